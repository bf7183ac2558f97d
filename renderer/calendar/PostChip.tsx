import { memo } from 'react';
import type { PostRow } from '../../src/contract/posts.ts';
import { hyphenated } from '../../src/domain/hyphens.ts';
import { platformMarks } from '../../src/domain/platforms.ts';
import type { LocalTime } from '../../src/domain/time.ts';
import { postTitle } from '../../src/i18n/post-title.ts';
import { useTexts } from '../app/texts.tsx';
import { classes } from '../parts/classes.ts';
import { Heard } from '../parts/Heard.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import { SmallIcon } from './Icons.tsx';
import styles from './PostChip.module.css';
import { describePost } from './words.ts';

/**
 * A post in a view of the calendar. What is pressed and typed on it is the view's business, which finds it by
 * `data-post`; so hundreds of them cost little.
 */
export const PostChip = memo(function PostChip({
  post,
  at,
  lines,
  selected,
  cursor,
  carried,
  open,
}: {
  post: PostRow;
  at: LocalTime | null;
  /** How many lines of text there is room for. */
  lines: number;
  selected: boolean;
  /** The keyboard's place is here. */
  cursor: boolean;
  /** It is being dragged. */
  carried: boolean;
  /** It is open beside the calendar. */
  open: boolean;
}) {
  const { t, f, language } = useTexts();
  const title = postTitle(t, post);
  const clock = at === null ? null : f.clock(at);
  const roomy = lines > 1;
  // In the order in which it is seen, so that who speaks to the program can say what they see.
  const label = [...(roomy ? [title, clock] : [clock, title]), describePost(t, post)]
    .filter((part) => part !== null)
    .join(', ');
  // Its hyphens are for the eye.
  const parted = lines > 2 && language === 'fi';
  const time = clock !== null && (
    <span className={styles.time} aria-hidden="true">
      {clock}
    </span>
  );
  const marks = (
    <>
      {post.warnings.length > 0 && (
        <span className={styles.warning} aria-hidden="true">
          <SmallIcon name="warning" />
          {post.warnings.length}
        </span>
      )}
      {/* A draft is what a planned post is unless something says otherwise. */}
      {(roomy || post.status !== 'draft') && <SmallIcon name={post.status} />}
    </>
  );
  return (
    <button
      type="button"
      className={classes(styles.chip, roomy && styles.roomy, styles[post.status])}
      tabIndex={cursor ? 0 : -1}
      title={label}
      draggable
      data-post={post.id}
      data-purpose={post.purpose ?? 'unset'}
      data-selected={selected || undefined}
      data-carried={carried || undefined}
      data-open={open || undefined}
      style={{ '--lines': lines } as React.CSSProperties}
    >
      <SmallIcon name={post.purpose ?? 'unset'} />
      {!roomy && time}
      <ResidentLine
        text={parted ? hyphenated(title) : title}
        className={styles.title}
        aria-hidden="true"
      />
      {roomy ? (
        <span className={styles.about} aria-hidden="true">
          {time}
          <span className={styles.places}>
            {[...new Set(post.places.map(({ platform }) => platform))].map((platform) => (
              <span key={platform}>{platformMarks[platform]}</span>
            ))}
          </span>
          {marks}
        </span>
      ) : (
        marks
      )}
      {/* All of it for the ear in one piece: a piece beside each that is seen takes a month longer to draw. */}
      <Heard>{selected ? `${label}, ${t('calendar.isSelected')}` : label}</Heard>
    </button>
  );
});
