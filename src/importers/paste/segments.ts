import { type Line, plain } from './lines.ts';
import { isAboveComments } from './words.ts';

export type PlacedLine = Line & { at: number };

/** How a page sets a comment: its time below the text, or beside the author's name. */
export type Layout = 'foot' | 'head';

/** The lines of one comment, or of what stands before the first. */
export type Segment = { lines: PlacedLine[]; is: 'comment' | 'before' };
export type Segments = { segments: Segment[]; layout: Layout };

/** Where a comment's own row of time and buttons begins and ends, among some lines. */
export type Foot = { from: number; timeAt: number; to: number };

/**
 * The foot in a run of rows: its last time with a button to answer behind it, or buttons with the time behind
 * them. What stands before it in the run is a resident's who writes like a button.
 */
function footIn(lines: readonly PlacedLine[], from: number, to: number): Foot | null {
  for (let at = to - 1; at >= from; at -= 1) {
    if (!lines[at]!.time) continue;
    if (lines.slice(at, to).some((line) => line.reply)) return { from: at, timeAt: at, to };
  }
  const timeAt = lines.findLastIndex((line, at) => at >= from && at < to && line.time !== null);
  const replyAt = lines.findIndex((line, at) => at >= from && at < to && line.reply);
  if (timeAt === -1 || replyAt === -1) return null;
  let first = replyAt;
  while (first > from && lines[first - 1]!.kind === 'row') first -= 1;
  return { from: first, timeAt, to };
}

/** All feet, in order. */
export function feetOf(lines: readonly PlacedLine[]): Foot[] {
  const feet: Foot[] = [];
  for (const run of runsOf(lines)) {
    const foot = footIn(lines, run.from, run.to);
    if (foot) feet.push(foot);
  }
  return feet;
}

/** Stretches of rows. Words of the page may stand in them, and begin none. */
function runsOf(lines: readonly PlacedLine[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from: number | null = null;
  for (let at = 0; at <= lines.length; at += 1) {
    const kind = at < lines.length && !lines[at]!.start ? lines[at]!.kind : 'text';
    const inRun = kind === 'row' || (from !== null && kind === 'furniture');
    if (inRun) from ??= at;
    else if (from !== null) {
      runs.push({ from, to: at });
      from = null;
    }
  }
  return runs;
}

/** Where the post that was copied along ends: its own buttons, or how the comments are sorted. */
function endOfPost(lines: readonly PlacedLine[]): number {
  return lines.findLastIndex((line) => line.comment || isAboveComments(plain(line.text))) + 1;
}

/** Cuts the lines where comments begin. @returns null when nothing shows that there are comments */
export function segmentsOf(lines: readonly PlacedLine[]): Segments | null {
  const starts = lines.flatMap((line, at) => (line.start ? [at] : []));
  const feet = feetOf(lines);
  const heads = headsOf(lines);
  const articles = starts.filter((from, index) => {
    const own = lines.slice(from, starts[index + 1] ?? lines.length);
    return isCommentArticle(own);
  });
  if (articles.length > 0 && articles.length * 2 >= feet.length) {
    const layout = heads.length * 2 >= articles.length ? 'head' : 'foot';
    return { segments: atStarts(lines, starts, new Set(articles)), layout };
  }
  const replies = lines.filter((line) => line.reply).length;
  const foot = (): Segments => ({ segments: atFeet(lines, feet), layout: 'foot' });
  if (feet.length > 0 && feet.length * 2 >= replies) return foot();
  if (heads.length > 0 && (replies > 0 || heads.length > 1)) {
    return { segments: atHeads(lines, heads), layout: 'head' };
  }
  return feet.length > 0 ? foot() : atBareTimes(lines);
}

function isCommentArticle(lines: readonly PlacedLine[]): boolean {
  if (lines[0]!.label !== null) return true;
  if (lines.some((line) => line.comment)) return false;
  return lines.some((line) => line.reply || line.time !== null || line.headTime !== null);
}

function atStarts(
  lines: readonly PlacedLine[],
  starts: readonly number[],
  comments: ReadonlySet<number>,
): Segment[] {
  const segments: Segment[] = [];
  const first = starts[0]!;
  if (first > 0) segments.push({ lines: lines.slice(0, first), is: 'before' });
  for (const [index, from] of starts.entries()) {
    segments.push({
      lines: lines.slice(from, starts[index + 1] ?? lines.length),
      is: comments.has(from) ? 'comment' : 'before',
    });
  }
  return segments;
}

function atFeet(lines: readonly PlacedLine[], feet: readonly Foot[]): Segment[] {
  const segments: Segment[] = [];
  let from = endOfPost(lines.slice(0, feet[0]!.from));
  if (from > 0) segments.push({ lines: lines.slice(0, from), is: 'before' });
  for (const { to } of feet) {
    segments.push({ lines: lines.slice(from, to), is: 'comment' });
    from = to;
  }
  if (from < lines.length) segments.push(rest(lines.slice(from)));
  return segments;
}

/** What follows the last foot: a comment whose foot was not copied, or only words of the page. */
function rest(lines: PlacedLine[]): Segment {
  const words = lines.filter((line) => line.kind === 'text').length;
  return { lines, is: words > 0 ? 'comment' : 'before' };
}

/** Where an author's name stands with a time beside or below it. */
function headsOf(lines: readonly PlacedLine[]): number[] {
  const linked = lines.filter((line) => line.link !== null && line.link.rest === '').length;
  const heads: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.headTime) {
      heads.push(at);
      continue;
    }
    if (!line.time || line.reply || line.comment) continue;
    let author = at - 1;
    while (author >= 0 && lines[author]!.kind === 'badge') author -= 1;
    const name = lines[author];
    if (!name || name.kind !== 'text' || name.text.length > 80 || name.text.includes('\n')) {
      continue;
    }
    // Where names are links, what is no link is no name.
    if (linked > 1 && name.link === null && !name.text.startsWith('@')) continue;
    // Between two comments stand buttons; a time within a text has words on both sides.
    const before = lines[author - 1];
    const between = before === undefined || before.kind !== 'text' || name.link !== null;
    if (between || name.text.startsWith('@')) heads.push(author);
  }
  return heads;
}

function atHeads(lines: readonly PlacedLine[], heads: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  if (heads[0]! > 0) segments.push({ lines: lines.slice(0, heads[0]), is: 'before' });
  for (const [index, from] of heads.entries()) {
    segments.push({ lines: lines.slice(from, heads[index + 1] ?? lines.length), is: 'comment' });
  }
  return segments;
}

/** Texts with nothing but a time below each: at least two, as one may be anything. */
function atBareTimes(lines: readonly PlacedLine[]): Segments | null {
  const times = lines.flatMap((line, at) => (line.time && at > 0 ? [at] : []));
  if (times.length < 2 || times.length !== lines.filter((line) => line.time).length) return null;
  const feet = times.map((at) => ({ from: at, timeAt: at, to: at + 1 }));
  return { segments: atFeet(lines, feet), layout: 'foot' };
}
