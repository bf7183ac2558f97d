/**
 * A stream of a compound file ([MS-CFB]), which XLS files are, by its name in the root; null when there is none or
 * not all of it. Read here and not by the library, whose reader follows a chain of sectors for ever if it goes round.
 */
export function streamOf(file: Buffer, name: string): Buffer | null {
  if (file.length < headerBytes) return null;
  const shift = file.readUInt16LE(30);
  // Sectors of 512 bytes, or of 4096 in the later version.
  if (shift !== 9 && shift !== 12) return null;
  const sectors = sectorsOf(file, 2 ** shift);
  const table = allocation(file, sectors);
  const directory = sectors.chain(file.readUInt32LE(48), table, maxDirectory);
  const root = entryAt(directory, 0);
  const found = root && inRoot(directory, root.child, name.toLowerCase());
  if (!root || !found) return null;
  const { start, size } = found;
  if (size > file.length) return null;
  if (size >= file.readUInt32LE(56)) return exactly(sectors.chain(start, table, size), size);
  // What is small lies in the root's own stream, in sectors of 64 bytes.
  const small = sectorsOf(sectors.chain(root.start, table, file.length), 64, 0);
  const smallTable = numbers(sectors.chain(file.readUInt32LE(60), table, file.length));
  return exactly(small.chain(start, smallTable, size), size);
}

const headerBytes = 512;
const maxDirectory = 16 * 1024 * 1024;
const entryBytes = 128;
const inHeader = 109;
/** In tables: what is none. Larger numbers have meanings of their own. */
const lastSector = 0xffff_fffa;

type Sectors = {
  at: (n: number) => Buffer;
  /** The sectors from one on, as far as the table leads and up to so many bytes. No sector comes twice. */
  chain: (start: number, table: readonly number[], maxBytes: number) => Buffer;
};

function sectorsOf(bytes: Buffer, size: number, first = size): Sectors {
  const at = (n: number) => bytes.subarray(first + n * size, first + (n + 1) * size);
  return {
    at,
    chain(start, table, maxBytes) {
      const found: Buffer[] = [];
      const seen = new Set<number>();
      let next = start;
      while (next < lastSector && !seen.has(next) && seen.size * size < maxBytes) {
        seen.add(next);
        found.push(at(next));
        next = table[next] ?? lastSector;
      }
      return Buffer.concat(found);
    },
  };
}

/** Which sector follows which. Its own sectors are listed in the header, and further ones in sectors that follow. */
function allocation(file: Buffer, sectors: Sectors): number[] {
  const parts = numbers(file.subarray(76, 76 + inHeader * 4));
  const seen = new Set<number>();
  let more = file.readUInt32LE(68);
  while (more < lastSector && !seen.has(more)) {
    seen.add(more);
    const listed = numbers(sectors.at(more));
    more = listed.pop() ?? lastSector;
    for (const part of listed) parts.push(part);
  }
  const own = [...new Set(parts)].filter((part) => part < lastSector);
  return numbers(Buffer.concat(own.map(sectors.at)));
}

function numbers(bytes: Buffer): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) found.push(bytes.readUInt32LE(at));
  return found;
}

type Entry = {
  name: string;
  isStream: boolean;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
};

function entryAt(directory: Buffer, n: number): Entry | null {
  const entry = directory.subarray(n * entryBytes, (n + 1) * entryBytes);
  if (entry.length < entryBytes) return null;
  const nameBytes = Math.min(64, entry.readUInt16LE(64));
  return {
    name: entry.toString('utf16le', 0, Math.max(0, nameBytes - 2)).toLowerCase(),
    isStream: entry[66] === 2,
    left: entry.readUInt32LE(68),
    right: entry.readUInt32LE(72),
    child: entry.readUInt32LE(76),
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  };
}

/** Only in the root: a workbook that was put into another one has such a stream too. */
function inRoot(directory: Buffer, child: number, name: string): Entry | null {
  const waiting = [child];
  const seen = new Set<number>();
  for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
    if (seen.has(n)) continue;
    seen.add(n);
    const entry = entryAt(directory, n);
    if (!entry) continue;
    if (entry.isStream && entry.name === name) return entry;
    waiting.push(entry.left, entry.right);
  }
  return null;
}

function exactly(bytes: Buffer, size: number): Buffer | null {
  return bytes.length >= size ? bytes.subarray(0, size) : null;
}
