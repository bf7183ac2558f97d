import { crc32 } from 'node:zlib';

/**
 * A plain ZIP archive without compression, of parts that were unpacked and measured. The reader of workbooks
 * unpacks by each part's own header, and an archive can be built so that those differ from the directory we
 * checked; of this one it sees only what was measured. (APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16.)
 */
export function storedZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path, 'utf8');
    const facts = sharedFacts(name, content);
    const local = Buffer.concat([le32(0x04034b50), facts, le16(0), name, content]);
    // Between the name's length and the part's place: no comment, first disk, no attributes.
    const entry = Buffer.concat([
      le32(0x02014b50),
      le16(20),
      facts,
      le16(0),
      Buffer.alloc(10),
      le32(offset),
      name,
    ]);
    bodies.push(local);
    directory.push(entry);
    offset += local.length;
    directorySize += entry.length;
  }
  const count = le16(parts.size);
  const end = Buffer.concat([
    le32(0x06054b50),
    Buffer.alloc(4),
    count,
    count,
    le32(directorySize),
    le32(offset),
    le16(0),
  ]);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** What both headers say: version 2.0, names in UTF-8, stored, no date, checksum, sizes, name length. */
function sharedFacts(name: Buffer, content: Buffer): Buffer {
  const size = le32(content.length);
  return Buffer.concat([
    le16(20),
    le16(0x0800),
    le16(0),
    le32(0),
    le32(crc32(content)),
    size,
    size,
    le16(name.length),
  ]);
}

function le16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function le32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
