import { addDays } from '../domain/time.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import type { StockModerated } from './stock.ts';
import { newThread, residentTime, workdays } from './threads.ts';
import type { Desk } from './threads.ts';

/** The record of moderation: seldom anything is moderated, and never for what somebody thinks of the municipality. */
export function moderateThreads(desk: Desk): void {
  const chance = random(desk.context.seed, 'moderated');
  for (const stock of desk.context.stock.moderated) addModerated(desk, chance, stock);
  hideAdvertisements(desk);
}

/** A message to the page that was moderated, and closed when that was done. */
function addModerated(desk: Desk, chance: Random, stock: StockModerated): void {
  const { office, today, stock: texts } = desk.context;
  const { text, language, class: of, channel, themes, officeDaysAgo } = stock;
  const thread = newThread(desk, chance, { channel, post: null, link: null, themes });
  const { from, to } = workdays(desk, officeDaysAgo, officeDaysAgo - 1);
  const written = residentTime(chance, from, to, 1);
  if (!desk.say(thread, { at: written, text, language, class: of })) return;
  desk.threads.push(thread);
  thread.moderations = stock.moderations.map((moderation, i) => ({
    action: moderation.action,
    ground: moderation.ground,
    at: office.after(written, 20 + 4 * i),
    note: moderation.note ?? null,
    files: moderation.evidence === undefined ? [] : [texts.files[moderation.evidence]],
    reviewOn:
      moderation.reviewInDays === undefined ? null : addDays(today, moderation.reviewInDays),
  }));
  let doneAt = office.after(written, 50);
  const [first] = thread.moderations;
  if (stock.mistake && first) {
    first.reversed = { at: office.after(written, 400), reason: stock.mistake.reason };
    doneAt = office.after(written, 410);
    thread.replies.push({ at: doneAt, kind: 'answer', text: stock.mistake.answer, language });
  }
  thread.closedAt = office.after(doneAt, 5);
  thread.closeReason = stock.closing;
}

/** What came back many times over the year, and is no opinion of anything. */
function hideAdvertisements({ context, openings }: Desk): void {
  for (const [thread, { moderation }] of openings) {
    const [first] = thread.comments;
    if (!moderation || !first || thread.closedAt === undefined) continue;
    const { action, ground, closing } = moderation;
    const at = context.office.after(first.at, 10);
    thread.moderations.push({ action, ground, at, note: null, files: [], reviewOn: null });
    thread.closeReason = closing;
  }
}
