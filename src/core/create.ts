import { existsSync, rmSync } from 'node:fs';
import type { OfficeSetup } from '../contract/office.ts';
import { addChannel } from '../store/channels.ts';
import { addChecklistTemplate, hasTemplate } from '../store/checklists.ts';
import {
  type OfficeFile,
  type Writer,
  makeOffice,
  openOffice,
  recordMaker,
} from '../store/database.ts';
import { addOffice, hasOffice, setHours } from '../store/offices.ts';
import { recordHistory, touchEverything } from '../store/history.ts';
import { settleTouchedPromises } from '../store/promise-settling.ts';
import { settleTouchedThreads } from '../store/turns.ts';
import { checklistForms } from '../domain/checklist.ts';
import { generateSample } from '../sample/generate.ts';
import type { World } from './world.ts';
import { shippedTemplate } from './checklist-templates.ts';
import { addSample } from './sample.ts';
import { mediaFolder } from './media-folder.ts';

/**
 * Makes the file of a new office, whole or not at all.
 *
 * @param begin makes the empty office, unless it is copied from one that was made before
 * @throws Refusal office.exists, office.unwritable, office.inUse
 */
export function createOffice(
  world: World & { file: string },
  setup: OfficeSetup,
  begin: (file: string) => OfficeFile = makeOffice,
): void {
  fill(world, begin, (db) => {
    addSettings(db, world, { ...setup, fictional: false });
    for (const channel of setup.channels) {
      addChannel(db, { id: world.newId(), ...channel, accountId: null, characterLimit: null });
    }
  });
}

function fill(
  world: World & { file: string },
  begin: (file: string) => OfficeFile,
  write: (db: Writer) => void,
): void {
  const office = begin(world.file);
  const media = mediaFolder(world.file).path;
  const mediaWasThere = existsSync(media);
  try {
    // Without a step nothing is recorded to undo; what is touched is settled all the same.
    recordHistory(office.writer);
    office.writer.db
      .transaction(() => {
        write(office.writer);
        settleTouchedThreads(office.writer);
        settleTouchedPromises(office.writer);
        recordMaker(office.writer, world.version);
      })
      .immediate();
    office.close();
  } catch (error) {
    office.close();
    // Half an office is worse than none: the file is ours, made a moment ago.
    rmSync(world.file, { force: true });
    if (!mediaWasThere) rmSync(media, { recursive: true, force: true });
    throw error;
  }
}

/** The settings that every office has, with the defaults of those that the first start does not ask. */
function addSettings(
  db: Writer,
  { clock, newId }: World,
  setup: Omit<OfficeSetup, 'channels'> & { fictional: boolean },
): void {
  const now = clock();
  addOffice(db, {
    id: newId(),
    name: setup.name,
    regime: setup.regime,
    targetDays: 1,
    alarmDays: 3,
    keepAuthors: false,
    retentionDays: 90,
    dialogueAim: null,
    subscription: false,
    fictional: setup.fictional,
    createdAt: now,
  });
  setHours(db, setup.hours);
  addTemplates(db, { clock, newId });
}

/** The checklists that every office begins with, where it has none. */
function addTemplates(db: Writer, { clock, newId }: Pick<World, 'clock' | 'newId'>): void {
  const now = clock();
  for (const form of checklistForms) {
    if (hasTemplate(db, form)) continue;
    const items = shippedTemplate(form);
    addChecklistTemplate(db, { id: newId(), form, version: 1, items, madeAt: now });
  }
}

/**
 * Derives anew what an office that was put together from a damaged file lacks, and gives it the settings without which
 * none can be opened.
 *
 * @param name for an office whose own is lost
 */
export function completeOffice(world: World, file: string, name: string): void {
  const office = openOffice(file, () => {});
  try {
    const { writer } = office;
    recordHistory(writer);
    writer.db
      .transaction(() => {
        if (!hasOffice(writer)) {
          addSettings(writer, world, { name, regime: 'fi', hours: [], fictional: false });
        }
        addTemplates(writer, world);
        touchEverything(writer);
        settleTouchedThreads(writer);
        settleTouchedPromises(writer);
        recordMaker(writer, world.version);
      })
      .immediate();
    // One file, to be given another name.
    writer.db.pragma('wal_checkpoint(truncate)');
  } finally {
    office.close();
  }
}

/**
 * Makes the office of the sample municipality, the same every time relative to the world's clock.
 *
 * @throws Refusal office.exists, office.unwritable, office.inUse
 */
export function createSample(world: World & { file: string }): void {
  const sample = generateSample({ now: world.clock() });
  fill(world, makeOffice, (db) => {
    addSettings(db, world, sample.office);
    addSample(db, sample, world);
  });
}
