import { type Entry, type ZipFile, openPromise } from 'yauzl';
import { Refusal, refuse } from '../../contract/errors.ts';
import { bundleLimits, isMedia, tooLarge } from './limits.ts';
import { type Member, shownPath } from './member.ts';

/** The kind of a file in the upper bits of its Unix mode: 0o12 is a link. */
const linkMode = 0o12;

/**
 * The files of a ZIP archive; null when it is a workbook. Its list is held against the bounds before anything is
 * unpacked, and what is unpacked against the list (yauzl). Names that lead out of it, links and folders are no
 * members.
 * @throws Refusal `import.badArchive`, `import.tooManyFiles`, `import.archiveLocked`, `file.tooLarge`
 */
export async function openArchive(
  path: string,
  file: string,
): Promise<{ members: Member[]; close: () => void } | null> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  }).catch(() => refuse('import.badArchive', { file }));
  try {
    const entries = await entriesOf(zip, file);
    if (entries === null) {
      zip.close();
      return null;
    }
    return {
      members: entries.map((entry) => toMember(zip, entry, file)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    if (error instanceof Refusal) throw error;
    // yauzl's own words of what is wrong in the list, a name with `..` for one.
    return refuse('import.badArchive', { file });
  }
}

async function entriesOf(zip: ZipFile, file: string): Promise<Entry[] | null> {
  if (zip.entryCount > bundleLimits.members) refuse('import.tooManyFiles', { file });
  const entries: Entry[] = [];
  let packed = 0;
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'xl/workbook.xml') return null;
    packed += entry.compressedSize;
    // Entries that lie on each other unpack to more than any archive could hold.
    if (packed > zip.fileSize) refuse('import.badArchive', { file });
    const { fileName, uncompressedSize: size, compressedSize } = entry;
    if (fileName.endsWith('/') || isMedia(fileName) || isLink(entry)) continue;
    if (entry.isEncrypted()) refuse('import.archiveLocked', { file });
    if (!entry.canDecodeFileData()) continue;
    const { memberBytes, totalBytes, ratio, ratioFrom } = bundleLimits;
    if (size > memberBytes) tooLarge(shownPath(fileName), memberBytes);
    if (size > ratioFrom && size > compressedSize * ratio) refuse('import.badArchive', { file });
    total += size;
    if (total > totalBytes) tooLarge(file, totalBytes);
    entries.push(entry);
  }
  return entries;
}

function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  // Attributes are Unix modes where a Unix made the archive.
  return versionMadeBy >> 8 === 3 && externalFileAttributes >>> 28 === linkMode;
}

function toMember(zip: ZipFile, entry: Entry, file: string): Member {
  return {
    path: shownPath(entry.fileName),
    size: entry.uncompressedSize,
    async *chunks() {
      try {
        yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
      } catch (error) {
        if (error instanceof Refusal) throw error;
        refuse('import.badArchive', { file });
      }
    },
  };
}
