import { type Instant, type LocalDate, localDate } from '../domain/time.ts';
import type { Language, Regime } from '../domain/words.ts';
import { formats } from './format.ts';
import { translator } from './index.ts';

/** Texts of several sentences that the user takes elsewhere: to a unit, by e-mail. */

/** In which language a unit is written to: the municipality's, and in a bilingual one the user's. */
export function letterLanguage(regime: Regime, own: Language): Language {
  if (regime !== 'bilingual') return regime;
  return own === 'sv' ? 'sv' : 'fi';
}

export type LetterThread = {
  postTitle: string | null;
  channelName: string;
  comments: readonly { at: Instant; text: string }[];
  replies: readonly { at: Instant; text: string }[];
};

/**
 * The question to a unit with the thread under it, as plain text with its subject on the first line.
 * Who the residents are is not told.
 */
export function questionLetter({
  language,
  office,
  question,
  wantedOn,
  thread,
  link,
}: {
  language: Language;
  office: string;
  question: string;
  wantedOn: LocalDate | null;
  thread: LetterThread;
  link: string | null;
}): string {
  const t = translator(language);
  const f = formats(language);
  const about = thread.postTitle ?? thread.channelName;
  const said = [
    ...thread.comments.map((c) => ({ ...c, by: 'letter.resident' as const })),
    ...thread.replies.map((r) => ({ ...r, by: 'letter.ours' as const })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return paragraphs([
    t('letter.subject', { subject: t('letter.subject.ask', { about }) }),
    t('letter.ask'),
    `${t('letter.question')}\n${question}`,
    wantedOn === null ? t('letter.noDate') : t('letter.wanted', { day: f.localDate(wantedOn) }),
    t('letter.thread'),
    ...said.map(({ at, text, by }) => `${t(by, { at: f.dateTime(at) })}\n${text.trim()}`),
    link === null ? '' : t('letter.link', { link }),
    t('letter.closing', { office }),
  ]);
}

/** A reminder of such a question. */
export function reminderLetter({
  language,
  office,
  question,
  askedAt,
  wantedOn,
}: {
  language: Language;
  office: string;
  question: string;
  askedAt: Instant;
  wantedOn: LocalDate | null;
}): string {
  const t = translator(language);
  const f = formats(language);
  return paragraphs([
    t('letter.subject', { subject: t('letter.subject.remind') }),
    t('letter.remind', { asked: f.localDate(localDate(askedAt)) }),
    question,
    wantedOn === null ? '' : t('letter.remind.wanted', { day: f.localDate(wantedOn) }),
    t('letter.remind.closing', { office }),
  ]);
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}
