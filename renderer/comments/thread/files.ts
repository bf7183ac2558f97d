import { useEffect, useEffectEvent } from 'react';
import { maxAttachmentBytes } from '../../../src/domain/moderation.ts';
import { Refusal } from '../../../src/contract/errors.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { isForThread } from '../../import/drop.ts';

type Taker = (files: readonly File[]) => void;

/** Who takes what is dropped or pasted on the open thread: the form that is open, or else the list of files. */
const takers: Taker[] = [];

/** Takes files as long as the caller is drawn, before all who took them until now. */
export function useFileTaker(take: Taker): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const taker: Taker = (files) => taken(files);
    takers.push(taker);
    return () => void takers.splice(takers.indexOf(taker), 1);
  }, []);
}

/** Listens for files on the open thread. @param setOver told while files hang over it */
export function useThreadFiles(setOver: (over: boolean) => void): void {
  const { open } = useDialogs();
  const { t, f } = useTexts();

  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!isForThread(event)) return setOver(false);
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!isForThread(event)) return;
    event.preventDefault();
    takers.at(-1)?.(Array.from(event.dataTransfer?.files ?? []));
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    const images = Array.from(data?.files ?? []).filter(({ type }) => type.startsWith('image/'));
    // A spreadsheet puts a picture of its cells beside their text; then the text is meant.
    if (open.length > 0 || images.length === 0 || data?.types.includes('text/plain')) return;
    event.preventDefault();
    // Every browser calls a pasted picture image.png.
    const name = t('attachment.pasted', { at: f.dateTime(new Date(Date.now()).toISOString()) });
    takers.at(-1)?.(images.map((image) => new File([image], name, { type: image.type })));
  });

  useEffect(() => {
    const drag = (event: DragEvent) => onDrag(event);
    const drop = (event: DragEvent) => onDrop(event);
    const paste = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('dragenter', drag);
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', drag);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragenter', drag);
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', drag);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

/**
 * A file as it travels to the core.
 *
 * @throws Refusal attachment.tooLarge, before it is read; file.unreadable
 */
export async function readFile(file: File): Promise<{ name: string; base64: string }> {
  if (file.size > maxAttachmentBytes) {
    throw new Refusal('attachment.tooLarge', {
      file: file.name,
      limitMb: maxAttachmentBytes / 1024 / 1024,
    });
  }
  return { name: file.name, base64: (await readAsDataUrl(file)).replace(/^[^,]*,/, '') };
}

function readAsDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () =>
      reject(new Refusal('file.unreadable', { file: file.name })),
    );
    reader.readAsDataURL(file);
  });
}

/** A size in the unit that people use of files. */
export function fileSize(bytes: number, format: (value: number) => string): string {
  return bytes < 100_000
    ? `${format(Math.max(0.1, bytes / 1000))} kB`
    : `${format(bytes / 1_000_000)} MB`;
}
