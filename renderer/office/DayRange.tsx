import { useState } from 'react';
import type { LocalDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { DateField } from '../parts/Dates.tsx';

export type DayRange = {
  from: LocalDate | null;
  /** Of one day alone that day. */
  last: LocalDate | null;
  /** It ends before it begins. */
  wrong: boolean;
  to: LocalDate | null;
  setFrom: (day: LocalDate | null) => void;
  setTo: (day: LocalDate | null) => void;
};

/** A first and a last day that are being given; without a last one it is a day. */
export function useDayRange(known: { from: LocalDate; to: LocalDate } | null): DayRange {
  const [from, setFrom] = useState<LocalDate | null>(known?.from ?? null);
  const [to, setTo] = useState<LocalDate | null>(known?.to ?? null);
  const last = to ?? from;
  return { from, to, setFrom, setTo, last, wrong: from !== null && last !== null && last < from };
}

export function DayRangeFields({ from, to, setFrom, setTo, wrong }: DayRange) {
  const { t } = useTexts();
  return (
    <>
      <DateField label={t('office.from')} value={from} onChange={setFrom} />
      <DateField
        label={t('office.to')}
        value={to}
        onChange={setTo}
        error={wrong ? t('office.closureWrong') : null}
      />
    </>
  );
}
