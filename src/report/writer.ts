import type { Figures } from '../contract/report.ts';
import { monthRange } from '../domain/time.ts';
import type { Purpose, UndefinedReason } from '../domain/words.ts';
import type { Formats } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';

/** What the parts of the document are written with. */
export type Writer = { figures: Figures; t: Translate; f: Formats };

/** Why a figure is a dash; one that came without a reason was not counted. */
export function reasonText(t: Translate, reason: UndefinedReason | undefined): string {
  return t(`report.reason.${reason ?? 'notCounted'}`);
}

/** What posts of a purpose are called; `unset` are those that nobody has given one. */
export function purposeName(t: Translate, purpose: Purpose | 'unset'): string {
  return purpose === 'unset' ? t('report.purpose.unset') : t(`word.purpose.${purpose}`);
}

/** The figures were taken before the month was over. */
export function isPartial({ month, asKnownOn }: Figures): boolean {
  return asKnownOn < monthRange(month).to;
}
