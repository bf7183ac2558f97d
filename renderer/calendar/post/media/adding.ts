import { useCallback, useRef, useState } from 'react';
import { maxImageBytes } from '../../../../src/domain/media.ts';
import { Refusal } from '../../../../src/contract/errors.ts';
import type { Progress } from '../../../../src/contract/index.ts';
import type { IncomingFile } from '../../../../src/contract/media.ts';
import { base64Of } from '../../../app/file-bytes.ts';
import { useRefusalToast } from '../../../app/refusals.ts';
import { toRefusal } from '../../../live/answers.ts';
import { useCommand } from '../../../live/index.ts';
import { smallOf } from './small-picture.ts';

/** A file that is being copied; small ones are in before anybody could read of it. */
export type Adding = { name: string; progress: Progress; stop: () => void };

/** Worth telling how far it is. */
export function isLarge({ total }: Progress): boolean {
  return (total ?? 0) >= 20_000_000;
}

/** Puts files on a post, one after another, in the order in which they came. */
export function useAdding(postId: string): {
  adding: Adding | null;
  add: (files: readonly File[]) => void;
} {
  const { run: addMedia } = useCommand('media.add');
  const { run: keepSmall } = useCommand('media.setThumbnail', { refusals: 'inline' });
  const tell = useRefusalToast();
  const [adding, setAdding] = useState<Adding | null>(null);
  const waiting = useRef<File[]>([]);
  const working = useRef(false);

  const addOne = useCallback(
    async (file: File) => {
      const stopping = new AbortController();
      const stop = () => {
        waiting.current = [];
        stopping.abort();
      };
      const onProgress = (progress: Progress) => {
        if (isLarge(progress)) setAdding({ name: file.name, progress, stop });
      };
      const added = await addMedia(
        { postId, file: await incoming(file) },
        { signal: stopping.signal, onProgress },
      );
      setAdding(null);
      // Films are looked at here, where their file is; pictures wherever they are shown.
      if (!added.done || added.output.kind === 'image') return;
      const small = await smallOf(file, 'film');
      if (small) await keepSmall({ mediaId: added.output.mediaId, ...small });
    },
    [addMedia, keepSmall, postId],
  );

  const work = useCallback(async () => {
    working.current = true;
    for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
      await addOne(file).catch((error: unknown) => tell(toRefusal(error)));
    }
    working.current = false;
  }, [addOne, tell]);

  const add = useCallback(
    (files: readonly File[]) => {
      waiting.current.push(...files);
      if (!working.current) void work();
    },
    [work],
  );

  return { adding, add };
}

/**
 * Where a file lies, so that the core reads it itself; or its bytes, when it lies nowhere.
 *
 * @throws Refusal media.tooLarge, file.unreadable
 */
export async function incoming(file: File): Promise<IncomingFile> {
  const path = window.vuoro?.pathOf(file) ?? '';
  if (path !== '') return path;
  if (file.size > maxImageBytes) {
    throw new Refusal('media.tooLarge', { file: file.name, limitMb: maxImageBytes / 1_000_000 });
  }
  return { name: file.name, base64: await base64Of(file, file.name) };
}
