import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useTexts } from '../../../app/texts.tsx';
import { isForPost, takesMedia } from '../../../import/drop.ts';

/** Takes the files that are dropped on the post around a place, and pictures that are pasted beside it. */
export function useTakenFiles(
  place: RefObject<HTMLElement | null>,
  take: (files: readonly File[]) => void,
): { over: boolean } {
  const { t, f } = useTexts();
  const [over, setOver] = useState(false);
  const isHere = (event: DragEvent) =>
    isForPost(event) && place.current?.closest(takesMedia)?.contains(event.target as Node) === true;

  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!isHere(event)) return setOver(false);
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!isHere(event)) return;
    event.preventDefault();
    take(Array.from(event.dataTransfer?.files ?? []));
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    const images = Array.from(data?.files ?? []).filter(({ type }) => type.startsWith('image/'));
    // A spreadsheet puts a picture of its cells beside their text; then the text is meant.
    if (images.length === 0 || data?.types.includes('text/plain')) return;
    if (!isBeside(event, place.current)) return;
    event.preventDefault();
    // Every browser calls a pasted picture image.png.
    const name = t('media.pasted', { at: f.dateTime(new Date(Date.now()).toISOString()) });
    take(images.map((image) => new File([image], name, { type: image.type })));
  });
  useEffect(() => {
    const drag = (event: DragEvent) => onDrag(event);
    const drop = (event: DragEvent) => onDrop(event);
    const paste = (event: ClipboardEvent) => onPaste(event);
    const drags = ['dragenter', 'dragover', 'dragleave'] as const;
    for (const kind of drags) document.addEventListener(kind, drag);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      for (const kind of drags) document.removeEventListener(kind, drag);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);

  return { over };
}

/** What is pasted into a dialog is the dialog's, and the place may stand in one itself. */
function isBeside({ target }: ClipboardEvent, place: HTMLElement | null): boolean {
  const dialogOf = (node: Element) => node.closest('[role$="dialog"]');
  const from = target instanceof Element ? target : document.body;
  return place !== null && dialogOf(from) === dialogOf(place);
}
