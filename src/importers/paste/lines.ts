import { type PasteLine, precisionMs } from '../../domain/paste.ts';
import type { Instant } from '../../domain/time.ts';
import { type Language, languages } from '../../domain/words.ts';
import { cleanText } from '../text.ts';
import { type PastedTime, readTime } from './time.ts';
import {
  countPattern,
  furnitureOf,
  isMore,
  knownWord,
  likesPattern,
  longestWord,
  replyLabel,
} from './words.ts';

/**
 * What a line may be. Only `text` is surely somebody's words; the rest are words of the page, or of a
 * resident who writes like one.
 */
export type LineKind =
  | 'text'
  /** A time, buttons, counts, or several of them. */
  | 'row'
  | 'badge'
  /** Of the page: "Näytä 3 vastausta". */
  | 'furniture'
  /** "Näytä lisää": the text before it is cut. */
  | 'more';

/** A line, read. `text` is cleaned and never empty. */
export type Line = {
  text: string;
  kind: LineKind;
  depth: number;
  start: boolean;
  label: 'comment' | 'reply' | null;
  /** Whom a reply's article says that it answers; the whole label. */
  labelText: string | null;
  /** For `row`. */
  time: FoundTime | null;
  /** A button to answer the comment, to comment on the post. */
  reply: boolean;
  comment: boolean;
  count: boolean;
  /** For `badge`: written by whoever wrote the post. */
  byAuthor: boolean;
  /** A link that is the whole line, or that the line begins with and goes on. */
  link: { text: string; rest: string } | null;
  /** A time behind an author's name, on one line: `maija 2 t`. */
  headTime: { author: string; time: FoundTime } | null;
  language: Language | null;
};

export type FoundTime = PastedTime & { raw: string; href: string | null };

