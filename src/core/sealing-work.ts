import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, Transform, type Writable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import tar from 'tar-stream';
import { Refusal, refuse } from '../contract/errors.ts';
import { cleanPassphrase } from '../domain/handover.ts';
import { mediaExtensions, mediaFileTypes } from '../domain/media.ts';
import { copyOffice, reading as readingOffice } from '../store/backup.ts';
import type { HandoverTerms } from '../store/handovers.ts';
import { makeStandInCopy } from '../store/merging/base.ts';
import { type Under, reading, writing } from './media-folder.ts';
import { type Letter, letterSchema, officeName } from './sealed-letter.ts';

export type Packed = { name: string; path: string };

const header = 'age-encryption.org/v1';
const letterName = 'letter.json';
const endings = mediaFileTypes.map((type) => mediaExtensions[type].slice(1)).join('|');
const mediaName = new RegExp(`^media/([0-9a-f]{64})\\.(?:${endings})$`);
const letterBytes = 100_000;

/** What is sealed: an office as it was committed last, with its media. */
export type Sealing = {
  office: string;
  /** Where the copy of the office lies meanwhile; beside the office, where there is room for it. */
  folder: string;
  /** The file that is written; it is gone again when that fails. */
  temporary: string;
  passphrase: string;
  letter: Letter;
  media: readonly Packed[];
  /** Makes the copy a stand-in's. */
  standIn: { handover: HandoverTerms; version: string } | null;
  /** The logarithm of what it costs to try a passphrase; age's own unless given. */
  work: number | undefined;
};

/**
 * Copies an office and seals the copy, which is gone then, with its media and a letter.
 *
 * @returns the file's size in bytes
 * @throws Refusal call.cancelled, file.unwritable, media.diskFull
 */
export async function sealOffice(
  { office, folder, temporary, passphrase, letter, media, standIn, work }: Sealing,
  { signal, onProgress }: Under,
): Promise<number> {
  const copy = join(folder, officeName);
  try {
    await writing(dirname(folder), () => mkdir(folder));
    readingOffice(office, (db) => copyOffice(db, copy));
    if (standIn) makeStandInCopy(copy, standIn.handover, standIn.version);
    const files = await Promise.all(
      [{ name: officeName, path: copy }, ...media].map(async (file) => ({
        ...file,
        size: (await stat(file.path)).size,
      })),
    );
    const total = files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    await writing(dirname(temporary), async () => {
      const pack = tar.pack();
      const packed = quiet(Readable.from(quiet(pack)));
      const packing = packAll(pack, letter, files, (bytes) => {
        if (signal.aborted) refuse('call.cancelled');
        done += bytes;
        onProgress({ done, total });
      });
      // Whoever reads the pack is told of a failure, too.
      packing.catch((error: unknown) => pack.destroy(asError(error)));
      const encrypter = new Encrypter();
      encrypter.setPassphrase(cleanPassphrase(passphrase));
      if (work !== undefined) encrypter.setScryptWorkFactor(work);
      const plain = Readable.toWeb(packed) as unknown as ReadableStream<Uint8Array>;
      const sealed = await encrypter.encrypt(plain);
      await pipeline(
        quiet(Readable.fromWeb(sealed as unknown as WebStream)),
        createWriteStream(temporary, { flags: 'wx', flush: true }),
      );
      await packing;
    });
    return (await stat(temporary)).size;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What fails is told by whoever waits for the whole; a stream that nobody reads any more has nobody to tell. */
function quiet<S extends { on(event: 'error', listener: () => void): unknown }>(stream: S): S {
  stream.on('error', () => {});
  return stream;
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** @throws when the archive is given up meanwhile */
function drained(entry: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = () => reject(new Error('The archive was given up.'));
    entry.once('close', closed);
    entry.once('drain', () => {
      entry.off('close', closed);
      resolve();
    });
  });
}

async function packAll(
  pack: tar.Pack,
  content: Letter,
  files: readonly (Packed & { size: number })[],
  onBytes: (bytes: number) => void,
): Promise<void> {
  pack.entry({ name: letterName }, JSON.stringify(content));
  for (const { name, path, size } of files) {
    // What its types call a sink is Node's stream as far as it is used here.
    const entry = quiet(pack.entry({ name, size }) as unknown as Writable);
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      onBytes(chunk.length);
      if (!entry.write(chunk)) await drained(entry);
    }
    entry.end();
  }
  pack.finalize();
}

