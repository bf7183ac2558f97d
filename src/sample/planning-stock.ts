import { z } from 'zod';
import { localTimeSchema } from '../contract/define.ts';
import { seriesRule } from '../contract/series.ts';
import { monthRule } from '../contract/templates.ts';
import { languages, participationLevels, purposes } from '../domain/words.ts';
import pictures from '../../resources/sample/pictures.json' with { type: 'json' };
import planning from '../../resources/sample/planning.json' with { type: 'json' };

/** What is written for the sample's calendar: posts that are planned, and what is drawn beside them. */
const text = z.string().min(1);
const days = z.int().positive();

const content = z.strictObject({
  title: text,
  purpose: z.enum(purposes).nullable(),
  level: z.enum(participationLevels).optional(),
  themes: z.array(text),
  /** Both or neither. */
  fi: text.optional(),
  sv: text.optional(),
  notes: text.optional(),
});

/** A channel takes the text in its own language; the website, which is one for all, takes both. */
const places = z.array(z.enum(['fb', 'fbsv', 'web'])).min(1);
const planned = content.extend({
  key: text,
  places,
  fi: text,
  sv: text,
  links: z.array(z.strictObject({ url: z.url(), campaign: text })).optional(),
  hashtags: text.optional(),
  answeredBy: text.optional(),
  answerDays: days.optional(),
});

const series = planned.extend({
  at: localTimeSchema,
  rule: seriesRule,
  /** How many, the first and those that are skipped included. */
  turns: days,
  /** The turn in this month is taken out. */
  skippedMonth: z.int().min(1).max(12).optional(),
  /** The first turn is ready, and this is who approved it. */
  approval: text.optional(),
  /** What another turn, a day earlier, has of its own. */
  changed: z
    .strictObject({ title: text, at: localTimeSchema, fi: text, sv: text, notes: text })
    .optional(),
});

const picture = z.strictObject({
  of: z.enum(['map', 'bags', 'waves']),
  name: text,
  decorative: z.boolean(),
  alts: z.partialRecord(z.enum(languages), text),
});
const single = planned.extend({
  /** The office day, counted from today, around which it stands. */
  officeDay: z.int().min(3),
  /** What it says is true for so many office days. */
  expiresAfterOfficeDays: days.optional(),
  picture: picture.optional(),
});

const meeting = z.strictObject({
  name: text,
  title: text,
  at: localTimeSchema,
  place: text,
  link: z.url(),
});

const templated = content.extend({
  at: localTimeSchema,
  fi: text,
  sv: text,
  answeredBy: text.optional(),
  answerDays: days.optional(),
});

const planningFile = z.strictObject({
  /** Per cent of a month's posts. */
  dialogueAim: z.int().min(1).max(100),
  series: z.array(series),
  posts: z.array(single),
  ideas: z.array(content.extend({ officeDaysAgo: days })),
  layers: z.strictObject({
    council: meeting,
    board: meeting,
    school: z.strictObject({
      name: text,
      autumn: text,
      christmas: text,
      winter: text,
      summer: text,
    }),
  }),
  /** The post before a meeting; `{pvm}` is the meeting's day. */
  chain: z.strictObject({ at: localTimeSchema, themes: z.array(text), fi: text, sv: text }),
  mourning: z.strictObject({ name: text, reason: text }),
  templates: z.strictObject({
    post: templated.extend({ name: text }),
    month: z.strictObject({
      name: text,
      posts: z.array(templated.extend({ rule: monthRule })).min(1),
    }),
  }),
});

const pictureFile = z.record(
  picture.shape.of,
  z.strictObject({ width: days, height: days, base64: z.base64() }),
);

export type PlanningStock = z.infer<typeof planningFile> & {
  pictures: z.infer<typeof pictureFile>;
};
export type StockContent = z.infer<typeof content>;
export type StockPlanned = z.infer<typeof planned>;
export type StockSeries = z.infer<typeof series>;
export type StockSingle = z.infer<typeof single>;
export type StockTemplate = z.infer<typeof templated>;

/** Reads the texts and the pictures; a mistake in them is a fault of the program and throws. */
export function readPlanningStock(): PlanningStock {
  return { ...planningFile.parse(planning), pictures: pictureFile.parse(pictures) };
}
