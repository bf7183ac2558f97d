import { type Connection, statement } from './database.ts';

/**
 * Which columns hold words that somebody wrote, and so may hold a person's data. The rest are ids, moments, days,
 * numbers and words of a closed set; a test holds the two together against the schema. Columns with an asterisk
 * hold JSON.
 */
const columns: Readonly<Record<string, string>> = {
  office: 'name',
  closure: 'name',
  house_rule: 'text',
  handover: 'stand_in',
  stand_in_copy: 'stand_in',
  channel: 'name url account_id',
  unit: 'name email',
  theme: 'name',
  theme_forwarding: 'result about asked',
  import_run: 'file_name',
  import_run_file: 'path',
  import_rejection: 'value column_name file',
  import_run_change: 'before*',
  import_mapping: 'name columns*',
  post: 'title answered_by notes hashtags approval',
  post_variant: 'text form link platform_id',
  post_link: 'url campaign',
  post_reason: 'reason',
  post_media: 'name captions_name',
  post_media_alt: 'text',
  series: 'rule* content*',
  plan_template: 'name content*',
  layer: 'name file_name',
  layer_event: 'uid title place link',
  mode: 'name',
  thread: 'post_hint link platform_key',
  comment: 'text author link platform_id',
  comment_wording: 'text',
  reply: 'text platform_id',
  referral: 'question answer',
  closing: 'reason',
  note: 'text',
  routing: 'told place diary_number',
  moderation_ground: 'name rule',
  moderation: 'rule evidence note reversal',
  attachment: 'name',
  answer_template: 'category title text',
  saved_view: 'name filter*',
  promise: 'text decided_by decision decision_link reason diary_number',
  promise_channel: 'how',
  due_move: 'reason',
  milestone: 'name',
  planned_promise: 'text decided_by',
  forwarding_wording: 'text',
  checklist_template_item: 'words*',
  checklist_item: 'reason saw*',
  report: 'correction',
  report_document: 'document*',
  report_words: 'text',
  report_quote: 'text',
  retention_hold: 'reason',
};

export type WordTable = {
  table: string;
  /** Its primary key, in order. */
  key: readonly string[];
  words: readonly { column: string; json: boolean; required: boolean }[];
};

/** The tables that hold words, as far as this database has them: a backup may be of an older version. */
export function wordTables(db: Connection): WordTable[] {
  return Object.keys(columns).flatMap((table) => wordTable(db, table) ?? []);
}

export function wordTable(db: Connection, table: string): WordTable | null {
  const known = statement<{ name: string; notnull: number; pk: number }>(
    db,
    'select name, "notnull", pk from pragma_table_info(?)',
  ).all(table);
  const named = columns[table];
  if (known.length === 0 || named === undefined) return null;
  const words = named.split(' ').flatMap((name) => {
    const column = name.replace('*', '');
    const found = known.find((one) => one.name === column);
    return found ? [{ column, json: name !== column, required: found.notnull === 1 }] : [];
  });
  const key = table === 'comment' ? ['id'] : keyOf(known);
  return { table, key, words };
}

function keyOf(known: readonly { name: string; pk: number }[]): string[] {
  return known
    .filter(({ pk }) => pk > 0)
    .toSorted((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
}

/** The parts of a key that is written as one. No id, code, position or language has a slash in it. */
export function keyParts(key: string): string[] {
  return key.split('/');
}

/** SQL that is a row's key, written as one. */
export function keySql({ key }: Pick<WordTable, 'key'>): string {
  return key.join(` || '/' || `);
}

/** SQL that is true of the row whose parts of the key are the parameters, in order. */
export function isRow({ key }: Pick<WordTable, 'key'>): string {
  return key.map((name) => `${name} = ?`).join(' and ');
}

/** Of a table, the columns that hold words; null of one that holds none. */
export function wordColumns(table: string): string[] | null {
  return columns[table]?.split(' ').map((name) => name.replace('*', '')) ?? null;
}
