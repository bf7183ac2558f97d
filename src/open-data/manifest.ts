import { z } from 'zod';

export const manifestName = 'vuoro-open-data.json';
/** What an export may be asked for. */
export const openDataFormats = ['csv', 'jsonl', 'both'] as const;

/** What tells a folder from any other, and of which version its tables are. */
const manifest = z.object({
  format: z.literal('vuoro-open-data'),
  /** How many migrations the office had. */
  schema: z.int().min(1).max(10_000),
  program: z.string(),
  exportedAt: z.string(),
  csv: z.boolean(),
  jsonl: z.boolean(),
  /** Rows by table. */
  tables: z.record(z.string().regex(/^[a-z_]+$/), z.int().min(0)),
});
export type Manifest = z.infer<typeof manifest>;

/** @returns null when the text is no manifest */
export function readManifest(text: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
