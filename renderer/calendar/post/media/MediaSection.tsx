import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { FileTrigger, VisuallyHidden } from 'react-aria-components';
import type { Post } from '../../../../src/contract/posts.ts';
import { officeLanguages } from '../../../../src/domain/post-languages.ts';
import { type Language, languages } from '../../../../src/domain/words.ts';
import { useTexts } from '../../../app/texts.tsx';
import { ImportProgress } from '../../../import/ImportProgress.tsx';
import { useCommand } from '../../../live/index.ts';
import { Button } from '../../../parts/Button.tsx';
import { classes } from '../../../parts/classes.ts';
import { useOrder } from '../../../parts/order.ts';
import { Section, useOpen } from '../Section.tsx';
import type { PostWorld } from '../world.ts';
import { useAdding } from './adding.ts';
import { CopyOutButton } from './CopyOut.tsx';
import styles from './Media.module.css';
import { MediaItem } from './MediaItem.tsx';
import { useTakenFiles } from './taking.ts';

/** A post's pictures and videos: taken in, ordered, and told to those who don't see or hear them. */
export function MediaSection({ post, office }: Pick<PostWorld, 'post' | 'office'>) {
  const { t } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const open = useOpen('media');
  const { adding, add } = useAdding(post.id);
  const { over } = useTakenFiles(place, (files) => {
    open[1](true);
    place.current?.scrollIntoView({ block: 'nearest' });
    add(files);
  });
  const move = useCommand('media.move').run;
  const order = useOrder(
    'media',
    post.media,
    async ({ id }, to) => (await move({ postMediaId: id, to })).done,
  );
  const count = post.media.length;

  return (
    <div ref={place} className={classes(over && styles['over'])}>
      <Section
        name="media"
        title={t('media.title')}
        summary={count === 0 ? '' : t('media.count', { count })}
        state={open}
      >
        {count > 0 && (
          <ol className={styles['list']} aria-label={t('media.list')}>
            {post.media.map((media, index) => (
              <MediaItem
                key={media.id}
                media={media}
                post={post}
                languages={spoken(post, officeLanguages(office.regime))}
                order={order.of(index)}
                onRemoved={() => choose.current?.focus()}
              />
            ))}
          </ol>
        )}
        <div className={styles['drop']}>
          <FileTrigger
            acceptedFileTypes={['image/*', 'video/*']}
            allowsMultiple
            onSelect={(files) => add(Array.from(files ?? []))}
          >
            <Button ref={choose} small icon={<ImagePlus size={15} aria-hidden="true" />}>
              {t('media.choose')}
            </Button>
          </FileTrigger>
          <p className={styles['note']}>{over ? t('media.dropHere') : t('media.drop')}</p>
        </div>
        {adding && (
          <ImportProgress
            label={t('media.copying', { name: adding.name })}
            progress={adding.progress}
            onStop={adding.stop}
          />
        )}
        {count > 0 && <CopyOutButton of={{ postId: post.id }} />}
        <VisuallyHidden>
          <span role="status">{order.told}</span>
        </VisuallyHidden>
      </Section>
    </div>
  );
}

/** The languages that the office and this post speak. */
function spoken({ variants, media }: Post, ofOffice: readonly Language[]): Language[] {
  const known = new Set<string>([
    ...ofOffice,
    ...variants.map(({ language }) => language),
    ...media.flatMap(({ alts }) => Object.keys(alts)),
  ]);
  return languages.filter((language) => known.has(language));
}
