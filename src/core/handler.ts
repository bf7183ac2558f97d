import type {
  ChoreName,
  ErrandName,
  Output,
  Parsed,
  ProcedureName,
  Progress,
  QueryName,
} from '../contract/index.ts';
import type { Instant } from '../domain/time.ts';
import type { Analyser } from '../search/analyser.ts';
import type { Reader, Writer } from '../store/database.ts';
import type { BackupKeeper } from './keep-backups.ts';
import type { FetchKeeper } from './keep-fetching.ts';
import type { Handing } from './handover.ts';
import type { ReturnDesk } from './returns.ts';
import type { SubscriptionState } from './subscription.ts';
import type { MediaFolder, Staged } from './media-folder.ts';

/** What a query may use, and an errand. It answers at once, so that no query waits behind another. */
export type Asking = {
  db: Reader;
  now: Instant;
  media: MediaFolder;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** Loaded at the first search. */
  analyser: () => Promise<Analyser>;
  subscription: () => SubscriptionState;
  /** The program's own. */
  version: string;
  backups: BackupKeeper;
  returns: ReturnDesk;
  fetches: FetchKeeper;
};

/** What a command may use; all it writes is one transaction and one step of the history. */
export type Doing = {
  db: Writer;
  now: Instant;
  newId: () => string;
  media: MediaFolder;
  /** To erase from them what a command erases from the office. */
  backups: BackupKeeper;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** Undoes all of this command at its end: it was only to see what would happen. */
  rehearse: () => void;
  returns: ReturnDesk;
};

/** Commands that wait for a file to be copied or sealed, and what they have of it then. */
export type Prepared = {
  'media.add': Staged;
  'media.setCaptions': Staged;
  'handover.make': Handing;
  'handover.sendBack': Handing;
};

/**
 * What a command has done before its turn comes: it may take minutes, touches no row, and nobody else has to
 * wait for it.
 */
export type Preparing = Pick<Doing, 'now' | 'newId' | 'media' | 'signal' | 'onProgress'> & {
  db: Reader;
  /** The program's. */
  version: string;
  sealWork: number | undefined;
};
export type Preparations = {
  [P in keyof Prepared]: (input: Parsed<P>, preparing: Preparing) => Promise<Prepared[P]>;
};

/** What was made ready for a command, whichever it is. */
export type Made = Prepared[keyof Prepared];

/** What a chore may use. It leaves nothing in the history. */
export type Choring = Pick<Doing, 'db' | 'media' | 'now' | 'newId' | 'backups'> & {
  /** Nothing has changed that anybody is shown. */
  quiet: () => void;
};

type Handler<P extends ProcedureName> = P extends QueryName | ErrandName
  ? (input: Parsed<P>, asking: Asking) => Output<P> | Promise<Output<P>>
  : P extends ChoreName
    ? (input: Parsed<P>, choring: Choring) => Output<P> | Promise<Output<P>>
    : P extends keyof Prepared
      ? (input: Parsed<P>, doing: Doing, prepared: Prepared[P]) => Promise<Output<P>>
      : (input: Parsed<P>, doing: Doing) => Output<P> | Promise<Output<P>>;

/** Undo and redo are the core's own: they are not steps but move between steps. */
export type OwnCommand = 'history.undo' | 'history.redo';
export type Handlers = { [P in Exclude<ProcedureName, OwnCommand>]: Handler<P> };
export type HandlersOf<Prefix extends string> = {
  [P in Extract<Exclude<ProcedureName, OwnCommand>, `${Prefix}.${string}`>]: Handler<P>;
};
