import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';
import { createCore } from '../../src/core/core.ts';
import { createOffice } from '../../src/core/create.ts';
import { systemWorld } from '../../src/core/world.ts';
import { openBundle, read, recognise } from '../../src/importers/index.ts';
import { snowballAnalyser } from '../../src/search/snowball.ts';
import { testSetup } from '../support/setup.ts';

/**
 * The child of the importers' bench: does one thing with one file once, and tells what it took.
 *
 * `bare`: the parser alone. `read`: recognised and read to records. `import`: into a new office, whole.
 */
const [how, file] = process.argv.slice(2) as ['bare' | 'read' | 'import', string];
/** Whose page the files are of. */
const pageName = 'Testilän kunta';
const ways = { bare, read: readRecords, import: importFile };
// Of the processor, since whatever else the machine does would count otherwise.
const start = process.cpuUsage();
const rows = await ways[how]();
const { user, system } = process.cpuUsage(start);
const ms = (user + system) / 1000;
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ ms, rows, megabytes: maxRSS / 1024 }));

async function bare(): Promise<number> {
  if (file.endsWith('.xlsx')) return bareWorkbook();
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.csv')) return Papa.parse(text).data.length;
  JSON.parse(text);
  return 0;
}

/** Unpacks every file of a workbook and goes through its XML. */
async function bareWorkbook(): Promise<number> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  let rows = 0;
  for await (const entry of zip.eachEntry()) {
    const parser = new SaxesParser();
    const decoder = new TextDecoder();
    parser.on('opentag', ({ name }) => {
      if (name === 'row') rows += 1;
    });
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) parser.write(decoder.decode(chunk, { stream: true }));
    parser.close();
  }
  zip.close();
  return rows;
}

async function readRecords(): Promise<number> {
  let items = 0;
  const bundle = await openBundle(file);
  const { files } = await recognise(bundle);
  const [{ member, found } = { member: null, found: [] }] = files;
  if (member && found[0]) {
    const now = new Date().toISOString();
    const ownNames = [pageName];
    for await (const batch of read(member, { format: found[0].format, now, ownNames })) {
      items += batch.length;
    }
  }
  bundle.close();
  return items;
}

/** Until it is committed; the search index of so many follows behind. */
async function importFile(): Promise<number> {
  const office = `${file}.vuoro`;
  const world = {
    ...systemWorld({ version: '0.0.0-bench', log: console.error }),
    analyser: snowballAnalyser,
    automaticBackups: false,
  };
  createOffice({ file: office, ...world }, { ...testSetup, name: pageName });
  const core = createCore({ file: office, ...world });
  const result = (await core.call('import.run', { file })) as {
    new: number;
    unchanged: number;
    rejected: number;
  };
  await core.close();
  if (result.rejected > 0) throw new Error(`${result.rejected} rows were rejected.`);
  return result.new + result.unchanged;
}
