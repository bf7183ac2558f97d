import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import type { Mark } from '../../src/contract/layers.ts';
import type { PostRow } from '../../src/contract/posts.ts';
import type { Standing } from '../../src/domain/post-days.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { singleKeysOn } from '../app/single-keys.ts';
import { useTexts } from '../app/texts.tsx';
import menuStyles from '../parts/Menu.module.css';
import { ResidentLine } from '../parts/ResidentText.tsx';
import { chipOf } from './carrying.ts';
import styles from './DayList.module.css';
import type { Shown } from './data.ts';
import { keyOf } from './keys.ts';
import { MarkButton } from './layers/MarkPopover.tsx';
import { ListedPost } from './ListedPost.tsx';
import { useCalendarTools } from './tools.ts';
import { describeMark } from './words.ts';

/** Opens what a day holds over a view, from whatever was pressed; `dayList` is to be drawn beside the view. */
export function useDayList({ days, marks }: Pick<Shown, 'days' | 'marks'>): {
  showDay: (day: LocalDate, button: Element) => void;
  dayList: ReactNode;
} {
  const [listed, setListed] = useState<{ day: LocalDate; button: Element } | null>(null);
  return {
    showDay: (day, button) => setListed({ day, button }),
    dayList: listed && (
      <DayList
        day={listed.day}
        standing={days.get(listed.day) ?? noPosts}
        marks={marks.filter((mark) => mark.from <= listed.day && listed.day <= mark.to)}
        button={listed.button}
        onClose={() => setListed(null)}
      />
    ),
  };
}

const noPosts: readonly Standing<PostRow>[] = [];

/** All that a day holds, over the month, where the day itself has no room for it. */
function DayList({
  day,
  standing,
  marks,
  button,
  onClose,
}: {
  day: LocalDate;
  standing: readonly Standing<PostRow>[];
  marks: readonly Mark[];
  /** Where it opens from. */
  button: Element;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { f } = texts;
  const tools = useCalendarTools();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);

  function focus(index: number): void {
    const within = Math.max(0, Math.min(standing.length - 1, index));
    setAt(within);
    list.current?.querySelectorAll<HTMLElement>('[data-post]')[within]?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const id = chipOf(event.target)?.dataset['post'];
    const post = standing.find(({ post }) => post.id === id)?.post ?? null;
    const key = keyOf(event.nativeEvent, 'post', singleKeysOn());
    if (!key || !post || (key.kind === 'own' && key.does === 'escape')) return;
    event.preventDefault();
    if (key.kind === 'move') {
      if (key.does === 'along') focus(at + key.by);
      if (key.does === 'edge') focus(key.by < 0 ? 0 : standing.length - 1);
    } else if (key.kind === 'own') {
      if (key.does === 'enter') leave(post, () => tools.act({ does: 'open' }, { post, day }));
    } else if (key.does === 'toggle' || key.does === 'purpose') tools.act(key, { post, day });
    else leave(post, () => tools.act(key, { post, day }));
  }

  /** What leads elsewhere closes the list first, so that the focus has somewhere to go. */
  function leave(post: PostRow, then: () => void): void {
    onClose();
    tools.setCursor({ day, postId: post.id });
    then();
  }

  return (
    <Popover
      triggerRef={{ current: button }}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={menuStyles.popover ?? ''}
    >
      <Dialog className={styles.list ?? ''}>
        <Heading slot="title" level={2} className={styles.title ?? ''}>
          {f.longDay(day)}
        </Heading>
        {marks.map((mark) => (
          <MarkButton key={mark.id} mark={mark} className={styles.mark ?? ''}>
            <ResidentLine text={describeMark(texts, mark)} />
          </MarkButton>
        ))}
        {/* The keys are those of the posts in it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ul
          ref={list}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const id = chipOf(event.target)?.dataset['post'];
            const post = standing.find(({ post }) => post.id === id)?.post;
            if (!post) return;
            if (event.ctrlKey || event.metaKey) tools.selecting.toggle(post.id);
            else leave(post, () => tools.open(post.id));
          }}
        >
          {standing.map(({ post, at: time }, index) => (
            <ListedPost key={post.id} post={post} at={time} cursor={index === at} />
          ))}
        </ul>
      </Dialog>
    </Popover>
  );
}
