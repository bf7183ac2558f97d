import { type LocalDate, type LocalTime, daysBetween } from './time.ts';
import type { Language, ParticipationLevel, Purpose } from './words.ts';

/** Whom of a series something is done to: one post alone, or it and all that come after it. */
export const scopes = ['one', 'following'] as const;
export type Scope = (typeof scopes)[number];

/**
 * What the posts of a series have alike. Days are counted from each post's own. Who approved, the status
 * and what came of a post belong to each of them alone.
 */
export type SeriesContent = { fields: SeriesFields; texts: Readonly<Record<TextPlace, string>> };

export type SeriesFields = {
  title: string;
  purpose: Purpose | null;
  participationLevel: ParticipationLevel | null;
  contentious: boolean;
  answeredBy: string | null;
  expertUnitId: string | null;
  notes: string;
  hashtags: string;
  links: readonly { url: string; campaign: string | null }[];
  themeIds: readonly string[];
} & DatedFields;

/** What only a post with a day has. */
type DatedFields = {
  plannedAt: LocalTime | null;
  answeredAfterDays: number | null;
  expiresAfterDays: number | null;
};

/** A channel and a language. */
export type TextPlace = `${string}/${Language}`;

/** What became different; a text that is null was taken away. */
export type SeriesChange = {
  fields: Partial<SeriesFields>;
  texts: Readonly<Record<TextPlace, string | null>>;
};

type ContentSource = Omit<SeriesFields, 'themeIds' | keyof DatedFields> & {
  plannedOn: LocalDate | null;
  plannedAt: LocalTime | null;
  answeredUntil: LocalDate | null;
  expiresOn: LocalDate | null;
  themes: readonly { id: string }[];
  variants: readonly { channelId: string; language: Language; text: string }[];
};

export function contentOf(post: ContentSource): SeriesContent {
  const { plannedOn: day } = post;
  const after = (date: LocalDate | null) =>
    day === null || date === null ? null : daysBetween(day, date);
  return {
    fields: {
      title: post.title,
      purpose: post.purpose,
      participationLevel: post.participationLevel,
      contentious: post.contentious,
      answeredBy: post.answeredBy,
      expertUnitId: post.expertUnitId,
      notes: post.notes,
      hashtags: post.hashtags,
      links: post.links,
      themeIds: [...new Set(post.themes.map(({ id }) => id))].toSorted(),
      plannedAt: post.plannedAt,
      answeredAfterDays: after(post.answeredUntil),
      expiresAfterDays: after(post.expiresOn),
    },
    texts: Object.fromEntries(
      post.variants.map(({ channelId, language, text }) => [`${channelId}/${language}`, text]),
    ),
  };
}

/** What has to change in the first for it to be as the second. */
export function changeBetween(before: SeriesContent, after: SeriesContent): SeriesChange {
  const fields = Object.entries(after.fields).filter(
    ([name, value]) => !same(value, before.fields[name as keyof SeriesFields]),
  );
  const places = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
  const texts = [...places]
    .map((place) => [place, after.texts[place as TextPlace] ?? null] as const)
    .filter(([place, text]) => text !== (before.texts[place as TextPlace] ?? null));
  return { fields: Object.fromEntries(fields), texts: Object.fromEntries(texts) };
}

/** A change without what needs a day: a post that gets or loses its day is no example for others. */
export function undated({ fields, texts }: SeriesChange): SeriesChange {
  const { plannedAt: _, answeredAfterDays: __, expiresAfterDays: ___, ...rest } = fields;
  return { fields: rest, texts };
}

/** The part of a change in which a post is as its series: what was changed apart in it stays. */
export function unlessApart(
  change: SeriesChange,
  post: SeriesContent,
  series: SeriesContent,
): SeriesChange {
  const apart = changeBetween(series, post);
  return {
    fields: without(change.fields, apart.fields),
    texts: without(change.texts, apart.texts),
  };
}

export function changed(content: SeriesContent, change: SeriesChange): SeriesContent {
  const texts = Object.entries({ ...content.texts, ...change.texts });
  return {
    fields: { ...content.fields, ...change.fields },
    texts: Object.fromEntries(texts.filter(([, text]) => text !== null)) as SeriesContent['texts'],
  };
}

export function isNoChange({ fields, texts }: SeriesChange): boolean {
  return Object.keys(fields).length === 0 && Object.keys(texts).length === 0;
}

function without<T extends object>(values: T, names: object): T {
  const kept = Object.entries(values).filter(([name]) => !Object.hasOwn(names, name));
  return Object.fromEntries(kept) as T;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
