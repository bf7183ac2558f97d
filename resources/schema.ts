import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { z } from 'zod';
import {
  count,
  engagement,
  figures,
  measure,
  median,
  ratio,
  share,
} from '../src/contract/figures.ts';

/**
 * Writes report.schema.json, the published schema of a report's JSON, from the contract: `npm run schema`. With
 * `--check` it only says whether it is up to date.
 */

const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ share, ratio, median, count, measure, engagement })) {
  named.add(schema, { id });
}

const file = join(import.meta.dirname, 'report.schema.json');
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Vuoro report',
  description:
    'The figures of an engagement report. Undefined is null with its reason, never 0; shares stand with their raw counts, medians with their n; instants are UTC, days those of Europe/Helsinki.',
  ...z.toJSONSchema(figures, {
    target: 'draft-2020-12',
    metadata: named,
    override: ({ jsonSchema }) => {
      // What JavaScript can hold is no limit of the format.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }),
};
const text = await prettier.format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  throw new Error('report.schema.json is not up to date: run npm run schema.');
}
