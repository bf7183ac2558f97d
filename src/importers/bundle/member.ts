import { createReadStream } from 'node:fs';
import { cleanTitle } from '../text.ts';

/** One file of what was given. It is read when it is asked for, and anew each time it is asked. */
export type Member = {
  /** Where it lies in what was given, with `/`; of a single file its name. */
  path: string;
  /** Bytes, as the disk or the archive tells. More than that never come. */
  size: number;
  chunks: () => AsyncIterable<Buffer>;
};

/** A file on the disk. What is added to it while it is read is not looked at. */
export function fileMember(path: string, shown: string, size: number): Member {
  const options = { highWaterMark: 256 * 1024, end: Math.max(0, size - 1) };
  return {
    path: shown,
    size,
    // oxlint-disable-next-line typescript/require-await
    async *chunks() {
      if (size === 0) return;
      yield* createReadStream(path, options) as AsyncIterable<Buffer>;
    },
  };
}

/** A file's bytes, all of them; the caller has looked at its size. */
export async function wholeOf(member: Member): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of member.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A path as it can be shown: somebody else named the files. */
export function shownPath(path: string): string {
  return cleanTitle(path, 300) ?? '–';
}
