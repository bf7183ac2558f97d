import { sameName } from '../../domain/names.ts';
import { type PasteLine, precisionMs } from '../../domain/paste.ts';
import { platformOfLink } from '../../domain/platforms.ts';
import type { Platform } from '../../domain/words.ts';
import { cleanLabel } from '../text.ts';
import { blocksOf } from './blocks.ts';
import { entryOf, type RawEntry } from './entry.ts';
import { linesOfText, pageLanguage, readLines } from './lines.ts';
import { commentLink } from './links.ts';
import { segmentsOf } from './segments.ts';
import { parentsOf } from './tree.ts';
import type { Pasted, PasteEntry, ReadPaste } from './types.ts';

/**
 * Reads a thread of comments that was copied from a web page. Pure: what it knows of the present is
 * `pastedAt`. Every line that is not empty is in an entry (author, text, time) or in `skipped`.
 */
export function readPaste(pasted: Pasted): ReadPaste {
  const raw = linesFor(pasted);
  const language = pageLanguage(raw);
  const lines = readLines(raw, pasted.pastedAt, language ?? pasted.language);
  const found = segmentsOf(lines);
  if (found === null) return blocksOf(pasted, language);

  const read: RawEntry[] = [];
  const used = new Set<number>();
  for (const { lines, is } of found.segments) {
    if (is === 'before' || lines.length === 0) continue;
    const entry = entryOf(lines, found.layout);
    // A lone row of buttons, or a stray line, is no comment.
    if (entry.text === '' && entry.author === null) continue;
    read.push(entry);
    for (const at of entry.used) used.add(at);
  }
  const links = read.map((entry) => commentLink(entry.time?.href ?? null));
  const own = read.map((entry) => ownOf(entry, pasted.ownNames));
  const { parents, guessed } = parentsOf(read, own);
  const entries = read.map((entry, index): PasteEntry => {
    const { time } = entry;
    const doubts = [...entry.doubts];
    // A letter means what the page's other words say; with none, the user must.
    if (time?.ambiguous || (time && language === null && /^\d+ ?v$/.test(time.raw))) {
      doubts.push('time.ambiguous');
    }
    if (time?.future) doubts.push('time.future');
    if (own[index]! && !isNamed(entry, pasted.ownNames)) doubts.push('own.badge');
    if (guessed.has(index)) doubts.push('parent.guessed');
    return {
      author: entry.author === null ? null : cleanLabel(entry.author),
      text: entry.text,
      at: time?.at ?? null,
      precision: time?.precision ?? 'day',
      timeText: time?.raw ?? null,
      parent: parents[index]!,
      own: own[index]!,
      link: links[index]?.link ?? null,
      commentId: links[index]?.commentId ?? null,
      doubts,
    };
  });
  noQuestionAfterItsAnswer(entries);
  return {
    shape: 'thread',
    platform: platformOf(links.map((link) => link?.link ?? null)),
    language,
    postLink: links.find((link) => link?.post)?.post ?? linkOfPost(raw),
    entries,
    skipped: lines.filter((line) => !used.has(line.at)).map((line) => line.text),
  };
}

/** The HTML has more to tell; but some programs put little of the text into it. */
function linesFor({ lines, text }: Pasted): readonly PasteLine[] {
  if (lines === null) return linesOfText(text);
  let length = 0;
  for (const { parts } of lines) for (const part of parts) length += part.text.length;
  return length * 2 < text.replaceAll(/\s+/g, ' ').length ? linesOfText(text) : lines;
}

function isNamed({ author }: RawEntry, names: readonly string[]): boolean {
  if (author === null) return false;
  const bare = author.replace(/^@/, '');
  return names.some((name) => sameName(name.replace(/^@/, ''), bare));
}

/** Ours by name; or marked as the writer of the post, which on our page is us. */
function ownOf(entry: RawEntry, names: readonly string[]): boolean {
  return isNamed(entry, names) || entry.byAuthor;
}

/** "3 d" may be almost four days ago: a rough time gives way to the exact one of what answers it. */
function noQuestionAfterItsAnswer(entries: PasteEntry[]): void {
  for (const entry of entries.toReversed()) {
    const parent = entry.parent === null ? undefined : entries[entry.parent];
    if (!parent || parent.at === null || entry.at === null || entry.at >= parent.at) continue;
    const earliest = Date.parse(parent.at) - precisionMs[parent.precision];
    if (Date.parse(entry.at) >= earliest) parent.at = entry.at;
  }
}

function platformOf(links: readonly (string | null)[]): Platform | null {
  for (const link of links) {
    const platform = platformOfLink(link);
    if (platform !== null) return platform;
  }
  return null;
}

/** The first address that leads to a post, on the lines of the post itself or anywhere. */
function linkOfPost(lines: readonly PasteLine[]): string | null {
  for (const { parts } of lines) {
    for (const { href } of parts) {
      const post = commentLink(href)?.post;
      if (post) return post;
    }
  }
  return null;
}
