import { useCallback } from 'react';
import type { HostInput, HostOutput } from '../../src/contract/host.ts';
import { toRefusal } from '../live/answers.ts';
import type { Outcome } from '../live/commands.ts';
import { useHost } from '../live/index.ts';
import { showToast } from '../parts/toast-queue.ts';
import { useRefusalToast } from './refusals.ts';

/** What is told of a saved file, and the name of the button that shows it in its folder, if there is one. */
export type SavedTexts = { text: (path: string) => string; show?: string };

/** The last part of a path, of whichever system. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Tells that a file was saved; nothing when the user thought better of it or a refusal has been told. */
export function useTellSaved(): (
  outcome: Outcome<HostOutput<'file.save'>>,
  texts: SavedTexts,
) => void {
  const { run: showFile } = useHost('file.show');
  return useCallback(
    (outcome, { text, show }) => {
      const path = outcome.done ? outcome.output.path : null;
      if (path === null) return;
      showToast({
        kind: 'done',
        text: text(path),
        ...(show === undefined
          ? {}
          : { action: { label: show, onAction: () => void showFile({ path }) } }),
      });
    },
    [showFile],
  );
}

/** Has a file made and saves it where the user wants it. What is refused on the way is told. */
export function useSaveFile(): (
  make: () => Promise<HostInput<'file.save'>>,
  texts: SavedTexts,
) => Promise<void> {
  const { run: save } = useHost('file.save');
  const tellSaved = useTellSaved();
  const tell = useRefusalToast();
  return useCallback(
    async (make, texts) => {
      const file = await make().catch((error: unknown) => tell(toRefusal(error)));
      if (file) tellSaved(await save(file), texts);
    },
    [save, tell, tellSaved],
  );
}
