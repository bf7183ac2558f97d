import { maskMark } from './personal-data.ts';

/**
 * What a person's data may be found in: a row of the database, by what it is to the user. Of the first ones all
 * words go, of the others only what was found.
 */
export const placeKinds = [
  'comment',
  'reply',
  'note',
  'referral',
  'routing',
  'closing',
  'moderation',
  'attachment',
  'wording',
  'formerWording',
  'rejection',
  'thread',
  'theme',
  'promise',
  'post',
  'answerTemplate',
  'settings',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** The table of each kind of which a row's words go as a whole. */
const wholeRows: Readonly<Record<string, PlaceKind>> = {
  comment: 'comment',
  reply: 'reply',
  note: 'note',
  referral: 'referral',
  routing: 'routing',
  closing: 'closing',
  moderation: 'moderation',
  attachment: 'attachment',
  forwarding_wording: 'wording',
  report_quote: 'wording',
  comment_wording: 'formerWording',
  import_rejection: 'rejection',
};

const partRows: Readonly<Record<string, PlaceKind>> = {
  thread: 'thread',
  retention_hold: 'thread',
  theme: 'theme',
  theme_forwarding: 'theme',
  promise: 'promise',
  promise_channel: 'promise',
  planned_promise: 'promise',
  due_move: 'promise',
  milestone: 'promise',
  post: 'post',
  post_variant: 'post',
  post_link: 'post',
  post_media: 'post',
  post_media_alt: 'post',
  post_reason: 'post',
  import_run_change: 'post',
  series: 'post',
  checklist_item: 'post',
  answer_template: 'answerTemplate',
};

export function placeKindOf(table: string): PlaceKind {
  return wholeRows[table] ?? partRows[table] ?? 'settings';
}

/** How many places of each kind there are, of rows counted by their tables; `history` counts steps of the journal. */
export function countsByKind(
  counts: Readonly<Record<string, number>>,
): { kind: PlaceKind | 'history'; count: number }[] {
  const byKind = new Map<PlaceKind | 'history', number>();
  for (const [table, count] of Object.entries(counts)) {
    const kind = table === 'history' ? 'history' : placeKindOf(table);
    byKind.set(kind, (byKind.get(kind) ?? 0) + count);
  }
  return [...byKind].map(([kind, count]) => ({ kind, count }));
}

/** Whether all words of a row of this table go; otherwise only what was found is masked in it. */
export function goesWhole(table: string): boolean {
  return Object.hasOwn(wholeRows, table);
}

/** Of which rows the words are to go: a row's, what was found in it, or all that was said in a thread. */
export const targetScopes = ['row', 'match', 'thread'] as const;
export type Target = { table: string; key: string; scope: (typeof targetScopes)[number] };

/** What somebody asks for by: a handle, a link, or a piece of a text. Empty ones are left out. */
export type Terms = { handle: string; link: string; text: string };

/** Fewer signs are found in everything. */
export const leastSigns = { handle: 2, link: 6, text: 4 } as const;

/** The terms that are long enough to look for. */
export function usableTerms(terms: Terms): Partial<Terms> {
  const handle = terms.handle.trim().replace(/^@+/, '');
  const link = bareLink(terms.link);
  const text = terms.text.trim().replaceAll(/\s+/g, ' ');
  return {
    ...(handle.length >= leastSigns.handle ? { handle } : {}),
    ...(link.length >= leastSigns.link ? { link } : {}),
    ...(text.length >= leastSigns.text ? { text } : {}),
  };
}

/** An address without what differs between two copies of it. */
function bareLink(link: string): string {
  return link
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:www|m)\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');
}

/**
 * Finds what somebody asks for in any text: without regard to case, white space, and the way an accent is stored.
 * A handle is found as a whole word, with or without its @.
 *
 * @returns null when nothing is long enough to look for
 */
export function termPattern(terms: Terms): RegExp | null {
  const { handle, link, text } = usableTerms(terms);
  const parts = [
    ...(handle === undefined
      ? []
      : [`(?<![\\p{L}\\p{N}_.-])@?${eitherWay(handle)}(?![\\p{L}\\p{N}_])`]),
    ...(link === undefined ? [] : [`(?:https?://)?(?:www\\.|m\\.)?${eitherWay(link)}`]),
    ...(text === undefined ? [] : [eitherWay(text)]),
  ];
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu');
}

function eitherWay(text: string): string {
  const forms = new Set([text, text.normalize('NFC'), text.normalize('NFD')]);
  return `(?:${[...forms].map(literal).join('|')})`;
}

function literal(text: string): string {
  return text
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`);
}

/** A text with a mark in the place of each match. */
export function maskMatches(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, maskMark);
}

/** Every text of a value that JSON can hold, changed; names of fields stay. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapTexts(one, change)]),
  );
}
