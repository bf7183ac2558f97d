import { instant, localDate, monthOf } from '../domain/time.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { needsAnswer } from '../domain/turn.ts';
import type { CommentClass, Language } from '../domain/words.ts';
import { progress } from './context.ts';
import { fill } from './fill.ts';
import type { StockComment } from './stock.ts';
import { dayAfter, lastOf, residentTime } from './threads.ts';
import type { Desk, Use } from './threads.ts';
import type { SampleThread } from './types.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Lets a thread run its course: others join in, we answer, the resident writes again, it is closed. */
export function settleThread(desk: Desk, thread: SampleThread, { opening, use }: Use): void {
  const { chance } = desk;
  const first = lastOf(thread);
  if (needsAnswer({ class: opening.class, needsAnswer: null }) !== true) {
    settleTalk(desk, thread, opening.class, first.language);
    return;
  }
  const answeredAt = answerOne(desk, thread, opening, use);
  if (answeredAt === null) return;
  joinIn(desk, thread, first.at, answeredAt);
  let settled = answeredAt;
  for (const follow of opening.sequel ?? []) {
    if (!chance.chance(0.85)) break;
    const next = followUp(desk, thread, settled, follow, use);
    if (next === null) break;
    settled = next;
  }
  if (!opening.sequel) settled = genericFollowUp(desk, thread, settled, opening) ?? settled;
  if (chance.chance(0.93)) close(desk, thread, settled, 'answered');
}

/** Opinions and thanks need no answer; a good communicator still answers some of them. */
function settleTalk(desk: Desk, thread: SampleThread, of: CommentClass, language: Language): void {
  const { chance, context } = desk;
  const at = lastOf(thread).at;
  if (of === 'inappropriate') {
    close(desk, thread, at, 'inappropriate');
    return;
  }
  const share = 0.12 + 0.25 * progress(context, monthOf(at));
  const answerAt = context.office.after(at, chance.int(30, 500));
  if (chance.chance(share) && answerAt < context.now) {
    const text = chance.pick(context.stock.phrases.opinionAnswers[language]);
    thread.replies.push({ at: answerAt, kind: 'answer', text, language });
    if (chance.chance(0.95)) close(desk, thread, answerAt, 'answered');
  } else if (chance.chance(0.3)) {
    close(desk, thread, at, 'opinion');
  }
}

/** Asks the expert where one is needed, acknowledges, answers. Null when that is not over by now. */
function answerOne(
  desk: Desk,
  thread: SampleThread,
  comment: StockComment,
  use: number,
): Instant | null {
  const { context, chance } = desk;
  const { office, now } = context;
  const { at, language } = lastOf(thread);
  let answerAt = office.after(at, delay(desk, at));
  if (answerAt >= now) answerAt = office.after(at, chance.int(30, 200));
  if (answerAt >= now) return null;
  if (comment.expert) {
    const askedAt = office.after(at, chance.int(20, 90));
    const answeredAt = office.after(askedAt, chance.int(90, 900));
    const told = office.after(answeredAt, chance.int(15, 120));
    if (told < now) {
      thread.referrals.push({
        unit: unitOf(desk, thread),
        ...fillAll(desk, comment.expert, use, askedAt),
        askedAt,
        wantedBy: dayAfter(context, askedAt, 2),
        answeredAt,
      });
      answerAt = told;
      if (chance.chance(0.8)) acknowledge(desk, thread, askedAt, language, comment, use);
    }
  } else if (comment.acknowledgement !== undefined) {
    const acknowledgedAt = office.after(at, chance.int(20, 240));
    const told = office.after(acknowledgedAt, chance.int(500, 1500));
    if (told < now) {
      answerAt = told;
      acknowledge(desk, thread, acknowledgedAt, language, comment, use);
    }
  }
  reply(desk, thread, answerAt, answerText(desk, comment, use, answerAt), language);
  return answerAt;
}

/** @returns the day by which the answer was promised */
export function acknowledge(
  desk: Desk,
  thread: SampleThread,
  at: Instant,
  language: Language,
  comment: StockComment | null,
  use: number,
  until?: LocalDate,
): LocalDate {
  const said = /\{(?:sv:)?arki\+(\d+)\}/.exec(comment?.acknowledgement ?? '')?.[1];
  const promisedFor = until ?? dayAfter(desk.context, at, Number(said ?? desk.chance.int(3, 4)));
  const phrase = desk.chance.pick(desk.context.stock.phrases.acknowledgements[language]);
  const own = until === undefined ? comment?.acknowledgement : undefined;
  const text =
    own !== undefined
      ? fill(own, use, localDate(at), desk.context.office)
      : phrase
          .replace('{yksikkö}', unitName(desk, thread))
          .replace('{pvm}', dateText(promisedFor, language))
          .replace(/(\d)\.\.$/, '$1.');
  thread.replies.push({ at, kind: 'acknowledgement', text, language, promisedFor });
  return promisedFor;
}

export function dateText(date: LocalDate, language: Language): string {
  const text = `${Number(date.slice(8))}.${Number(date.slice(5, 7))}`;
  return language === 'fi' ? `${text}.` : text;
}

