import { z } from 'zod';
import { instantSchema, nothing, query } from './define.ts';

const step = z.strictObject({ procedure: z.string(), at: instantSchema }).nullable();

export const historyProcedures = {
  /** What undo and redo would do now, by the procedure's name; null when there is nothing. */
  'history.get': query(nothing, z.strictObject({ undo: step, redo: step })),
  /** Whether the command with this request id was committed; asked after the core was lost. */
  'history.outcome': query(
    z.strictObject({ requestId: z.string().max(100) }),
    z.strictObject({ done: z.boolean() }),
  ),
  'history.undo': { kind: 'command', input: nothing, output: step } as const,
  'history.redo': { kind: 'command', input: nothing, output: step } as const,
};
