import { RotateCcw } from 'lucide-react';
import type { Aftermath as What } from '../../src/contract/backups.ts';
import { useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Table } from '../parts/Table.tsx';
import { classes } from '../parts/classes.ts';
import styles from './Frame.module.css';
import { type Texts, useTexts } from './texts.tsx';

/** What was put in the office's place, and the way back; until the user has seen it. */
export function Aftermath({ what }: { what: What }) {
  const texts = useTexts();
  const { t } = texts;
  const restore = useHost('backup.restore');
  const dismiss = useHost('backup.dismiss');
  const { before, aside } = what;
  return (
    <div role="status" className={classes(styles['banner'], styles['aftermath'])}>
      <div className={styles['aftermathLine']}>
        <RotateCcw size={15} aria-hidden="true" />
        <span>
          {what.kind === 'restored' ? restoredText(texts, what.at) : recoveredText(texts, what)}
          {aside !== null && ` ${t('backup.asideKept')}`}
        </span>
        {before !== null && (
          <Button
            small
            isPending={restore.pending}
            onPress={() => void restore.run({ name: before })}
          >
            {t('backup.undo')}
          </Button>
        )}
        <Button small kind="quiet" onPress={() => void dismiss.run({})}>
          {t('backup.dismiss')}
        </Button>
      </div>
      {what.kind === 'recovered' && <ByTable tables={what.tables} />}
    </div>
  );
}

type Recovered = Extract<What, { kind: 'recovered' }>;

function restoredText({ t, f }: Texts, at: string | null): string {
  return at === null ? t('backup.restoredFile') : t('backup.restored', { time: f.dateTime(at) });
}

function recoveredText({ t, f }: Texts, { tables }: Recovered): string {
  const sum = (of: (table: Recovered['tables'][number]) => number) =>
    f.number(tables.reduce((all, table) => all + of(table), 0));
  return [
    t('backup.recovered', { saved: sum(({ saved }) => saved) }),
    t('backup.recoveredLost', { lost: sum(({ lost, orphans }) => (lost ?? 0) + orphans) }),
    ...(tables.some(({ lost }) => lost === null) ? [t('backup.recoveredUnknown')] : []),
  ].join(' ');
}

function ByTable({ tables }: Pick<Recovered, 'tables'>) {
  const { t, f } = useTexts();
  const told = tables.filter(({ saved, lost, orphans }) => saved > 0 || lost !== 0 || orphans > 0);
  return (
    <details className={styles['aftermathDetails']}>
      <summary>{t('backup.details')}</summary>
      <Table
        label={t('backup.details')}
        rows={told}
        rowKey={({ table }) => table}
        columns={[
          { key: 'table', title: t('backup.table'), cell: ({ table }) => table },
          {
            key: 'saved',
            title: t('backup.saved'),
            number: true,
            cell: ({ saved }) => f.number(saved),
          },
          {
            key: 'lost',
            title: t('backup.lostRows'),
            number: true,
            cell: ({ lost }) => (lost === null ? '–' : f.number(lost)),
          },
          {
            key: 'orphans',
            title: t('backup.orphans'),
            number: true,
            cell: ({ orphans }) => f.number(orphans),
          },
        ]}
      />
    </details>
  );
}
