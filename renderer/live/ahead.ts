import type { QueryName } from '../../src/contract/index.ts';
import type { Links } from './links.ts';

/** What the window with Today asks first, whatever the office. */
const firstQuestions: readonly QueryName[] = [
  'office.get',
  'history.get',
  'today.get',
  'thread.counts',
];

/** So long, in milliseconds, an early answer is as good as a fresh one. */
const keptMs = 5000;

/**
 * Asks what the first screen will want while the page's scripts are still on their way, so that the
 * answers are there when it is drawn. Each serves once, and none after something has changed.
 */
export function askAhead(links: Links): Links {
  const shell = links.hostCall('shell.get', {});
  const early: { shell?: typeof shell; core: Map<string, Promise<unknown>> } = {
    shell,
    core: new Map(firstQuestions.map((procedure) => [procedure, links.call(procedure, {})])),
  };
  // Who takes an answer hears of its refusal; an answer that nobody takes is refused to nobody.
  for (const answer of [shell, ...early.core.values()]) answer.catch(() => {});

  let attached = 0;
  const forget = () => early.core.clear();
  links.onHostEvent(() => {
    delete early.shell;
    // Another office may be about to open, and what this one's core has said is nothing of that.
    if (attached > 0) forget();
  });
  links.onCoreEvent(forget);
  links.onAttached(() => {
    attached += 1;
    if (attached > 1) forget();
    else setTimeout(forget, keptMs);
  });

  const call = (procedure: QueryName, input: object, options?: object) => {
    const answer = Object.keys(input).length === 0 ? early.core.get(procedure) : undefined;
    early.core.delete(procedure);
    return answer ?? links.call(procedure, input, options);
  };
  const hostCall = (procedure: 'shell.get', input: Record<string, never>, options?: object) => {
    const answer = procedure === 'shell.get' ? early.shell : undefined;
    delete early.shell;
    return answer ?? links.hostCall(procedure, input, options);
  };
  return { ...links, call: call as Links['call'], hostCall: hostCall as Links['hostCall'] };
}
