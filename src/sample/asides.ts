import { addDays, atLocal, localDate, monthOf } from '../domain/time.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { random } from './random.ts';
import { dateText, unitName } from './settle.ts';
import { lastOf } from './threads.ts';
import type { Desk } from './threads.ts';
import type { SampleThread } from './types.ts';

/** What the office keeps to itself about a thread: its notes, and until when it is put aside. */

/** Writes a note; in its text `{yksikkö}` is the thread's unit and `{pvm}` the day. */
export function note(
  desk: Desk,
  thread: SampleThread,
  at: Instant,
  text: string,
  day: LocalDate | null = null,
): void {
  const filled = text
    .replace('{yksikkö}', unitName(desk, thread))
    .replace('{pvm}', day === null ? '' : dateText(day, 'fi'));
  thread.notes.push({ at, text: filled });
}

/**
 * Puts a thread aside when we have said the last word in it; null: until the resident writes again.
 *
 * @returns when
 */
export function putAside(
  { context }: Desk,
  thread: SampleThread,
  until: LocalDate | null,
): Instant {
  const said = thread.replies.at(-1)?.at ?? lastOf(thread).at;
  const at = context.office.after(said, 2);
  thread.snooze = { at, until: until === null ? null : atLocal(until, '08:00') };
  return at;
}

/** Here and there a note on a question that was answered, one in two months and none near the present. */
export function pastNotes(desk: Desk): void {
  const { context } = desk;
  const chance = random(context.seed, 'notes');
  const lately = addDays(context.today, -14);
  context.stock.phrases.notes.past.forEach((text, i) => {
    const month = context.months[2 * i];
    const answered = desk.threads.filter(
      ({ comments: [first], replies: [reply] }) =>
        first?.class === 'question' &&
        reply?.kind === 'answer' &&
        monthOf(reply.at) === month &&
        localDate(reply.at) < lately,
    );
    const thread = chance.weighted(answered, () => 1);
    const [reply] = thread?.replies ?? [];
    if (thread && reply) note(desk, thread, context.office.after(reply.at, 10), text);
  });
}
