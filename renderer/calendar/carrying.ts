import {
  type DragEventHandler,
  type HTMLAttributes,
  type KeyboardEventHandler,
  type RefObject,
  use,
  useRef,
} from 'react';
import { postTitle } from '../../src/i18n/post-title.ts';
import { useDrag } from 'react-aria-components/useDrag';
import { useDrop } from 'react-aria-components/useDrop';
import { useTexts } from '../app/texts.tsx';
import { beginsDrag } from './keys.ts';
import styles from './PostChip.module.css';
import { type Carried, type Drop, DroppingContext, useCalendarTools } from './tools.ts';

const type = 'application/x-vuoro-posts';

/** The post's element that an event happened in. */
export function chipOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-post]') : null;
}

/**
 * Lets the posts of a view be dragged, by mouse or by keyboard. It is one for the whole view: the posts are
 * plain elements that say which they are. By keyboard React Aria leads from place to place with Tab, and
 * tells in the user's language what to press.
 *
 * @param find what stands behind a post's element
 */
export function usePostDrag(find: (id: string) => Pick<Carried, 'post' | 'day' | 'at'> | null): {
  /** For the element around the posts. */
  dragProps: {
    onDragStart: DragEventHandler<HTMLElement>;
    onDrag: DragEventHandler<HTMLElement>;
    onDragEnd: DragEventHandler<HTMLElement>;
    /** A drag begins when the keys are let go: React Aria drops at the next release of Enter. */
    onKeyUp: KeyboardEventHandler<HTMLElement>;
  };
} {
  const { t } = useTexts();
  const { carry, carried, meant } = useCalendarTools();
  const preview = useRef<
    ((items: unknown, give: (node: HTMLElement | null) => void) => void) | null
  >(null);
  const { dragProps, dragButtonProps } = useDrag({
    hasDragButton: true,
    preview,
    getItems: () => {
      const posts = carried.current?.posts ?? [];
      return [
        {
          [type]: posts.map(({ id }) => id).join(' '),
          'text/plain': posts.map((post) => postTitle(t, post)).join('\n'),
        },
      ];
    },
    getAllowedDropOperations: () => ['move', 'copy'],
    onDragEnd: () => carry(null),
  });

  function take(chip: HTMLElement, grip: number | null): number {
    const found = find(chip.dataset['post'] ?? '');
    if (!found) return 0;
    const posts = meant(found.post);
    carry({ ...found, posts, grip });
    return posts.length;
  }

  return {
    dragProps: {
      onDragStart: (event) => {
        const chip = chipOf(event.target);
        if (!chip) return;
        const count = take(chip, event.clientY - chip.getBoundingClientRect().top);
        // One post is its own picture; of many their number is.
        preview.current =
          count < 2 ? null : (_, give) => withStack(t('calendar.posts', { count }), give);
        dragProps.onDragStart?.(event);
      },
      onDrag: (event) => dragProps.onDrag?.(event),
      onDragEnd: (event) => dragProps.onDragEnd?.(event),
      onKeyUp: ({ target, nativeEvent }) => {
        const chip = chipOf(target);
        if (!chip || !beginsDrag(nativeEvent) || take(chip, null) === 0) return;
        // React Aria has a button in mind that begins the drag; here a key on the post itself does.
        type PressEvent = Parameters<NonNullable<typeof dragButtonProps.onPress>>[0];
        dragButtonProps.onPress?.({
          pointerType: 'keyboard',
          target: chip,
        } as unknown as PressEvent);
      },
    },
  };
}

/** A picture of many posts, in the page for as long as the browser needs to copy it. */
function withStack(text: string, give: (node: HTMLElement) => void): void {
  const node = document.createElement('div');
  node.className = styles.stack ?? '';
  node.textContent = text;
  document.body.append(node);
  give(node);
  requestAnimationFrame(() => node.remove());
}

/**
 * A place where dragged posts can be put down. It is one only while posts are dragged: a file that is dragged
 * over the window is somebody else's.
 *
 * @param where what a drop here means, from how far below the upper edge it was and what is dropped
 * @param options.onActivate by keyboard, what is dragged asks to go on through here
 * @param options.onOver told where it would be dropped now; null when it is no longer over this place
 */
export function usePostDrop(
  ref: RefObject<HTMLElement | null>,
  where: (y: number, carried: Carried) => Omit<Drop, 'copy'>,
  options: { onActivate?: () => void; onOver?: (to: Omit<Drop, 'copy'> | null) => void } = {},
): { dropProps: HTMLAttributes<HTMLElement>; isDropTarget: boolean } {
  const { active, carried, drop } = use(DroppingContext);
  return useDrop({
    ref,
    isDisabled: !active,
    getDropOperation: (types, allowed) => (types.has(type) ? (allowed[0] ?? 'cancel') : 'cancel'),
    onDrop: ({ y, dropOperation }) => {
      if (carried.current) drop({ ...where(y, carried.current), copy: dropOperation === 'copy' });
    },
    onDropActivate: () => {
      if (carried.current?.grip === null) options.onActivate?.();
    },
    onDropMove: ({ y }) => options.onOver?.(carried.current && where(y, carried.current)),
    onDropExit: () => options.onOver?.(null),
  });
}
