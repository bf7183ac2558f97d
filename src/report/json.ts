import type { Figures } from '../contract/figures.ts';

/** The figures under the contract's names, for another program; the same in every language. */
export function reportJson(figures: Figures): string {
  return `${JSON.stringify(figures, null, 2)}\n`;
}
