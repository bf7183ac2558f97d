import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PasteLine } from '../../../src/domain/paste.ts';
import { cleanText } from '../../../src/importers/text.ts';
import { linesOfText } from '../../../src/importers/paste/lines.ts';
import { now, read } from './samples.ts';

/** How many texts are tried; more on demand. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500);

const like = fc.constantFrom(
  'Aino Aalto',
  '@ville',
  'Koivulahti',
  'Tekijä',
  'Huippufani',
  '2 t',
  '3 pv',
  '1 v',
  '9 w',
  'igår kl. 14:05',
  'Tykkää',
  'Vastaa',
  'Svara',
  'Reply',
  'Kommentoi',
  '2 t Tykkää Vastaa',
  '12',
  'Näytä lisää',
  'Näytä 2 vastausta',
  'Kiitos!',
  'Milloin tie avataan?',
  '',
  '   ',
  '112',
  '·',
  'Osuvimmat',
  '\u200E2 t',
  'x\u0000y',
  '12. marraskuuta 2031',
);
const words = fc.oneof(
  { weight: 5, arbitrary: like },
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const text = fc.array(words, { maxLength: 40 }).map((lines) => lines.join('\n'));
const html = fc.array(
  fc.record({
    depth: fc.nat({ max: 3 }),
    start: fc.boolean(),
    label: fc.option(
      fc.constantFrom('Kommentti: Aino Aalto', 'Reply by @ville to Aino Aalto', 'x'),
    ),
    parts: fc.array(
      fc.record({
        text: words,
        href: fc.option(
          fc.constantFrom(
            'https://www.facebook.com/a/posts/1?comment_id=12345',
            'javascript:x',
            '::',
          ),
        ),
        title: fc.option(
          fc.constantFrom(
            '2026-11-08T10:11:12.000Z',
            'eilen klo 14.05',
            '12. marraskuuta 2031 klo 9.00',
            'x',
          ),
        ),
      }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 40 },
);

/** What is not empty of the lines, as it is kept. */
function linesIn(lines: readonly PasteLine[]): string[] {
  return lines
    .map(({ parts }) => cleanText(parts.map((part) => part.text).join('')))
    .filter((line) => line !== '');
}

function check(given: readonly PasteLine[], found: ReturnType<typeof read>): void {
  const kept = [
    ...found.skipped,
    ...found.entries.flatMap((entry) => [entry.author ?? '', entry.text, entry.timeText ?? '']),
  ].map((line) => squeeze(line));
  for (const line of linesIn(given)) {
    const parts = line.split('\n').map(squeeze);
    for (const part of parts) {
      const whole = kept.some((one) => one.includes(part));
      // A line of name and time, or of name and text, is in its entry in pieces.
      const inPieces = found.entries.some((entry) =>
        [entry.author, entry.timeText].some(
          (piece) => piece !== null && squeeze(piece) !== '' && part.includes(squeeze(piece)),
        ),
      );
      expect(whole || inPieces, JSON.stringify(line)).toBe(true);
    }
  }
  for (const [index, { at, parent }] of found.entries.entries()) {
    expect(at === null || at <= now).toBe(true);
    expect(parent === null || parent < index).toBe(true);
  }
}

// oxlint-disable-next-line no-control-regex
const unseen = /[\s\u0000-\u001F\u007F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/g;

function squeeze(line: string): string {
  return line.replaceAll(unseen, '').toLowerCase();
}

it('whatever is pasted as text, nothing is thrown, lost or later than now', () => {
  fc.assert(
    fc.property(text, (given) => check(linesOfText(given), read(given))),
    { numRuns: runs },
  );
});

it('whatever is pasted as a page, nothing is thrown, lost or later than now', () => {
  fc.assert(
    fc.property(html, (given) => {
      const lines = given.map((one) => ({ ...one, label: one.start ? one.label : null }));
      check(lines, read('', { lines }));
    }),
    { numRuns: runs },
  );
});