/** Longer than any button, time or badge. */
const longestMeta = 120;
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u001F\u007F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A short text as it is compared with the page's own words. */
export function plain(text: string): string {
  return text.replace(invisible, ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** Lines of a plain text, in the shape of a web page's. */
export function linesOfText(text: string): PasteLine[] {
  return text.split(/\r\n?|\n/).map((line) => ({
    depth: 0,
    start: false,
    label: null,
    parts: [{ text: line, href: null, title: null }],
  }));
}

/**
 * The language of the page around the comments: that of most of its buttons. Null when it has none that
 * tell.
 */
export function pageLanguage(lines: readonly PasteLine[]): Language | null {
  const votes: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
  for (const { parts } of lines) {
    for (const text of [...parts.map((part) => part.text), joined(parts)]) {
      if (text.length > longestMeta) continue;
      for (const word of splitRow(plain(text))) {
        const language = knownWord(word)?.language ?? furnitureOf(word)?.language;
        if (language) votes[language] += 1;
      }
    }
  }
  const best = languages.toSorted((a, b) => votes[b] - votes[a])[0]!;
  return votes[best] === 0 ? null : best;
}

function joined(parts: PasteLine['parts']): string {
  return parts.length === 1 ? parts[0]!.text : parts.map((part) => part.text).join('');
}

/** A row of buttons in one line: between them stand tabs, dots, or two spaces and more. */
function splitRow(text: string): string[] {
  return text
    .split(/\s*[·•|]\s*|\t+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/**
 * Reads the lines; empty ones fall away.
 *
 * @returns each with its place among the lines given
 */
export function readLines(
  raw: readonly PasteLine[],
  pastedAt: Instant,
  language: Language | null,
): (Line & { at: number })[] {
  const lines: (Line & { at: number })[] = [];
  /** An empty line that begins an article hands that on. */
  let pending: PasteLine | null = null;
  for (const [at, line] of raw.entries()) {
    const text = cleanText(joined(line.parts));
    if (line.start) pending = line;
    if (text === '') continue;
    const read = readLine(line, text, pastedAt, language);
    const label = pending?.label ?? null;
    lines.push({
      ...read,
      at,
      start: pending !== null,
      label: label === null ? null : (replyLabel(label)?.is ?? null),
      labelText: label,
    });
    pending = null;
  }
  return lines;
}

function readLine(
  line: PasteLine,
  text: string,
  pastedAt: Instant,
  language: Language | null,
): Line {
  const read: Line = {
    text,
    kind: 'text',
    depth: line.depth,
    start: line.start,
    label: null,
    labelText: null,
    time: null,
    reply: false,
    comment: false,
    count: false,
    byAuthor: false,
    link: linkAtStart(line),
    headTime: null,
    language: null,
  };
  if (text.length > longestMeta) return read;
  const low = plain(text);
  if (isMore(low)) return { ...read, kind: 'more' };
  const badge = knownWord(low);
  if (badge?.kind === 'badge' || badge?.kind === 'authorBadge') {
    return { ...read, kind: 'badge', byAuthor: badge.kind === 'authorBadge' };
  }
  if (furnitureOf(low)) return { ...read, kind: 'furniture' };

  const reader = rowReader(pastedAt, language);
  const pieces = line.parts.map((part) => ({ ...part, text: cleanText(part.text) }));
  const full = pieces.filter((part) => part.text !== '');
  if (full.length > 1) {
    if (full.every((part) => reader.take(part.text, part.href, part.title))) {
      return { ...read, ...reader.row() };
    }
    return { ...read, ...headOf(full, pastedAt, language) };
  }
  const only = full[0]!;
  if (reader.take(only.text, only.href, only.title)) return { ...read, ...reader.row() };
  const head = /^(@?[\w.-]{2,40})[\s·•]+(\d{1,3} ?[a-zåäö]{1,8}\.?)$/iu.exec(text);
  const time = head && only.href === null ? readTime(plain(head[2]!), pastedAt, language) : null;
  if (head && time) {
    const found = { ...time, raw: head[2]!, href: null };
    return { ...read, headTime: { author: head[1]!, time: found } };
  }
  return read;
}

function linkAtStart({ parts }: PasteLine): Line['link'] {
  const first = parts.findIndex((part) => part.text.trim() !== '');
  const part = parts[first];
  if (!part || part.href === null) return null;
  const rest = parts.slice(first + 1);
  return { text: cleanText(part.text), rest: cleanText(joined(rest)) };
}

/** `Maija · Tekijä · 2 t`: a linked name, then badges and a time. */
function headOf(
  parts: PasteLine['parts'],
  pastedAt: Instant,
  language: Language | null,
): Partial<Line> {
  const [name, ...rest] = parts;
  if (!name || name.href === null) return {};
  const reader = rowReader(pastedAt, language, true);
  if (!rest.every((part) => reader.take(part.text, part.href, part.title))) return {};
  const { time, byAuthor, count, reply, comment } = reader.row();
  if (count || reply || comment || (!time && !byAuthor && !isBadged(rest))) return {};
  return {
    byAuthor,
    link: { text: name.text, rest: '' },
    ...(time ? { headTime: { author: name.text, time } } : {}),
  };
}

function isBadged(parts: PasteLine['parts']): boolean {
  return parts.some((part) => knownWord(plain(part.text))?.kind === 'badge');
}

/**
 * Takes the pieces of a row one by one, as long as all are times, buttons or counts.
 *
 * @param badges whether a badge may stand there too
 */
function rowReader(pastedAt: Instant, language: Language | null, badges = false) {
  let time: FoundTime | null = null;
  const seen = { reply: false, comment: false, count: false, byAuthor: false };

  function one(low: string, href: string | null, title: string | null): boolean {
    const known = knownWord(low);
    if (known) {
      if (known.kind === 'badge' || known.kind === 'authorBadge') {
        seen.byAuthor ||= known.kind === 'authorBadge';
        return badges;
      }
      seen.reply ||= known.kind === 'reply';
      seen.comment ||= known.kind === 'comment';
      return true;
    }
    const read = readTime(low, pastedAt, language);
    if (read) {
      // What the page says on hover is exact, where it is a time at all.
      const exact = title === null ? null : readTime(plain(title), pastedAt, language);
      const finer = exact !== null && precisionMs[exact.precision] <= precisionMs[read.precision];
      time = { ...(finer ? exact : read), raw: low, href };
      return true;
    }
    if (countPattern.test(low) || likesPattern.test(low)) {
      seen.count = true;
      return true;
    }
    return false;
  }

  return {
    take(text: string, href: string | null, title: string | null): boolean {
      const low = plain(text);
      if (low === '' || /^[·•|]$/.test(low)) return true;
      if (one(low, href, title)) return true;
      const cells = splitRow(low);
      if (cells.length > 1) {
        return cells.every((cell) => one(cell, href, title) || words(cell, one));
      }
      return words(low, one);
    },
    row: () => ({ kind: 'row' as const, time, ...seen }),
  };
}

/** `2 t tykkää vastaa`: whole of buttons, times and counts, with one button at least. */
function words(
  low: string,
  one: (low: string, href: string | null, title: string | null) => boolean,
): boolean {
  const all = low.split(' ');
  if (all.length < 2 || all.length > 14 || !all.some((word) => knownWord(word))) return false;
  // First without effect: a sentence that begins like a row is no row.
  const pieces: string[] = [];
  for (let at = 0; at < all.length;) {
    const length = pieceAt(all, at);
    if (length === 0) return false;
    pieces.push(all.slice(at, at + length).join(' '));
    at += length;
  }
  return pieces.every((piece) => one(piece, null, null));
}

function pieceAt(all: readonly string[], at: number): number {
  for (let length = Math.min(5, all.length - at); length > 0; length -= 1) {
    const piece = all.slice(at, at + length).join(' ');
    if (length <= longestWord && knownWord(piece)) return length;
    if (likesPattern.test(piece) || countPattern.test(piece)) return length;
    // Any moment will do: only whether it is a time is asked.
    if (readTime(piece, '2026-12-31T12:00:00.000Z', null)) return length;
  }
  return 0;
}
