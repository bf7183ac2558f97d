import { gzipSync } from 'node:zlib';

/** An entry of a tar archive, and the lies that its header tells. */
export type TarPart = {
  path: string;
  content?: Buffer | string;
  /** POSIX: a file unless told; `2` a link, `1` a hard link, `5` a folder, `x` attributes, `L` a long name. */
  type?: string;
  /** What the header claims, in bytes or as it is written; the truth unless given. */
  claimedSize?: number | Buffer;
  link?: string;
  damaged?: boolean;
};

/** A tar archive (POSIX ustar) of honest files and others. */
export function tarOf(parts: readonly TarPart[]): Buffer {
  const blocks = parts.flatMap((part) => {
    const content = Buffer.from((part.content ?? '') as string);
    return [
      headerOf(part, content.length),
      content,
      Buffer.alloc((512 - (content.length % 512)) % 512),
    ];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export const tarGzOf = (parts: readonly TarPart[]): Buffer => gzipSync(tarOf(parts));

function headerOf(
  { path, type = '0', claimedSize, link = '', damaged }: TarPart,
  length: number,
): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0, 100);
  header.write('0000644\0' + '0000000\0'.repeat(2), 100, 'latin1');
  if (Buffer.isBuffer(claimedSize)) claimedSize.copy(header, 124);
  else header.write(`${(claimedSize ?? length).toString(8).padStart(11, '0')} `, 124);
  header.write('00000000000\0', 136);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write('ustar\u000000', 257, 'latin1');
  let sum = 8 * 32;
  for (const byte of header) sum += byte;
  header.write(`${(sum + (damaged === true ? 1 : 0)).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
