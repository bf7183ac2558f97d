import type { Output, Parsed } from '../contract/index.ts';
import { refuse } from '../contract/errors.ts';
import { placeKindOf } from '../domain/erasure.ts';
import { localDate } from '../domain/time.ts';
import { type HeldItem, heldPage } from '../report/held-page.ts';
import { attachmentBytes } from '../store/attachments.ts';
import type { Connection } from '../store/database.ts';
import { tellHolding, wholeRow } from '../store/holdings.ts';
import { readOffice } from '../store/offices.ts';
import { translator } from '../i18n/index.ts';
import type { Asking } from './handler.ts';

/** What is held in these places, for the person it is of. */
export function renderHeld(
  { places, language, format, requestNumber }: Parsed<'erasure.render'>,
  { db, now }: Pick<Asking, 'db' | 'now'>,
): Output<'erasure.render'> {
  const items = places.map(({ table, key }) => itemOf(db, table, key) ?? refuse('missing'));
  const { name } = readOffice(db);
  const about = { office: name, requestNumber, madeAt: now };
  const title = translator(language)('erasure.held.fileName', { office: name });
  const fileName = `${title} ${localDate(now)}.${format}`;
  const content =
    format === 'html'
      ? heldPage(about, items, language)
      : `${JSON.stringify({ ...about, items }, null, 2)}\n`;
  return { fileName, content };
}

function itemOf(db: Connection, table: string, key: string): HeldItem | undefined {
  const row = wholeRow(db, { table, key });
  if (!row) return undefined;
  const told = tellHolding(db, { table, key, columns: row.words });
  const bytes = table === 'attachment' ? attachmentBytes(db, key) : undefined;
  const mediaType = row.values['media_type'];
  return {
    kind: placeKindOf(table),
    table,
    key,
    channel: told?.channel ?? null,
    at: told?.at ?? null,
    values: row.values,
    words: row.words,
    file:
      bytes === undefined
        ? null
        : {
            name: String(row.values['name']),
            mediaType: String(mediaType),
            base64: bytes.toString('base64'),
          },
  };
}
