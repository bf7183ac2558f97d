/** One member of a tar archive. Whoever iterates may leave `body` unread: it is then skipped. */
export type TarEntry = {
  path: string;
  kind: 'file' | 'folder' | 'other';
  /** Permission bits, e.g. 0o755. */
  mode: number;
  /** Bytes. */
  size: number;
  body: AsyncIterable<Buffer>;
};

const block = 512;

/**
 * The members of a tar archive, as it streams by, so that an archive of any size takes little memory
 * and no disk. Reads POSIX ustar with pax (`x`) and GNU (`L`) long names; links and devices are `other`.
 * Throws an Error when the archive ends before its closing block.
 */
export async function* tarEntries(archive: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = byteReader(archive);
  let longPath: string | undefined;
  for (;;) {
    const header = await reader.exactly(block);
    if (header.every((byte) => byte === 0)) return;
    const size = octal(header, 124, 12);
    const padding = (block - (size % block)) % block;
    const type = String.fromCharCode(header[156] ?? 0);

    if (type === 'x' || type === 'L') {
      const content = await reader.exactly(size);
      await reader.exactly(padding);
      longPath = type === 'x' ? (paxPath(content) ?? longPath) : text(content, 0, size);
      continue;
    }

    let left = size;
    const take = async (): Promise<Buffer | undefined> => {
      if (left === 0) return undefined;
      const chunk = await reader.atMost(left);
      left -= chunk.length;
      return chunk;
    };
    yield {
      path: longPath ?? ustarPath(header),
      kind: type === '5' ? 'folder' : type === '0' || type === '\0' ? 'file' : 'other',
      mode: octal(header, 100, 8) & 0o777,
      size,
      body: {
        async *[Symbol.asyncIterator]() {
          for (let chunk = await take(); chunk; chunk = await take()) yield chunk;
        },
      },
    };
    while (await take());
    await reader.exactly(padding);
    longPath = undefined;
  }
}

function byteReader(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  /** Between one and `limit` bytes, without copying. */
  async function atMost(limit: number): Promise<Buffer> {
    while (held.length === 0) {
      const next = await chunks.next();
      if (next.done) throw new Error('the archive ends too early');
      held = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    }
    const part = held.subarray(0, limit);
    held = held.subarray(part.length);
    return part;
  }

  async function exactly(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0;) {
      const part = await atMost(left);
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  return { atMost, exactly };
}

function text(bytes: Buffer, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString('utf8');
}

function octal(header: Buffer, start: number, length: number): number {
  const value = Number.parseInt(text(header, start, length).trim() || '0', 8);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('the archive is damaged');
  return value;
}

function ustarPath(header: Buffer): string {
  const isUstar = text(header, 257, 5) === 'ustar';
  const prefix = isUstar ? text(header, 345, 155) : '';
  return prefix ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100);
}

/** The `path` of a pax header, which is lines of `LENGTH KEY=VALUE\n`, LENGTH counting the whole line. */
function paxPath(content: Buffer): string | undefined {
  for (let at = 0; at < content.length;) {
    const length = Number.parseInt(content.toString('utf8', at, at + 20), 10);
    if (!(length > 0)) throw new Error('the archive is damaged');
    const line = content.toString('utf8', at, at + length - 1);
    const pair = line.slice(line.indexOf(' ') + 1);
    if (pair.startsWith('path=')) return pair.slice('path='.length);
    at += length;
  }
  return undefined;
}
