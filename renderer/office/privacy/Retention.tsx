import { CalendarClock, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Leaving, RetentionPlan } from '../../../src/contract/erasure.ts';
import { oneRun } from '../../../src/domain/one-run.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { threadPath } from '../../app/routes.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Select } from '../../parts/Menu.tsx';
import { Answered, Card } from '../../parts/Page.tsx';
import { type TableColumn, Table } from '../../parts/Table.tsx';
import office from '../Office.module.css';
import styles from './Privacy.module.css';

const windows = ['30', '90', '365'] as const;

/** What will be erased by the office's rule, on which day, and what is kept longer. */
export function Retention() {
  const { t } = useTexts();
  const [days, setDays] = useState<(typeof windows)[number]>('30');
  const plan = useLive('retention.plan', { days: Number(days) }, { keep: true });
  return (
    <Card
      title={t('retention.title')}
      note={plan.data && t('retention.note', { days: plan.data.days })}
    >
      <Answered live={plan}>
        {(data) => (
          <>
            <Doubt plan={data} />
            <div className={office['line']}>
              <Select
                label={t('retention.window')}
                value={days}
                options={windows.map((value) => ({ value, label: t(`retention.window.${value}`) }))}
                onChange={setDays}
              />
            </div>
            <Leavings plan={data} />
          </>
        )}
      </Answered>
    </Card>
  );
}

/** Nothing is erased by a clock that nobody trusts. */
function Doubt({ plan: { doubt } }: { plan: RetentionPlan }) {
  const { t, f } = useTexts();
  const confirm = useCommand('retention.confirmClock');
  if (doubt === null) return null;
  return (
    <section className={styles['doubt']} aria-label={t('retention.doubtTitle')}>
      <CalendarClock size={20} aria-hidden="true" />
      <div>
        <h3>{t('retention.doubtTitle')}</h3>
        <p>
          {t('retention.doubt', {
            seen: f.localDate(doubt.seenOn),
            today: f.localDate(doubt.today),
          })}
        </p>
        <Button isPending={confirm.pending} onPress={() => void confirm.run({})}>
          {t('retention.doubtYes')}
        </Button>
      </div>
    </section>
  );
}

function Leavings({ plan }: { plan: RetentionPlan }) {
  const { t, f } = useTexts();
  const columns = useColumns();
  const day = f.localDate(plan.until);
  const threads = plan.byDay.reduce((sum, one) => sum + one.threads, 0);
  const sums = [
    threads > 0 && t('retention.sum', { count: threads }),
    plan.evidence > 0 && t('retention.evidence', { count: f.number(plan.evidence) }),
    plan.rejections > 0 && t('retention.rejections', { count: f.number(plan.rejections) }),
    threads > plan.rows.length && t('retention.more', { count: f.number(plan.rows.length) }),
  ].filter((sum) => sum !== false);
  if (sums.length === 0) {
    return (
      <p className={styles['nothing']}>
        <Hourglass size={18} aria-hidden="true" />
        {t('retention.nothing', { day })}
      </p>
    );
  }
  return (
    <>
      <h3 className={styles['heading']}>{t('retention.next', { day })}</h3>
      <p className={office['soft']}>{sums.join(' ')}</p>
      {plan.rows.length > 0 && (
        <div className={styles['long']}>
          <Table
            label={t('retention.next', { day })}
            columns={columns}
            rows={plan.rows}
            rowKey={({ threadId }) => threadId}
          />
        </div>
      )}
    </>
  );
}

function useColumns(): TableColumn<Leaving>[] {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const release = useCommand('retention.release');
  return [
    {
      key: 'on',
      title: t('retention.column.on'),
      cell: ({ on }) => <span className={styles['day']}>{f.localDate(on)}</span>,
    },
    {
      key: 'what',
      title: t('retention.column.what'),
      cell: (row) => (
        <>
          <Link href={threadPath(row.threadId)} className={office['excerpt'] ?? ''} dir="auto">
            {startOf(row, t('erasure.erasedRow'))}
          </Link>
          <span className={office['soft']}>{row.channelName}</span>
        </>
      ),
    },
    {
      key: 'why',
      title: t('retention.column.why'),
      cell: ({ holdWorthy, hold, quotedIn }) =>
        holdWorthy
          .map((why) => {
            if (why === 'holdEnds')
              return t('retention.worthy.holdEnds', { day: f.localDate(hold?.until ?? '') });
            if (why === 'quoted')
              return t('retention.worthy.quoted', { periods: quotedIn.map(f.period).join(', ') });
            return t(`retention.worthy.${why}`);
          })
          .join('. '),
    },
    {
      key: 'act',
      title: t('retention.column.act'),
      cell: (row) => {
        const what = startOf(row, row.channelName).slice(0, 60);
        return (
          <div className={office['buttons']}>
            <Button
              small
              aria-label={t('retention.holdNamed', { what })}
              onPress={() => show({ kind: 'holdWords', threadId: row.threadId, what })}
            >
              {t('retention.hold')}
            </Button>
            {row.hold !== null && (
              <Button
                small
                kind="quiet"
                onPress={() => void release.run({ threadIds: [row.threadId] })}
              >
                {t('retention.release')}
              </Button>
            )}
          </div>
        );
      },
    },
  ];
}

function startOf({ excerpt }: Leaving, otherwise: string): string {
  return oneRun(excerpt).trim().slice(0, 160) || otherwise;
}
