import { ChartColumn, Upload } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../src/contract/index.ts';
import { type Period, periodAt, periodKind } from '../../src/domain/period.ts';
import { instant, monthOf } from '../../src/domain/time.ts';
import { type Language, languages } from '../../src/domain/words.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { navigate } from '../app/location.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Select } from '../parts/Menu.tsx';
import { Answered, EmptyState, Page, PageHeader } from '../parts/Page.tsx';
import { DocumentView } from './DocumentView.tsx';
import { EditionBar } from './EditionBar.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { reportPath } from './paths.ts';
import styles from './ReportScreen.module.css';
import { WritingProvider } from './writing.tsx';

const place = /^\/report\/(\d{4}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?)(?:\/(\d{1,4}))?$/;

/** The period as the board will read it, live or as it was frozen, and its files. */
export function ReportScreen() {
  const [path] = useLocation();
  const [, asked, edition] = place.exec(path) ?? [];
  const kind = asked === undefined ? 'month' : periodKind(asked);
  const periods = useLive('report.periods', { kind });
  const [thisMonth] = useState(() => monthOf(instant(Date.now())));
  return (
    <Answered live={periods}>
      {(periods) => {
        const period = asked ?? lastWhole(periods, periodAt(thisMonth, kind));
        return period === null ? (
          <NothingYet />
        ) : (
          <PeriodReport
            key={period}
            period={period}
            periods={periods}
            edition={edition === undefined ? null : Number(edition)}
          />
        );
      }}
    </Answered>
  );
}

/** The report is usually made of the last period that has ended; of the one under way if there is no other. */
function lastWhole(periods: readonly Period[], current: Period): Period | null {
  return periods.find((period) => period < current) ?? periods[0] ?? null;
}

function PeriodReport({
  period,
  periods,
  edition,
}: {
  period: Period;
  periods: readonly Period[];
  /** Null is the live report. */
  edition: number | null;
}) {
  const { t, language: spoken } = useTexts();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? spoken;
  const which = { period, ...(edition === null ? {} : { edition }) };
  const document = useLive('report.document', { ...which, language }, { keep: true });
  const draft = useLive('report.draft', { period, language }, { keep: true });
  return (
    <Page narrow>
      <PageHeader title={t('screen.report')}>
        <PeriodPicker
          period={period}
          periods={periods}
          onChange={(next) => navigate(reportPath(next), { replace: true })}
        />
        <Select
          label={t('report.screen.language')}
          hideLabel
          options={languages.map((value) => ({ value, label: t(`report.screen.in.${value}`) }))}
          value={language}
          onChange={setChosen}
        />
        <ExportMenu
          period={period}
          edition={edition}
          language={language}
          asOf={document.data?.period === period ? document.data.asKnownOn : null}
        />
      </PageHeader>
      <Answered live={draft}>
        {(draft) => (
          <>
            <EditionBar
              period={period}
              edition={edition}
              editions={draft.editions}
              asKnownOn={document.data?.asKnownOn ?? null}
            />
            <Answered live={document}>
              {(document) => (
                <Sheet
                  document={document}
                  draft={edition === null ? draft : null}
                  period={period}
                  language={language}
                />
              )}
            </Answered>
          </>
        )}
      </Answered>
    </Page>
  );
}

function Sheet({
  document,
  draft,
  period,
  language,
}: {
  document: Output<'report.document'>;
  /** Null where nothing can be written: a frozen report. */
  draft: Output<'report.draft'> | null;
  period: Period;
  language: Language;
}) {
  const { t } = useTexts();
  const empty = document.sections.some(({ id }) => id === 'empty');
  const view = <DocumentView document={document} label={t('report.screen.document')} />;
  return (
    <>
      {empty && <p className={styles['advice']}>{t('report.screen.emptyAdvice')}</p>}
      {draft === null || empty ? (
        view
      ) : (
        <WritingProvider period={period} language={language} draft={draft}>
          {view}
        </WritingProvider>
      )}
    </>
  );
}

function NothingYet() {
  const { t } = useTexts();
  const { show } = useDialogs();
  return (
    <Page narrow>
      <PageHeader title={t('screen.report')} />
      <EmptyState
        icon={ChartColumn}
        title={t('report.screen.noMonths')}
        action={
          <Button
            icon={<Upload size={16} aria-hidden="true" />}
            onPress={() => show({ kind: 'import' })}
          >
            {t('action.import')}
          </Button>
        }
      >
        {t('report.screen.noMonthsText')}
      </EmptyState>
    </Page>
  );
}
