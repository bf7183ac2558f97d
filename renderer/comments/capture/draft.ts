import type { Output } from '../../../src/contract/index.ts';
import type { PasteItem, PasteState } from '../../../src/contract/paste.ts';
import type { PasteDoubt, TimePrecision } from '../../../src/domain/paste.ts';
import type { Instant } from '../../../src/domain/time.ts';

/**
 * A pasted thread while it is checked. Rows stand as on the page; a row of level 1 answers the nearest row of
 * level 0 above it, as threads here have no deeper levels.
 */
export type Row = {
  id: string;
  level: 0 | 1;
  author: string | null;
  text: string;
  at: Instant;
  precision: TimePrecision;
  /** The time as the page wrote it. */
  timeText: string | null;
  own: boolean;
  link: string | null;
  commentId: string | null;
  doubts: readonly PasteDoubt[];
  /** Left out by the user. */
  dropped: boolean;
  /** Another comment than the known one, by the user's word. */
  asNew: boolean;
};

export type Draft = { rows: readonly Row[]; past: readonly Past[]; future: readonly Past[] };
type Past = { rows: readonly Row[]; step: string };

/** How many changes can be taken back. */
const remembered = 200;

let made = 0;
function newId(): string {
  made += 1;
  return `row-${made}`;
}

/** The rows of what was read, each answer below its comment. */
export function draftOf(read: Output<'paste.read'>, pastedAt: Instant): Draft {
  const { entries } = read;
  const rootOf = (at: number): number => {
    let root = at;
    for (let up = entries[at]!.parent; up !== null; up = entries[up]!.parent) root = up;
    return root;
  };
  const order = entries
    .map((_, at) => ({ at, root: rootOf(at) }))
    .sort((a, b) => a.root - b.root || a.at - b.at);
  const rows = order.map(({ at, root }): Row => {
    const { parent: _, at: time, doubts, ...entry } = entries[at]!;
    return {
      ...entry,
      id: newId(),
      level: at === root ? 0 : 1,
      at: time ?? pastedAt,
      doubts,
      // What has no words can't be kept.
      dropped: entry.text === '',
      asNew: false,
    };
  });
  return { rows, past: [], future: [] };
}

/**
 * Changes the rows, so that it can be taken back.
 *
 * @param step changes with the same name in a row are one, such as the letters of a text
 */
export function change(draft: Draft, rows: readonly Row[], step = ''): Draft {
  const last = draft.past.at(-1);
  if (step !== '' && last?.step === step) return { ...draft, rows, future: [] };
  const past = [...draft.past.slice(1 - remembered), { rows: draft.rows, step }];
  return { rows, past, future: [] };
}

export function undo({ rows, past, future }: Draft): Draft {
  const last = past.at(-1);
  if (!last) return { rows, past, future };
  return { rows: last.rows, past: past.slice(0, -1), future: [...future, { ...last, rows }] };
}

export function redo({ rows, past, future }: Draft): Draft {
  const next = future.at(-1);
  if (!next) return { rows, past, future };
  return { rows: next.rows, past: [...past, { ...next, rows }], future: future.slice(0, -1) };
}

type Rows = readonly Row[];

export function edit(rows: Rows, id: string, part: Partial<Row>): Rows {
  return rows.map((row) => (row.id === id ? { ...row, ...part } : row));
}

/** The user has looked at what was doubtful, and said how it is. */
export function settle(row: Row, ...settled: PasteDoubt[]): readonly PasteDoubt[] {
  return row.doubts.filter((doubt) => !settled.includes(doubt));
}

/** Cuts a comment in two; both keep author and time. Nothing changes where one would be empty. */
export function split(rows: Rows, id: string, at: number): Rows {
  return rows.flatMap((row) => {
    if (row.id !== id) return [row];
    const first = row.text.slice(0, at).trim();
    const second = row.text.slice(at).trim();
    if (first === '' || second === '') return [row];
    const rest = { ...row, id: newId(), text: second, link: null, commentId: null };
    return [{ ...row, text: first }, rest];
  });
}

/** Puts a comment's words at the end of the one before it. */
export function merge(rows: Rows, id: string): Rows {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  const before = rows[at - 1];
  if (!row || !before) return rows;
  const text = [before.text, row.text].filter((part) => part !== '').join('\n');
  return rows.flatMap((one) =>
    one === row ? [] : one === before ? [{ ...before, text, dropped: false }] : [one],
  );
}

/** A comment becomes an answer to the one above, or a comment of its own. The first can answer nothing. */
export function setLevel(rows: Rows, id: string, level: Row['level']): Rows {
  return rows.map((row, at) =>
    row.id === id && at > 0 ? { ...row, level, doubts: settle(row, 'parent.guessed') } : row,
  );
}

/** Leaves a row out or takes it in again; a comment takes its answers along. */
export function setDropped(rows: Rows, id: string, dropped: boolean): Rows {
  let within = false;
  return rows.map((row) => {
    if (row.id === id) {
      within = row.level === 0;
      return { ...row, dropped: dropped || row.text.trim() === '' };
    }
    if (row.level === 0) within = false;
    return within ? { ...row, dropped: dropped || row.text.trim() === '' } : row;
  });
}

/** What is to be added, and of which row each item is. Answers to what was left out stand on their own. */
export function itemsOf(rows: Rows, keepAuthors: boolean): { items: PasteItem[]; ids: string[] } {
  const items: PasteItem[] = [];
  const ids: string[] = [];
  let root: number | null = null;
  for (const row of rows) {
    if (row.level === 0) root = null;
    if (row.dropped || row.text.trim() === '') continue;
    const parent = row.level === 0 ? null : root;
    root ??= items.length;
    items.push({
      author: keepAuthors ? row.author : null,
      text: row.text,
      at: row.at,
      precision: row.precision,
      parent,
      own: row.own,
      link: row.link,
      commentId: row.commentId,
      ...(row.asNew ? { asNew: true } : {}),
    });
    ids.push(row.id);
  }
  return { items, ids };
}

export type States = ReadonlyMap<string, PasteState>;

/** What would become of the rows. */
export function tally(rows: Rows, states: States): Record<PasteState | 'dropped', number> {
  const counts = { new: 0, known: 0, own: 0, dropped: 0 };
  for (const row of rows) counts[row.dropped ? 'dropped' : (states.get(row.id) ?? 'new')] += 1;
  return counts;
}

/** What the user should look at: only of what would be added. */
export function isDoubtful(row: Row, states: States): boolean {
  return !row.dropped && row.doubts.length > 0 && (states.get(row.id) ?? 'new') === 'new';
}