export type Unsealing = { file: string; passphrase: string; folder: string };

/**
 * Opens a sealed file into a folder, which is made for it and is gone again when it fails. Its progress has no total
 * while the passphrase is tried; then it is in bytes of the file.
 *
 * @throws Refusal handover.notSealed, handover.wrongPassphrase, handover.damaged, file.notFound, file.unreadable,
 *   file.unwritable, media.diskFull, call.cancelled
 */
export async function unsealInto(
  { file, passphrase, folder }: Unsealing,
  { signal, onProgress }: Under,
): Promise<Letter> {
  const called = basename(file);
  const total = await reading(file, async () => {
    const handle = await open(file, 'r');
    try {
      const start = Buffer.alloc(header.length);
      await handle.read(start, 0, start.length, 0);
      if (start.toString('latin1') !== header) refuse('handover.notSealed', { file: called });
      return (await handle.stat()).size;
    } finally {
      await handle.close();
    }
  });
  let done = 0;
  let opens = false;
  onProgress({ done: 0, total: null });
  const counted = quiet(
    new Transform({
      transform(chunk: Buffer, _encoding, next) {
        done += chunk.length;
        if (opens) onProgress({ done, total });
        next(signal.aborted ? new Error('cancelled') : null, chunk);
      },
    }),
  );
  const source = createReadStream(file);
  source.on('error', (error) => counted.destroy(error));
  const decrypter = new Decrypter();
  decrypter.addPassphrase(cleanPassphrase(passphrase));
  try {
    await writing(dirname(folder), () => mkdir(join(folder, 'media'), { recursive: true }));
    const bytes = Readable.toWeb(source.pipe(counted)) as unknown as ReadableStream<Uint8Array>;
    const plain = await decrypter.decrypt(bytes);
    opens = true;
    onProgress({ done, total });
    return await unpack(quiet(Readable.fromWeb(plain as unknown as WebStream)), folder);
  } catch (error) {
    source.destroy();
    await rm(folder, { recursive: true, force: true });
    if (signal.aborted) refuse('call.cancelled');
    throw toldOf(error, called);
  }
}

/** What age, tar and zod say of a file, in the contract's words; what the system says is told as it is. */
function toldOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  if ('code' in error && /^E[A-Z]+$/.test(String(error.code))) return error;
  const wrong = error.message.includes('no identity matched');
  return new Refusal(wrong ? 'handover.wrongPassphrase' : 'handover.damaged', { file });
}

async function unpack(plain: Readable, folder: string): Promise<Letter> {
  const extract = tar.extract();
  const reading = pipeline(plain, extract);
  // It is waited for below; until then its failure must not count as nobody's.
  reading.catch(() => {});
  let told: Letter | null = null;
  for await (const entry of extract) {
    const { name, type, size } = entry.header;
    const chunks = entry as AsyncIterable<Buffer>;
    const media = mediaName.exec(name)?.[1];
    if (type !== 'file') throw new Error(`Not a file: ${name}`);
    if (name === letterName) {
      if (size > letterBytes) throw new Error('Too long a letter');
      told = letterSchema.parse(JSON.parse(await textOf(chunks)));
    } else if (name === officeName || media !== undefined) {
      const sha256 = await write(join(folder, name), chunks);
      if (media !== undefined && media !== sha256)
        throw new Error(`Not what it is called: ${name}`);
    } else throw new Error(`Not known: ${name}`);
  }
  await reading;
  if (!told) throw new Error('No letter');
  return told;
}

async function textOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

/** @returns the content's SHA-256 */
async function write(path: string, chunks: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  await writing(dirname(path), async () => {
    const file = await open(path, 'wx');
    try {
      for await (const chunk of chunks) {
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  });
  return hash.digest('hex');
}
