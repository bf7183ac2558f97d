import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal, refuse } from '../contract/errors.ts';
import type { Parsed, Progress } from '../contract/index.ts';
import type { MergeCounts, Returned } from '../contract/handover.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Database, type Writer, openCopy } from '../store/database.ts';
import { addHandover, markTakenBack } from '../store/handovers.ts';
import { applyPlan } from '../store/merging/apply.ts';
import {
  type Change,
  type TwoSides,
  changesOf,
  mergedMark,
  twoSides,
} from '../store/merging/delta.ts';
import { planMerge } from '../store/merging/plan.ts';
import { shownConflict } from '../store/merging/shown.ts';
import { readOffice } from '../store/offices.ts';
import { type MediaFolder, type Under, writing } from './media-folder.ts';
import { serialQueue } from './queue.ts';
import { settleReceived } from './received.ts';
import { unseal } from './sealed-file.ts';
import { type Letter, officeName } from './sealed-letter.ts';

/** A stand-in's return that is open beside the office, until it is merged or put away. */
export type ReturnDesk = {
  open(
    from: { file: string; passphrase: string },
    using: { db: Connection } & Under,
  ): Promise<Returned>;
  merge(choices: Parsed<'return.merge'>, using: Merging): Promise<MergeCounts>;
  putAway(): void;
};

type Merging = { db: Writer; now: Instant; media: MediaFolder };
type Opened = {
  folder: string;
  letter: Letter;
  db: Database;
  /** What has changed in it, and beside what was taken back before: to read all of it takes seconds. */
  changes: { all: Change[]; mark: string } | null;
};

/** The desk of an office that has just been opened; what a core that was killed had left beside it is settled first. */
export function returnDesk(officeFile: string): ReturnDesk {
  const folder = returnFolder(officeFile);
  settleReceived(officeFile);
  sweepReturn(officeFile);
  const queue = serialQueue();
  let opened: Opened | null = null;
  /** Of what is being opened, and of what waits for its turn: all of it ends when it is put away. */
  const stops = new Set<AbortController>();

  function putAway(): void {
    for (const stop of stops) stop.abort();
    opened?.db.close();
    opened = null;
    // Who is at it sweeps behind itself.
    if (stops.size === 0) sweepReturn(officeFile);
  }

  async function openAnew(
    { file, passphrase }: { file: string; passphrase: string },
    { db, signal, onProgress }: { db: Connection } & Under,
  ): Promise<Returned> {
    const letter = await unseal(file, passphrase, folder, { signal, onProgress });
    let own: Database | undefined;
    try {
      const called = basename(file);
      if (letter.kind !== 'return') refuse('handover.notReturn', { file: called });
      const office = readOffice(db);
      if (letter.officeId !== office.id)
        refuse('handover.otherOffice', { file: called, name: letter.officeName });
      own = openReturned(join(folder, officeName), called);
      const mine: Opened = { folder, letter, db: own, changes: null };
      const told = await toldOf(db, mine, (rows) => {
        if (signal.aborted) refuse('call.cancelled');
        onProgress(rows);
      });
      if (signal.aborted) refuse('call.cancelled');
      opened = mine;
      return told;
    } catch (error) {
      own?.close();
      sweepReturn(officeFile);
      throw error;
    }
  }

  return {
    async open(from, { db, signal, onProgress }) {
      // Of several openings at once the last is the one that counts.
      putAway();
      const stop = new AbortController();
      stops.add(stop);
      const either = AbortSignal.any([signal, stop.signal]);
      return queue.run(async () => {
        try {
          return await openAnew(from, { db, signal: either, onProgress });
        } finally {
          stops.delete(stop);
        }
      });
    },

    async merge({ choices, rest }, { db, now, media }) {
      const mine = opened ?? refuse('return.none');
      const { letter } = mine;
      const sides = twoSides(db, mine.db, letter.handoverId);
      const changes = await changesIn(mine, sides);
      const plan = planMerge(sides, changes);
      const open = plan.disagreements.filter(({ id }) => (choices[id] ?? rest) === null);
      if (open.length > 0) refuse('return.undecided', { count: open.length });
      if (changes.length === 0) return { added: 0, changed: 0, removed: 0 };
      await bringMedia(folder, media);
      addHandover(db, { ...letter, id: letter.handoverId });
      const counts = applyPlan(db, sides, plan, letter.handoverId, (id) => choices[id] ?? rest!);
      markTakenBack(db, letter.handoverId, now);
      return counts;
    },

    putAway,
  };
}

function returnFolder(officeFile: string): string {
  return join(dirname(officeFile), `.${basename(officeFile, '.vuoro')}-return.tmp`);
}

/** What had been open must not stay: it holds all that the office does. */
function sweepReturn(officeFile: string): void {
  rmSync(returnFolder(officeFile), { recursive: true, force: true });
}

/** What the seal held together is whole, so what is no office was none when it was sealed. */
function openReturned(file: string, called: string): Database {
  try {
    return openCopy(file);
  } catch (error) {
    const newer = error instanceof Refusal && error.code === 'office.newer';
    if (newer) throw new Refusal('office.newer', { ...error.params, file: called });
    throw error instanceof Refusal ? new Refusal('handover.damaged', { file: called }) : error;
  }
}

/** Reads the copy once, unless another merge or its undoing has come between. */
async function changesIn(
  opened: Opened,
  sides: TwoSides,
  step?: (rows: Progress) => void,
): Promise<Change[]> {
  const mark = mergedMark(sides.merged);
  if (opened.changes?.mark !== mark) opened.changes = { all: await changesOf(sides, step), mark };
  return opened.changes.all;
}

async function toldOf(
  db: Connection,
  opened: Opened,
  step: (rows: Progress) => void,
): Promise<Returned> {
  const { letter } = opened;
  const sides = twoSides(db, opened.db, letter.handoverId);
  const plan = planMerge(sides, await changesIn(opened, sides, step));
  const counted = (what: 'insert' | 'update' | 'remove') =>
    plan.actions.filter((action) => action.do === what).length;
  const things = new Map<string, number>();
  for (const { table } of plan.actions) things.set(table.name, (things.get(table.name) ?? 0) + 1);
  return {
    handoverId: letter.handoverId,
    standIn: letter.standIn,
    madeAt: letter.madeAt,
    sentAt: letter.sentAt,
    counts: { added: counted('insert'), changed: counted('update'), removed: counted('remove') },
    things: [...things]
      .map(([thing, count]) => ({ thing, count }))
      .toSorted((a, b) => b.count - a.count),
    conflicts: plan.disagreements.map((about) => shownConflict(sides, about)),
  };
}

/** Files are named by their content, so one that is there already is the same. */
async function bringMedia(folder: string, media: MediaFolder): Promise<void> {
  const there = new Set((await media.list()).map(({ path }) => basename(path)));
  for (const name of readdirSync(join(folder, 'media'))) {
    if (there.has(name)) continue;
    await writing(media.path, () => media.take(join(folder, 'media', name)));
  }
}
