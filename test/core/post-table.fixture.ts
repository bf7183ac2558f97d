import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call, Output } from '../../src/contract/index.ts';
import type { Language } from '../../src/domain/words.ts';
import { temporaryFolder } from '../support/core.ts';

/** Channels whose names are hard on a table: a header must be taken apart into its channel and its language. */
export const facebook = {
  platform: 'facebook' as const,
  name: 'Testilän kunta',
  language: 'fi' as const,
  url: null,
};
const svenska = { ...facebook, name: 'Testby (kommun), "x"', language: 'sv' as const };
export const site = { ...facebook, platform: 'website' as const, name: '=Sivusto; a, b' };
export const setup = { regime: 'bilingual' as const, channels: [facebook, svenska, site] };

export type Format = 'csv' | 'xlsx';

const always = { from: '2000-01-01', to: '2100-01-01', ideas: true } as const;

/** All posts of an office as a table, as the shell would save it. */
export async function exported(
  call: Call,
  format: Format,
  language: Language = 'fi',
): Promise<Output<'planning.table'> & { bytes: Buffer }> {
  const output = await call('planning.table', { ...always, format, language });
  return { ...output, bytes: Buffer.from(output.content, output.encoding) };
}

/** A file of these bytes. */
export function fileOf(bytes: Buffer | string, name = 'kalenteri.csv'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

/** Everything that the office has planned. */
export async function planned(call: Call): Promise<Output<'post.get'>[]> {
  const rows = [
    ...(await call('post.list', { from: '2000-01-01', to: '2100-01-01' })),
    ...(await call('post.ideas', {})),
  ];
  return Promise.all(rows.map(({ id }) => call('post.get', { id })));
}
