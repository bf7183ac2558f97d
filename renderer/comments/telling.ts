import { useMemo } from 'react';
import type { Office } from '../../src/contract/office.ts';
import { workCalendar } from '../../src/domain/worktime.ts';
import { useNow } from '../app/now.ts';
import { useTexts } from '../app/texts.tsx';
import type { Telling } from './times.ts';

/** How times are told on this screen now; the same object until something of it changes. */
export function useTelling(office: Office | undefined): Telling {
  const { t, f } = useTexts();
  const now = useNow();
  const hours = office?.hours;
  const closures = office?.closures;
  const working = useMemo(
    () => (hours && closures ? { calendar: workCalendar({ hours, closures }), hours } : null),
    [hours, closures],
  );
  return useMemo(() => ({ t, f, now, working }), [t, f, now, working]);
}
