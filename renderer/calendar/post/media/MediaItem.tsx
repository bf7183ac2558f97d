import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import type { PostMedia } from '../../../../src/contract/media.ts';
import type { Post } from '../../../../src/contract/posts.ts';
import type { Language } from '../../../../src/domain/words.ts';
import { useDone } from '../../../app/done.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useCommand } from '../../../live/index.ts';
import { IconButton } from '../../../parts/Button.tsx';
import { classes } from '../../../parts/classes.ts';
import { ResidentLine } from '../../../parts/ResidentText.tsx';
import { useCopyImage } from './CopyOut.tsx';
import { ImageFields } from './ImageFields.tsx';
import styles from './Media.module.css';
import type { Place } from './order.ts';
import { Thumbnail, useThumbnailOf } from './Thumbnail.tsx';
import { VideoFields } from './VideoFields.tsx';

/** One picture or video of a post. */
export function MediaItem({
  media,
  post,
  languages,
  order,
  onRemoved,
}: {
  media: PostMedia;
  post: Post;
  languages: readonly Language[];
  order: Place;
  onRemoved: () => void;
}) {
  const { t } = useTexts();
  const remove = useCommand('media.remove');
  const { done } = useDone();
  const copyImage = useCopyImage();
  const { name, kind, hasThumbnail, mediaId } = media;
  const several = !order.isFirst || !order.isLast;
  useThumbnailOf(media);

  async function removeIt(): Promise<void> {
    const gone = await done(remove.run({ postMediaId: media.id }), () =>
      t('media.removed', { name }),
    );
    if (gone) onRemoved();
  }

  return (
    <li className={classes(styles['item'], order.mark && styles[order.mark])} {...order.target}>
      <div className={styles['picture']}>
        <Thumbnail mediaId={hasThumbnail ? mediaId : null} kind={kind} />
      </div>
      <div className={styles['words']}>
        <p className={styles['name']}>
          <ResidentLine text={name} />
        </p>
        <p className={styles['about']}>
          <About media={media} />
        </p>
      </div>
      <div className={styles['tools']}>
        {several && (
          <span className={styles['moves']}>
            <IconButton
              label={t('media.earlier', { name })}
              small
              isDisabled={order.isFirst}
              onPress={order.earlier}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('media.later', { name })}
              small
              isDisabled={order.isLast}
              onPress={order.later}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </IconButton>
          </span>
        )}
        {kind === 'image' && !media.missing.file && (
          <IconButton
            label={t('media.copyImage', { name })}
            small
            onPress={() => void copyImage(media)}
          >
            <Copy size={16} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton label={t('media.remove', { name })} small onPress={() => void removeIt()}>
          <Trash2 size={16} aria-hidden="true" />
        </IconButton>
        {several && (
          // The arrows beside it do the same for those who don't drag.
          <span
            className={styles['grip']}
            title={t('media.drag')}
            aria-hidden="true"
            {...order.handle}
          >
            <GripVertical size={16} />
          </span>
        )}
      </div>
      <div className={styles['fields']}>
        {media.missing.file && <p className={styles['problem']}>{t('media.missing')}</p>}
        {kind === 'image' ? (
          <ImageFields postId={post.id} media={media} languages={languages} />
        ) : (
          <VideoFields media={media} post={post} />
        )}
      </div>
    </li>
  );
}

function About({ media }: { media: PostMedia }) {
  const { t, f } = useTexts();
  const { kind, width, height, seconds, size } = media;
  return [
    t(`media.kind.${kind}`),
    ...(width === null || height === null
      ? []
      : [t('media.pixels', { width: f.number(width), height: f.number(height) })]),
    ...(seconds === null ? [] : [length(seconds)]),
    f.size(size),
  ].join(' · ');
}

/** Minutes and seconds, as players show them. */
function length(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
