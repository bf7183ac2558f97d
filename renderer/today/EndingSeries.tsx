import type { EndingSeries } from '../../src/contract/series.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { postTitle } from '../../src/i18n/post-title.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { dayText } from '../app/when.ts';
import { useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import { Section } from './Section.tsx';
import styles from './Today.module.css';

/** Repeated posts that will end soon, while they can still go on without a gap. */
export function EndingSeriesList({
  rows,
  today,
}: {
  rows: readonly EndingSeries[];
  today: LocalDate;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { show } = useDialogs();
  const letEnd = useCommand('series.letEnd');
  return (
    <Section title={t('series.ending')} rows={rows} total={rows.length}>
      {({ id, postId, endsOn, ...row }) => {
        const title = postTitle(t, row);
        return (
          <li key={id} className={styles['ending']}>
            <span className={styles['words']}>
              <span className={styles['text']}>
                <ResidentLine text={title} />
              </span>
              <span className={styles['about']}>
                {t('series.endsOn', { day: dayText(texts, endsOn, today) })}
              </span>
            </span>
            <span className={styles['side']}>
              <Button
                small
                aria-label={t('series.continueOf', { title })}
                onPress={() => show({ kind: 'repeat', postId })}
              >
                {t('series.continue')}
              </Button>
              <Button
                small
                kind="quiet"
                aria-label={t('series.letEndOf', { title })}
                onPress={() => void letEnd.run({ id })}
              >
                {t('series.letEnd')}
              </Button>
            </span>
          </li>
        );
      }}
    </Section>
  );
}
