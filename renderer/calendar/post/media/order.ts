import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { PostMedia } from '../../../../src/contract/media.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useCommand } from '../../../live/index.ts';

const dragged = 'application/x-vuoro-media';

/** One item's place in the order, and the ways to another. */
export type Place = {
  isFirst: boolean;
  isLast: boolean;
  earlier: () => void;
  later: () => void;
  /** Where what is dragged would go. */
  mark: 'before' | 'after' | null;
  handle: { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
  target: {
    onDragEnter: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
};

/** The order of a post's media, changed by buttons and by dragging. */
export function useOrder(list: readonly PostMedia[]): {
  of: (media: PostMedia, index: number) => Place;
  /** What a screen reader says after a move. */
  told: string;
} {
  const { t } = useTexts();
  const { run } = useCommand('media.move');
  const [told, setTold] = useState('');
  const [carried, setCarried] = useState<string | null>(null);
  const [hovered, setHovered] = useState<{ id: string; after: boolean } | null>(null);
  const pressed = useRef<{ button: Element | null; order: typeof list } | null>(null);

  // What moves in the page loses the focus, and the next press is to move it again.
  useEffect(() => {
    if (!pressed.current || pressed.current.order === list) return;
    const { button } = pressed.current;
    pressed.current = null;
    if (!(button instanceof HTMLElement) || button === document.activeElement) return;
    const other = button.parentElement?.querySelector<HTMLElement>('button:not(:disabled)');
    (button.matches(':disabled') ? other : button)?.focus();
  });

  async function move(media: PostMedia, to: number): Promise<void> {
    const { done } = await run({ postMediaId: media.id, to });
    if (!done) return;
    setTold(t('media.moved', { name: media.name, place: to + 1, count: list.length }));
  }

  function press(media: PostMedia, to: number): void {
    pressed.current = { button: document.activeElement, order: list };
    void move(media, to);
  }

  function drop(index: number, after: boolean): void {
    const from = list.findIndex(({ id }) => id === carried);
    const media = list[from];
    if (!media) return;
    // It leaves its own place first, and those behind it move up.
    const place = index + (after ? 1 : 0);
    const to = place > from ? place - 1 : place;
    if (to !== from) void move(media, to);
  }

  const end = () => {
    setCarried(null);
    setHovered(null);
  };

  function hoverOver(id: string, event: DragEvent): void {
    if (!event.dataTransfer.types.includes(dragged)) return;
    event.preventDefault();
    const after = isInLowerHalf(event);
    if (hovered?.id !== id || hovered.after !== after) setHovered({ id, after });
  }

  return {
    told,
    of: (media, index) => ({
      isFirst: index === 0,
      isLast: index === list.length - 1,
      earlier: () => press(media, index - 1),
      later: () => press(media, index + 1),
      mark: hovered?.id === media.id ? (hovered.after ? 'after' : 'before') : null,
      handle: {
        draggable: true,
        onDragStart: ({ dataTransfer, currentTarget }) => {
          dataTransfer.setData(dragged, media.id);
          dataTransfer.effectAllowed = 'move';
          const item = currentTarget.closest('li');
          if (item) dataTransfer.setDragImage(item, 16, 16);
          setCarried(media.id);
        },
        onDragEnd: end,
      },
      target: {
        onDragEnter: (event) => hoverOver(media.id, event),
        onDragOver: (event) => hoverOver(media.id, event),
        onDragLeave: ({ currentTarget, relatedTarget }) => {
          // Going from one of its own parts to another is no leaving, and the next is entered before it is left.
          if (currentTarget.contains(relatedTarget as Node | null)) return;
          setHovered((known) => (known?.id === media.id ? null : known));
        },
        onDrop: (event) => {
          if (!event.dataTransfer.types.includes(dragged)) return;
          event.preventDefault();
          drop(index, isInLowerHalf(event));
          end();
        },
      },
    }),
  };
}

function isInLowerHalf({ currentTarget, clientY }: DragEvent): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}
