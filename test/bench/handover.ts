import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Sqlite from 'better-sqlite3';
import { createCore } from '../../src/core/core.ts';
import { receiveHandover } from '../../src/core/receive.ts';
import { systemWorld } from '../../src/core/world.ts';
import { mergeTables } from '../../src/store/merging/tables.ts';
import { median, ms, timed, times } from './measure.ts';
import { reportOffice } from './report-office.ts';

const comments = 100_000;
const posts = 10_000;
const runs = 3;
/** What the stand-in has added meanwhile: answers, and a list of new comments. */
const answers = 200;
const imported = 2000;
const passphrase = 'seitsemän veljestä 1870';

/**
 * An office is handed over and comes back. What is opened and merged is measured without trying the passphrase, which is
 * made to cost a second, beside reading all rows of both files.
 */
export async function handoverBench(folder: string): Promise<string[]> {
  const at = (name: string) => join(folder, name);
  const file = at('luovuttaja.vuoro');
  const made = reportOffice(file, { comments, posts, until: new Date() });
  await made.core.close();
  const world = {
    ...systemWorld({ version: '0.0.0-bench', log: console.error }),
    sealWork: 4,
    automaticBackups: false,
  };
  const core = createCore({ file, ...world });
  await core.call('unit.add', { name: 'Ennen', email: null });
  const sealed = at('kunta.vuoro-handover');
  const terms = { file: sealed, passphrase, standIn: 'Sijainen', untilOn: null };
  const sealing = await watched(() => core.call('handover.make', terms));

  const copyFile = at('sijainen.vuoro');
  await receiveHandover(copyFile, { file: sealed, passphrase });
  const copy = createCore({ file: copyFile, ...world });
  const list = (await copy.call('thread.list', { filter: {}, limit: answers })) as {
    rows: { id: string }[];
  };
  for (const { id } of list.rows) {
    const answer = { kind: 'answer', text: 'Vastaus', language: 'fi', promisedOn: null };
    await copy.call('reply.add', { threadId: id, ...answer });
  }
  const csv = at('uudet.csv');
  const lines = Array.from({ length: imported }, (_, n) => `2026-10-05 10:00;Uusi numero ${n}`);
  writeFileSync(csv, ['Aika;Kommentti', ...lines].join('\n'));
  await copy.call('import.run', { file: csv });
  const back = at('kunta.vuoro-return');
  await copy.call('handover.sendBack', { file: back, passphrase });
  await copy.close();

  const opened: Watched[] = [];
  const merged: Watched[] = [];
  const read: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    read.push(await timed(() => [file, copyFile].forEach(readAll)));
    opened.push(await watched(() => core.call('return.open', { file: back, passphrase })));
    merged.push(await watched(() => core.call('return.merge', { choices: {}, rest: 'ours' })));
    await core.call('history.undo', {});
  }
  await core.close();
  const middle = (of: readonly Watched[], key: keyof Watched) => median(of.map((one) => one[key]));
  const told = (what: string, of: readonly Watched[]) =>
    `${what}: ${ms(middle(of, 'took'))}, ${times(middle(of, 'took') / median(read))} of reading both files' rows (${ms(median(read))}); others wait ${ms(middle(of, 'blocked'))} at most`;
  return [
    `Handing ${comments} comments over without the passphrase: ${ms(sealing.took)}; others wait ${ms(sealing.blocked)} at most`,
    told(`Opening a return with ${answers + imported} new things`, opened),
    told('Merging it', merged),
    `Peak of memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  ];
}

type Watched = { took: number; blocked: number };

/** How long it takes, and the longest time in which the core answers nobody. */
async function watched(work: () => Promise<unknown>): Promise<Watched> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // Its first tick is what the next is measured from.
  await new Promise((soon) => setTimeout(soon, 20));
  const took = await timed(work);
  // What comes last is known only after it.
  await new Promise((soon) => setTimeout(soon, 20));
  delay.disable();
  return { took, blocked: delay.max / 1e6 };
}

/** As any program would that compares them. */
function readAll(file: string): void {
  const db = new Sqlite(file, { readonly: true });
  let rows = 0;
  for (const { name } of mergeTables(db)) {
    for (const _ of db.prepare(`select * from ${name}`).iterate()) rows += 1;
  }
  db.close();
  if (rows < comments) throw new Error(`${rows} rows in ${file}`);
}
