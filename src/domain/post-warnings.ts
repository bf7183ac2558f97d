import type { captionStates, mediaKinds } from './media.ts';
import type { modeKinds } from './layers.ts';
import { missingLanguages, officeLanguages } from './post-languages.ts';
import { dayOf } from './post-days.ts';
import { lengthOf, surelyFits } from './post-length.ts';
import { type Neighbourhood, type PostText, wallMinute } from './post-neighbours.ts';
import { publishText } from './publish-text.ts';
import {
  type Instant,
  type LocalDate,
  type LocalTime,
  addDays,
  instant,
  localTime,
} from './time.ts';
import type { Language, Platform, Purpose, Regime } from './words.ts';
import {
  type WorkCalendar,
  instantAt,
  isOpen,
  isWorkday,
  nextOpening,
  workingMinutesBetween,
} from './worktime.ts';

/** What speaks against a post as it is planned, with what its sentence needs. A warning never stops anybody. */
export type PostWarning =
  /** It will raise talk, and nobody is there to answer before `opensAt`. `closesAt`: the office is open at first. */
  | { code: 'nobodyInOffice'; closesAt: LocalTime | null; opensAt: Instant }
  /** Another post within the hour on the same channels. */
  | { code: 'sameHour'; postId: string; title: string; at: LocalTime; channels: string[] }
  /** Another post of the same month or so says the same, word for word. */
  | { code: 'sameText'; postId: string; title: string; on: LocalDate }
  | { code: 'mode'; kind: ModeKind; name: string; from: LocalDate; to: LocalDate }
  | { code: 'insecureLink'; url: string }
  /** Pictures that have no alternative text in a language in which the post appears. */
  | { code: 'altMissing'; count: number; languages: Language[] }
  /** There are words in a picture, and none beside it. */
  | { code: 'pictureTextMissing'; languages: Language[] }
  /** `recording`: of a live stream, which has fourteen days. */
  | { code: 'captionsMissing'; count: number; recording: boolean }
  /** A bilingual office speaks both languages on each platform. */
  | { code: 'languageMissing'; language: 'fi' | 'sv'; platforms: Platform[] }
  /** With the links and hashtags that are copied after the text. */
  | { code: 'tooLong'; channel: string; language: Language; over: number; limit: number };

export const postWarnings = [
  'nobodyInOffice',
  'sameHour',
  'sameText',
  'mode',
  'insecureLink',
  'altMissing',
  'pictureTextMissing',
  'captionsMissing',
  'languageMissing',
  'tooLong',
] as const satisfies readonly PostWarning['code'][];

type ModeKind = (typeof modeKinds)[number];

/** A post that is not out, with what the rules look at. */
export type WarnedPost = {
  id: string;
  seriesId: string | null;
  plannedOn: LocalDate | null;
  plannedAt: LocalTime | null;
  purpose: Purpose | null;
  contentious: boolean;
  /** Of which modes it is told why the post goes on all the same. */
  explainedModes: readonly string[];
  links: readonly { url: string; campaign: string | null }[];
  hashtags: string;
  texts: readonly PostText[];
  media: readonly PostMedium[];
};

export type PostMedium = {
  kind: (typeof mediaKinds)[number];
  decorative: boolean;
  wordsInPicture: boolean;
  captions: (typeof captionStates)[number] | null;
  captionFile: boolean;
  altLanguages: readonly Language[];
};

export type Mode = { id: string; kind: ModeKind; name: string; from: LocalDate; to: LocalDate };

export type WarningContext = {
  calendar: WorkCalendar;
  regime: Regime;
  modes: readonly Mode[];
  near: Neighbourhood;
};

/** How many minutes after its time a post that raises talk is watched over, and how many of them in the office. */
const watched = 240;
const watchedInOffice = 120;
/** Days within which a text is still remembered. */
export const rememberedDays = 30;

