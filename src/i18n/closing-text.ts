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
