import { useQuery } from '@tanstack/react-query';
import { Film, Image } from 'lucide-react';
import { use, useEffect } from 'react';
import type { PostMedia } from '../../../../src/contract/media.ts';
import { blobOf } from '../../../app/file-bytes.ts';
import { OfficeFileContext } from '../../../live/answers.ts';
import { useCall, useCommand } from '../../../live/index.ts';
import styles from './Media.module.css';
import { smallOf } from './small-picture.ts';

/** A file's picture in small; an icon of its kind where there is none. It has no name of its own. */
export function Thumbnail({ mediaId, kind }: { mediaId: string | null; kind: PostMedia['kind'] }) {
  const call = useCall();
  const file = use(OfficeFileContext);
  // It never changes, so that, unlike other answers, it is not asked for again after every change.
  const { data } = useQuery({
    queryKey: ['thumbnail', file, mediaId],
    queryFn: () => call('media.thumbnail', { mediaId: mediaId ?? '' }),
    enabled: mediaId !== null,
  });
  if (data) {
    const { mediaType, base64 } = data;
    return (
      <img className={styles['thumbnail']} src={`data:${mediaType};base64,${base64}`} alt="" />
    );
  }
  const Icon = kind === 'image' ? Image : Film;
  return (
    <span className={styles['thumbnail']}>
      <Icon size={26} strokeWidth={1.5} aria-hidden="true" />
    </span>
  );
}

/** Makes a picture's thumbnail where it has none: just added, or added without a window. */
export function useThumbnailOf({ id, mediaId, kind, hasThumbnail, missing }: PostMedia): void {
  const call = useCall();
  const { run: keep } = useCommand('media.setThumbnail', { refusals: 'inline' });
  const lacks = kind === 'image' && !hasThumbnail && !missing.file;
  useEffect(() => {
    if (!lacks) return;
    const make = async () => {
      const { base64, mediaType } = await call('media.get', { postMediaId: id });
      const small = await smallOf(blobOf(base64, mediaType), 'image');
      if (small) await keep({ mediaId, ...small });
    };
    // The icon stays, and the item itself tells when its file is lost.
    make().catch(() => {});
  }, [lacks, call, keep, id, mediaId]);
}