/** What speaks against a post, in the order in which it is to be told. */
export function warningsOf(post: WarnedPost, context: WarningContext): PostWarning[] {
  return [
    ...modes(post, context.modes),
    ...nobodyInOffice(post, context.calendar),
    ...sameHour(post, context.near),
    ...sameText(post, context.near),
    ...tooLong(post),
    ...languageMissing(post, context.regime),
    ...insecureLinks(post),
    ...altMissing(post, context.regime),
    ...pictureTextMissing(post),
    ...captionsMissing(post),
  ];
}

/** Until it is told why the post goes on all the same. */
function modes({ plannedOn: on, explainedModes }: WarnedPost, all: readonly Mode[]): PostWarning[] {
  if (on === null) return [];
  return all
    .filter(({ id, from, to }) => from <= on && on <= to && !explainedModes.includes(id))
    .map(({ kind, name, from, to }) => ({ code: 'mode', kind, name, from, to }));
}

/**
 * Of a post that divides opinions or asks for talk: fewer than two hours of the four after it are working time.
 * Without a time only a day on which the office is shut counts.
 */
function nobodyInOffice(post: WarnedPost, calendar: WorkCalendar): PostWarning[] {
  const { plannedOn: on, plannedAt: time, purpose, contentious } = post;
  const raisesTalk = contentious || purpose === 'pull' || purpose === 'network';
  // An office that has told no hours is never open.
  if (on === null || !raisesTalk || calendar.dayLength === 0) return [];
  if (time === null && isWorkday(calendar, on)) return [];
  const at = instantAt(on, time ?? '00:00');
  if (workingMinutesBetween(calendar, at, plus(at, watched)) >= watchedInOffice) return [];
  const closing = isOpen(calendar, at) ? closingAfter(calendar, at) : null;
  const opensAt = nextOpening(calendar, closing ?? at);
  if (opensAt === null) return [];
  return [
    { code: 'nobodyInOffice', closesAt: closing === null ? null : localTime(closing), opensAt },
  ];
}

/** When an office that is open, but not for two hours more, closes. */
function closingAfter(calendar: WorkCalendar, at: Instant): Instant {
  let [open, shut] = [0, watchedInOffice];
  while (shut - open > 1) {
    const middle = Math.floor((open + shut) / 2);
    if (workingMinutesBetween(calendar, at, plus(at, middle)) === middle) open = middle;
    else shut = middle;
  }
  return plus(at, open);
}

function plus(at: Instant, minutes: number): Instant {
  return instant(Date.parse(at) + minutes * 60_000);
}

function sameHour(post: WarnedPost, near: Neighbourhood): PostWarning[] {
  const { plannedOn: on, plannedAt: time } = post;
  if (on === null || time === null) return [];
  const at = wallMinute(on, time);
  const found = new Map<string, Extract<PostWarning, { code: 'sameHour' }>>();
  for (const { channelId, channel } of post.texts) {
    for (const { postId, title, minute } of near.around(channelId, at)) {
      if (postId === post.id || Math.abs(minute - at) >= 60) continue;
      const known = found.get(postId);
      if (known) known.channels = [...new Set([...known.channels, channel])].toSorted();
      else {
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        found.set(postId, { code: 'sameHour', postId, title, at: time, channels: [channel] });
      }
    }
  }
  return [...found.values()];
}

/**
 * Word for word the same, on a channel of the post, or planned for any channel as a post of its own. A
 * series repeats itself on purpose.
 */
function sameText(post: WarnedPost, near: Neighbourhood): PostWarning[] {
  const { plannedOn } = post;
  if (plannedOn === null) return [];
  const [first, last] = [addDays(plannedOn, -rememberedDays), addDays(plannedOn, rememberedDays)];
  const found = new Map<string, PostWarning>();
  for (const { channelId, text } of post.texts) {
    for (const other of near.withText(text)) {
      const own = other.postId === post.id;
      if (own || (other.seriesId !== null && other.seriesId === post.seriesId)) continue;
      if (other.channelId !== channelId && other.publishedAt !== null) continue;
      const on = dayOf({ ...other, id: other.postId });
      if (on === null || on < first || on > last) continue;
      const { postId, title } = other;
      found.set(postId, { code: 'sameText', postId, title, on });
    }
  }
  return [...found.values()];
}

