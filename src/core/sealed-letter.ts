import { z } from 'zod';
import { id, instantSchema, localDateSchema } from '../contract/define.ts';

/**
 * An office on its way: a tar archive in an age file that a passphrase opens (age-encryption.org/v1: scrypt and
 * ChaCha20-Poly1305), so that other programs can open it too: `age -d FILE | tar x`. It is written and read in pieces.
 *
 *     letter.json      what it is and of which handover
 *     office.vuoro     the office
 *     media/<sha256>   its pictures and videos
 */
export const letterSchema = z.strictObject({
  format: z.literal('vuoro-handover/1'),
  kind: z.enum(['handover', 'return']),
  handoverId: id,
  officeId: id,
  officeName: z.string(),
  standIn: z.string(),
  madeAt: instantSchema,
  untilOn: localDateSchema.nullable(),
  /** When this file was made. */
  sentAt: instantSchema,
});
export type Letter = z.infer<typeof letterSchema>;

export const officeName = 'office.vuoro';
