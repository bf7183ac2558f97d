import type { Output, Parsed, ProcedureName, Progress, QueryName } from '../contract/index.ts';
import type { Instant } from '../domain/time.ts';
import type { Reader, Writer } from '../store/database.ts';

/** What a query may use. It answers at once, so that no query waits behind another. */
export type Asking = { db: Reader; now: Instant };

/** What a command may use; all it writes is one transaction and one step of the history. */
export type Doing = {
  db: Writer;
  now: Instant;
  newId: () => string;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** Undoes all of this command at its end: it was only to see what would happen. */
  rehearse: () => void;
};

type Handler<P extends ProcedureName> = P extends QueryName
  ? (input: Parsed<P>, asking: Asking) => Output<P> | Promise<Output<P>>
  : (input: Parsed<P>, doing: Doing) => Output<P> | Promise<Output<P>>;

/** Undo and redo are the core's own: they are not steps but move between steps. */
export type OwnCommand = 'history.undo' | 'history.redo';
export type Handlers = { [P in Exclude<ProcedureName, OwnCommand>]: Handler<P> };
export type HandlersOf<Prefix extends string> = {
  [P in Extract<Exclude<ProcedureName, OwnCommand>, `${Prefix}.${string}`>]: Handler<P>;
};
