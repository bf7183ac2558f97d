import type { Figures } from '../../../src/contract/figures.ts';
import { type Span, dayAfter, dayOf, daysFrom } from './calendar.ts';
import { few } from './dialogue.ts';
import type { Known, Out, Told } from './known.ts';
import { divided, middle } from './numbers.ts';

/** What the law asks for. */

type Duties = Figures['duties'];

const requestDays = 14;
const recordingDays = 14;

export function dutyFigures(
  known: Known,
  span: Span,
  { posts, comments }: { posts: readonly Out[]; comments: readonly Told[] },
): Duties {
  return {
    moderation: moderation(known, span),
    altTexts: altTexts(posts),
    captions: captions(posts),
    recordingsOverdue: recordingsOverdue(known, span),
    languages: {
      posts: {
        fi: posts.filter((post) => cameOutIn(post, 'fi')).length,
        sv: posts.filter((post) => cameOutIn(post, 'sv')).length,
        en: posts.filter((post) => cameOutIn(post, 'en')).length,
      },
      both:
        known.rows.office.regime === 'bilingual'
          ? divided(
              posts.filter((post) => cameOutIn(post, 'fi') && cameOutIn(post, 'sv')).length,
              posts.length,
              'noPosts',
            )
          : divided(0, 0, 'oneLanguage'),
      answeredInOwn: answeredInOwn(comments),
    },
    informationRequests: informationRequests(known, comments),
  };
}

function moderation({ rows, asOf }: Known, { from, to }: Span): Duties['moderation'] {
  const within = (at: number) => from <= at && at < to && at <= asOf;
  const own = rows.moderations.filter(({ at }) => within(at));
  const of = (action: string) => own.filter((one) => one.action === action).length;
  const toldApart = own.length >= few;
  const grounds: { id: string; code: string | null; name: string | null; count: number }[] = [];
  for (const ground of rows.grounds) {
    const count = own.filter(({ groundId }) => groundId === ground.id).length;
    if (count > 0) grounds.push({ ...ground, count });
  }
  grounds.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (toldApart) grounds.sort((a, b) => b.count - a.count);
  return {
    total: own.length,
    byAction: toldApart
      ? {
          hidden: of('hidden'),
          deleted: of('deleted'),
          reported: of('reported'),
          blocked: of('blocked'),
        }
      : null,
    grounds: grounds.map(({ code, name, count }) => ({
      code: code as Duties['moderation']['grounds'][number]['code'],
      name,
      count: toldApart ? count : null,
    })),
    reversed: rows.moderations.filter(({ reversedAt }) => reversedAt !== null && within(reversedAt))
      .length,
  };
}

function altTexts(posts: readonly Out[]): Duties['altTexts'] {
  let withPictures = 0;
  let whole = 0;
  for (const { media, variants } of posts) {
    const pictures = media.filter(({ kind }) => kind === 'image');
    if (pictures.length === 0) continue;
    withPictures += 1;
    let told = true;
    for (const { decorative, altLanguages } of pictures) {
      for (const { language } of variants) {
        if (!decorative && !altLanguages.includes(language)) told = false;
      }
    }
    if (told) whole += 1;
  }
  return divided(whole, withPictures, posts.length === 0 ? 'noPosts' : 'noPictures');
}

function captions(posts: readonly Out[]): Duties['captions'] {
  let videos = 0;
  let captioned = 0;
  for (const { media } of posts) {
    for (const { kind, captions: state } of media) {
      if (kind === 'image') continue;
      videos += 1;
      if (state !== null) captioned += 1;
    }
  }
  return divided(captioned, videos, posts.length === 0 ? 'noPosts' : 'noVideos');
}

/** At the end of the period, or of what is known of it. */
function recordingsOverdue({ posts, asOf }: Known, { to }: Span): number {
  const end = Math.min(asOf, to - 1);
  let overdue = 0;
  for (const { firstOut, media } of posts) {
    for (const { kind, captions: state } of media) {
      if (kind !== 'recording' || state !== null) continue;
      if (dayAfter(dayOf(firstOut), recordingDays) < dayOf(end)) overdue += 1;
    }
  }
  return overdue;
}

function cameOutIn(post: Out, language: string): boolean {
  return post.variants.some((variant) => variant.language === language);
}

function answeredInOwn(comments: readonly Told[]): Duties['languages']['answeredInOwn'] {
  const answered = comments.filter(({ answeredAt }) => answeredAt !== null);
  const known = answered.filter((one) => one.language !== null && one.answerLanguage !== null);
  return divided(
    known.filter(({ language, answerLanguage }) => language === answerLanguage).length,
    known.length,
    answered.length === 0 ? 'nothingAnswered' : 'languageUnknown',
  );
}

function informationRequests(
  { asOf }: Known,
  comments: readonly Told[],
): Duties['informationRequests'] {
  const today = dayOf(asOf);
  const taken: number[] = [];
  let received = 0;
  let inTime = 0;
  let pastLimit = 0;
  let longest: number | null = null;
  for (const comment of comments) {
    if (comment.class !== 'informationRequest') continue;
    received += 1;
    const asked = dayOf(comment.at);
    if (comment.answeredAt !== null) {
      const days = daysFrom(asked, dayOf(comment.answeredAt));
      taken.push(days);
      if (days <= requestDays) inTime += 1;
      continue;
    }
    const waited = daysFrom(asked, today);
    if (waited > requestDays) pastLimit += 1;
    if (longest === null || waited > longest) longest = waited;
  }
  return {
    received,
    answered: taken.length,
    withinLimit: divided(
      inTime,
      taken.length + pastLimit,
      received === 0 ? 'noRequests' : 'nothingDue',
    ),
    days: middle(taken, received === 0 ? 'noRequests' : 'nothingAnswered'),
    openDays: longest,
  };
}
