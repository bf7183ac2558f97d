import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refuse } from '../../contract/errors.ts';
import type { OldSheet, OldWorkbookWord } from './thread.ts';

/** How long an XLS file may take, in milliseconds, the heap of its thread in megabytes, and the signs of all its texts. */
const limits = { ms: 60_000, heapMb: 2048, length: 64 * 1024 * 1024 };

/** The container's directory names its streams so; Word's files have another one. */
const workbookName = Buffer.from('Workbook\0', 'utf16le');

/**
 * Reads all sheets of an XLS file (BIFF8, Excel 97 to 2003) as texts. The library that does it is loaded when it is
 * needed, in a thread of its own that is ended when it takes too long. It gets only records that were looked at: a
 * thread whose memory runs out would take the whole process with it.
 * @throws Refusal `import.notATable` when it is another kind of file, `file.tooLarge`, `import.oldExcel` when it is
 *   damaged, locked, older, or not read within the bounds
 */
export async function readOldSheets(
  bytes: Buffer,
  file: string,
  { ms }: { ms: number } = limits,
): Promise<OldSheet[]> {
  if (!bytes.includes(workbookName)) refuse('import.notATable', { file });
  const word = await readInThread(bytes, ms);
  if (word === null) return refuse('import.oldExcel', { file });
  if ('sheets' in word) return word.sheets;
  if (word.problem === 'damaged') refuse('import.oldExcel', { file });
  return refuse('file.tooLarge', { file, limitMb: limits.length / 1024 / 1024 });
}

/** What the thread says; null when it fails, is full or has no more time. */
async function readInThread(bytes: Buffer, ms: number): Promise<OldWorkbookWord | null> {
  const copy = new Uint8Array(bytes);
  // Beside this file in the sources, beside the program's other files in its bundle.
  const ending = extname(import.meta.url);
  const thread = new URL(
    ending === '.ts' ? './thread.ts' : `./old-workbook-thread${ending}`,
    import.meta.url,
  );
  const worker = new Worker(thread, {
    workerData: { bytes: copy, maxLength: limits.length },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    // The library tells the console of records that it does not know.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<OldWorkbookWord | null>((resolve) => {
      timer = setTimeout(() => resolve(null), ms);
      worker.once('message', resolve);
      worker.once('error', () => resolve(null));
      worker.once('exit', () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
