import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { dayOf } from '../../../src/domain/post-days.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Answered } from '../../parts/Page.tsx';
import { SeriesPart } from '../series/SeriesPart.tsx';
import { ScopeProvider } from '../series/scope.tsx';
import { WarningList } from '../warnings/WarningList.tsx';
import { Answering } from './Answering.tsx';
import { ChecklistSection } from './checklist/ChecklistSection.tsx';
import { Links } from './Links.tsx';
import { MediaSection } from './media/MediaSection.tsx';
import { Participation } from './Participation.tsx';
import styles from './Post.module.css';
import { PostActions } from './PostActions.tsx';
import { PostHead } from './PostHead.tsx';
import { PromiseSection } from './PromiseSection.tsx';
import { RecordFields } from './RecordFields.tsx';
import { Texts } from './Texts.tsx';
import { Validity } from './Validity.tsx';
import { type PostWorld, momentOf } from './world.ts';

/**
 * One post, beside the calendar. Each field saves itself when it is left; Escape closes the pane and brings
 * the focus back to where it was opened from.
 */
export function PostPane({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { t, f } = useTexts();
  const post = useLive('post.get', { id: postId });
  const office = useLive('office.get', {}).data;
  const channels = useLive('channel.list', {}).data;
  const today = useLive('today.get', {}).data?.date;
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const comeFrom = useRef<Element | null>(null);

  useEffect(() => {
    comeFrom.current ??= document.activeElement;
    heading.current?.focus({ preventScroll: true });
    pane.current?.scrollTo(0, 0);
    // Another post starts at its top.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [postId]);

  function close(): void {
    const opener = comeFrom.current;
    onClose();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // What opens from a field stands elsewhere in the page, though React tells of its keys here too.
    const within = event.target instanceof Node && pane.current?.contains(event.target) === true;
    if (event.key !== 'Escape' || event.defaultPrevented || !within) return;
    event.preventDefault();
    close();
  }

  const day = post.data ? dayOf(post.data) : null;
  const at = post.data ? momentOf(post.data) : null;
  return (
    // The keys are of the pane as a whole, whichever of its fields has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={pane}
      className={styles['pane']}
      data-takes-media=""
      aria-labelledby="post-heading"
      onKeyDown={onKeyDown}
    >
      <div className={styles['bar']}>
        <h2 id="post-heading" ref={heading} tabIndex={-1} className={styles['when']}>
          {day === null
            ? t('post.noDay')
            : at === null
              ? f.longDay(day)
              : t('today.at', { day: f.longDay(day), time: f.time(at) })}
        </h2>
        {post.data && today !== undefined && (
          <PostActions key={postId} post={post.data} today={today} onClose={close} />
        )}
        <IconButton label={t('action.close')} keys="Esc" small onPress={close}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <Answered live={post}>
        {(found) =>
          office && channels && today !== undefined ? (
            <ScopeProvider key={postId}>
              <Fields post={found} office={office} channels={channels} today={today} />
            </ScopeProvider>
          ) : null
        }
      </Answered>
    </section>
  );
}

function Fields(world: PostWorld) {
  return (
    <div className={styles['body']}>
      <PostHead {...world} />
      <div className={styles['told']}>
        <SeriesPart post={world.post} />
        <WarningList warnings={world.post.warnings} />
      </div>
      <Texts {...world} />
      <MediaSection {...world} />
      <Participation {...world} />
      <PromiseSection {...world} />
      <Answering {...world} />
      <Links {...world} />
      <Validity {...world} />
      <ChecklistSection key={world.post.id} {...world} />
      <RecordFields {...world} />
    </div>
  );
}
