import type { Target } from '../domain/erasure.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';
import type { ErasedCounts } from './erasure.ts';

/** What became of the program's own backups. */
export type BackupOutcome = { rewritten: number; removed: number; unreached: string[] };

/** That something was erased, without what it was. */
export type Receipt = {
  id: string;
  kind: 'request' | 'retention';
  at: Instant;
  requestNumber: string | null;
  decidedBy: string | null;
  /** How many rows of each table, and under `history` how many steps can't be taken back any more. */
  counts: ErasedCounts;
  cleanedAt: Instant | null;
  backups: BackupOutcome | null;
};

type Row = Omit<Receipt, 'counts' | 'backups'> & { counts: string; backups: string | null };

const columns = `id, kind, at, request_number as requestNumber, decided_by as decidedBy, counts,
  cleaned_at as cleanedAt, backups`;

function toReceipt(row: Row): Receipt {
  return {
    ...row,
    counts: JSON.parse(row.counts) as ErasedCounts,
    backups: row.backups === null ? null : (JSON.parse(row.backups) as BackupOutcome),
  };
}

/** The newest first. */
export function listReceipts(db: Connection, limit: number): Receipt[] {
  return statement<Row>(db, `select ${columns} from erasure order by at desc, id desc limit ?`)
    .all(limit)
    .map(toReceipt);
}

/** Keeps a receipt, and what its backups are to lose. */
export function addReceipt(
  db: Writer,
  receipt: Omit<Receipt, 'cleanedAt' | 'backups'>,
  targets: readonly Target[],
): void {
  statement(
    db,
    `insert into erasure (id, kind, at, request_number, decided_by, counts)
     values (@id, @kind, @at, @requestNumber, @decidedBy, @counts)`,
  ).run({ ...receipt, counts: JSON.stringify(receipt.counts) });
  const add = statement(
    db,
    `insert into erasure_target (erasure_id, table_name, row_key, scope) values (?, ?, ?, ?)
     on conflict do nothing`,
  );
  for (const { table, key, scope } of targets) add.run(receipt.id, table, key, scope);
}

/** Erasures that are not done yet: the office's own file is to be cleaned, or its backups. */
export function unfinishedErasures(db: Connection): {
  uncleaned: string[];
  /** When the last of them was. */
  at: Instant;
  targets: Target[];
} {
  const ids = statement<{ id: string }>(
    db,
    'select id from erasure where cleaned_at is null',
  ).all();
  return {
    uncleaned: ids.map(({ id }) => id),
    at: statement<{ at: Instant | null }>(db, 'select max(at) as at from erasure').get()!.at ?? '',
    targets: statement<Target>(
      db,
      `select distinct table_name as "table", row_key as key, scope from erasure_target`,
    ).all(),
  };
}

export function markCleaned(db: Writer, ids: readonly string[], at: Instant): void {
  statement(
    db,
    'update erasure set cleaned_at = ? where id in (select value from json_each(?))',
  ).run(at, JSON.stringify(ids));
}

/** What became of the backups of all erasures that were not done; their targets are needed no more. */
export function settleBackups(db: Writer, outcome: BackupOutcome): void {
  statement(
    db,
    `update erasure set backups = ? where id in (select erasure_id from erasure_target) or backups is null`,
  ).run(JSON.stringify(outcome));
  statement(db, 'delete from erasure_target').run();
}

/** A backup that takes the office's place one day still knows what was erased in it. */
export function copyReceipts(from: Connection, to: Writer): void {
  const add = statement(
    to,
    `insert into erasure (id, kind, at, request_number, decided_by, counts, cleaned_at)
     values (@id, @kind, @at, @request_number, @decided_by, @counts, @at) on conflict do nothing`,
  );
  for (const row of statement(from, 'select * from erasure').iterate()) add.run(row);
  statement(to, 'delete from erasure_target').run();
}
