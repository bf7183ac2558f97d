import { type MessagePort, parentPort } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { type Span, postFacts } from './report-posts.ts';

export type PostsAsked = {
  file: string;
  span: Span;
  own: Span;
  /** Where the posts are sent to. */
  to: MessagePort;
  /** Of one number, which is another than 0 as soon as there is something to be had. */
  told: Int32Array<SharedArrayBuffer>;
};

/** The thread of `postFactsAside`. It sends null when it can't read, and whoever asked reads for himself. */
parentPort?.on('message', ({ file, span, own, to, told }: PostsAsked) => {
  to.postMessage(read(file, span, own));
  Atomics.store(told, 0, 1);
  Atomics.notify(told, 0);
  to.close();
});

/** The file is let go of at once: a restored office takes its place. */
function read(file: string, span: Span, own: Span): ReturnType<typeof postFacts> | null {
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 0 });
    return postFacts({ db, mode: 'read' }, span, own);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}
