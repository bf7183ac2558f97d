import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { openBundle, read, recognise } from '../../src/importers/index.ts';

/** The child of the importers' bench: reads one file once, by us or by the bare parser, and tells what it took. */
const [how, file] = process.argv.slice(2) as ['ours' | 'bare', string];
const start = performance.now();
let rows = 0;
if (how === 'ours') {
  const bundle = await openBundle(file);
  const { files } = await recognise(bundle);
  const [{ member, found } = { member: null, found: [] }] = files;
  const now = '2026-11-24T09:00:00.000Z';
  const ownNames = ['Testilän kunta'];
  if (member && found[0]) {
    for await (const batch of read(member, { format: found[0].format, now, ownNames })) {
      rows += batch.length;
    }
  }
  bundle.close();
} else {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.csv')) rows = Papa.parse(text).data.length;
  else JSON.parse(text);
}
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ ms: performance.now() - start, rows, megabytes: maxRSS / 1024 }));
