import { ChartColumn, Upload } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Figures } from '../../src/contract/report.ts';
import { type LocalDate, type Month, instant, localDate } from '../../src/domain/time.ts';
import { type Language, languages } from '../../src/domain/words.ts';
import { isEmpty, reportDocument } from '../../src/report/document.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { navigate } from '../app/location.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Select } from '../parts/Menu.tsx';
import { Answered, EmptyState, Page, PageHeader } from '../parts/Page.tsx';
import { DocumentView } from './DocumentView.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { MonthPicker } from './MonthPicker.tsx';
import styles from './ReportScreen.module.css';

/** The month as the board will read it, live, and its files. */
export function ReportScreen() {
  const months = useLive('report.months', {});
  const [today] = useState(() => localDate(instant(Date.now())));
  const [path] = useLocation();
  const asked = /^\/report\/(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(path)?.[1] ?? null;
  return (
    <Answered live={months}>
      {(months) => {
        const month = asked ?? lastWhole(months, today);
        return month === null ? <NoMonths /> : <MonthReport month={month} months={months} />;
      }}
    </Answered>
  );
}

/** The report is usually made of the last month that has ended; of the one under way if there is no other. */
function lastWhole(months: readonly Month[], today: LocalDate): Month | null {
  return months.find((month) => month < today.slice(0, 7)) ?? months[0] ?? null;
}

function MonthReport({ month, months }: { month: Month; months: readonly Month[] }) {
  const { t, language: spoken } = useTexts();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? spoken;
  const figures = useLive('report.figures', { month }, { keep: true });
  return (
    <Page narrow>
      <PageHeader title={t('screen.report')}>
        <MonthPicker
          month={month}
          months={months}
          onChange={(next) => navigate(`/report/${next}`, { replace: true })}
        />
        <Select
          label={t('report.screen.language')}
          hideLabel
          options={languages.map((value) => ({ value, label: t(`report.screen.in.${value}`) }))}
          value={language}
          onChange={setChosen}
        />
        <ExportMenu
          month={month}
          language={language}
          asOf={figures.data?.month === month ? figures.data.asKnownOn : null}
        />
      </PageHeader>
      <Answered live={figures}>
        {(figures) => <LiveDocument figures={figures} language={language} />}
      </Answered>
    </Page>
  );
}

function LiveDocument({ figures, language }: { figures: Figures; language: Language }) {
  const { t } = useTexts();
  const document = useMemo(() => reportDocument(figures, language), [figures, language]);
  return (
    <>
      {isEmpty(figures) && <p className={styles['advice']}>{t('report.screen.emptyAdvice')}</p>}
      <DocumentView document={document} label={t('report.screen.document')} />
    </>
  );
}

function NoMonths() {
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
