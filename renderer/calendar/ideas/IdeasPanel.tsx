import { type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react';
import type { PostRow } from '../../../src/contract/posts.ts';
import { singleKeysOn } from '../../app/single-keys.ts';
import { useTexts } from '../../app/texts.tsx';
import { classes } from '../../parts/classes.ts';
import fieldStyles from '../../parts/Field.module.css';
import { chipOf, usePostDrag, usePostDrop } from '../carrying.ts';
import { type Deed, type Move, type Own, keyOf } from '../keys.ts';
import { ListedPost } from '../ListedPost.tsx';
import { useCalendarTools } from '../tools.ts';
import styles from './IdeasPanel.module.css';

/** Posts that have no day yet: written down in passing, and dragged to a day when there is one for them. */
export const IdeasPanel = memo(function IdeasPanel({ ideas }: { ideas: readonly PostRow[] }) {
  const { t } = useTexts();
  const tools = useCalendarTools();
  const panel = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const order = ideas.map(({ id }) => id);
  const here = Math.min(at, Math.max(0, ideas.length - 1));
  const { dropProps, isDropTarget } = usePostDrop(panel, () => ({ on: null }));
  const { dragProps } = usePostDrag((id) => {
    const post = ideas.find((idea) => idea.id === id);
    return post ? { post, day: null, at: null } : null;
  });

  function focus(index: number): void {
    const within = Math.max(0, Math.min(ideas.length - 1, index));
    setAt(within);
    list.current?.querySelectorAll<HTMLElement>('[data-post]')[within]?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const post = postAt(event.target);
    const key = keyOf(event.nativeEvent, 'post', singleKeysOn());
    if (!key || !post) return;
    const understood =
      key.kind === 'move'
        ? move(key, post)
        : key.kind === 'own'
          ? answer(key, post)
          : deal(key, post);
    if (understood) event.preventDefault();
  }

  function move(key: Move, post: PostRow): boolean {
    if (key.does === 'aside') return false;
    if (key.does === 'edge') {
      focus(key.by < 0 ? 0 : ideas.length - 1);
      return true;
    }
    const next = ideas[here + key.by];
    if (key.extend && next) tools.selecting.extend(order, next.id, post.id);
    focus(here + key.by);
    return true;
  }

  function answer(key: Own, post: PostRow): boolean {
    if (key.does === 'enter') tools.open(post.id);
    if (key.does === 'escape') tools.selecting.clear();
    // A drag begins when the key is let go; pressed, it must not press the post.
    return key.does !== 'new' && key.does !== 'type';
  }

  function deal(deed: Deed, post: PostRow): boolean {
    if (deed.does === 'all') {
      tools.selecting.set(order);
      return true;
    }
    // They are ideas already, and among them there are no days.
    const senseless = deed.does === 'idea' || deed.does === 'page' || deed.does === 'today';
    return !senseless && tools.act(deed, { post, day: null });
  }

  function onClick(event: MouseEvent): void {
    const post = postAt(event.target);
    if (!post) return;
    setAt(ideas.indexOf(post));
    if (event.ctrlKey || event.metaKey) tools.selecting.toggle(post.id);
    else if (event.shiftKey) tools.selecting.extend(order, post.id, ideas[here]?.id ?? null);
    else tools.open(post.id);
  }

  function postAt(target: EventTarget): PostRow | null {
    const id = chipOf(target)?.dataset['post'];
    return ideas.find((idea) => idea.id === id) ?? null;
  }

  return (
    <section
      ref={panel}
      {...dropProps}
      className={classes(styles.panel, isDropTarget && styles.target)}
      aria-label={t('calendar.ideas')}
      tabIndex={-1}
      data-ideas=""
    >
      <h2 className={styles.title}>{t('calendar.ideas')}</h2>
      <AddIdea onAdd={(typed) => tools.actions.add(typed, null)} />
      {ideas.length === 0 ? (
        <p className={styles.empty}>{t('calendar.ideas.empty')}</p>
      ) : (
        // The keys are those of the posts in it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul
          ref={list}
          className={styles.list}
          onKeyDown={onKeyDown}
          onClick={onClick}
          {...dragProps}
        >
          {ideas.map((post, index) => (
            <ListedPost key={post.id} post={post} at={null} cursor={index === here} />
          ))}
        </ul>
      )}
    </section>
  );
});

function AddIdea({ onAdd }: { onAdd: (typed: string) => Promise<boolean> }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        setText('');
        void onAdd(text).then((done) => {
          if (!done) setText((now) => (now === '' ? text : now));
        });
      }}
    >
      <input
        className={fieldStyles['input']}
        value={text}
        maxLength={120}
        aria-label={t('calendar.ideas.add')}
        placeholder={t('calendar.ideas.add')}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}
