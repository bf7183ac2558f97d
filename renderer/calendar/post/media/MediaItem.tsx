import { Copy, Trash2 } from 'lucide-react';
import type { PostMedia } from '../../../../src/contract/media.ts';
import type { Post } from '../../../../src/contract/posts.ts';
import type { Language } from '../../../../src/domain/words.ts';
import { useDone } from '../../../app/done.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useCommand } from '../../../live/index.ts';
import { IconButton } from '../../../parts/Button.tsx';
import { classes } from '../../../parts/classes.ts';
import type { Place } from '../../../parts/order.ts';
import { Grip, MoveButtons, markOf } from '../../../parts/OrderTools.tsx';
import { ResidentLine } from '../../../parts/ResidentText.tsx';
import { useCopyImage } from './CopyOut.tsx';
import { ImageFields } from './ImageFields.tsx';
import styles from './Media.module.css';
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
    <li className={classes(styles['item'], markOf(order))} {...order.target}>
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
        {several && <MoveButtons name={name} place={order} />}
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
        {several && <Grip place={order} />}
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
