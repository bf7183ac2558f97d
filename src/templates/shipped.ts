import { z } from 'zod';
import months from '../../resources/templates/months.json' with { type: 'json' };
import posts from '../../resources/templates/posts.json' with { type: 'json' };
import {
  type MonthTemplate,
  type PostTemplate,
  type TemplateContent,
  monthRule,
} from '../contract/templates.ts';
import { localTimeSchema } from '../contract/define.ts';
import { type Language, languages, participationLevels, purposes } from '../domain/words.ts';

const words = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });
const nothing = { fi: '', sv: '', en: '' };

/** A post as it is written for the program, in all its languages. */
const shippedPost = z.strictObject({
  title: words,
  purpose: z.enum(purposes),
  level: z.enum(participationLevels),
  contentious: z.boolean().default(false),
  at: localTimeSchema,
  answerDays: z.int().optional(),
  validDays: z.int().optional(),
  text: words,
  /** What the communicator should remember. */
  notes: words.default(nothing),
});
type ShippedPost = z.infer<typeof shippedPost>;

const code = z.string().regex(/^[a-zA-Z]+$/);
const postFile = z.array(shippedPost.extend({ code, name: words }));
const monthFile = z.array(
  z.strictObject({
    code,
    name: words,
    posts: z.array(shippedPost.extend({ rule: monthRule })),
  }),
);

let read: { posts: z.infer<typeof postFile>; months: z.infer<typeof monthFile> } | undefined;
const shipped = () => (read ??= { posts: postFile.parse(posts), months: monthFile.parse(months) });

/** The post templates that come with the program; title and notes in one language, texts in all. */
export function shippedPostTemplates(language: Language): PostTemplate[] {
  return shipped().posts.map(({ code, name, ...post }) => ({
    id: code,
    name: name[language],
    shipped: true,
    content: contentOf(post, language),
  }));
}

/** The month templates that come with the program. */
export function shippedMonthTemplates(language: Language): MonthTemplate[] {
  return shipped().months.map(({ code, name, posts }) => ({
    id: code,
    name: name[language],
    shipped: true,
    posts: posts.map(({ rule, ...post }) => ({ rule, content: contentOf(post, language) })),
  }));
}

function contentOf(post: ShippedPost, language: Language): TemplateContent {
  return {
    title: post.title[language],
    purpose: post.purpose,
    participationLevel: post.level,
    contentious: post.contentious,
    at: post.at,
    answeredBy: null,
    expertUnitId: null,
    answerDays: post.answerDays ?? null,
    validDays: post.validDays ?? null,
    notes: post.notes[language],
    hashtags: '',
    links: [],
    themeIds: [],
    checklist: null,
    texts: languages.map((one) => ({ platform: null, language: one, text: post.text[one] })),
  };
}
