import { refusalText } from '../../src/i18n/refusal.ts';
import { useTexts } from '../app/texts.tsx';
import { useFetchables } from '../fetching/fetching.ts';
import { LinkButton } from '../parts/Button.tsx';
import styles from './Today.module.css';

/** Channels that nothing can be fetched from until the user has done something, such as a key that has expired. */
export function FetchNotice() {
  const { t } = useTexts();
  const known = useFetchables();
  const stuck = known?.list.flatMap(({ channel, state }) =>
    state.at === 'problem' && state.lasting ? [{ channel, problem: state.problem }] : [],
  );
  return stuck?.map(({ channel, problem }) => (
    <div key={channel.channelId} className={styles['notice']}>
      <div className={styles['words']}>
        <p className={styles['strong']}>{t('fetching.today', { name: channel.name })}</p>
        <p className={styles['soft']}>{refusalText(t, problem)}</p>
      </div>
      <LinkButton to="/office/fetching">{t('fetching.look')}</LinkButton>
    </div>
  ));
}
