import { informationRequestDays } from '../clock.ts';
import { recordingDays } from '../media.ts';
import { type ModerationAction, moderationActions } from '../moderation.ts';
import { type Instant, addDays, localDate, localDaysBetween } from '../time.ts';
import { type Language, languages } from '../words.ts';
import type { CommentFact, ModerationFact, PostFact, ReportFacts } from './facts.ts';
import { leastToTellApart } from './few.ts';
import { type Median, type Share, median, share } from './measure.ts';

export type DutyFigures = {
  moderation: {
    total: number;
    byAction: Record<ModerationAction, number> | null;
    grounds: {
      code: ModerationFact['ground']['code'];
      name: string | null;
      count: number | null;
    }[];
    reversed: number;
  };
  altTexts: Share;
  captions: Share;
  recordingsOverdue: number;
  languages: { posts: Record<Language, number>; both: Share; answeredInOwn: Share };
  informationRequests: {
    received: number;
    answered: number;
    withinLimit: Share;
    days: Median;
    openDays: number | null;
  };
};

/**
 * What the law asks for. Moderation and its grounds (domain notes 3.7); alt texts and captions (3.3); languages (3.4);
 * information requests with their fourteen days (3.2). Alt texts and captions are as they stand now: when they were
 * written is not known.
 *
 * @param span `from <= at < to` of the period
 * @param end the last moment of the period of which anything is known
 */
export function dutyFigures(
  { posts, comments }: { posts: readonly PostFact[]; comments: readonly CommentFact[] },
  { from, to, end }: { from: Instant; to: Instant; end: Instant },
  facts: ReportFacts,
): DutyFigures {
  return {
    moderation: moderation(facts.moderations, from, to),
    altTexts: altTexts(posts),
    captions: captions(posts),
    recordingsOverdue: facts.uncaptionedRecordings.filter(
      (outOn) => addDays(outOn, recordingDays) < localDate(end),
    ).length,
    languages: {
      posts: Object.fromEntries(
        languages.map((language) => [
          language,
          posts.filter((post) => post.variants.some((v) => v.language === language)).length,
        ]),
      ) as Record<Language, number>,
      both: bothLanguages(posts, facts),
      answeredInOwn: answeredInOwn(comments),
    },
    informationRequests: informationRequests(comments, facts.asOf),
  };
}

function moderation(
  all: readonly ModerationFact[],
  from: Instant,
  to: Instant,
): DutyFigures['moderation'] {
  const own = all.filter(({ at }) => at >= from && at < to);
  const byAction = Object.fromEntries(moderationActions.map((a) => [a, 0])) as Record<
    ModerationAction,
    number
  >;
  const grounds = new Map<string, { ground: ModerationFact['ground']; count: number }>();
  for (const { action, ground } of own) {
    byAction[action] += 1;
    const known = grounds.get(ground.id);
    if (known) known.count += 1;
    else grounds.set(ground.id, { ground, count: 1 });
  }
  const few = own.length < leastToTellApart;
  return {
    total: own.length,
    byAction: few ? null : byAction,
    // Where they are not counted apart, their order must not tell which is the commonest either.
    grounds: [...grounds]
      .sort(([a, x], [b, y]) => (few ? 0 : y.count - x.count) || (a < b ? -1 : 1))
      .map(([, { ground, count }]) => ({
        code: ground.code,
        name: ground.name,
        count: few ? null : count,
      })),
    reversed: all.filter(
      ({ reversedAt }) => reversedAt !== null && reversedAt >= from && reversedAt < to,
    ).length,
  };
}

/** A picture has its alt text when it is told in every language in which its post came out. */
function altTexts(posts: readonly PostFact[]): Share {
  const withPictures = posts.filter(({ media }) => media.some(({ kind }) => kind === 'image'));
  const whole = withPictures.filter(({ media, variants }) =>
    media
      .filter(({ kind }) => kind === 'image')
      .every(
        ({ decorative, altLanguages }) =>
          decorative || variants.every(({ language }) => altLanguages.includes(language)),
      ),
  );
  return share(whole.length, withPictures.length, posts.length === 0 ? 'noPosts' : 'noPictures');
}

function captions(posts: readonly PostFact[]): Share {
  const videos = posts.flatMap(({ media }) => media.filter(({ kind }) => kind !== 'image'));
  return share(
    videos.filter(({ captioned }) => captioned).length,
    videos.length,
    posts.length === 0 ? 'noPosts' : 'noVideos',
  );
}

function bothLanguages(posts: readonly PostFact[], { regime }: ReportFacts): Share {
  if (regime !== 'bilingual') return share(0, 0, 'oneLanguage');
  const both = posts.filter(({ variants }) =>
    (['fi', 'sv'] as const).every((language) => variants.some((v) => v.language === language)),
  );
  return share(both.length, posts.length, 'noPosts');
}

function answeredInOwn(comments: readonly CommentFact[]): Share {
  let answered = 0;
  let known = 0;
  let own = 0;
  for (const { answeredAt, language, answerLanguage } of comments) {
    if (answeredAt === null) continue;
    answered += 1;
    if (language === null || answerLanguage === null) continue;
    known += 1;
    if (language === answerLanguage) own += 1;
  }
  return share(own, known, answered === 0 ? 'nothingAnswered' : 'languageUnknown');
}

/** How long the requests of the period took or have waited, as known on `asOf`: an answer of a later month counts too. */
function informationRequests(
  comments: readonly CommentFact[],
  asOf: Instant,
): DutyFigures['informationRequests'] {
  const requests = comments.filter((c) => c.class === 'informationRequest');
  const days = requests.flatMap(({ at, answeredAt }) =>
    answeredAt === null ? [] : [localDaysBetween(at, answeredAt)],
  );
  const within = days.filter((n) => n <= informationRequestDays).length;
  const waiting = requests.filter(({ answeredAt }) => answeredAt === null);
  const waited = waiting.map(({ at }) => localDaysBetween(at, asOf));
  const overdue = waited.filter((n) => n > informationRequestDays).length;
  return {
    received: requests.length,
    answered: days.length,
    withinLimit: share(
      within,
      days.length + overdue,
      requests.length === 0 ? 'noRequests' : 'nothingDue',
    ),
    days: median(days, requests.length === 0 ? 'noRequests' : 'nothingAnswered'),
    openDays: waited.length === 0 ? null : waited.reduce((a, b) => Math.max(a, b)),
  };
}
