import type { Finding } from '../checklist-findings.ts';
import { keptDay, toldDay } from '../promise.ts';
import { turnOf } from '../turn.ts';
import type { AfterFacts, Checks, ClosingParts, PromisedFacts, TalkFacts } from './facts.ts';
import { gap, idle, ok } from './finding.ts';
import { recordings } from './media.ts';
import { firstOf } from './text.ts';
import { thankWords } from './time-words.ts';

/** What can be seen of what came of a post that is out, by the items' codes. */
export function afterChecks(facts: AfterFacts): Checks {
  const { promises } = facts;
  const said = part(promises, 'said');
  const done = part(promises, 'done');
  const notAdopted = part(promises, 'notAdopted');
  return {
    A1: () => closing(promises, () => (said === true ? [ok('saidWritten')] : [])),
    A2: () => closing(promises, () => (done === true ? [ok('doneWritten')] : [])),
    A3: () =>
      closing(promises, () =>
        notAdopted === null
          ? []
          : [notAdopted ? ok('notAdoptedWritten') : gap('notAdoptedMissing')],
      ),
    A4: () => (promises.length === 0 ? [idle('noPromise')] : promises.flatMap(told)),
    A5: () => closing(promises, () => [thanked(promises) ? ok('thanked') : gap('notThanked')]),
    A6: () => openQuestions(facts.threads),
    A7: () => recordings(facts),
  };
}

/** Of a promise that was kept without a post, its words are not known here. */
function closing(promises: readonly PromisedFacts[], findings: () => Finding[]): Finding[] {
  if (promises.length === 0) return [idle('noPromise')];
  const lacking = promises.filter(({ closings }) => closings.length === 0);
  if (lacking.some((promise) => keptDay(promise) === null)) return [gap('closingMissing')];
  return lacking.length > 0 ? [] : findings();
}

/** Whether each text has words in a part; null when the headings of the parts are not found in all. */
function part(promises: readonly PromisedFacts[], name: keyof ClosingParts): boolean | null {
  const texts = promises.flatMap(({ closings }) => closings.map(({ parts }) => parts));
  if (texts.includes(null)) return null;
  return texts.every((parts) => parts![name].trim() !== '');
}

/** A4: in every channel in which it was asked, and on the day. */
function told(promise: PromisedFacts): Finding[] {
  const keptOn = keptDay(promise);
  const asked = promise.channels.filter(({ askedOn }) => askedOn !== null);
  if (keptOn === null) {
    const names = asked.filter((channel) => toldDay(channel) === null).map(({ name }) => name);
    // Where nobody is known to have been asked, there is no channel to tell in.
    return names.length === 0 ? [] : [gap('notTold', { channels: names.join(', ') })];
  }
  if (keptOn > promise.dueOn) return [gap('toldLate', { date: keptOn })];
  return [ok('toldEverywhere', { count: (asked.length > 0 ? asked : promise.channels).length })];
}

function thanked(promises: readonly PromisedFacts[]): boolean {
  return promises.every(({ closings }) =>
    closings.every(({ text, language }) => firstOf(thankWords[language], text) !== null),
  );
}

/** A6: what waits for us. What an expert has been asked has an owner. */
function openQuestions(threads: readonly TalkFacts[]): Finding[] {
  if (threads.length === 0) return [idle('noThreads')];
  const count = threads
    .map((thread) => turnOf(thread))
    .filter(({ turn }) => turn === 'ours')
    .reduce((sum, { waiting }) => sum + waiting.length, 0);
  return [count === 0 ? ok('noOpenQuestions') : gap('openQuestions', { count })];
}
