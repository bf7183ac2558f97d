import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { refuse } from '../contract/errors.ts';
import { type HouseRuleTopic, leastPassphrase, passphraseStrength } from '../domain/handover.ts';
import { mediaExtensions } from '../domain/media.ts';
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
import { readOffice } from '../store/offices.ts';
import type { HandlersOf, Preparations, Preparing } from './handler.ts';
import { owedThings } from './owed-things.ts';
import { type SealedFile, seal } from './sealed-file.ts';
import type { Letter } from './sealed-letter.ts';
import type { Packed } from './sealing-work.ts';

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
    const { db, now, newId } = preparing;
    if (readStandInCopy(db)) refuse('handover.ofCopy');
    assertPassphrase(passphrase);
    const handover = { id: newId(), standIn, madeAt: now, untilOn };
    const sealed = await sealCopy(preparing, { file, passphrase }, 'handover', handover);
    return { sealed, handover, discard: sealed.discard };
  },
  'handover.sendBack': async ({ file, passphrase }, preparing) => {
    const copy = readStandInCopy(preparing.db) ?? refuse('handover.notCopy');
    assertPassphrase(passphrase);
    const handover = { ...copy, id: copy.handoverId };
    const sealed = await sealCopy(preparing, { file, passphrase }, 'return', handover);
    return { sealed, handover, discard: sealed.discard };
  },
};

function assertPassphrase(passphrase: string): void {
  if (passphraseStrength(passphrase).strength === 'tooShort')
    refuse('handover.passphrase', { least: leastPassphrase });
}

/** Seals the office as it was committed last, with its media. */
function sealCopy(
  preparing: Preparing,
  to: { file: string; passphrase: string },
  kind: Letter['kind'],
  handover: HandoverTerms,
): Promise<SealedFile> {
  const { db, media, now, sealWork: work, version, signal, onProgress } = preparing;
  const office = readOffice(db);
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
  const standIn = kind === 'handover' ? { handover, version } : null;
  const files = mediaOf(db, kind, media.path);
  const { passphrase } = to;
  return seal(
    to.file,
    { office: db.db.name, passphrase, letter, media: files, standIn, work },
    { signal, onProgress },
  );
}

/** Back goes only what the owner has not. What is lost here is not there either. */
function mediaOf(db: Reader, kind: Letter['kind'], folder: string): Packed[] {
  const files = kind === 'handover' ? listMediaFiles(db) : mediaSinceHandover(db);
  return files
    .map(({ sha256, mediaType }) => join(folder, `${sha256}${mediaExtensions[mediaType]}`))
    .filter((path) => existsSync(path))
    .map((path) => ({ name: `media/${basename(path)}`, path }));
}
