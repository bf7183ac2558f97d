import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../app/texts.tsx';

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

type Item = { id: string; name: string };

/**
 * The order of a list, changed by buttons and by dragging.
 *
 * @param kind which list it is, in a word: what is dragged from one list can't be dropped on another
 * @param move gives an item its new place. @returns whether it was given
 */
export function useOrder(
  kind: string,
  list: readonly Item[],
  move: (item: Item, to: number) => Promise<boolean>,
): {
  of: (index: number) => Place;
  /** What a screen reader says after a move. */
  told: string;
} {
  const { t } = useTexts();
  const [told, setTold] = useState('');
  const [carried, setCarried] = useState<string | null>(null);
  const [hovered, setHovered] = useState<{ id: string; after: boolean } | null>(null);
  const pressed = useRef<{ button: Element | null; order: string } | null>(null);
  const dragged = `application/x-vuoro-${kind}`;
  const order = list.map(({ id }) => id).join(' ');

  // What moves in the page loses the focus, and the next press is to move it again.
  useEffect(() => {
    if (!pressed.current || pressed.current.order === order) return;
    const { button } = pressed.current;
    pressed.current = null;
    if (!(button instanceof HTMLElement) || button === document.activeElement) return;
    const other = button.parentElement?.querySelector<HTMLElement>('button:not(:disabled)');
    (button.matches(':disabled') ? other : button)?.focus();
  });

  async function moveTo(item: Item, to: number): Promise<void> {
    if (!(await move(item, to))) return;
    setTold(t('order.moved', { name: item.name, place: to + 1, count: list.length }));
  }

  function press(item: Item, to: number): void {
    pressed.current = { button: document.activeElement, order };
    void moveTo(item, to);
  }

  function drop(index: number, after: boolean): void {
    const from = list.findIndex(({ id }) => id === carried);
    const item = list[from];
    if (!item) return;
    // It leaves its own place first, and those behind it move up.
    const place = index + (after ? 1 : 0);
    const to = place > from ? place - 1 : place;
    if (to !== from) void moveTo(item, to);
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
    of: (index) => {
      const item = list[index]!;
      return {
        isFirst: index === 0,
        isLast: index === list.length - 1,
        earlier: () => press(item, index - 1),
        later: () => press(item, index + 1),
        mark: hovered?.id === item.id ? (hovered.after ? 'after' : 'before') : null,
        handle: {
          draggable: true,
          onDragStart: ({ dataTransfer, currentTarget }) => {
            dataTransfer.setData(dragged, item.id);
            dataTransfer.effectAllowed = 'move';
            const row = currentTarget.closest('li');
            if (row) dataTransfer.setDragImage(row, 16, 16);
            setCarried(item.id);
          },
          onDragEnd: end,
        },
        target: {
          onDragEnter: (event) => hoverOver(item.id, event),
          onDragOver: (event) => hoverOver(item.id, event),
          onDragLeave: ({ currentTarget, relatedTarget }) => {
            // Going from one of its own parts to another is no leaving, and the next is entered before it is left.
            if (currentTarget.contains(relatedTarget as Node | null)) return;
            setHovered((known) => (known?.id === item.id ? null : known));
          },
          onDrop: (event) => {
            if (!event.dataTransfer.types.includes(dragged)) return;
            event.preventDefault();
            drop(index, isInLowerHalf(event));
            end();
          },
        },
      };
    },
  };
}

function isInLowerHalf({ currentTarget, clientY }: DragEvent): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}
