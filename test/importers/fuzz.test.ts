import { readdir } from 'node:fs/promises';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { Refusal } from '../../src/contract/errors.ts';
import { importFormats, rejectionReasons } from '../../src/domain/imports.ts';
import { bundleOf } from '../../src/importers/bundle/bundle.ts';
import { read } from '../../src/importers/index.ts';
import type { ImportItem } from '../../src/importers/record.ts';
import { type Source, sourceOf } from '../../src/importers/source.ts';
import { fixture, fixturePath, now, recognised } from './support.ts';

/** How many damaged files are tried; more on demand. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500);

const seeds: Buffer[] = [];
beforeAll(async () => {
  for (const name of await readdir(fixturePath(''))) {
    if (name.endsWith('.csv')) seeds.push((await fixture(name)).bytes);
  }
  const rows = [
    ['Päivämäärä', 'Kommentti'],
    ['7.1.2026 16.02', 'Hei'],
    ['8.1.2026', 'Moi'],
  ];
  for (let copies = 0; copies < 6; copies += 1) seeds.push(await writeWorkbook(rows).toBuffer());
});

const spice = [
  '"',
  '\n',
  '\r',
  ',',
  ';',
  '\t',
  '\0',
  '\uFEFF',
  '\u202E',
  '9'.repeat(40),
  'E+17',
  '31.2.2026',
  '=1+1',
];

/** At a place in the file: some bytes go, others come, and a stretch of what follows stands twice. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 400 })),
  put: fc.oneof(
    fc.constantFrom('', ...spice).map((text) => Buffer.from(text)),
    fc.uint8Array({ minLength: 1, maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
  ),
  twice: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
});
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(bytes: Buffer, { at, drop, put, twice }: Damage): Buffer {
  const place = Math.floor(at * bytes.length);
  const rest = bytes.subarray(place + drop);
  return Buffer.concat([bytes.subarray(0, place), put, rest.subarray(0, twice), rest]);
}

/** What is wrong with an item, whatever the file was. */
function faultsOf(item: ImportItem, bytes: number): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) =>
    holds || faults.push(`${fault}: ${JSON.stringify(item)}`);
  must(item.row > 0, 'row');
  if (item.kind === 'rejection') {
    must(rejectionReasons.includes(item.reason), 'reason');
    must((item.value ?? '').length <= 40, 'value');
    return faults;
  }
  if (item.kind === 'plan') {
    const words = [
      item.fields.title,
      item.fields.notes ?? '',
      ...item.texts.map((t) => t.text ?? ''),
    ];
    must(item.fields.title !== '' && words.every((text) => text.isWellFormed()), 'words');
    must(/^(?:\d{4}-\d\d-\d\d)?$/.test(item.fields.on ?? ''), 'on');
    must(/^(?:[01]\d:[0-5]\d|2[0-3]:[0-5]\d)?$/.test(item.fields.at ?? ''), 'time');
    return faults;
  }
  must(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(item.at), 'at');
  must(item.text.length <= bytes && item.text.isWellFormed(), 'text');
  // eslint-disable-next-line no-control-regex
  must(!/[\u0000-\u0008\u000B-\u001F]/.test(item.text), 'controls');
  must(/^https?:/.test(item.link ?? 'https:'), 'link');
  if (item.kind === 'comment') must(item.text !== '', 'empty');
  else
    must(item.platformId !== '' && Object.values(item.metrics).every(Number.isSafeInteger), 'post');
  return faults;
}

/** Runs a reading to its end, a refusal being one; gives what went wrong. */
async function faultsIn(work: () => Promise<string[]>): Promise<string[]> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Refusal ? [] : [String(error)];
  }
}

async function tryAll(source: Source): Promise<string[]> {
  const faults = await faultsIn(async () => {
    await recognised(source);
    return [];
  });
  for (const format of importFormats) {
    const more = await faultsIn(async () => {
      const found: string[] = [];
      for await (const batch of read(bundleOf(source).members[0]!, { format, now })) {
        if (batch.length > 1_000) found.push('batch');
        for (const item of batch) found.push(...faultsOf(item, source.bytes.length));
      }
      return found;
    });
    faults.push(...more);
  }
  return faults;
}

it(`reads or refuses ${runs} damaged files, and nothing else happens`, async () => {
  const choice = fc.integer({ min: 0, max: 1_000_000 });
  await fc.assert(
    fc.asyncProperty(
      choice,
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      async (n, damages) => {
        const bytes = damages.reduce(damaged, seeds[n % seeds.length]!);
        if (bytes.length === 0) return true;
        const started = performance.now();
        const faults = await tryAll(sourceOf('damaged', bytes));
        if (performance.now() - started > 5_000) faults.push('slow');
        if (faults.length > 0) throw new Error(faults.join('\n'));
        return true;
      },
    ),
    { numRuns: runs },
  );
  expect(seeds.length).toBeGreaterThan(20);
}, 120_000);
