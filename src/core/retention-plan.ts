import type { HoldWorthy, Leaving } from '../contract/erasure.ts';
import type { Target } from '../domain/erasure.ts';
import {
  type RetentionState,
  clockIsDoubtful,
  erasesOn,
  evidenceErasesOn,
  mostDays,
  noticeDays,
  rejectionsEraseOn,
  ruleOf,
} from '../domain/retention.ts';
import { type Instant, type LocalDate, addDays, atLocal, localDate } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import {
  type Worded,
  evidenceKept,
  readRetentionState,
  rejectionsKept,
  wordedThreads,
} from '../store/retention.ts';

export type Plan = {
  rule: RetentionState;
  today: LocalDate;
  threads: Leaving[];
  evidence: { id: string; files: string[] }[];
  rejections: string[];
};

/** What will be erased until a day, by the office's rule and with what is held; the nearest first. */
export function retentionPlan(db: Connection, now: Instant, until: LocalDate): Plan {
  const today = localDate(now);
  const rule = ruleOf(readRetentionState(db), {
    on: today,
    days: readOffice(db).retentionDays,
  });
  const before = (days: number) => atLocal(addDays(until, 1 - Math.min(days, mostDays)));
  // Under notice nothing goes, and nobody has to look through all that is old.
  const worded =
    addDays(rule.since, noticeDays) > until
      ? []
      : wordedThreads(db, { settled: before(rule.days), waiting: before(mostDays) });
  const threads = worded
    .map((thread) => toLeaving(thread, rule))
    .filter(({ on }) => on <= until)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const evidence = evidenceKept(db, before(mostDays)).filter((one) => {
    const on = evidenceErasesOn(one, rule);
    return on <= until && (one.until === null || one.until < until);
  });
  const rejections = rejectionsKept(db, before(rule.days)).filter(
    ({ startedAt }) => rejectionsEraseOn(startedAt, rule) <= until,
  );
  return { rule, today, threads, evidence, rejections: rejections.map(({ key }) => key) };
}

export function clockDoubt({ rule, today }: Pick<Plan, 'rule' | 'today'>) {
  return clockIsDoubtful(rule, today) ? { seenOn: rule.seenOn, today } : null;
}

function toLeaving(thread: Worded, rule: RetentionState): Leaving {
  const { hold } = thread;
  const byRule = erasesOn(thread, rule);
  const held = hold === null ? byRule : addDays(hold.until, 1);
  return {
    threadId: thread.id,
    on: held > byRule ? held : byRule,
    excerpt: thread.beginning,
    class: thread.class,
    channelName: thread.channelName,
    comments: thread.comments,
    hold,
    holdWorthy: reasonsToHold(thread),
    quotedIn: thread.quotedIn,
  };
}

function reasonsToHold({
  turn,
  moderated,
  promised,
  quotedIn,
  hold,
  class: of,
}: Worded): HoldWorthy[] {
  const found: HoldWorthy[] = [];
  if (moderated) found.push('moderation');
  if (promised) found.push('promise');
  if (of === 'informationRequest' || of === 'initiative') found.push('class');
  if (turn === 'ours' || turn === 'expert') found.push('waiting');
  if (quotedIn.length > 0) found.push('quoted');
  if (hold !== null) found.push('holdEnds');
  return found;
}

/** What is to be erased of a plan whose days have come. */
export function targetsOf({ threads, evidence, rejections }: Plan): Target[] {
  return [
    ...threads.map(({ threadId }): Target => ({ table: 'thread', key: threadId, scope: 'thread' })),
    ...evidence.flatMap(({ id, files }): Target[] => [
      { table: 'moderation', key: id, scope: 'row' },
      ...files.map((file): Target => ({ table: 'attachment', key: file, scope: 'row' })),
    ]),
    ...rejections.map((key): Target => ({ table: 'import_rejection', key, scope: 'row' })),
  ];
}
