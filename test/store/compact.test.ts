import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compact } from '../../src/store/compact.ts';
import { makeOffice } from '../../src/store/database.ts';
import { bytesWith } from '../support/bytes.ts';
import { temporaryFolder } from '../support/core.ts';

/** Numbers that look random and are the same each time. */
function numbers(): () => number {
  let seed = 12_345;
  return () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

test('a file written anew holds nothing of what its pages had moved aside, and its log nothing at all', () => {
  const file = join(temporaryFolder(), 'testi.vuoro');
  const office = makeOffice(file);
  const { db } = office.writer;
  const next = numbers();
  const long = (most: number) => 'a'.repeat(Math.floor(next() * most));
  const ids: string[] = [];
  // What the rows are of does not matter here.
  db.pragma('foreign_keys = off');
  db.exec('begin');
  const add = db.prepare(
    'insert into snooze (thread_id, at, until) values (?, ?, null) on conflict do nothing',
  );
  // Rows of many lengths in no order, which grow: pages are split and joined all the time.
  for (let i = 0; i < 4000; i += 1) {
    const id = String(next());
    ids.push(id);
    add.run(id, `salaisuus ${i} ${long(300)}`);
  }
  const grow = db.prepare('update snooze set at = at || ? where thread_id = ?');
  for (let i = 0; i < 3000; i += 1) grow.run(long(400), ids[Math.floor(next() * ids.length)]);
  db.exec('commit');
  db.pragma('wal_checkpoint(truncate)');
  db.exec("update snooze set at = ''");
  db.pragma('wal_checkpoint(truncate)');
  const left = () => bytesWith(dirname(file), ['salaisuus']);
  // What `secure_delete` alone leaves; were it nothing, the next line would show nothing.
  expect(left()).toEqual(['testi.vuoro: salaisuus']);
  compact(office.writer);
  expect(left()).toEqual([]);
  office.close();
});
