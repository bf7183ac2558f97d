import type { PasteDoubt } from '../../domain/paste.ts';
import type { FoundTime } from './lines.ts';
import { feetOf, type Layout, type PlacedLine } from './segments.ts';

/** One comment as it was read, before its place in the thread is known. */
export type RawEntry = {
  author: string | null;
  text: string;
  time: FoundTime | null;
  byAuthor: boolean;
  depth: number;
  label: PlacedLine['label'];
  labelText: string | null;
  doubts: PasteDoubt[];
  /** The lines that are in the author, the text or the time; all others were passed over. */
  used: Set<number>;
};

/** A name rather than a sentence: short, and it ends like a name. */
function looksLikeName(text: string): boolean {
  if (text.startsWith('@')) return !/\s/.test(text);
  if (text.length > 60 || /[.!?…,:;]$/.test(text)) return false;
  const words = text.split(' ');
  return words.length <= 5 && words.every((word) => /^[\p{Lu}\d(&–-]/u.test(word));
}

/** Reads the lines of one comment: author, badges, text, and its row with the time. */
export function entryOf(lines: readonly PlacedLine[], layout: Layout): RawEntry {
  const entry: RawEntry = {
    author: null,
    text: '',
    time: null,
    byAuthor: false,
    depth: lines[0]!.depth,
    label: lines[0]!.label,
    labelText: lines[0]!.labelText,
    doubts: [],
    used: new Set(),
  };
  const head = lines.findIndex((line) => line.kind === 'text' || line.headTime !== null);
  const body = timeInto(entry, lines, head, layout);
  // A row at the very start belongs to whatever was before.
  const from = head === -1 ? 0 : head;
  const content = lines.slice(0, body.to);
  readContent(entry, content.slice(from));
  return entry;
}

/** Finds the comment's own time. @returns where its words end */
function timeInto(
  entry: RawEntry,
  lines: readonly PlacedLine[],
  head: number,
  layout: Layout,
): { to: number } {
  const take = (at: number) => {
    entry.time = lines[at]!.time;
    entry.used.add(lines[at]!.at);
  };
  const replyAt = lines.findLastIndex((line) => line.reply);
  let to = replyAt === -1 ? lines.length : replyAt;
  if (replyAt !== -1) to = aboveButtons(lines, head, to);
  const beside = besideName(lines, head);
  if (layout === 'head' && beside !== null) {
    if (lines[beside]!.headTime) entry.time = lines[beside]!.headTime.time;
    else take(beside);
    return { to: Math.max(to, beside + 1) };
  }
  const foot = feetOf(lines).at(-1);
  if (foot) {
    take(foot.timeAt);
    return { to: foot.from };
  }
  const last = lines.findLastIndex((line) => line.time !== null);
  if (last > head) {
    take(last);
    return { to: last };
  }
  entry.doubts.push('time.missing');
  return { to };
}

/** Where a time stands beside or right below the author's name. */
function besideName(lines: readonly PlacedLine[], head: number): number | null {
  if (head === -1) return null;
  if (lines[head]!.headTime) return head;
  let below = head + 1;
  while (lines[below]?.kind === 'badge') below += 1;
  return lines[below]?.time ? below : null;
}

function readContent(entry: RawEntry, content: readonly PlacedLine[]): void {
  const texts: PlacedLine[] = [];
  let cut = false;
  for (const [index, line] of content.entries()) {
    if (entry.used.has(line.at)) continue;
    if (index === 0) {
      authorInto(entry, line, content, texts);
      continue;
    }
    const early = texts.length === 0;
    if (line.kind === 'badge' && early) entry.byAuthor ||= line.byAuthor;
    else if (early && line.text === entry.author) continue;
    else if (line.kind === 'more') cut = true;
    else if (line.kind !== 'furniture') texts.push(line);
  }
  // A comment of nothing but the page's words is a resident's who writes like that.
  if (texts.length === 0) {
    const like = content.find(
      (line, index) => index > 0 && line.kind === 'furniture' && !entry.used.has(line.at),
    );
    if (like) texts.push(like);
  }
  for (const line of texts) entry.used.add(line.at);
  const rest = entry.author !== null && content[0]?.link ? content[0].link.rest : '';
  const words = texts.map((line) => line.text);
  entry.text = (rest === '' || content[0]!.headTime ? words : [rest, ...words]).join('\n').trim();
  if (cut) entry.doubts.push('text.cut');
  if (entry.text === '') entry.doubts.push('text.missing');
  if (entry.author === null) entry.doubts.push('author.missing');
}

function authorInto(
  entry: RawEntry,
  line: PlacedLine,
  content: readonly PlacedLine[],
  texts: PlacedLine[],
): void {
  if (line.headTime) {
    entry.author = line.headTime.author;
    entry.byAuthor ||= line.byAuthor;
    entry.used.add(line.at);
    return;
  }
  if (line.kind !== 'text') return;
  if (line.link !== null && looksShort(line.link.text)) {
    entry.author = line.link.text;
    entry.byAuthor ||= line.byAuthor;
    entry.used.add(line.at);
    return;
  }
  const others = content.slice(1).filter((other) => other.kind === 'text').length;
  const isName = looksShort(line.text) && (others > 0 || looksLikeName(line.text));
  // In one paragraph alone there is no telling a name from a text, except by its look.
  if (isName) {
    entry.author = line.text;
    entry.used.add(line.at);
  } else {
    texts.push(line);
  }
}

function looksShort(text: string): boolean {
  return text.length <= 80 && !text.includes('\n');
}

/** Buttons stand in a row, with one count above them: "3", "Vastaa". More figures are a resident's. */
function aboveButtons(lines: readonly PlacedLine[], head: number, from: number): number {
  let to = from;
  let counts = 0;
  while (to > head + 1) {
    const line = lines[to - 1]!;
    if (line.kind !== 'row' || line.time) break;
    if (line.count && (counts += 1) > 1) break;
    // What stands alone between the name and the buttons is the comment.
    const above = lines[to - 2];
    if (above === undefined || above.time || above.kind === 'badge' || to - 1 === head + 1) break;
    to -= 1;
  }
  return to;
}
