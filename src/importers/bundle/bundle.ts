import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal, refuse } from '../../contract/errors.ts';
import type { Source } from '../source.ts';
import { cleanTitle } from '../text.ts';
import { openArchive } from './archive.ts';
import { listFolder } from './folder.ts';
import { bundleLimits, tooLarge } from './limits.ts';
import { type Member, fileMember } from './member.ts';
import { isTarFile, openTar } from './tar-archive.ts';

/** What a person gives to be imported: a file, several, a folder, or the archive that a platform makes. */
export type Bundle = {
  name: string;
  /** Of a file and an archive its bytes; of a folder its files' names, sizes and times. Hexadecimal. */
  sha256: string;
  /** One file that was given by itself: only then can a person say what its columns are. */
  single: boolean;
  members: readonly Member[];
  close: () => void;
};

/**
 * Opens what was given, without reading more than its list of contents. An archive within it stays closed.
 * @throws Refusal `file.notFound`, `file.unreadable`, `file.tooLarge`, `import.empty`, `import.badArchive`,
 *   `import.tooManyFiles`, `import.archiveLocked`, `import.packed`
 */
export async function openBundle(given: string | readonly string[]): Promise<Bundle> {
  const paths = typeof given === 'string' ? [given] : [...new Set(given)];
  const opened: Bundle[] = [];
  try {
    for (const path of paths) opened.push(await openOne(path));
  } catch (error) {
    for (const bundle of opened) bundle.close();
    throw error;
  }
  const [first] = opened;
  if (!first) return refuse('import.empty', { file: '' });
  return opened.length === 1 ? first : together(opened, first);
}

/** Several things as one, each under its own name. */
function together(bundles: readonly Bundle[], first: Bundle): Bundle {
  const hash = createHash('sha256');
  for (const { sha256 } of bundles) hash.update(sha256);
  return {
    name: `${first.name} +${bundles.length - 1}`,
    sha256: hash.digest('hex'),
    single: false,
    members: bundles.flatMap((bundle) =>
      bundle.members.map((member) =>
        bundle.single ? member : { ...member, path: `${bundle.name}/${member.path}` },
      ),
    ),
    close: () => {
      for (const bundle of bundles) bundle.close();
    },
  };
}

async function openOne(path: string): Promise<Bundle> {
  const name = cleanTitle(basename(path), 200) ?? '–';
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      const { members, sha256 } = await listFolder(path, name);
      return { name, sha256, single: false, members, close: () => {} };
    }
    // A pipe or a device has no size to trust.
    if (!stats.isFile()) return refuse('file.unreadable', { file: name });
    if (stats.size === 0) return refuse('import.empty', { file: name });
    const archive = await archiveIn(path, name, stats.size);
    if (archive) {
      return { ...archive, name, sha256: await hashOf(path), single: false };
    }
    if (stats.size > bundleLimits.memberBytes) tooLarge(name, bundleLimits.memberBytes);
    const member = fileMember(path, name, stats.size);
    return { name, sha256: await hashOf(path), single: true, members: [member], close: () => {} };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return refuse('file.notFound', { file: name });
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
      return refuse('file.unreadable', { file: name });
    }
    throw error;
  }
}

/** The archive that a file is; null when it is a file to be read by itself, as a workbook is. */
async function archiveIn(path: string, file: string, bytes: number) {
  const magic = (await firstBytes(path, 8)).toString('latin1');
  if (magic.startsWith('PK')) return openArchive(path, file);
  const gzip = magic.startsWith('\u001F\u008B');
  const of = { path, file, bytes, gzip };
  if (await isTarFile(of)) return { members: await openTar(of), close: () => {} };
  return gzip ? refuse('import.packed', { file }) : null;
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}

/** A bundle of bytes that are already here. */
export function bundleOf({ name, bytes, sha256 }: Source): Bundle {
  const member: Member = {
    path: name,
    size: bytes.length,
    // oxlint-disable-next-line typescript/require-await
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
    },
  };
  return { name, sha256, single: true, members: [member], close: () => {} };
}