function tooLong({ texts, links, hashtags }: WarnedPost): PostWarning[] {
  const units = links.reduce(
    (sum, { url, campaign }) => sum + url.length + campaignUnits(campaign),
    2 * hashtags.length + 4,
  );
  return texts.flatMap((one) => {
    const { channel, language, text } = one;
    if (text.trim() === '' || surelyFits(text.length + units, one)) return [];
    const whole = publishText({ text, links, hashtags }, one.platform);
    const { over, limit } = lengthOf(whole, one);
    return over === 0 ? [] : [{ code: 'tooLong', channel, language, over, limit: limit! }];
  });
}

/** The most that a campaign adds to its link, each sign of it encoded, and the line that the link is on. */
function campaignUnits(campaign: string | null): number {
  return 80 + 9 * (campaign ?? '').length;
}

/** For a day; an idea may be in any language. */
function languageMissing({ plannedOn, texts }: WarnedPost, regime: Regime): PostWarning[] {
  if (plannedOn === null) return [];
  return missingLanguages(regime, texts).map((missing) => ({
    code: 'languageMissing',
    ...missing,
  }));
}

type Warned<Code extends PostWarning['code']> = Extract<PostWarning, { code: Code }>;

/** Each address that is not encrypted, once. */
export function insecureLinks({
  links,
  texts,
}: {
  links: readonly { url: string }[];
  texts: readonly { text: string }[];
}): Warned<'insecureLink'>[] {
  const inTexts = texts.flatMap(
    ({ text }) => text.match(/\bhttp:\/\/[^\s<>"']+[^\s<>"').,;:!?]/gi) ?? [],
  );
  const all = [...links.map(({ url }) => url).filter((url) => /^http:/i.test(url)), ...inTexts];
  return [...new Set(all)].map((url) => ({ code: 'insecureLink', url }));
}

/** A medium of a post, and the languages of its texts, are all that its alternatives depend on. */
type WithMedia = {
  media: readonly PostMedium[];
  texts: readonly Pick<PostText, 'language' | 'text'>[];
};

export function altMissing({ media, texts }: WithMedia, regime: Regime): Warned<'altMissing'>[] {
  const languages = texts.length > 0 ? languagesOf(texts) : officeLanguages(regime);
  const lacking = media
    .filter(({ kind, decorative }) => kind === 'image' && !decorative)
    .map(({ altLanguages }) => languages.filter((language) => !altLanguages.includes(language)))
    .filter((missing) => missing.length > 0);
  if (lacking.length === 0) return [];
  const missing = languages.filter((language) => lacking.some((of) => of.includes(language)));
  return [{ code: 'altMissing', count: lacking.length, languages: missing }];
}

export function pictureTextMissing({ media, texts }: WithMedia): Warned<'pictureTextMissing'>[] {
  if (!media.some(({ kind, wordsInPicture }) => kind === 'image' && wordsInPicture)) return [];
  const languages = languagesOf(texts.filter((text) => !isWritten(text)));
  return languages.length === 0 ? [] : [{ code: 'pictureTextMissing', languages }];
}

export function captionsMissing({ media }: Pick<WithMedia, 'media'>): Warned<'captionsMissing'>[] {
  return (['video', 'recording'] as const).flatMap((kind) => {
    const lacking = media.filter((one) => one.kind === kind && lacksCaptions(one));
    if (lacking.length === 0) return [];
    return [{ code: 'captionsMissing', count: lacking.length, recording: kind === 'recording' }];
  });
}

/** Of a video or a recording. */
export function lacksCaptions({ captions, captionFile }: PostMedium): boolean {
  return captions === null || (captions === 'file' && !captionFile);
}

const isWritten = ({ text }: Pick<PostText, 'text'>) => text.trim() !== '';

function languagesOf(texts: readonly Pick<PostText, 'language'>[]): Language[] {
  return [...new Set(texts.map(({ language }) => language))].toSorted();
}
