import { z } from 'zod';
import { backupReasons } from '../domain/backups.ts';
import { errand, instantSchema, nothing, query } from './define.ts';
import { refusalData } from './errors-schema.ts';

const count = z.int().min(0);
const counts = z.strictObject({ comments: count, replies: count, posts: count, promises: count });

/** One backup: whole and verified when it was made. */
export const backup = z.strictObject({
  /** Its file's name in the folder of backups. */
  name: z.string(),
  at: instantSchema,
  reason: z.enum(backupReasons),
  /** In bytes, without media. */
  size: count,
  counts,
});
export type Backup = z.infer<typeof backup>;

/** What would be lost if a backup took the office's place; `steps` are those that can still be undone; null when nobody can say. */
export const officeLoss = counts.extend({ steps: count.nullable() });
export type OfficeLoss = z.infer<typeof officeLoss>;

/** For an office that can't be opened: its newest sound backup, and what would be lost; null when nobody can say. */
export const rescue = backup.extend({ loss: officeLoss.nullable() });
export type Rescue = z.infer<typeof rescue>;

/** What can be done about an office that can't be opened. */
export const rescueOffer = z.strictObject({
  file: z.string(),
  backup: rescue.nullable(),
  /** There is a damaged file, of which something may be read. */
  recoverable: z.boolean(),
});
export type RescueOffer = z.infer<typeof rescueOffer>;

/** What came of putting another file in an office's place. */
export const aftermath = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('restored'),
    /** Of the backup that was restored; null for a file that the user chose. */
    at: instantSchema.nullable(),
    /** The backup of what was there before, with which it can be undone. */
    before: z.string().nullable(),
    /** Where the damaged file is kept. */
    aside: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('recovered'),
    tables: z.array(
      z.strictObject({
        table: z.string(),
        saved: count,
        lost: count.nullable(),
        orphans: count,
      }),
    ),
    before: z.string().nullable(),
    aside: z.string().nullable(),
  }),
]);
export type Aftermath = z.infer<typeof aftermath>;

export const backupStatus = z.strictObject({
  folder: z.string(),
  newestAt: instantSchema.nullable(),
  /** Why the last one could not be made. */
  failure: refusalData.nullable(),
  /** There are backups from a time that has not come: a clock was, or is, wrong. */
  clockBack: z.boolean(),
  /** The second place that the user has chosen. */
  place: z
    .strictObject({
      path: z.string(),
      /** When the copies there were last brought up to date. */
      reachedAt: instantSchema.nullable(),
      /** Not for a week. */
      late: z.boolean(),
      failure: refusalData.nullable(),
    })
    .nullable(),
});
export type BackupStatus = z.infer<typeof backupStatus>;

const named = z.strictObject({ name: z.string().max(400) });

/** Restoring is the shell's (`backup.restore` of its contract), since the office is closed for it. */
export const backupProcedures = {
  /** Newest first. */
  'backup.list': query(nothing, z.array(backup)),
  'backup.status': query(nothing, backupStatus),
  /** Null when one of the two can't be compared. */
  'backup.loss': query(named, officeLoss.nullable()),
  'backup.make': errand(nothing, backup),
  /** A folder on another drive; null for none any more. What is there stays. */
  'backup.setPlace': errand(z.strictObject({ path: z.string().max(4096).nullable() }), nothing),
};
