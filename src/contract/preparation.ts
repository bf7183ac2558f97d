import { z } from 'zod';
import { mostWordings, wordingLimit } from '../domain/wordings.ts';
import { ownWordsLimit } from '../domain/summary.ts';
import { commentClasses, languages } from '../domain/words.ts';
import { command, id, localDateSchema, name, query } from './define.ts';

/** The conversations that a summary is made of. */
const source = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('threads'), ids: z.array(id).min(1).max(1000) }),
  z.strictObject({
    of: z.literal('theme'),
    themeId: id,
    /** Only those under this post. */
    postId: id.nullable().default(null),
    /** Only those in which somebody has written since they were last sent with this theme. */
    onlyNew: z.boolean().default(false),
  }),
]);
export type SummarySource = z.infer<typeof source>;

/** What residents said, in numbers: all counts but `threads` are of comments. */
const heard = z.strictObject({
  threads: z.int(),
  comments: z.int(),
  first: localDateSchema.nullable(),
  last: localDateSchema.nullable(),
  /** Those that there are, in the order of classes. */
  classes: z.array(
    z.strictObject({ class: z.enum([...commentClasses, 'unclassed']), count: z.int() }),
  ),
  /** The ones with most comments first. */
  channels: z.array(z.strictObject({ name: z.string(), count: z.int() })),
  /** The posts under which they were written, and whether they asked; the ones with most comments first. */
  posts: z.array(z.strictObject({ title: z.string(), count: z.int(), asks: z.boolean() })),
});
export type Heard = z.infer<typeof heard>;

/** All that stands in a summary. */
const summary = z.strictObject({
  office: z.string(),
  theme: z.string(),
  unit: z.string(),
  sentOn: localDateSchema,
  wantedOn: localDateSchema.nullable(),
  about: z.string(),
  heard,
  /** Without names: see domain/wordings.ts. */
  wordings: z.array(z.string()),
  asked: z.string(),
  language: z.enum(languages),
});
export type Summary = z.infer<typeof summary>;

const ownWords = z.string().trim().min(1).max(ownWordsLimit);

const written = z.strictObject({
  source,
  /** One that there is, or the name of one that is made if there is none. */
  theme: z.union([z.strictObject({ id }), z.strictObject({ name })]),
  unitId: id,
  sentOn: localDateSchema,
  /** By when the unit should answer. */
  wantedOn: localDateSchema.nullable(),
  /** What it is about, and what the unit is asked for. */
  about: ownWords,
  asked: ownWords,
  /** Residents' wordings, perhaps paraphrased. Each is masked again, whatever is in it. */
  wordings: z
    .array(z.strictObject({ commentId: id, text: z.string().trim().min(1).max(wordingLimit) }))
    .max(mostWordings),
  language: z.enum(languages),
});
export type WrittenSummary = z.infer<typeof written>;

/** One that is being written, or one that was sent, as it was then. */
const toPrint = z.union([written, z.strictObject({ forwardingId: id })]);

/** The one-page summary by which residents' comments go to a unit for preparation. The user sends it. */
export const preparationProcedures = {
  /** What a summary begins from. */
  'preparation.draft': query(
    z.strictObject({ source }),
    z.strictObject({
      office: z.string(),
      /** Of a theme that, of threads the one that all of them have, if there is only one. */
      theme: z.strictObject({ id, name: z.string() }).nullable(),
      heard,
      /** Of a theme: the conversations that `onlyNew` leaves out. */
      sentBefore: z.int(),
    }),
  ),
  /** Residents' comments as they may be quoted, the most typical first. None that was moderated or is inappropriate. */
  'preparation.wordings': query(
    z.strictObject({ source, limit: z.int().min(1).max(500) }),
    z.strictObject({
      wordings: z.array(z.strictObject({ commentId: id, on: localDateSchema, text: z.string() })),
      total: z.int(),
    }),
  ),
  /** A summary that was sent, with the comments that there were then. */
  'preparation.sent': query(z.strictObject({ forwardingId: id }), summary),
  'preparation.print': query(toPrint, z.strictObject({ fileName: z.string(), html: z.string() })),
  'preparation.docx': query(
    toPrint,
    z.strictObject({ fileName: z.string(), content: z.string(), encoding: z.literal('base64') }),
  ),
  /** Records that the user has sent it: the theme is forwarded, and its threads have the theme. */
  'preparation.send': command(written, z.strictObject({ forwardingId: id, themeId: id })),
};
