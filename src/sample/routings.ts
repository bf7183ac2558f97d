import { localDate } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { routingKinds } from '../domain/words.ts';
import type { Desk } from './threads.ts';

const day = 86_400_000;

/**
 * Where the stock says that a matter belongs elsewhere, our answer told so, and that was recorded. Of an
 * information request our first words told how it is dealt with, and it has a number in the registry's diary.
 */
export function recordRoutings({ context, openings }: Desk): void {
  const told = [...openings].flatMap(([thread, { class: of, place }]) => {
    const kind = routingKinds.find((routing) => routing === of);
    const reply = thread.replies.find((r) => r.kind === 'answer' || of === 'informationRequest');
    return kind && reply && place !== undefined ? [{ thread, kind, reply, place }] : [];
  });
  told.sort((a, b) => (a.reply.at < b.reply.at ? -1 : 1));
  const number = diary(context.stock.office.diary);
  for (const { thread, kind, reply, place } of told) {
    const diaryNumber = kind === 'informationRequest' ? number(reply.at) : null;
    thread.routings.push({ kind, told: reply.text, place, diaryNumber, at: reply.at });
  }
}

/** Gives numbers such as LEM 431/2026 in the order of time; the registry has two matters a day. */
function diary(prefix: string): (at: Instant) => string {
  let last = { year: '', number: 0 };
  return (at) => {
    const date = localDate(at);
    const year = date.slice(0, 4);
    const days = (Date.parse(date) - Date.parse(`${year}-01-01`)) / day;
    const next = last.year === year ? last.number + 1 : 1;
    last = { year, number: Math.max(next, 1 + 2 * days) };
    return `${prefix} ${last.number}/${year}`;
  };
}
