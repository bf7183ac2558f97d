import { z } from 'zod';
import { languages } from '../domain/words.ts';
import { localDateSchema, monthSchema, query } from './define.ts';

export const tableFormats = ['xlsx', 'csv'] as const;

/** A file's name and what is in it, as `file.save` of the shell takes it. */
const file = z.strictObject({
  fileName: z.string(),
  content: z.string(),
  encoding: z.enum(['utf8', 'base64']),
});

/** The calendar as files, and what its months begin from. */
export const planningProcedures = {
  /** Posts of the days `from <= day < to` as a table that can be changed elsewhere and imported again. */
  'planning.table': query(
    z
      .strictObject({
        from: localDateSchema,
        to: localDateSchema,
        /** The posts without a day too. */
        ideas: z.boolean(),
        format: z.enum(tableFormats),
        language: z.enum(languages),
      })
      .refine(({ from, to }) => from < to, { path: ['to'], message: 'endsBeforeStart' }),
    file.extend({ posts: z.int() }),
  ),
  /** A month as one A4 page on its side, for the wall. */
  'planning.print': query(
    z.strictObject({ month: monthSchema, language: z.enum(languages) }),
    z.strictObject({ fileName: z.string(), html: z.string() }),
  ),
};
