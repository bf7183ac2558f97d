import { setImmediate as breathe } from 'node:timers/promises';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { Refusal, refuse } from '../../contract/errors.ts';
import { type XmlReader, xmlParser } from '../xml/document.ts';
import { tooLarge, workbookLimits } from './limits.ts';

/** The XML files of a workbook, by their paths. */
export type WorkbookFiles = {
  has: (path: string) => boolean;
  /**
   * Goes through a file once, as a stream. Names come without their prefixes, which each program chooses for itself.
   * @throws Refusal `import.notATable`, `file.tooLarge`, `call.cancelled`
   */
  read: (path: string, reader: Partial<XmlReader>) => Promise<void>;
  /** The same of a file of which all that matters is kept. */
  readList: (path: string, reader: Partial<XmlReader>) => Promise<void>;
};

/**
 * Opens the archive that a workbook is. Nothing is unpacked yet, and never more than its list declares: yauzl holds
 * the real bytes against it.
 * @throws Refusal `import.notATable`, `file.tooLarge`
 */
export async function openFiles(
  bytes: Buffer,
  file: string,
  signal: AbortSignal | undefined,
): Promise<WorkbookFiles> {
  const broken = (error: unknown): never => {
    if (error instanceof Refusal) throw error;
    // The words of yauzl and zlib for what is wrong with an archive.
    return refuse('import.notATable', { file });
  };
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
  const zip = await fromBufferPromise(bytes, options).catch(broken);
  const entries = await entriesOf(zip, file).catch(broken);

  async function* textOf(entry: Entry): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      yield decoder.decode(chunk, { stream: true });
      await breathe();
      if (signal?.aborted) refuse('call.cancelled');
    }
    yield decoder.decode();
  }

  async function* soundTextOf(entry: Entry): AsyncGenerator<string> {
    try {
      yield* textOf(entry);
    } catch (error) {
      broken(error);
    }
  }

  const entryOf = (path: string) => entries.get(path) ?? refuse('import.notATable', { file });
  const read = (path: string, reader: Partial<XmlReader>) =>
    readPieces(soundTextOf(entryOf(path)), file, reader);
  return {
    has: (path) => entries.has(path),
    read,
    readList: (path, reader) => {
      if (entryOf(path).uncompressedSize > workbookLimits.listBytes) tooLarge(file);
      return read(path, reader);
    },
  };
}

async function entriesOf(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > workbookLimits.files) tooLarge(file);
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (!/\.(?:xml|rels)$/.test(entry.fileName)) continue;
    total += entry.uncompressedSize;
    if (total > workbookLimits.bytes) tooLarge(file);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function readPieces(
  pieces: AsyncIterable<string>,
  file: string,
  reader: Partial<XmlReader>,
): Promise<void> {
  // The parser keeps what has no end yet.
  let kept = 0;
  const parser = xmlParser(file, {
    open: ({ name, attributes }) => {
      kept = 0;
      reader.open?.({ name: withoutPrefix(name), attributes });
    },
    text: (text) => {
      kept = 0;
      reader.text?.(text);
    },
    close: (name) => {
      kept = 0;
      reader.close?.(withoutPrefix(name));
    },
  });
  try {
    for await (const piece of pieces) {
      kept += piece.length;
      if (kept > workbookLimits.length) tooLarge(file);
      parser.write(piece);
    }
    parser.close();
  } catch (error) {
    const codes = ['import.brokenXml', 'import.xmlEntities'];
    if (!(error instanceof Refusal) || !codes.includes(error.code)) throw error;
    refuse('import.notATable', { file });
  }
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
