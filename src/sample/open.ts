import { addDays, atLocal, instant } from '../domain/time.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { needsAnswer } from '../domain/turn.ts';
import type { CommentClass } from '../domain/words.ts';
import { note, putAside } from './asides.ts';
import { askWrongUnitFirst, remind } from './experts.ts';
import type { MadePost } from './posts.ts';
import { acknowledge, answerText, reply, unitOf } from './settle.ts';
import type { StockComment, StockOpening } from './stock.ts';
import { lastOf, newThread, openThread, residentTime, workdays } from './threads.ts';
import type { Desk, Span, Use } from './threads.ts';
import type { SampleThread } from './types.ts';

type Opened = Use & { thread: SampleThread };

const hour = 3_600_000;

/**
 * What is on the desk now: comments nobody has classed, answers that are late or soon due, questions
 * that lie with an expert, and threads where the resident has the turn.
 */
export function openThreads(desk: Desk): void {
  const { context, chance } = desk;
  const { office, today, now } = context;
  const soon = (days: number): LocalDate => office.shift(today, days);
  const fresh: Span = { from: desk.freshFrom, to: instant(Date.parse(now) - 4 * 60_000) };

  // Nobody has looked at these yet; the two older ones are late.
  pasteOne(desk, 1, fresh, { keepClass: false });
  for (let i = 0; i < 9; i += 1) openOne(desk, fresh, () => true, false);
  for (let i = 0; i < 2; i += 1) openOne(desk, workdays(desk, 4, 2), needing(), false);

  // Ours: four late ones, of which one broke the day that we promised, and five that are not due yet.
  for (const kind of ['demand', 'question', 'initiative'] as const) {
    openOne(desk, workdays(desk, 5, 2), needing(kind));
  }
  const broken = openOne(desk, workdays(desk, 6, 5), needing('question'));
  if (broken) {
    acknowledged(desk, broken, soon(-1));
    // Put aside until the day that we promised, and it woke.
    putAside(desk, broken.thread, soon(-1));
  }
  for (const kind of ['question', 'demand', 'serviceMatter', 'question'] as const) {
    openOne(desk, fresh, needing(kind));
  }
  pasteOne(desk, 2, fresh, { keepClass: true });
  // Two that we promised an answer sleep: one until that day, one until the resident writes again.
  const { notes } = context.stock.phrases;
  const requested = openOne(desk, workdays(desk, 3, 2), needing('informationRequest'));
  if (requested) {
    const day = acknowledged(desk, requested);
    note(desk, requested.thread, putAside(desk, requested.thread, day), notes.forecast, day);
  }
  const unclear = openOne(desk, workdays(desk, 3, 2), needing('question'));
  if (unclear) {
    acknowledged(desk, unclear, soon(3));
    note(desk, unclear.thread, putAside(desk, unclear.thread, null), notes.asked);
  }

  // With the experts: one of them should have answered days ago, one was found at the second try.
  const wanted = [-3, 1, 1, 2, 3];
  wanted.forEach((days, i) => {
    const asked = openOne(desk, days < 0 ? workdays(desk, 9, 7) : workdays(desk, 4, 1), needing());
    if (!asked) return;
    refer(desk, asked, soon(days), days < 0 ? null : soon(days + 1));
    if (days < 0) remind(desk, asked.thread);
    if (i === 1) askWrongUnitFirst(desk, asked.thread);
  });

  // Answered lately: now the resident may go on. One does, and so it is our turn again.
  for (let i = 0; i < 6; i += 1) {
    const opened = openOne(desk, workdays(desk, 5, 2), needing());
    if (opened) answered(desk, opened);
  }
  const reopened = openOne(desk, workdays(desk, 6, 3), (o) => needing()(o) && o.language === 'fi');
  if (reopened) {
    answered(desk, reopened);
    const text = chance.pick(context.stock.phrases.reopen.fi);
    const at = residentTime(chance, fresh.from, fresh.to, 1);
    desk.say(reopened.thread, { at, text, language: 'fi', class: 'question' });
  }
  const early = { from: atLocal(addDays(today, -60)), to: atLocal(addDays(today, -20)) };
  const pasted = pasteOne(desk, 0, early, { keepClass: true });
  if (pasted) {
    attachScreenshot(desk, pasted.thread);
    answered(desk, pasted);
    pasted.thread.closedAt = office.after(lastReply(pasted.thread), 1800);
  }
}

