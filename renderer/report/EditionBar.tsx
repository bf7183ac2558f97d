import { GitCompare, Snowflake } from 'lucide-react';
import type { Edition } from '../../src/contract/report.ts';
import { type Period, periodRange } from '../../src/domain/period.ts';
import type { Instant } from '../../src/domain/time.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { navigate } from '../app/location.ts';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { Select } from '../parts/Menu.tsx';
import { reportPath } from './paths.ts';
import styles from './ReportScreen.module.css';

/** Which form of the report is in sight: the live one, or one that was frozen; and how it becomes the other. */
export function EditionBar({
  period,
  edition,
  editions,
  asKnownOn,
}: {
  period: Period;
  edition: number | null;
  /** The newest first. */
  editions: readonly Edition[];
  asKnownOn: Instant | null;
}) {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const shown = editions.find((one) => one.edition === edition);
  const over = asKnownOn !== null && periodRange(period).to <= asKnownOn;
  const name = ({ edition: number, frozenAt }: Edition) =>
    t('report.edition.name', { number, date: f.date(frozenAt) });
  return (
    <section className={styles['editions']} aria-label={t('report.edition.title')}>
      {editions.length > 0 && (
        <Select
          label={t('report.edition.choose')}
          hideLabel
          small
          options={[
            { value: 'live', label: t('report.edition.live') },
            ...editions.map((one) => ({ value: String(one.edition), label: name(one) })),
          ]}
          value={edition === null ? 'live' : String(edition)}
          onChange={(value) =>
            navigate(reportPath(period, value === 'live' ? null : Number(value)), { replace: true })
          }
        />
      )}
      <p className={styles['state']}>
        {shown
          ? t('report.edition.frozen', { at: f.dateTime(shown.asKnownOn) })
          : t(
              over
                ? editions.length === 0
                  ? 'report.edition.draft'
                  : 'report.edition.draftAfter'
                : 'report.edition.notOver',
            )}
      </p>
      {shown ? (
        <Button
          small
          icon={<GitCompare size={16} aria-hidden="true" />}
          onPress={() => show({ kind: 'reportDifference', period, edition: shown.edition })}
        >
          {t('report.edition.compare')}
        </Button>
      ) : (
        <Button
          small
          isDisabled={!over}
          icon={<Snowflake size={16} aria-hidden="true" />}
          onPress={() => show({ kind: 'freezeReport', period, editions: editions.length })}
        >
          {t(editions.length === 0 ? 'report.edition.freeze' : 'report.edition.correct')}
        </Button>
      )}
    </section>
  );
}
