import { useCallback } from 'react';
import type { HostInput } from '../../src/contract/host.ts';
import { toRefusal } from '../live/answers.ts';
import { useHost } from '../live/index.ts';
import { useRefusalToast } from './refusals.ts';
import { baseName, useTellSaved } from './save-file.ts';
import { useTexts } from './texts.tsx';

type Orientation = HostInput<'page.print'>['orientation'];

/**
 * Puts a page that the core makes on paper, or into a PDF file. What is refused on the way is told.
 *
 * @param page asks the core for the page
 * @param told what is said of a saved file, by its name
 */
export function usePaper(
  page: () => Promise<{ fileName: string; html: string }>,
  { orientation, told }: { orientation: Orientation; told: (file: string) => string },
): { print: () => Promise<void>; savePdf: () => Promise<void> } {
  const { t } = useTexts();
  const tell = useRefusalToast();
  const tellSaved = useTellSaved();
  const { run: printPage } = useHost('page.print');
  const { run: save } = useHost('file.savePdf');
  const made = useCallback(
    () =>
      page().catch((error: unknown) => {
        tell(toRefusal(error));
        return null;
      }),
    [page, tell],
  );

  const print = useCallback(async () => {
    const one = await made();
    if (one) await printPage({ html: one.html, orientation });
  }, [made, orientation, printPage]);

  const savePdf = useCallback(async () => {
    const one = await made();
    if (!one) return;
    tellSaved(await save({ ...one, orientation }), {
      text: (path) => told(baseName(path)),
      show: t('table.show'),
    });
  }, [made, orientation, save, t, told, tellSaved]);

  return { print, savePdf };
}
