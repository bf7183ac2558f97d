import { promisify } from 'node:util';
import { type Entry, type ZipFile, fromBuffer } from 'yauzl';

/** The parts of a Word file by their names, as texts. */
export async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const files = await filesOf(bytes);
  return new Map([...files].map(([name, file]) => [name, file.toString('utf8')]));
}

/** The files of a ZIP archive by their names, read by another library than wrote them. */
export async function filesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await promisify<Buffer, { lazyEntries: true }, ZipFile>(fromBuffer)(bytes, {
    lazyEntries: true,
  });
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}