function needing(of?: CommentClass): (opening: StockOpening) => boolean {
  return (o) =>
    of === undefined ? needsAnswer({ class: o.class, needsAnswer: null }) === true : o.class === of;
}

function openOne(
  desk: Desk,
  span: Span,
  fits: (opening: StockOpening) => boolean,
  keepClass = true,
): Opened | undefined {
  const { chance } = desk;
  for (let tries = 0; tries < 120; tries += 1) {
    const at = residentTime(chance, span.from, span.to, 1);
    // The longer no post fits, the older it may be: in July there are few.
    const oldest = instant(Date.parse(at) - (5 + tries / 4) * 24 * hour);
    const near = desk.posts.filter((p) => publishedIn(p, oldest, at));
    const made = tries % 9 === 8 || near.length === 0 ? null : chance.pick(near);
    const opened = openThread(desk, at, made, fits, keepClass);
    if (opened) return opened;
  }
  return undefined;
}

function publishedIn(made: MadePost, from: Instant, to: Instant): boolean {
  const at = made.post.variants[0]?.publishedAt ?? null;
  return at !== null && at >= from && at < to;
}

/** Puts in what a resident pasted, as an ordinary message to the page. */
function pasteOne(
  desk: Desk,
  which: number,
  span: Span,
  { keepClass }: { keepClass: boolean },
): (Opened & { opening: StockOpening }) | undefined {
  const comment = desk.context.stock.phrases.pasted[which];
  if (!comment) return undefined;
  const { text, language, theme } = comment;
  const onPage = { channel: 'fb', post: null, link: null };
  const thread = newThread(desk, desk.chance, { ...onPage, themes: [theme] });
  const at = residentTime(desk.chance, span.from, span.to, 1);
  desk.say(thread, { at, text, language, class: keepClass ? comment.class : null });
  desk.threads.push(thread);
  const opening = { ...comment, topic: 'yleinen', unit: 'hallinto', themes: [theme], posts: null };
  return { thread, opening, use: 0 };
}

/** The resident sent a picture of it; the communicator kept that with the comment before answering. */
function attachScreenshot({ context }: Desk, thread: SampleThread): void {
  const file = context.stock.files.form;
  thread.attachments.push({ at: context.office.after(lastOf(thread).at, 5), file });
}

/**
 * We said by when the answer comes, within the first hours; without a day, in the words that are written
 * for what was asked.
 *
 * @returns the day that we said
 */
function acknowledged(desk: Desk, { thread, opening, use }: Opened, until?: LocalDate): LocalDate {
  const { at, language } = lastOf(thread);
  const acknowledgedAt = desk.context.office.after(at, desk.chance.int(20, 200));
  const own = until === undefined ? opening : null;
  return acknowledge(desk, thread, acknowledgedAt, language, own, use, until);
}

function refer(desk: Desk, opened: Opened, wantedBy: LocalDate, until: LocalDate | null): void {
  const { context, chance } = desk;
  const { thread, opening } = opened;
  const { at, language } = lastOf(thread);
  const askedAt = context.office.after(at, chance.int(20, 200));
  thread.referrals.push({
    unit: unitOf(desk, thread),
    question:
      opening.expert?.question ?? chance.pick(context.stock.phrases.expertQuestions[language]),
    askedAt,
    wantedBy,
  });
  if (until !== null) acknowledge(desk, thread, askedAt, language, null, 0, until);
}

function answered(desk: Desk, { thread, opening, use }: Opened & { opening: StockComment }): void {
  const { at, language } = lastOf(thread);
  const answerAt = desk.context.office.after(at, desk.chance.int(20, 380));
  reply(desk, thread, answerAt, answerText(desk, opening, use, answerAt), language);
}

function lastReply(thread: SampleThread): Instant {
  return thread.replies.at(-1)?.at ?? lastOf(thread).at;
}
