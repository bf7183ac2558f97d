/** The vocabulary of pasted threads, shared by their reader, the contract and the screen. */

/** How exactly a time is known. A platform that says "3 d" knows the day and no more. */
export const timePrecisions = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** The longest that something told with this precision may have happened before the time given, in ms. */
export const precisionMs: Record<TimePrecision, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 31 * 86_400_000,
  year: 366 * 86_400_000,
};

/** What the reader of a pasted thread is not sure of. Each has its sentence in i18n. */
export const pasteDoubts = [
  'author.missing',
  'text.missing',
  'text.cut',
  'time.missing',
  'time.ambiguous',
  'time.future',
  'own.badge',
  'parent.guessed',
] as const;
export type PasteDoubt = (typeof pasteDoubts)[number];

/**
 * What a pasted text was taken for: a thread of comments, a text in blocks that may be comments, or one
 * text.
 */
export const pasteShapes = ['thread', 'blocks', 'single'] as const;

/** A stretch of a line that is one link, button or time, or the plain text between such. */
export type PastePart = {
  text: string;
  href: string | null;
  /** What the page says on hover or to a screen reader, or a machine-readable time. */
  title: string | null;
};

/** A line of a web page as it stood on the screen. */
export type PasteLine = {
  /** How many lists, articles and quotes it stands in. */
  depth: number;
  /** The first line of an article: where a comment begins on pages that mark them. */
  start: boolean;
  /** The article's name for screen readers, on its first line. */
  label: string | null;
  parts: PastePart[];
};

/** What is taken in at once. A longer clipboard is refused, never cut. */
export const pasteLimits = { lines: 60_000, characters: 12_000_000, entries: 2000 } as const;
