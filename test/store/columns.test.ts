import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/words.ts';
import { columnText, columnTextKeys, tableText } from '../../src/i18n/columns/index.ts';
import { makeOffice } from '../../src/store/database.ts';
import { tablesOf } from '../../src/store/tables.ts';
import { wordColumns } from '../../src/store/words.ts';
import { temporaryFolder } from '../support/core.ts';

/** What is said of the schema must not lag behind it: of a new column somebody has to say what it holds. */

function schema() {
  const office = makeOffice(join(temporaryFolder(), 'testi.vuoro'));
  try {
    return tablesOf(office.reader);
  } finally {
    office.close();
  }
}

describe('every table and column', () => {
  test.each(languages)('is explained in %s', (language) => {
    const silent = schema().flatMap(({ name, columns }) => [
      ...(tableText(language, name) ? [] : [name]),
      ...columns.flatMap((c) => (columnText(language, name, c.name) ? [] : [`${name}.${c.name}`])),
    ]);
    expect(silent).toEqual([]);
  });

  test('that is explained is there', () => {
    const known = new Set(
      schema().flatMap(({ name, columns }) => [
        `table.${name}`,
        ...columns.flatMap((c) => [c.name, `${name}.${c.name}`]),
      ]),
    );
    expect(columnTextKeys.filter((key) => !known.has(key))).toEqual([]);
  });
});

/** Ids, moments, days, names of files by their content, and words that the program chooses from. */
const impersonal =
  /(?:^|_)(?:id|at|on|until|hash|sha256|fingerprint|opens|closes|month|period|place|section|method|metric|code|codes|kind|platform|type|phase|form|figures|demand|status|state|purpose|level|class|language|action|source|precision|regime|format|role|captions|since|backups|counts)$/;

/** Columns whose names say otherwise, and why no resident's words are in them. */
const known = new Set([
  // The program's own codes.
  'import_rejection.reason',
  // A day.
  'due_move.moved_to',
  // It stays to the byte what was exported, and holds figures and the office's own words.
  'report.json',
  // The office's own, and the program's codes.
  'fetching.account',
  'fetching.problem',
  'sent_request.host',
  'sent_request.what',
  // Words on a receipt, which are masked before they are kept.
  'erasure.request_number',
  'erasure.decided_by',
]);

test('every text is known to hold words or to hold none', () => {
  const undecided = schema().flatMap(({ name, columns }) => {
    const words = wordColumns(name) ?? [];
    return columns
      .filter((c) => c.type === 'TEXT' && c.values === null && !words.includes(c.name))
      .filter((c) => !impersonal.test(c.name) && !known.has(`${name}.${c.name}`))
      .map((c) => `${name}.${c.name}`);
  });
  expect(undecided).toEqual([]);
});

test('every column that holds words is there', () => {
  const tables = schema();
  const gone = tables.flatMap(({ name, columns }) =>
    (wordColumns(name) ?? []).filter((word) => !columns.some((c) => c.name === word)),
  );
  expect(gone).toEqual([]);
});
