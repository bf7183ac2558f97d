import { Download, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ModerationRow } from '../../src/contract/record.ts';
import { type LocalDate, addDays, addMonths, localDate } from '../../src/domain/time.ts';
import { groundName } from '../../src/i18n/grounds.ts';
import { threadPath } from '../app/routes.ts';
import { baseName, useSaveFile } from '../app/save-file.ts';
import { useTexts } from '../app/texts.tsx';
import { useCall, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Select } from '../parts/Menu.tsx';
import { Answered, Card, EmptyState } from '../parts/Page.tsx';
import { type TableColumn, Table } from '../parts/Table.tsx';
import { Grounds } from './Grounds.tsx';
import styles from './Office.module.css';

type Period = { from: LocalDate | null; to: LocalDate | null };

/** The record of moderation with its export, and the grounds that can be chosen. */
export function Moderation() {
  return (
    <>
      <ModerationRecord />
      <Grounds />
    </>
  );
}

function ModerationRecord() {
  const { t, f } = useTexts();
  const months = useLive('moderation.months', {});
  const [chosen, setChosen] = useState('all');
  const known = months.data ?? [];
  const years = [...new Set(known.map((month) => month.slice(0, 4)))];
  const options = [
    { value: 'all', label: t('moderation.period.all') },
    ...years.map((year) => ({ value: year, label: t('moderation.period.year', { year }) })),
    ...known.map((month) => ({ value: month, label: f.month(month) })),
  ];
  // A month may lose its last entry to an undo.
  const value = options.some((option) => option.value === chosen) ? chosen : 'all';
  const period = periodOf(value);
  const record = useLive('moderation.list', period, { keep: true });
  const save = useSave(period);
  const columns = useColumns();
  return (
    <Card title={t('moderation.list')} note={t('moderation.listNote')}>
      <Answered live={record}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={ShieldCheck} title={t('moderation.listNoneTitle')}>
              {t('moderation.listNone')}
            </EmptyState>
          ) : (
            <>
              <div className={styles['line']}>
                <Select
                  label={t('moderation.period')}
                  value={value}
                  options={options}
                  onChange={setChosen}
                />
                <Button
                  icon={<Download size={16} aria-hidden="true" />}
                  onPress={() => void save()}
                >
                  {t('moderation.export')}
                </Button>
              </div>
              <Table
                label={t('moderation.entries')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
              />
            </>
          )
        }
      </Answered>
    </Card>
  );
}

function useColumns(): TableColumn<ModerationRow>[] {
  const { t, f } = useTexts();
  return [
    { key: 'at', title: t('moderation.column.at'), cell: (row) => f.dateTime(row.at) },
    {
      key: 'action',
      title: t('moderation.column.action'),
      cell: (row) => {
        const what = t(`moderation.action.${row.action}`);
        return (
          <Link
            href={threadPath(row.threadId)}
            aria-label={t('moderation.openThread', { what: `${what} ${f.dateTime(row.at)}` })}
          >
            {what}
          </Link>
        );
      },
    },
    {
      key: 'ground',
      title: t('moderation.column.ground'),
      cell: (row) => (
        <>
          {groundName(t, row.ground)}
          {row.rule !== null && <span className={styles['soft']}>{row.rule}</span>}
        </>
      ),
    },
    { key: 'channel', title: t('moderation.column.channel'), cell: (row) => row.channelName },
    {
      key: 'state',
      title: t('moderation.column.state'),
      cell: ({ reversedAt, reviewOn }) =>
        reversedAt !== null
          ? t('moderation.state.reversed', { day: f.localDate(localDate(reversedAt)) })
          : reviewOn !== null
            ? t('moderation.state.review', { day: f.localDate(reviewOn) })
            : t('moderation.state.inForce'),
    },
  ];
}

/** `all`, a year or a month as days. */
function periodOf(chosen: string): Period {
  if (chosen === 'all') return { from: null, to: null };
  if (chosen.length === 4) return { from: `${chosen}-01-01`, to: `${chosen}-12-31` };
  return { from: `${chosen}-01`, to: addDays(`${addMonths(chosen, 1)}-01`, -1) };
}

function useSave(period: Period): () => Promise<void> {
  const { t, language } = useTexts();
  const call = useCall();
  const save = useSaveFile();
  return () =>
    save(() => call('moderation.render', { ...period, language }), {
      text: (path) => t('moderation.saved', { file: baseName(path) }),
      show: t('moderation.show'),
    });
}
