import { z } from 'zod';
import { languages } from '../domain/words.ts';
import { query } from './define.ts';

export const openDataProcedures = {
  /**
   * Writes all of the office into a folder, with residents' words in it, whole or not at all: into an empty or a new
   * folder, or into a new one in it.
   *
   * Refuses with openData.folderNotEmpty, file.unwritable, media.diskFull.
   */
  'openData.export': query(
    z.strictObject({
      folder: z.string().min(1).max(4096),
      into: z.enum(['folder', 'subfolder']),
      format: z.enum(['csv', 'jsonl', 'both']),
      language: z.enum(languages),
    }),
    z.strictObject({ folder: z.string(), tables: z.int(), rows: z.int() }),
  ),
};
