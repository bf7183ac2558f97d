import { z } from 'zod';
import { type ErrorCode, type RefusalData, errorCodes } from './errors.ts';

/** A refusal that is told as part of an answer. */
export const refusalData: z.ZodType<RefusalData> = z.object({
  code: z.enum(errorCodes as readonly ErrorCode[]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  reference: z.string().optional(),
});
