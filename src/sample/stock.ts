import { z } from 'zod';
import {
  commentClasses,
  languages,
  participationLevels,
  platforms,
  purposes,
  regimes,
} from '../domain/words.ts';
import community from '../../resources/sample/community.json' with { type: 'json' };
import decisions from '../../resources/sample/decisions.json' with { type: 'json' };
import education from '../../resources/sample/education.json' with { type: 'json' };
import general from '../../resources/sample/general.json' with { type: 'json' };
import leisure from '../../resources/sample/leisure.json' with { type: 'json' };
import office from '../../resources/sample/office.json' with { type: 'json' };
import phrases from '../../resources/sample/phrases.json' with { type: 'json' };
import roads from '../../resources/sample/roads.json' with { type: 'json' };
import services from '../../resources/sample/services.json' with { type: 'json' };

/** What is written for the sample municipality, before the generator gives it days and numbers. */
const text = z.string().min(1);

const comment = z.strictObject({
  text,
  class: z.enum(commentClasses),
  language: z.enum(languages),
  /** Keys of the posts that it fits; without them, those of the topic. */
  fits: z.array(text).optional(),
  theme: text.optional(),
  answer: text.optional(),
  acknowledgement: text.optional(),
  expert: z.strictObject({ question: text, answer: text }).optional(),
});
const opening = comment.extend({ sequel: z.array(comment).optional() });

const post = z.strictObject({
  key: text,
  title: text,
  purpose: z.enum(purposes),
  level: z.enum(participationLevels),
  /** Months of the year in which it can stand. */
  months: z.array(z.int().min(1).max(12)).min(1),
  channels: z.array(z.enum(['fb', 'ig', 'yt', 'web'])).min(1),
  text,
  sv: text.optional(),
  link: text.optional(),
  day: z.int().min(1).max(30).optional(),
  max: z.int().positive().optional(),
  yearly: z.boolean().optional(),
  /** Written when it happens: never in the calendar ahead. */
  unplanned: z.boolean().optional(),
  promise: z
    .strictObject({ text, weeks: z.int().positive(), unit: text, outcome: text })
    .optional(),
});

const topic = z.strictObject({
  key: text,
  unit: text,
  themes: z.array(text).min(1),
  commentsFit: z.array(text).optional(),
  posts: z.array(post),
  comments: z.array(opening),
});
const topicFile = z.strictObject({ topics: z.array(topic) });

const byLanguage = z.strictObject({
  fi: z.array(z.string()).min(1),
  sv: z.array(z.string()).min(1),
  en: z.array(z.string()).min(1),
});

const phrasesFile = z.strictObject({
  greetings: byLanguage,
  acknowledgements: byLanguage,
  thanks: byLanguage,
  same: byLanguage,
  reopen: byLanguage,
  reopenAnswers: byLanguage,
  opinionAnswers: byLanguage,
  expertQuestions: byLanguage,
  closings: z.strictObject({
    inappropriate: z.array(text),
    answered: z.array(text),
    opinion: z.array(text),
  }),
  /** What a resident may paste without meaning harm: markup, a formula, a change of direction. */
  pasted: z.array(comment.required({ theme: true, answer: true })).length(3),
  promiseReasons: z.strictObject({ broken: text, withdrawn: text }),
  notApplicable: z.record(z.string(), text),
});

const officeFile = z.strictObject({
  name: text,
  municipality: text,
  description: text,
  residents: z.int(),
  regime: z.enum(regimes),
  units: z.array(z.strictObject({ key: text, name: text, email: text })),
  channels: z.array(
    z.strictObject({
      key: text,
      platform: z.enum(platforms),
      name: text,
      language: z.enum(languages),
      url: text,
      characterLimit: z.int().nullable(),
      followers: z.int(),
    }),
  ),
  themes: z.array(z.strictObject({ key: text, name: text })),
  closures: z.array(
    z.strictObject({ name: text, month: z.int(), firstMondayFrom: z.int(), days: z.int() }),
  ),
});

export type StockPost = z.infer<typeof post> & { topic: string; unit: string; themes: string[] };
export type StockComment = z.infer<typeof comment>;
export type StockOpening = z.infer<typeof opening> & {
  topic: string;
  unit: string;
  themes: string[];
  /** Null: it fits any post of its topic, or stands alone where the topic has none. */
  posts: readonly string[] | null;
};
export type Phrases = z.infer<typeof phrasesFile>;
export type Stock = {
  office: z.infer<typeof officeFile>;
  phrases: Phrases;
  posts: StockPost[];
  openings: StockOpening[];
};

/** Reads the texts in resources/sample; a mistake in them is a fault of the program and throws. */
export function readStock(): Stock {
  const topics = [roads, education, leisure, decisions, services, community, general].flatMap(
    (file) => topicFile.parse(file).topics,
  );
  return {
    office: officeFile.parse(office),
    phrases: phrasesFile.parse(phrases),
    posts: topics.flatMap((t) =>
      t.posts.map((p) => ({ ...p, topic: t.key, unit: t.unit, themes: t.themes })),
    ),
    openings: topics.flatMap((t) =>
      t.comments.map((c) => ({
        ...c,
        topic: t.key,
        unit: t.unit,
        themes: c.theme === undefined ? t.themes : [c.theme],
        posts: c.fits ?? t.commentsFit ?? null,
      })),
    ),
  };
}
