import { z } from 'zod';
import { command, id, name, nothing, query } from './define.ts';
import { threadFilter } from './comments.ts';

/** A filter of the backlog under a name, with how many threads it leaves. */
export const savedView = z.strictObject({ id, name, filter: threadFilter, count: z.int() });

export const viewProcedures = {
  'view.names': query(nothing, z.array(savedView.omit({ count: true }))),
  'view.list': query(nothing, z.array(savedView)),
  /** A name that is taken gets the new filter. */
  'view.save': command(z.strictObject({ name, filter: threadFilter }), z.strictObject({ id })),
  'view.remove': command(z.strictObject({ id }), nothing),
};
