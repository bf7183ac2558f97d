import { useEffect, useState } from 'react';
import { type Instant, instant } from '../../src/domain/time.ts';

/** The present, to the minute: what is due becomes late while the screen is open. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => instant(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instant(Date.now())), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
