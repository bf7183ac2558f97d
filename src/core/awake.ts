/** Steps in which a time is counted. */
const steps = 20;

/**
 * Calls once after so many milliseconds in which this process was awake. While the laptop's lid is closed nobody is
 * silent, though the clock goes on: such a time counts for nothing.
 *
 * @returns what calls it off
 */
export function afterAwake(ms: number, call: () => void): () => void {
  const step = ms / steps;
  let left = steps;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const slept = now - last > 2 * step + 100;
    last = now;
    if (slept) return;
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    call();
  }, step);
  return () => clearInterval(timer);
}
