import type { Office } from '../contract/office.ts';
import type { Language } from '../domain/words.ts';

/** The language of what is written into the office or beside it. */
export function officeLanguage({ regime }: Pick<Office, 'regime'>): Language {
  return regime === 'sv' ? 'sv' : 'fi';
}
