import { extname } from 'node:path';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { PostFact } from '../domain/report/facts.ts';
import { type Connection, statement } from './database.ts';
import { type Span, postFacts } from './report-posts.ts';
import type { PostsAsked } from './report-posts-thread.ts';

/** Fewer texts are read sooner than they are sent from one thread to another. */
const leastTexts = 1000;
/** Milliseconds that the thread is waited for, and that it is kept for more. */
const waitMs = 2000;
const keptMs = 60_000;

let thread: Worker | undefined;
let ending: NodeJS.Timeout | undefined;
/** It was waited for in vain once; that is enough. */
let unfit = false;

/**
 * Begins to read the posts of a large office in a thread of its own, as `postFacts` does, so that the dialogue can be
 * read meanwhile. Nothing can be written between the two, as long as whoever asks does not let go of its own thread,
 * which is the one that writes.
 *
 * @returns waits for them
 */
export function postFactsAside(db: Connection, span: Span, own: Span): () => PostFact[] {
  const here = () => postFacts(db, span, own);
  // What a command has written is not there for others yet.
  if (unfit || db.mode === 'write' || !isLarge(db, span)) return here;
  const { port1: from, port2: to } = new MessageChannel();
  const told = new Int32Array(new SharedArrayBuffer(4));
  const asked: PostsAsked = { file: db.db.name, span, own, to, told };
  kept().postMessage(asked, [to]);
  return () => {
    unfit = Atomics.wait(told, 0, 0, waitMs) === 'timed-out';
    const posts = receiveMessageOnPort(from)?.message as PostFact[] | null | undefined;
    from.close();
    return posts ?? here();
  };
}

function isLarge(db: Connection, { from, to }: Span): boolean {
  const beyond = statement(
    db,
    'select 1 from post_variant where published_at >= ? and published_at < ? limit 1 offset ?',
  ).get(from, to, leastTexts);
  return beyond !== undefined;
}

/** The thread, which starts with its first question and keeps no process from ending. */
function kept(): Worker {
  const mine = thread ?? started();
  thread = mine;
  clearTimeout(ending);
  ending = setTimeout(() => void mine.terminate(), keptMs).unref();
  return mine;
}

function started(): Worker {
  // Beside this file, whether in the sources or in the program's bundle.
  const mine = new Worker(
    new URL(`./report-posts-thread${extname(import.meta.url)}`, import.meta.url),
  );
  const gone = () => {
    if (thread === mine) thread = undefined;
  };
  // Whoever waits for it reads for himself.
  mine.on('error', gone).on('exit', gone).unref();
  return mine;
}
