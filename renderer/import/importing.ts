import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '../../src/contract/errors.ts';
import type { ImportRequest, ImportResult } from '../../src/contract/imports.ts';
import type { Output, Progress } from '../../src/contract/index.ts';
import { baseName } from '../app/save-file.ts';
import { toRefusal } from '../live/answers.ts';
import { useCall, useCommand } from '../live/index.ts';
import {
  type Draft,
  type Encoding,
  type OpenedFile,
  draftOf,
  isSeveral,
  redraft,
} from './draft.ts';
import type { DropProblem } from './drop.ts';

/** What the user must know before going on where they are. */
export type Notice = Refusal | DropProblem | 'cancelled';

export type Importing =
  | { at: 'choose'; reading: string | null; notice: Notice | null }
  /** `round` counts how often the preview was asked for anew. */
  | { at: 'check'; opened: OpenedFile; draft: Draft; round: number; notice: Notice | null }
  | { at: 'running'; opened: OpenedFile; draft: Draft; round: number; progress: Progress | null }
  /** Nothing but files of events, which the calendar reads. */
  | { at: 'calendars'; opened: OpenedFile }
  | {
      at: 'done';
      file: OpenedFile['file'];
      result: ImportResult;
      undone: boolean;
      notice: Notice | null;
    };

type Change = (before: Importing) => Importing;

/** The import from the choice of a file to its end. A step that fails leaves the user where they were. */
export function useImporting(firstFiles: readonly string[] | undefined) {
  const call = useCall();
  const undoing = useCommand('history.undo', { refusals: 'inline' });
  const [state, setState] = useState<Importing>(() => choosing(firstFiles));
  const looks = useRef(0);
  const running = useRef<AbortController | null>(null);

  /** Looks into a file and says what follows. Of several looks one after another, only the last counts. */
  const look = useCallback(
    async (
      files: readonly string[],
      encoding: Encoding | null,
      then: (opened: OpenedFile, saved: Output<'import.mappings'>) => Change,
    ): Promise<Change> => {
      looks.current += 1;
      const mine = looks.current;
      let change: Change;
      try {
        const [first = ''] = files;
        const file = files.length === 1 ? first : [...files];
        const input = { file, ...(encoding === null ? {} : { encoding }) };
        const [recognised, saved] = await Promise.all([
          call('import.recognise', input),
          call('import.mappings', {}),
        ]);
        change = then({ file, encoding, ...recognised }, saved);
      } catch (error) {
        const notice = toRefusal(error);
        change = (before) =>
          withNotice(before.at === 'choose' ? { ...before, reading: null } : before, notice);
      }
      return mine === looks.current ? change : (before) => before;
    },
    [call],
  );

  const open = useCallback(
    async (files: readonly string[]) => {
      setState(choosing(files));
      setState(await look(files, null, begin));
    },
    [look],
  );

  useEffect(() => {
    if (firstFiles !== undefined) void look(firstFiles, null, begin).then(setState);
  }, [firstFiles, look]);

  // The dialog is gone: nobody waits for what is still under way.
  useEffect(
    () => () => {
      looks.current += 1;
      running.current?.abort();
    },
    [],
  );

  const setEncoding = useCallback(
    async (file: OpenedFile['file'], encoding: Encoding | null) =>
      setState(
        await look([file].flat(), encoding, (opened) => (before) => {
          if (before.at !== 'check') return before;
          const draft = redraft(before.draft, opened.found);
          if (draft) return { ...before, opened, draft, notice: null };
          return { ...before, notice: unrecognised(opened) };
        }),
      ),
    [look],
  );

  const change = useCallback(
    (change: Partial<Draft>) =>
      setState((before) =>
        before.at === 'check'
          ? { ...before, draft: { ...before.draft, ...change }, notice: null }
          : before,
      ),
    [],
  );

  const tell = useCallback(
    (notice: Notice | null) => setState((before) => withNotice(before, notice)),
    [],
  );

  const previewAgain = useCallback(
    () =>
      setState((before) =>
        before.at === 'check' ? { ...before, round: before.round + 1, notice: null } : before,
      ),
    [],
  );

  const run = useCallback(
    async (request: ImportRequest, expectedHash: string) => {
      const stop = new AbortController();
      running.current = stop;
      setState((before) => (before.at === 'check' ? toRunning(before) : before));
      try {
        const result = await call(
          'import.run',
          { ...request, expectedHash },
          {
            signal: stop.signal,
            onProgress: (progress) =>
              setState((before) => (before.at === 'running' ? { ...before, progress } : before)),
          },
        );
        setState({ at: 'done', file: request.file, result, undone: false, notice: null });
      } catch (error) {
        const refusal = toRefusal(error);
        const notice = refusal.code === 'call.cancelled' ? 'cancelled' : refusal;
        // The file or the office may be another than the preview saw: it is asked for anew.
        setState((before) =>
          before.at === 'running'
            ? {
                at: 'check',
                opened: before.opened,
                draft: before.draft,
                round: before.round + 1,
                notice,
              }
            : before,
        );
      } finally {
        running.current = null;
      }
    },
    [call],
  );

  const stop = useCallback(() => running.current?.abort(), []);
  const restart = useCallback(() => setState(choosing()), []);

  const { run: runUndo } = undoing;
  const undo = useCallback(async () => {
    const outcome = await runUndo({});
    setState((before) => {
      if (before.at !== 'done') return before;
      return outcome.done
        ? { ...before, undone: true, notice: null }
        : { ...before, notice: outcome.refusal };
    });
  }, [runUndo]);

  return { state, open, setEncoding, change, tell, previewAgain, run, stop, restart, undo };
}

/** A file just looked into, with what is most likely chosen. */
function begin(opened: OpenedFile, saved: Output<'import.mappings'>): Change {
  const [best] = opened.found;
  if (!best && opened.calendars.length > 0) return () => ({ at: 'calendars', opened });
  return () =>
    best
      ? {
          at: 'check',
          opened,
          draft: draftOf(best, isSeveral(opened) ? [] : saved),
          round: 0,
          notice: null,
        }
      : { at: 'choose', reading: null, notice: unrecognised(opened) };
}

export type ImportActions = ReturnType<typeof useImporting>;

function choosing(files?: readonly string[]): Importing {
  const reading = files === undefined ? null : files.map(baseName).join(', ').slice(0, 200);
  return { at: 'choose', reading, notice: null };
}

function toRunning({ opened, draft, round }: Extract<Importing, { at: 'check' }>): Importing {
  return { at: 'running', opened, draft, round, progress: null };
}

function withNotice(state: Importing, notice: Notice | null): Importing {
  return state.at === 'running' || state.at === 'calendars' ? state : { ...state, notice };
}

function unrecognised({ fileName }: OpenedFile): Refusal {
  return new Refusal('import.unrecognised', { file: fileName });
}
