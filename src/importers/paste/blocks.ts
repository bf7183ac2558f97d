import { cleanText } from '../text.ts';
import type { Language } from '../../domain/words.ts';
import type { Pasted, PasteEntry, ReadPaste } from './types.ts';

/** More blocks than this are a document, and no list of comments. */
const mostBlocks = 500;

/**
 * A text in which nothing shows whose words are whose: empty lines part it into blocks that may be
 * comments. Their times are unknown.
 */
export function blocksOf({ lines, text }: Pasted, language: Language | null): ReadPaste {
  const plain = text.trim() === '' && lines !== null ? textOf(lines) : text;
  const blocks = plain
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map(cleanText)
    .filter((block) => block !== '');
  const apart = blocks.length > 1 && blocks.length <= mostBlocks;
  const texts = apart ? blocks : [cleanText(plain)].filter((one) => one !== '');
  return {
    shape: apart ? 'blocks' : 'single',
    platform: null,
    language,
    postLink: null,
    entries: texts.map(entryOf),
    skipped: [],
  };
}

function entryOf(text: string): PasteEntry {
  return {
    author: null,
    text,
    at: null,
    precision: 'day',
    timeText: null,
    parent: null,
    own: false,
    link: null,
    commentId: null,
    doubts: ['time.missing'],
  };
}

function textOf(lines: NonNullable<Pasted['lines']>): string {
  return lines.map(({ parts }) => parts.map((part) => part.text).join('')).join('\n');
}
