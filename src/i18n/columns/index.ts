import type { Language } from '../../domain/words.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ColumnTexts = Record<keyof typeof fi, string>;

const texts: Record<Language, Readonly<Record<string, string>>> = { fi, sv, en };

/** What a column of a table holds; undefined where nobody has written it, which a test does not allow. */
export function columnText(language: Language, table: string, column: string): string | undefined {
  return texts[language][`${table}.${column}`] ?? texts[language][column];
}

/** What a table holds. */
export function tableText(language: Language, table: string): string | undefined {
  return texts[language][`table.${table}`];
}

/** Every text's key, for a test that none has outlived its column. */
export const columnTextKeys: readonly string[] = Object.keys(fi);
