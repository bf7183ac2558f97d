import { FolderOutput } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Progress } from '../../../../src/contract/index.ts';
import type { PostMedia } from '../../../../src/contract/media.ts';
import { base64Of, blobOf } from '../../../app/file-bytes.ts';
import { useRefusalToast } from '../../../app/refusals.ts';
import { baseName } from '../../../app/save-file.ts';
import { useTexts } from '../../../app/texts.tsx';
import { ImportProgress } from '../../../import/ImportProgress.tsx';
import { toRefusal } from '../../../live/answers.ts';
import { useCall, useHost } from '../../../live/index.ts';
import { Button } from '../../../parts/Button.tsx';
import { showToast } from '../../../parts/toast-queue.ts';
import { isLarge } from './adding.ts';
import styles from './Media.module.css';
import { pixelsOf } from './small-picture.ts';

/** What is copied out: a post's files, or those of one of its variants. */
export type CopyOutOf = { postId: string } | { variantId: string };

/** Writes the files into a folder that the user chooses, without place, time and device. */
export function CopyOutButton({ of }: { of: CopyOutOf }) {
  const { t } = useTexts();
  const call = useCall();
  const choose = useHost('folder.choose');
  const { run: show } = useHost('file.show');
  const tell = useRefusalToast();
  const stopping = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);

  async function copy(): Promise<void> {
    const chosen = await choose.run({});
    const folder = chosen.done ? chosen.output.folder : null;
    if (folder === null) return;
    const stop = new AbortController();
    stopping.current = stop;
    try {
      const options = { signal: stop.signal, onProgress: setProgress };
      const { files } = await call('media.copyOut', { ...of, folder }, options);
      const path = `${folder}/${files[0]}`;
      showToast({
        kind: 'done',
        text: t('media.copiedOut', { count: files.length, folder: baseName(folder) }),
        action: { label: t('office.show'), onAction: () => void show({ path }) },
      });
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal.code !== 'call.cancelled') tell(refusal);
    } finally {
      stopping.current = null;
      setProgress(null);
    }
  }

  return (
    <>
      <div className={styles['copyOut']}>
        <Button
          small
          icon={<FolderOutput size={15} aria-hidden="true" />}
          onPress={() => {
            if (stopping.current === null) void copy();
          }}
        >
          {t('media.copyOut')}
        </Button>
        <p className={styles['note']}>{t('media.copyOutNote')}</p>
      </div>
      {progress !== null && isLarge(progress) && (
        <ImportProgress
          label={t('media.copyingOut')}
          progress={progress}
          onStop={() => stopping.current?.abort()}
        />
      )}
    </>
  );
}

/** Puts a picture on the clipboard: its pixels, upright, and nothing else. */
export function useCopyImage(): (media: Pick<PostMedia, 'id'>) => Promise<void> {
  const { t } = useTexts();
  const call = useCall();
  const { run: copyImage } = useHost('clipboard.copyImage');
  const tell = useRefusalToast();
  return async ({ id }) => {
    const whole = await call('media.get', { postMediaId: id }).catch((error: unknown) =>
      tell(toRefusal(error)),
    );
    if (!whole) return;
    const pixels = await pixelsOf(blobOf(whole.base64, whole.mediaType)).catch(() => null);
    if (!pixels) return showToast({ kind: 'problem', text: t('media.imageBroken') });
    const { done } = await copyImage({ png: await base64Of(pixels, 'png') });
    if (done) showToast({ kind: 'done', text: t('media.imageCopied') });
  };
}
