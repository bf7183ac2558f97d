import { z } from 'zod';
import { modeKinds } from '../domain/layers.ts';
import { languages, platforms } from '../domain/words.ts';
import { id, instantSchema, localDateSchema, localTimeSchema } from './define.ts';

const code = <C extends string>(code: C) => ({ code: z.literal(code) });
const otherPost = { postId: id, title: z.string() };
const someLanguages = z.array(z.enum(languages)).min(1);

/** What speaks against a post, with what its sentence needs; their meanings are in `domain/post-warnings.ts`. */
export const postWarning = z.discriminatedUnion('code', [
  z.strictObject({
    ...code('nobodyInOffice'),
    closesAt: localTimeSchema.nullable(),
    opensAt: instantSchema,
  }),
  z.strictObject({
    ...code('sameHour'),
    ...otherPost,
    at: localTimeSchema,
    channels: z.array(z.string()),
  }),
  z.strictObject({ ...code('sameText'), ...otherPost, on: localDateSchema }),
  z.strictObject({
    ...code('mode'),
    kind: z.enum(modeKinds),
    name: z.string(),
    from: localDateSchema,
    to: localDateSchema,
  }),
  z.strictObject({ ...code('insecureLink'), url: z.string() }),
  z.strictObject({ ...code('altMissing'), count: z.int(), languages: someLanguages }),
  z.strictObject({ ...code('pictureTextMissing'), languages: someLanguages }),
  z.strictObject({ ...code('captionsMissing'), count: z.int(), recording: z.boolean() }),
  z.strictObject({
    ...code('languageMissing'),
    language: z.enum(['fi', 'sv']),
    platforms: z.array(z.enum(platforms)),
  }),
  z.strictObject({
    ...code('tooLong'),
    channel: z.string(),
    language: z.enum(languages),
    over: z.int(),
    limit: z.int(),
  }),
]);
