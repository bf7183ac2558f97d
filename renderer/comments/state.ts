import type { Thread } from '../../src/contract/comments.ts';
import { localDate } from '../../src/domain/time.ts';
import { overAt, untilWritten } from '../../src/domain/turn.ts';
import { type Telling, dayTime, lastDayOf } from './times.ts';

/** Whose turn it is and by when, as the sentences above a thread. */
export function stateOf(telling: Telling, thread: Thread): { late: boolean; text: string } {
  const { t, f, now } = telling;
  const late = thread.dueAt !== null && thread.dueAt <= now;
  const lastDay = thread.dueAt === null ? null : lastDayOf(thread.dueAt);
  switch (thread.turn) {
    case 'ours': {
      const said =
        thread.dueAt === null ? '' : ourDue(telling, { ...thread, dueAt: thread.dueAt }, late);
      const returned = thread.referrals.find((r) => r.answeredAt === thread.since);
      return {
        late,
        text: returned ? `${said} ${t('comments.state.returned', { unit: returned.unit })}` : said,
      };
    }
    case 'expert': {
      const asked = thread.referrals.findLast((r) => overAt(r) === null);
      const whom = t('comments.state.expert', {
        unit: asked?.unit ?? '',
        day: f.shortDay(localDate(asked?.askedAt ?? thread.since)),
      });
      const due =
        thread.dueAt === null
          ? ''
          : t(late ? 'comments.state.expertLate' : 'comments.state.expertDue', {
              due: lastDay === null ? dayTime(telling, thread.dueAt) : f.shortDay(lastDay),
            });
      return { late, text: `${whom} ${due}` };
    }
    case 'resident':
      return {
        late: false,
        text: t('comments.state.resident', { at: dayTime(telling, thread.since) }),
      };
    case 'none': {
      const closed = thread.closings.some((c) => c.at === thread.since);
      return {
        late: false,
        text: closed
          ? t('comments.state.closed', { at: dayTime(telling, thread.since) })
          : t('comments.state.noAnswer'),
      };
    }
  }
}

function ourDue(telling: Telling, thread: Thread & { dueAt: string }, late: boolean): string {
  const { t, f } = telling;
  const day = lastDayOf(thread.dueAt);
  if (day === null || thread.dueBy === 'target') {
    const due = dayTime(telling, thread.dueAt);
    return t(late ? 'comments.state.late' : 'comments.state.due', { due });
  }
  const texts =
    thread.dueBy === 'law'
      ? (['comments.state.lawLate', 'comments.state.law'] as const)
      : (['comments.state.promiseLate', 'comments.state.promised'] as const);
  return t(texts[late ? 0 : 1], { day: f.shortDay(day) });
}

/** Until when a thread is put aside, as a sentence; null when it is not, or no longer. */
export function snoozeText(telling: Telling, snoozedUntil: string | null): string | null {
  const { t, now } = telling;
  if (snoozedUntil === null || snoozedUntil <= now) return null;
  return snoozedUntil === untilWritten
    ? t('comments.snooze.stateWritten')
    : t('comments.snooze.state', { until: dayTime(telling, snoozedUntil) });
}

/** How many whole working days a unit has had. */
export function waitingText(t: Telling['t'], days: number): string {
  return days === 0 ? t('expert.waitingToday') : t('expert.waiting', { count: days });
}
