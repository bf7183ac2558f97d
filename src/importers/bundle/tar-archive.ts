import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { refuse } from '../../contract/errors.ts';
import { bundleLimits, isMedia, tooLarge } from './limits.ts';
import { type Member, shownPath } from './member.ts';
import { BadTar, isTar, tarEntries } from './tar.ts';

/** Small files are kept as they are read; an archive has no list of where its files lie. */
const kept = { member: 1024 * 1024, total: 64 * 1024 * 1024 };
/** The others are looked for from the beginning each time, so that they may not be many. */
const maxSought = 100;

export type TarFile = { path: string; file: string; bytes: number; gzip: boolean };

/**
 * Whether a file is a tar archive, packed by gzip or not; reads its first kilobytes.
 * @throws Refusal `import.badArchive` when it is packed and damaged
 */
export async function isTarFile(of: TarFile): Promise<boolean> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(of)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= 512) break;
  }
  return isTar(Buffer.concat(chunks).subarray(0, 512));
}

/**
 * The files of a tar archive, which is read through once to find them and to see that all of it is there. Names
 * that lead out of it are refused; links, folders and devices are no members. Nothing is unpacked onto the disk.
 * @throws Refusal `import.badArchive`, `import.tooManyFiles`, `file.tooLarge`; an error of the file system
 */
export function openTar(of: TarFile): Promise<Member[]> {
  return membersOf(of).catch((error: unknown) => toldOf(error, of));
}

async function membersOf(of: TarFile): Promise<Member[]> {
  const { file } = of;
  const { members: maxMembers, memberBytes } = bundleLimits;
  const members: Member[] = [];
  let entries = 0;
  let sought = 0;
  let held = 0;
  for await (const { path, isFile, size, bytes } of tarEntries(unpacked(of))) {
    const index = entries;
    entries += 1;
    if (entries > maxMembers) refuse('import.tooManyFiles', { file });
    const name = innerPath(path);
    if (name === null) return refuse('import.badArchive', { file });
    if (!isFile || isMedia(name)) continue;
    if (size > memberBytes) tooLarge(shownPath(name), memberBytes);
    const member = { path: shownPath(name), size };
    if (size <= kept.member && held + size <= kept.total) {
      held += size;
      const content: Buffer[] = [];
      for await (const piece of bytes) content.push(Buffer.from(piece));
      // oxlint-disable-next-line typescript/require-await
      members.push({
        ...member,
        chunks: async function* () {
          yield* content;
        },
      });
      continue;
    }
    sought += 1;
    if (sought > maxSought) refuse('import.tooManyFiles', { file });
    members.push({ ...member, chunks: () => contentAt(of, index) });
  }
  return members;
}

async function* contentAt(of: TarFile, index: number): AsyncGenerator<Buffer> {
  let at = 0;
  try {
    for await (const { bytes } of tarEntries(unpacked(of))) {
      if (at === index) {
        yield* bytes;
        return;
      }
      at += 1;
    }
  } catch (error) {
    toldOf(error, of);
  }
}

function toldOf(error: unknown, { file }: TarFile): never {
  if (error instanceof BadTar) refuse('import.badArchive', { file });
  throw error;
}

/** The archive's bytes, as long as they are not more than could come of such a file. */
async function* unpacked({ path, file, bytes, gzip }: TarFile): AsyncGenerator<Buffer> {
  const { totalBytes, ratio, ratioFrom } = bundleLimits;
  const input = createReadStream(path, { highWaterMark: 256 * 1024 });
  const output = gzip ? createGunzip({ chunkSize: 256 * 1024 }) : input;
  if (gzip) {
    input.on('error', (error) => output.destroy(error));
    input.pipe(output as ReturnType<typeof createGunzip>);
  }
  let total = 0;
  try {
    for await (const chunk of output as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > totalBytes) tooLarge(file, totalBytes);
      if (total > ratioFrom && total > bytes * ratio) refuse('import.badArchive', { file });
      yield chunk;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_')) refuse('import.badArchive', { file });
    throw error;
  } finally {
    input.destroy();
    output.destroy();
  }
}

/** A path within the archive; null when it leads out of it. */
function innerPath(path: string): string | null {
  const plain = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  return /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i.test(plain) ? null : plain;
}