export function unitOf(desk: Desk, thread: SampleThread): string {
  const { stock } = desk.context;
  const made = desk.posts.find((p) => p.post.key === thread.post);
  const byTheme = stock.posts.find((p) => p.themes[0] === thread.themes[0])?.unit;
  return made?.stock.unit ?? byTheme ?? 'hallinto';
}

/** As it stands within a sentence. */
export function unitName(desk: Desk, thread: SampleThread): string {
  const key = unitOf(desk, thread);
  const unit = desk.context.stock.office.units.find((u) => u.key === key);
  return unit?.name.toLocaleLowerCase('fi') ?? '';
}

export function reply(
  desk: Desk,
  thread: SampleThread,
  at: Instant,
  text: string,
  language: Language,
): void {
  thread.replies.push({ at, kind: 'answer', text, language });
  thread.replies.sort((a, b) => (a.at < b.at ? -1 : 1));
}

export function answerText(desk: Desk, comment: StockComment, use: number, at: Instant): string {
  const text = fill(comment.answer ?? '', use, localDate(at), desk.context.office);
  const greeted = /^(Hei|Hej|Moi|Hello|Welcome|Välkom)/.test(text);
  const thanked = /^(Kiitos|Tack|Anteeksi|Thank|Pahoittelut)/.test(text);
  const greetings = desk.context.stock.phrases.greetings[comment.language].filter(
    (g) =>
      !(thanked && /kiitos|tack/i.test(g)) &&
      !(g.includes('kysymyksestä') && comment.class !== 'question') &&
      !(g.includes('palautteesta') && comment.class !== 'demand'),
  );
  return greeted ? text : `${desk.chance.pick(greetings)} ${text}`.trim();
}

/** Office minutes to the answer: mostly within a working day, better from month to month. */
function delay(desk: Desk, at: Instant): number {
  const { chance, context } = desk;
  const better = progress(context, monthOf(at));
  const draw = chance.next();
  if (draw < 0.68 + 0.16 * better) return chance.int(12, 400);
  if (draw < 0.9 + 0.05 * better) return chance.int(480, 1300);
  return chance.int(1450, 3800);
}

/** Others say that they wonder about the same, between the comment and our answer. */
function joinIn(desk: Desk, thread: SampleThread, from: Instant, to: Instant): void {
  const { chance, context } = desk;
  if (!chance.chance(0.13)) return;
  const { language } = lastOf(thread);
  const at = residentTime(chance, instant(Date.parse(from) + 7 * minute), to);
  if (at >= to) return;
  const text = chance.pick(context.stock.phrases.same[language]);
  desk.say(thread, { at, text, language, class: 'opinion' });
}

/** The resident writes again after our answer. Returns when that is settled, null when it was left out. */
function followUp(
  desk: Desk,
  thread: SampleThread,
  answeredAt: Instant,
  comment: StockComment,
  use: number,
): Instant | null {
  const { context, chance } = desk;
  const at = residentTime(
    chance,
    instant(Date.parse(answeredAt) + 11 * minute),
    instant(Date.parse(answeredAt) + 26 * hour),
  );
  const again = needsAnswer({ class: comment.class, needsAnswer: null }) === true;
  const settled = again ? context.office.after(at, chance.int(15, 420)) : at;
  if (settled >= context.now) return null;
  const text = fill(comment.text, use, localDate(at), context.office);
  if (!desk.say(thread, { at, text, language: comment.language, class: comment.class }))
    return null;
  if (again)
    reply(desk, thread, settled, answerText(desk, comment, use, settled), comment.language);
  return settled;
}

function genericFollowUp(
  desk: Desk,
  thread: SampleThread,
  answeredAt: Instant,
  question: StockComment,
): Instant | null {
  const { chance, context } = desk;
  const { language } = question;
  const { phrases } = context.stock;
  const draw = chance.next();
  if (draw < 0.13) {
    const text = chance.pick(phrases.thanks[language]);
    return followUp(desk, thread, answeredAt, { text, class: 'thanks', language }, 0);
  }
  // Who only asked for a fact has no reason to ask how the matter goes on.
  if (draw > 0.055 + 0.13 || question.class === 'question') return null;
  const which = chance.int(0, phrases.reopen[language].length - 1);
  const text = phrases.reopen[language][which] ?? '';
  const answer = phrases.reopenAnswers[language][which];
  if (answer === undefined) return null;
  return followUp(desk, thread, answeredAt, { text, class: 'question', language, answer }, 0);
}

function close(
  desk: Desk,
  thread: SampleThread,
  settledAt: Instant,
  why: 'answered' | 'opinion' | 'inappropriate',
): void {
  const { context, chance } = desk;
  // An answered thread stays open some days: it is the resident's turn.
  const wait = why === 'answered' ? chance.int(1600, 3600) : chance.int(20, 600);
  const at = context.office.after(settledAt, wait);
  if (at >= context.now || at <= lastOf(thread).at) return;
  thread.closedAt = at;
  if (why !== 'answered' || chance.chance(0.3)) {
    thread.closeReason = chance.pick(context.stock.phrases.closings[why]);
  }
}

function fillAll(
  desk: Desk,
  expert: { question: string; answer: string },
  use: number,
  at: Instant,
): { question: string; answer: string } {
  const filled = (text: string): string => fill(text, use, localDate(at), desk.context.office);
  return { question: filled(expert.question), answer: filled(expert.answer) };
}
