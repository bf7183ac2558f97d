import type { Translate } from './index.ts';

const parts = ['said', 'done', 'notAdopted'] as const;
type ClosingParts = Record<(typeof parts)[number], string>;

/** "You said, we did": the parts under their headings; what is empty is left out with its heading. */
export function closingText(t: Translate, written: ClosingParts): string {
  return parts
    .filter((part) => written[part].trim() !== '')
    .map((part) => `${t(`promise.closing.heading.${part}`)}\n${written[part].trim()}`)
    .join('\n\n');
}

/** The parts of such a text, found by their headings; null when none of the headings stands on a line of its own. */
export function closingPartsIn(t: Translate, text: string): ClosingParts | null {
  const found: ClosingParts = { said: '', done: '', notAdopted: '' };
  let current: keyof ClosingParts | null = null;
  for (const line of text.split('\n')) {
    const heading = parts.find((part) => sameHeading(line, t(`promise.closing.heading.${part}`)));
    if (heading) current = heading;
    else if (current !== null) found[current] += `${line}\n`;
  }
  return current === null ? null : found;
}

function sameHeading(line: string, heading: string): boolean {
  const plain = (words: string) => words.trim().replace(/:$/, '').toLocaleLowerCase('fi');
  return plain(line) === plain(heading);
}
