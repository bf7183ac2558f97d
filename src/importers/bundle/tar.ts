/** One entry of a tar archive. What of its bytes nobody reads is passed over. */
export type TarEntry = {
  path: string;
  /** A file with content: no folder, link or device. */
  isFile: boolean;
  size: number;
  bytes: AsyncIterable<Buffer>;
};

/** What is no sound tar archive, or not all of one. */
export class BadTar extends Error {}

const block = 512;
/** A file, in three ways. */
const fileKinds = new Set(['0', '\0', '7']);
/** A name or an attribute is not longer, in bytes; the tar library of ours reads 4 MB of them in hours. */
const maxHeaderBytes = 16 * 1024;

/** Whether a file begins as a tar archive, by its first 512 bytes (POSIX ustar and GNU). */
export function isTar(start: Buffer): boolean {
  return start.length >= block && start.toString('latin1', 257, 262) === 'ustar';
}

/**
 * The entries of a tar archive, from its bytes in pieces of any length.
 * @throws BadTar when it is damaged or ends before its end; what reading the bytes throws
 */
export async function* tarEntries(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = readerOf(source);
  try {
    yield* entriesOf(reader);
  } finally {
    await reader.close();
  }
}

async function* entriesOf({
  take,
  pieces,
  rest,
}: ReturnType<typeof readerOf>): AsyncGenerator<TarEntry> {
  let longPath: string | null = null;
  for (;;) {
    const header = await take(block);
    if (header.every((byte) => byte === 0)) break;
    if (!isTar(header) || checksum(header) !== number(header, 148, 8)) throw new BadTar();
    const size = number(header, 124, 12);
    const kind = String.fromCharCode(header[156]!);
    const padding = (block - (size % block)) % block;
    if (/[xgLK]/.test(kind)) {
      if (size > maxHeaderBytes) throw new BadTar();
      const words = (await take(size)).toString('utf8');
      await take(padding);
      if (kind === 'L') longPath = words.replace(/\0.*$/s, '');
      if (kind === 'x') longPath = attribute(words, 'path') ?? longPath;
      // It takes the place of one that does not fit: such a file is beyond all bounds.
      if (kind !== 'L' && attribute(words, 'size') !== null) throw new BadTar();
      continue;
    }
    const left = { bytes: size };
    const path: string = longPath ?? nameIn(header);
    longPath = null;
    yield { path, isFile: fileKinds.has(kind) && !path.endsWith('/'), size, bytes: pieces(left) };
    for await (const _ of pieces(left));
    await take(padding);
  }
  // Something after the end would be lost.
  for await (const piece of rest()) if (piece.some((byte) => byte !== 0)) throw new BadTar();
}

function readerOf(source: AsyncIterable<Buffer>) {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  /** At most so many bytes, none at the end. */
  async function some(most: number): Promise<Buffer> {
    while (held.length === 0) {
      const next = await chunks.next();
      if (next.done === true) return held;
      held = next.value;
    }
    const piece = held.subarray(0, most);
    held = held.subarray(piece.length);
    return piece;
  }

  async function* pieces(left: { bytes: number }): AsyncGenerator<Buffer> {
    while (left.bytes > 0) {
      const piece = await some(left.bytes);
      if (piece.length === 0) throw new BadTar();
      left.bytes -= piece.length;
      yield piece;
    }
  }

  async function take(bytes: number): Promise<Buffer> {
    const found: Buffer[] = [];
    for await (const piece of pieces({ bytes })) found.push(piece);
    return Buffer.concat(found);
  }

  async function* rest(): AsyncGenerator<Buffer> {
    for (;;) {
      const piece = await some(64 * 1024);
      if (piece.length === 0) return;
      yield piece;
    }
  }
  const close = async () => {
    await chunks.return?.(undefined);
  };
  return { take, pieces, rest, close };
}

/** Octal digits, or bytes of a number that has no place in them: more than 8 GB. */
function number(header: Buffer, at: number, length: number): number {
  if (header[at]! >= 0x80) return Number(header.readBigUInt64BE(at + length - 8));
  const digits = /^[\s\0]*([0-7]{1,12})[\s\0]*$/.exec(header.toString('latin1', at, at + length));
  if (!digits) throw new BadTar();
  return Number.parseInt(digits[1]!, 8);
}

/** The sum of all bytes, with blanks where it stands itself. */
function checksum(header: Buffer): number {
  let sum = 8 * 32;
  for (const [at, byte] of header.entries()) if (at < 148 || at >= 156) sum += byte;
  return sum;
}

function nameIn(header: Buffer): string {
  const text = (at: number, length: number) =>
    header.toString('utf8', at, at + length).replace(/\0.*$/s, '');
  // GNU keeps times where POSIX has the beginning of a long path.
  const prefix = header[262] === 0 ? text(345, 155) : '';
  return prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
}

/** An attribute of a file: lines of `<length> <name>=<value>`. */
function attribute(words: string, name: string): string | null {
  return new RegExp(`(?:^|\\n)\\d{1,6} ${name}=([^\\n]*)\\n`).exec(words)?.[1] ?? null;
}
