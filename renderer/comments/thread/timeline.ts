import type { Moderation } from '../../../src/contract/record.ts';
import type { Routing } from '../../../src/contract/answers.ts';
import type { Comment, Note, Referral, Reply, Thread } from '../../../src/contract/comments.ts';
import { seemsQuestion } from '../../../src/domain/suggestion.ts';
import type { Instant } from '../../../src/domain/time.ts';

/** What happened in a thread, one event after another. A referral is two: asked and answered. */
export type ThreadEvent =
  | { is: 'comment'; at: Instant; key: string; comment: Comment }
  | { is: 'reply'; at: Instant; key: string; reply: Reply }
  | { is: 'referral'; at: Instant; key: string; referral: Referral }
  | { is: 'expertAnswer'; at: Instant; key: string; unit: string; answer: string }
  | { is: 'note'; at: Instant; key: string; note: Note }
  | { is: 'routing'; at: Instant; key: string; routing: Routing }
  | { is: 'moderation' | 'reversal'; at: Instant; key: string; moderation: Moderation }
  | { is: 'closing'; at: Instant; key: string; reason: string | null };

/** At the same moment the question comes before what was done about it. */
const order: Record<ThreadEvent['is'], number> = {
  comment: 0,
  referral: 1,
  expertAnswer: 2,
  routing: 3,
  reply: 4,
  moderation: 5,
  reversal: 6,
  closing: 7,
  note: 8,
};

/** The oldest first. */
export function timeline(thread: Thread): ThreadEvent[] {
  const events: ThreadEvent[] = [
    ...thread.comments.map((comment) => ({
      is: 'comment' as const,
      at: comment.at,
      key: comment.id,
      comment,
    })),
    ...thread.replies.map((reply) => ({
      is: 'reply' as const,
      at: reply.at,
      key: reply.id,
      reply,
    })),
    ...thread.routings.map((routing) => ({
      is: 'routing' as const,
      at: routing.at,
      key: routing.id,
      routing,
    })),
    ...thread.notes.map((note) => ({ is: 'note' as const, at: note.at, key: note.id, note })),
    ...thread.closings.map(({ id, at, reason }) => ({
      is: 'closing' as const,
      at,
      key: id,
      reason,
    })),
  ];
  for (const moderation of thread.moderations) {
    const { id, at, reversedAt } = moderation;
    events.push({ is: 'moderation', at, key: id, moderation });
    if (reversedAt !== null) {
      events.push({ is: 'reversal', at: reversedAt, key: `${id}:reversal`, moderation });
    }
  }
  for (const referral of thread.referrals) {
    events.push({ is: 'referral', at: referral.askedAt, key: referral.id, referral });
    if (referral.answeredAt !== null && referral.answer !== null) {
      events.push({
        is: 'expertAnswer',
        at: referral.answeredAt,
        key: `${referral.id}:answer`,
        unit: referral.unit,
        answer: referral.answer,
      });
    }
  }
  return events.sort((a, b) => (a.at === b.at ? order[a.is] - order[b.is] : a.at < b.at ? -1 : 1));
}

/** Where the thread can be answered: the waiting comment's own link, or the closest to it. */
export function linkOf(thread: Thread): string | null {
  const shown = thread.comments.find((c) => c.id === thread.comment.id);
  return shown?.link ?? thread.link ?? thread.post?.link ?? null;
}

/** Whether a comment that nobody has classed looks like a question. */
export function suggestsQuestion({ class: value, needsAnswer, text }: Comment): boolean {
  return value === null && needsAnswer !== false && seemsQuestion(text);
}
