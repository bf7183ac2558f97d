import type { Thread } from '../../src/contract/comments.ts';
import { localDate } from '../../src/domain/time.ts';
import { turnOf } from '../../src/domain/turn.ts';
import { type Telling, dayTime } from './times.ts';

/** Whose turn it is and by when, as the sentences above a thread. */
export function stateOf(telling: Telling, thread: Thread): { late: boolean; text: string } {
  const { t, f, now } = telling;
  const late = thread.dueAt !== null && thread.dueAt <= now;
  const state = turnOf(thread);
  switch (thread.turn) {
    case 'ours': {
      const said = state.promisedOn
        ? t(late ? 'comments.state.promiseLate' : 'comments.state.promised', {
            day: f.shortDay(state.promisedOn),
          })
        : thread.dueAt === null
          ? ''
          : t(late ? 'comments.state.late' : 'comments.state.due', {
              due: dayTime(telling, thread.dueAt),
            });
      const returned = thread.referrals.find((r) => r.answeredAt === thread.since);
      return {
        late,
        text: returned ? `${said} ${t('comments.state.returned', { unit: returned.unit })}` : said,
      };
    }
    case 'expert': {
      const asked = thread.referrals.findLast((r) => r.answeredAt === null);
      const whom = t('comments.state.expert', {
        unit: asked?.unit ?? '',
        day: f.shortDay(localDate(asked?.askedAt ?? thread.since)),
      });
      const due =
        thread.dueAt === null
          ? ''
          : t(late ? 'comments.state.expertLate' : 'comments.state.expertDue', {
              due: state.promisedOn ? f.shortDay(state.promisedOn) : dayTime(telling, thread.dueAt),
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
