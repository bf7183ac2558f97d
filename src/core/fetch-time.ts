import { fetchIntervals, isLastingProblem } from '../domain/fetching.ts';
import type { Instant } from '../domain/time.ts';
import { longestWaitMs } from '../fetching/problems.ts';
import type { Fetching } from '../store/fetching.ts';

/** Whether the platform wants to be left alone still. A clock that was set back must not make that weeks. */
export function mustWait({ waitUntil }: Pick<Fetching, 'waitUntil'>, now: Instant): boolean {
  if (waitUntil === null) return false;
  const left = Date.parse(waitUntil) - Date.parse(now);
  return left > 0 && left <= longestWaitMs;
}

/**
 * Whether it is a channel's time, in office hours: when its interval has passed, or when a fetch was cut short or had
 * to wait.
 *
 * @param stoppedAt when the user broke the fetch off; it then goes on after its interval
 */
export function fetchIsDue(
  fetching: Fetching,
  now: Instant,
  stoppedAt: Instant | null = null,
): boolean {
  const { everyMinutes, triedAt, problem, state } = fetching;
  if (everyMinutes === null || (problem !== null && isLastingProblem(problem.code))) return false;
  if (mustWait(fetching, now)) return false;
  // Not more often than anybody can choose, whatever an office file says.
  const interval = Math.max(everyMinutes, Math.min(...fetchIntervals));
  const passed = (since: Instant) => {
    const ms = Date.parse(now) - Date.parse(since);
    // A clock that was set back must not put it off for as long.
    return ms < 0 || ms >= interval * 60_000;
  };
  if (stoppedAt !== null) return passed(stoppedAt);
  const goesOn = state !== null && (problem === null || problem.code === 'fetching.wait');
  return triedAt === null || goesOn || passed(triedAt);
}
