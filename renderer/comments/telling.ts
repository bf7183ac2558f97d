import { useEffect, useMemo, useState } from 'react';
import type { Office } from '../../src/contract/office.ts';
import { type Instant, instant } from '../../src/domain/time.ts';
import { workCalendar } from '../../src/domain/worktime.ts';
import { useTexts } from '../app/texts.tsx';
import type { Telling } from './times.ts';

/** The present, to the minute: what is due becomes late while the screen is open. */
function useNow(): Instant {
  const [now, setNow] = useState(() => instant(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instant(Date.now())), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

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
