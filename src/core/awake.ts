/** Steps in which a time is counted. */
const steps = 20;

/**
 * Calls once after so many milliseconds in which this process was awake. While the laptop's lid is closed nobody is
 * silent, though the clock goes on: such a time counts for one step at most, as an interval that was missed is not made
 * up for.
 *
 * @returns what calls it off
 */
export function afterAwake(ms: number, call: () => void): () => void {
  let left = steps;
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    call();
  }, ms / steps);
  return () => clearInterval(timer);
}
