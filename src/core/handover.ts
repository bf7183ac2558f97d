import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refuse } from '../contract/errors.ts';
import { type HouseRuleTopic, leastPassphrase, passphraseStrength } from '../domain/handover.ts';
import { mediaExtensions } from '../domain/media.ts';
import { copyOffice } from '../store/backup.ts';
import type { Reader } from '../store/database.ts';
import {
  type HandoverTerms,
  addHandover,
  listHandovers,
  markSentBack,
  readHouseRules,
  readStandInCopy,
  setHouseRule,
} from '../store/handovers.ts';
import { listMediaFiles, mediaSinceHandover } from '../store/media-files.ts';
import { makeStandInCopy } from '../store/merging/base.ts';
import { readOffice } from '../store/offices.ts';
import type { HandlersOf, Preparations, Preparing } from './handler.ts';
import { owedThings } from './owed-things.ts';
import { type Letter, type Packed, type SealedFile, officeName, seal } from './sealed-file.ts';

export type Handing = { sealed: SealedFile; handover: HandoverTerms; discard(): Promise<void> };

export const handoverHandlers: HandlersOf<'handover' | 'return'> = {
  'handover.get': (_, { db }) => ({
    houseRules: readHouseRules(db),
    handovers: listHandovers(db),
    copy: readStandInCopy(db),
  }),
  'handover.owed': (_, { db, now }) => owedThings(db, now),
  'handover.setRules': (rules, { db }) => {
    for (const [topic, text] of Object.entries(rules))
      setHouseRule(db, topic as HouseRuleTopic, text.trim());
    return {};
  },
  'handover.make': async ({ file }, { db }, { sealed, handover }) => {
    addHandover(db, handover);
    await sealed.keep();
    return { id: handover.id, file, size: sealed.size };
  },
  'handover.sendBack': async ({ file }, { db, now }, { sealed }) => {
    markSentBack(db, now);
    await sealed.keep();
    return { file, size: sealed.size };
  },
  'return.open': (from, { db, returns, signal, onProgress }) =>
    returns.open(from, { db, signal, onProgress }),
  'return.merge': (choices, { db, now, media, returns }) =>
    returns.merge(choices, { db, now, media }),
  'return.putAway': (_, { returns }) => {
    returns.putAway();
    return {};
  },
};

/** Sealing takes its time; nobody waits for it. */
export const handoverPreparations: Pick<Preparations, 'handover.make' | 'handover.sendBack'> = {
  'handover.make': async ({ file, passphrase, standIn, untilOn }, preparing) => {
    const { db, now, newId, version } = preparing;
    if (readStandInCopy(db)) refuse('handover.ofCopy');
    assertPassphrase(passphrase);
    const handover = { id: newId(), standIn, madeAt: now, untilOn };
    const sealed = await sealOffice(preparing, { file, passphrase }, 'handover', handover, (copy) =>
      makeStandInCopy(copy, handover, version),
    );
    return { sealed, handover, discard: sealed.discard };
  },
  'handover.sendBack': async ({ file, passphrase }, preparing) => {
    const copy = readStandInCopy(preparing.db) ?? refuse('handover.notCopy');
    assertPassphrase(passphrase);
    const handover = { ...copy, id: copy.handoverId };
    const sealed = await sealOffice(preparing, { file, passphrase }, 'return', handover);
    return { sealed, handover, discard: sealed.discard };
  },
};

function assertPassphrase(passphrase: string): void {
  if (passphraseStrength(passphrase).strength === 'tooShort')
    refuse('handover.passphrase', { least: leastPassphrase });
}

/** Copies the office as it was committed last and seals the copy, which is gone then, with its media. */
async function sealOffice(
  preparing: Preparing,
  to: { file: string; passphrase: string },
  kind: Letter['kind'],
  handover: HandoverTerms,
  change: (copy: string) => void = () => {},
): Promise<SealedFile> {
  const { db, media, now, sealWork: work, signal, onProgress } = preparing;
  const office = readOffice(db);
  const folder = join(dirname(db.db.name), `.${randomBytes(8).toString('hex')}.tmp`);
  const copy = join(folder, officeName);
  try {
    await mkdir(folder);
    copyOffice(db.db, copy);
    change(copy);
    const letter: Letter = {
      format: 'vuoro-handover/1',
      kind,
      handoverId: handover.id,
      officeId: office.id,
      officeName: office.name,
      standIn: handover.standIn,
      madeAt: handover.madeAt,
      untilOn: handover.untilOn,
      sentAt: now,
    };
    const files = [{ name: officeName, path: copy }, ...mediaOf(db, kind, media.path)];
    return await seal(to.file, to.passphrase, { letter, files, work }, { signal, onProgress });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Back goes only what the owner has not. What is lost here is not there either. */
function mediaOf(db: Reader, kind: Letter['kind'], folder: string): Packed[] {
  const files = kind === 'handover' ? listMediaFiles(db) : mediaSinceHandover(db);
  return files
    .map(({ sha256, mediaType }) => join(folder, `${sha256}${mediaExtensions[mediaType]}`))
    .filter((path) => existsSync(path))
    .map((path) => ({ name: `media/${basename(path)}`, path }));
}
