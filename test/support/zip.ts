import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, and the lies that its list tells of it. */
export type ZipEntry = {
  path: string;
  content: Buffer | string;
  /** Packed, unless it is only to be stored. */
  stored?: boolean;
  /** What the list claims, in bytes; the truth unless given. */
  claimedSize?: number;
  claimedPacked?: number;
  /** A Unix mode, such as that of a link: 0o120777. */
  mode?: number;
  encrypted?: boolean;
};

/** A ZIP archive (APPNOTE 6.3) of honest files and others. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string);
    const packed = entry.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(entry.path);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800 | (entry.encrypted === true ? 1 : 0), 2);
    facts.writeUInt16LE(entry.stored === true ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(entry.claimedPacked ?? packed.length, 14);
    facts.writeUInt32LE(entry.claimedSize ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 3]);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), made, facts, rest, name]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}
