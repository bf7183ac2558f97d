import { fetchHost, fetchedPlatforms } from '../../../src/domain/fetching.ts';
import { useTexts } from '../../app/texts.tsx';
import { Card, KeyValue } from '../../parts/Page.tsx';
import styles from './Fetching.module.css';

/** Where keys are, what becomes of what is fetched, and which servers there are to ask. */
export function FetchingHelp() {
  const { t } = useTexts();
  return (
    <Card title={t('fetching.help')}>
      <ul className={styles['points']}>
        <li>{t('fetching.help.keys')}</li>
        <li>{t('fetching.help.merge')}</li>
        <li>{t('fetching.help.counts')}</li>
        <li>{t('fetching.help.names')}</li>
      </ul>
      <h3 className={styles['heading']}>{t('fetching.help.hosts')}</h3>
      <KeyValue
        pairs={fetchedPlatforms.map((platform) => [
          t(`word.platform.${platform}`),
          // Mastodon has as many as there are servers: the account names its own.
          fetchHost(platform, '') ?? t('fetching.help.mastodonHost'),
        ])}
      />
    </Card>
  );
}
