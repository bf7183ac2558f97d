import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { type ImportFormat, importFormats, rejectionReasons } from '../../src/domain/imports.ts';
import { calendarFormats } from '../../src/domain/layers.ts';
import { bundleOf } from '../../src/importers/bundle/bundle.ts';
import { type CalendarEvent, readCalendar } from '../../src/importers/calendar/index.ts';
import { calendarFormatIn } from '../../src/importers/documents.ts';
import { read, recognise } from '../../src/importers/index.ts';
import type { ImportItem } from '../../src/importers/record.ts';
import { type Source, sourceOf } from '../../src/importers/source.ts';
import { calendarSeeds, fuzzSeeds } from './fuzz.seeds.ts';
import { now } from './support.ts';

/** How many damaged files of each format are tried; `npm run fuzz` is the long run. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500);
/** One format alone, for the long run in parts. */
const only = process.env['FUZZ_FORMAT'];

let seeds: Record<ImportFormat, Buffer[]>;
beforeAll(async () => {
  seeds = await fuzzSeeds();
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
  '{',
  '[',
  '}',
  ']',
  'null',
  '\\u00c3\\u00a4',
  '\\ud800',
  '"__proto__":{"a":1},',
  '"constructor":',
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

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value of another kind, in the place of one in a document that stays a document. */
const other: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  null,
  true,
  -1,
  1e300,
  0.5,
  '',
  'x'.repeat(5000),
  '\u0000\u202E',
  'https://user:pass@example.org/\u0000',
  'javascript:alert(1)',
  [],
  [null],
  {},
  { id: {} },
  '99999999999999999999',
  '2026-13-45T99:99:99Z',
);

/** Puts other values where a document has some; places are drawn from a list that goes round. */
function mutated(value: Json, places: readonly number[], others: readonly Json[]): Json {
  let n = 0;
  const walk = (here: Json): Json => {
    n += 1;
    const hit = places.indexOf(n % 97);
    if (hit !== -1 && n > 1) return others[hit % others.length]!;
    if (Array.isArray(here)) return here.map(walk);
    if (typeof here !== 'object' || here === null) return here;
    return Object.fromEntries(Object.entries(here).map(([key, one]) => [key, walk(one)]));
  };
  return walk(value);
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
  if (item.kind === 'removal') {
    must(/^20\d\d-\d\d-\d\dT.{12}Z$/.test(item.at ?? '2026-01-01T00:00:00.000Z'), 'at');
    must(item.platformId !== '' && item.platformId.length <= 300, 'id');
    return faults;
  }
  must(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(item.at), 'at');
  // A sign of a text may have been a byte of several.
  must(item.text.length <= bytes * 2 && item.text.isWellFormed(), 'text');
  // eslint-disable-next-line no-control-regex
  must(!/[\u0000-\u0008\u000B-\u001F]/.test(item.text), 'controls');
  must(/^https?:/.test(item.link ?? 'https:'), 'link');
  must(item.platformId !== '' && (item.platformId ?? '').length <= 300, 'id');
  if (item.kind === 'comment') {
    must(item.text !== '', 'empty');
    must(item.parentId !== '' && item.post !== '' && item.channel !== '', 'names');
    must(/^20\d\d-\d\d-\d\dT.{12}Z$/.test(item.editedAt ?? '2026-01-01T00:00:00.000Z'), 'edited');
  } else {
    const counts = Object.values(item.metrics);
    must(
      counts.every((n) => Number.isSafeInteger(n) && n >= 0),
      'counts',
    );
  }
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

async function tryAs(source: Source, format: ImportFormat): Promise<string[]> {
  const bundle = bundleOf(source);
  const faults = await faultsIn(async () => {
    await recognise(bundle);
    return [];
  });
  const more = await faultsIn(async () => {
    const found: string[] = [];
    const ownNames = ['Testilän kunta'];
    for await (const batch of read(bundle.members[0]!, { format, now, ownNames })) {
      if (batch.length > 1_000) found.push('batch');
      for (const item of batch) found.push(...faultsOf(item, source.bytes.length));
    }
    return found;
  });
  return [...faults, ...more];
}

async function soon(bytes: Buffer, format: ImportFormat): Promise<void> {
  if (bytes.length === 0) return;
  const started = performance.now();
  const faults = await tryAs(sourceOf('damaged', bytes), format);
  if (performance.now() - started > 5_000) faults.push('slow');
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Files of a format as they may come to us: with other bytes, or with other values in a sound document. */
function damagedFiles(ours: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const documents = ours.flatMap((bytes) => {
    const text = bytes.toString('utf8');
    return /^\s*[[{]/.test(text) ? [JSON.parse(text) as Json] : [];
  });
  const choice = fc.nat(1_000_000);
  const bytesOf = fc
    .tuple(choice, fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(([n, damages]) => damages.reduce(damaged, ours[n % ours.length]!));
  const documentOf = fc
    .tuple(
      choice,
      fc.array(fc.nat(96), { minLength: 1, maxLength: 4 }),
      fc.array(other, { minLength: 1, maxLength: 4 }),
    )
    .map(([n, places, others]) =>
      Buffer.from(JSON.stringify(mutated(documents[n % documents.length]!, places, others))),
    );
  return documents.length > 0 ? fc.oneof(bytesOf, documentOf) : bytesOf;
}

describe.each(importFormats.filter((format) => only === undefined || format === only))(
  '%s',
  (format) => {
    it(`is read or refused in ${runs} damaged files, and nothing else happens`, async () => {
      const ours = seeds[format];
      expect(ours.length).toBeGreaterThan(0);
      await fc.assert(
        fc.asyncProperty(damagedFiles(ours), (bytes) => soon(bytes, format)),
        { numRuns: runs },
      );
    }, 3_600_000);
  },
);

/** What is wrong with an event, whatever the file was. */
function faultsOfEvent(event: CalendarEvent): string[] {
  const day = /^\d{4}-\d\d-\d\d$/;
  const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
  const holds =
    event.uid !== '' &&
    event.title.length <= 200 &&
    // eslint-disable-next-line no-control-regex
    !/[\u0000-\u001F\u202A-\u202E]/.test(event.title + (event.place ?? '')) &&
    day.test(event.from) &&
    day.test(event.to) &&
    event.from <= event.to &&
    clock.test(event.at ?? '00:00') &&
    clock.test(event.until ?? '00:00') &&
    (event.until === null || event.at !== null) &&
    /^https?:/.test(event.link ?? 'https:');
  return holds ? [] : [JSON.stringify(event)];
}

async function calendarSoon(bytes: Buffer): Promise<void> {
  if (bytes.length === 0) return;
  const started = performance.now();
  const source = sourceOf('damaged', bytes);
  const faults = await faultsIn(async () => {
    calendarFormatIn(source.bytes);
    const window = { from: '2025-11-01', to: '2029-12-01' };
    const { events } = readCalendar(source, window, ['fi', 'sv', 'en']);
    const uids = new Set(events.map(({ uid }) => uid));
    return [...events.flatMap(faultsOfEvent), ...(uids.size === events.length ? [] : ['uids'])];
  });
  if (performance.now() - started > 5_000) faults.push('slow');
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

describe.each(calendarFormats.filter((format) => only === undefined || format === only))(
  'events: %s',
  (format) => {
    it(`are read or refused in ${runs} damaged files, and nothing else happens`, async () => {
      await fc.assert(fc.asyncProperty(damagedFiles(calendarSeeds()[format]), calendarSoon), {
        numRuns: runs,
      });
    }, 3_600_000);
  },
);
