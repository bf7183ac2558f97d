import type { z } from 'zod';
import { answerProcedures } from './answers.ts';
import { backupProcedures } from './backups.ts';
import { checklistProcedures } from './checklists.ts';
import { commentProcedures } from './comments.ts';
import { erasureProcedures } from './erasure.ts';
import { fetchingProcedures } from './fetching.ts';
import { handoverProcedures } from './handover.ts';
import { historyProcedures } from './history.ts';
import { importProcedures } from './imports.ts';
import { layerProcedures } from './layers.ts';
import { mediaProcedures } from './media.ts';
import { officeProcedures } from './office.ts';
import { openDataProcedures } from './open-data.ts';
import { pasteProcedures } from './paste.ts';
import { planningProcedures } from './planning.ts';
import { preparationProcedures } from './preparation.ts';
import { postProcedures } from './posts.ts';
import { promiseProcedures } from './promises.ts';
import { recordProcedures } from './record.ts';
import { reportProcedures } from './report.ts';
import { seriesProcedures } from './series.ts';
import { templateProcedures } from './templates.ts';
import { themeProcedures } from './themes.ts';
import { todayProcedures } from './today.ts';
import { viewProcedures } from './views.ts';

/** Everything that can be asked of the core. The types of callers and handlers follow from it. */
export const contract = {
  ...officeProcedures,
  ...todayProcedures,
  ...postProcedures,
  ...promiseProcedures,
  ...checklistProcedures,
  ...planningProcedures,
  ...templateProcedures,
  ...seriesProcedures,
  ...mediaProcedures,
  ...layerProcedures,
  ...commentProcedures,
  ...viewProcedures,
  ...answerProcedures,
  ...themeProcedures,
  ...preparationProcedures,
  ...importProcedures,
  ...recordProcedures,
  ...pasteProcedures,
  ...reportProcedures,
  ...fetchingProcedures,
  ...handoverProcedures,
  ...historyProcedures,
  ...erasureProcedures,
  ...openDataProcedures,
  ...backupProcedures,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
type NameOf<Kind extends string> = {
  [P in ProcedureName]: Contract[P]['kind'] extends Kind ? P : never;
}[ProcedureName];
export type QueryName = NameOf<'query'>;
export type CommandName = NameOf<'command'>;
export type ChoreName = NameOf<'chore'>;
export type ErrandName = NameOf<'errand'>;
/** What a caller gives, before defaults and trimming. */
export type Input<P extends ProcedureName> = z.input<Contract[P]['input']>;
/** What a handler gets. */
export type Parsed<P extends ProcedureName> = z.output<Contract[P]['input']>;
export type Output<P extends ProcedureName> = z.output<Contract[P]['output']>;

/** An AbortSignal by its shape: the contract sees neither the DOM nor Node. */
export type CancelSignal = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

export type CallOptions = {
  signal?: CancelSignal;
  /** Told again and again while a long command works. */
  onProgress?: (progress: Progress) => void;
  /** Under which the outcome of a command can be asked after the core was lost. */
  requestId?: string;
};

/** Calls a procedure, whatever carries it. Rejects with a `Refusal` and nothing else. */
export type Call = <P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
  options?: CallOptions,
) => Promise<Output<P>>;

export type Progress = { done: number; total: number | null };

/** What the core tells without being asked. */
export type CoreEvent =
  | { event: 'changed'; tables: readonly string[] }
  /** The office can't be written any more: `problems` are in SQLite's words. */
  | {
      event: 'failed';
      code: 'office.damaged' | 'office.gone';
      file: string;
      problems: readonly string[];
    };
