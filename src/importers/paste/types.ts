import type { PasteDoubt, PasteLine, pasteShapes, TimePrecision } from '../../domain/paste.ts';
import type { Instant } from '../../domain/time.ts';
import type { Language, Platform } from '../../domain/words.ts';

export type Pasted = {
  /** The lines of the clipboard's HTML; null when it had none. */
  lines: readonly PasteLine[] | null;
  text: string;
  pastedAt: Instant;
  /** Names of the office and its channels: what they wrote is the office's own. */
  ownNames: readonly string[];
  /** Of the user, for what the page itself does not tell. */
  language: Language;
};

export type PasteEntry = {
  author: string | null;
  text: string;
  at: Instant | null;
  precision: TimePrecision;
  /** The time as the page wrote it. */
  timeText: string | null;
  /** Index of the comment that this one answers. */
  parent: number | null;
  own: boolean;
  link: string | null;
  commentId: string | null;
  doubts: PasteDoubt[];
};

export type ReadPaste = {
  shape: (typeof pasteShapes)[number];
  platform: Platform | null;
  language: Language | null;
  postLink: string | null;
  entries: PasteEntry[];
  /** Lines that are in no entry: buttons, counts, the post itself. */
  skipped: string[];
};
