import { z } from 'zod';
import {
  command,
  id,
  instantSchema,
  localDateSchema,
  monthSchema,
  name,
  nothing,
  ownText,
  query,
} from './define.ts';

const themeForwarding = z.strictObject({
  id,
  unitId: id,
  unit: z.string(),
  forwardedOn: localDateSchema,
  /** By when the unit was asked to answer. */
  wantedOn: localDateSchema.nullable(),
  /** Of a summary that was sent, how many threads are in it. Null where nothing but the forwarding was recorded. */
  threads: z.int().nullable(),
  /** What came of it; both or neither. */
  result: z.string().nullable(),
  resultOn: localDateSchema.nullable(),
});
export type ThemeForwarding = z.infer<typeof themeForwarding>;

const theme = z.strictObject({
  id,
  name: z.string(),
  archivedAt: instantSchema.nullable(),
  /** Threads that have it, and those of them where we or an expert have the turn. */
  threads: z.int(),
  open: z.int(),
  /** Threads in which a comment arrived in the month that was asked for. */
  month: z.int(),
  forwardings: z.array(themeForwarding),
});
export type Theme = z.infer<typeof theme>;

export const themeProcedures = {
  /** Themes with their counts; those in use first, by name. The month is the present one unless told. */
  'theme.list': query(z.strictObject({ month: monthSchema.optional() }), z.array(theme)),
  /** Those in use, by name: what there is to choose from. */
  'theme.names': query(nothing, z.array(z.strictObject({ id, name: z.string() }))),
  'theme.add': command(z.strictObject({ name }), z.strictObject({ id })),
  'theme.rename': command(z.strictObject({ id, name }), nothing),
  /** All that `id` has goes to `into`, and `id` is gone. */
  'theme.merge': command(z.strictObject({ id, into: id }), nothing),
  'theme.archive': command(z.strictObject({ id }), nothing),
  'theme.restore': command(z.strictObject({ id }), nothing),
  'theme.forward': command(
    z.strictObject({ themeId: id, unitId: id, forwardedOn: localDateSchema }),
    z.strictObject({ id }),
  ),
  /** Without a result, the one that was recorded is taken away. */
  'theme.setResult': command(
    z.strictObject({
      forwardingId: id,
      result: ownText.trim().min(1).nullable(),
      resultOn: localDateSchema.nullable(),
    }),
    nothing,
  ),
  'theme.removeForwarding': command(z.strictObject({ id }), nothing),
  /**
   * Gives themes to threads and takes them away. What is in `create` is made if there is none of that
   * name, and brought back if it was put aside; all is one step.
   */
  'thread.setThemes': command(
    z.strictObject({
      ids: z.array(id).min(1).max(1000),
      add: z.array(id).max(100).default([]),
      remove: z.array(id).max(100).default([]),
      create: z.array(name).max(20).default([]),
    }),
    z.strictObject({ created: z.array(id) }),
  ),
};
