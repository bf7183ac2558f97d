import type { Share } from '../contract/report.ts';
import type { UndefinedReason } from '../domain/words.ts';
import type { Translate } from '../i18n/index.ts';
import { type KeyFigure, dash } from './blocks.ts';
import { type Writer, reasonText } from './writer.ts';

export function plain(id: string, label: string, value: string): KeyFigure {
  return { id, label, value, detail: null };
}

export function shareFigure(
  { t, f }: Pick<Writer, 't' | 'f'>,
  id: string,
  label: string,
  share: Share,
  counts: (counts: { numerator: string; denominator: string }) => string,
): KeyFigure {
  if (share.value === null) return undefinedFigure(t, id, label, share);
  const { numerator, denominator } = share;
  return {
    id,
    label,
    value: f.percent(share.value),
    detail: counts({ numerator: f.number(numerator), denominator: f.number(denominator) }),
  };
}

export function undefinedFigure(
  t: Translate,
  id: string,
  label: string,
  { reason }: { reason?: UndefinedReason | undefined },
): KeyFigure {
  return { id, label, value: dash, detail: reasonText(t, reason) };
}
