import { z } from 'zod';
import { groundCodes, moderationActions } from '../domain/moderation.ts';
import {
  commentClasses,
  languages,
  participationLevels,
  platforms,
  purposes,
  regimes,
} from '../domain/words.ts';
import answers from '../../resources/sample/answers.json' with { type: 'json' };
import community from '../../resources/sample/community.json' with { type: 'json' };
import decisions from '../../resources/sample/decisions.json' with { type: 'json' };
import education from '../../resources/sample/education.json' with { type: 'json' };
import general from '../../resources/sample/general.json' with { type: 'json' };
import leisure from '../../resources/sample/leisure.json' with { type: 'json' };
import office from '../../resources/sample/office.json' with { type: 'json' };
import phrases from '../../resources/sample/phrases.json' with { type: 'json' };
import record from '../../resources/sample/record.json' with { type: 'json' };
import roads from '../../resources/sample/roads.json' with { type: 'json' };
import services from '../../resources/sample/services.json' with { type: 'json' };

/** What is written for the sample municipality, before the generator gives it days and numbers. */
const text = z.string().min(1);

const moderation = z.strictObject({
  action: z.enum(moderationActions),
  ground: z.enum(groundCodes),
});

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
  /** Where the matter belongs, as we told it. */
  place: text.optional(),
  /** It is moderated each time that it comes. */
  moderation: moderation.extend({ closing: text }).optional(),
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
  /** The office's own notes. `{yksikkö}` is the unit, `{pvm}` a day. */
  notes: z.strictObject({
    forecast: text,
    asked: text,
    reminded: text,
    wrongUnit: text,
    past: z.array(text).min(1).max(7),
  }),
  promiseReasons: z.strictObject({ broken: text, withdrawn: text, moved: text }),
  promiseSteps: z.array(text).length(2),
  promiseClosing: z.strictObject({ title: text, said: text, how: text }),
  /** Why an item of the checklist does not apply, by its code. */
  notApplicable: z.record(z.string(), text),
  /** Why a post became ready with items open. */
  checklistReason: text,
  answeredBy: text,
});

const officeFile = z.strictObject({
  name: text,
  municipality: text,
  description: text,
  residents: z.int(),
  /** What the numbers of its diary begin with. */
  diary: text,
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
  forwardings: z.array(
    z.strictObject({
      theme: text,
      unit: text,
      daysAgo: z.int().min(0),
      outcome: z.strictObject({ result: text, daysAgo: z.int().min(0) }).optional(),
    }),
  ),
  closures: z.array(
    z.strictObject({ name: text, month: z.int(), firstMondayFrom: z.int(), days: z.int() }),
  ),
});

const answersFile = z.strictObject({
  answers: z.array(
    z.strictObject({
      category: text,
      title: text,
      language: z.enum(languages),
      text,
      /** How old it is. */
      daysAgo: z.int().min(1),
    }),
  ),
});

/** Pictures by a short name. */
const files = z.strictObject({
  form: z.strictObject({ name: text, base64: z.base64() }),
  threat: z.strictObject({ name: text, base64: z.base64() }),
});

const moderated = z.strictObject({
  text,
  language: z.enum(languages),
  class: z.enum(commentClasses),
  channel: z.enum(['fb', 'fbsv']),
  themes: z.array(text),
  /** Two at the least, so that all of it is over. */
  officeDaysAgo: z.int().min(2),
  moderations: z
    .array(
      moderation.extend({
        note: text.optional(),
        evidence: files.keyof().optional(),
        /** When a block is looked at again, in days from today. */
        reviewInDays: z.int().min(0).optional(),
      }),
    )
    .min(1),
  /** The first moderation was wrong: why it was taken back, and what the resident was told. */
  mistake: z.strictObject({ reason: text, answer: text }).optional(),
  closing: text,
});
const recordFile = z.strictObject({ moderated: z.array(moderated), files });

export type StockPost = z.infer<typeof post> & { topic: string; unit: string; themes: string[] };
export type StockComment = z.infer<typeof comment>;
export type StockOpening = z.infer<typeof opening> & {
  topic: string;
  unit: string;
  themes: string[];
  /** Null: it fits any post of its topic, or stands alone where the topic has none. */
  posts: readonly string[] | null;
};
export type StockModerated = z.infer<typeof moderated>;
export type Phrases = z.infer<typeof phrasesFile>;
export type Stock = {
  office: z.infer<typeof officeFile>;
  phrases: Phrases;
  answers: z.infer<typeof answersFile>['answers'];
  posts: StockPost[];
  openings: StockOpening[];
  moderated: StockModerated[];
  files: z.infer<typeof files>;
};

/** Reads the texts in resources/sample; a mistake in them is a fault of the program and throws. */
export function readStock(): Stock {
  const topics = [roads, education, leisure, decisions, services, community, general].flatMap(
    (file) => topicFile.parse(file).topics,
  );
  return {
    office: officeFile.parse(office),
    phrases: phrasesFile.parse(phrases),
    answers: answersFile.parse(answers).answers,
    ...recordFile.parse(record),
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
