import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backlogBench } from './backlog.ts';
import { calendarBench } from './calendar.ts';
import { coldStartBench } from './cold-start.ts';
import { handoverBench } from './handover.ts';
import { importBench } from './import.ts';
import { importersBench } from './importers.ts';
import { reportBench } from './report.ts';
import { searchBench } from './search.ts';

/**
 * `npm run bench`: each figure is a ratio to a bare counterpart measured in the same run, in turns, so
 * that it holds on any machine. Never a test: a busy machine is no defect. `-- --large` takes the search to
 * a million comments too, which needs minutes, and `-- --importers` measures the import formats alone.
 */
const rows = 100_000;
const searched = [10_000, 100_000, ...(process.argv.includes('--large') ? [1_000_000] : [])];
const folder = await mkdtemp(join(tmpdir(), 'vuoro-bench-'));
try {
  if (process.argv.includes('--importers')) {
    for (const line of importersBench(folder, rows)) console.log(line);
  } else await all();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function all(): Promise<void> {
  console.log(`An office with ${rows} comments; medians of alternating runs.\n`);
  const { office, lines } = await importBench(folder, rows);
  for (const line of lines) console.log(line);
  for (const line of importersBench(folder, rows)) console.log(line);
  for (const line of await backlogBench(office)) console.log(line);
  for (const line of await searchBench(folder, searched)) console.log(line);
  for (const line of await calendarBench(folder)) console.log(line);
  for (const line of await reportBench(folder)) console.log(line);
  for (const line of await handoverBench(folder)) console.log(line);
  for (const line of await coldStartBench(office, folder)) console.log(line);
}
