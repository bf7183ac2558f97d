import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { fi } from '../../src/i18n/fi/index.ts';
import { mergeRules, notMerged } from '../../src/store/merging/rules.ts';
import { mergeTables } from '../../src/store/merging/tables.ts';
import { testCore } from '../support/core.ts';

async function schema() {
  const { file } = await testCore();
  const db = new Sqlite(file, { readonly: true });
  const names = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table'")
    .pluck()
    .all();
  return { names, tables: mergeTables(db) };
}

it('every table is merged by a rule and has its word, or is left out by name', async () => {
  const { names } = await schema();
  const merged = names.filter((name) => !notMerged.test(name));
  expect(merged.filter((name) => !Object.hasOwn(mergeRules, name))).toEqual([]);
  expect(merged.filter((name) => !Object.hasOwn(fi, `handover.thing.${name}`))).toEqual([]);
  expect(Object.keys(mergeRules).filter((name) => !merged.includes(name))).toEqual([]);
});

it('what a rule names is in its table', async () => {
  const { tables } = await schema();
  const strange = tables.flatMap(({ name, rule, columns }) => {
    const named = [rule.title, rule.of, rule.partOf, rule.within];
    return [...named, ...(rule.derived ?? []), ...(rule.aside ?? [])]
      .filter((column) => column !== undefined && !columns.includes(column))
      .map((column) => `${name}.${column}`);
  });
  expect(strange).toEqual([]);
});

it('tables come after those that they point at, and numbers of a file stay in it', async () => {
  const { tables } = await schema();
  const place = (name: string) => tables.findIndex((table) => table.name === name);
  for (const [child, parent] of [
    ['comment', 'thread'],
    ['thread', 'channel'],
    ['reply', 'thread'],
    ['post_media', 'media'],
    ['milestone', 'promise'],
  ] as const) {
    expect(place(child)).toBeGreaterThan(place(parent));
  }
  const comment = tables.find(({ name }) => name === 'comment')!;
  expect(comment.key).toEqual(['id']);
  expect(comment.columns).not.toContain('seq');
});
