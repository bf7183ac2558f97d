import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type LocalDate, addDays } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import styles from './QuickAdd.module.css';

/**
 * A line on a day in which posts are typed, one after another: Enter keeps one and goes on here, Tab keeps one
 * and goes on at the next day, Escape leaves. With nothing typed Tab goes where it always goes.
 */
export function QuickAdd({
  day,
  first,
  onAdd,
  onLeave,
}: {
  day: LocalDate;
  /** What was typed to begin. */
  first: string;
  onAdd: (typed: string, day: LocalDate) => Promise<boolean>;
  /** The line is left: for a day, perhaps to write on there, or for elsewhere. */
  onLeave: (from: LocalDate, to: LocalDate | null, again: boolean) => void;
}) {
  const { t, f } = useTexts();
  const [text, setText] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  /** What is not kept yet; leaving comes by several ways, and keeps it once. */
  const open = useRef(first);

  useLayoutEffect(() => {
    input.current?.focus();
    const end = input.current?.value.length ?? 0;
    input.current?.setSelectionRange(end, end);
    input.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  async function keep(): Promise<void> {
    const typed = open.current;
    if (typed.trim() === '') return;
    write('');
    // What could not be kept is not lost.
    if (!(await onAdd(typed, day)) && open.current === '') write(typed);
  }

  function write(typed: string): void {
    open.current = typed;
    setText(typed);
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const empty = text.trim() === '';
    if (event.key === 'Enter') {
      event.preventDefault();
      if (empty) onLeave(day, day, false);
      else void keep();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      open.current = '';
      onLeave(day, day, false);
    } else if (event.key === 'Tab' && !empty) {
      event.preventDefault();
      void keep();
      onLeave(day, addDays(day, event.shiftKey ? -1 : 1), true);
    }
  }

  return (
    <input
      ref={input}
      className={styles.input}
      value={text}
      maxLength={130}
      placeholder={t('calendar.write.hint')}
      aria-label={t('calendar.write.label', { day: f.longDay(day) })}
      onChange={(event) => write(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // Who goes elsewhere with a title half written means it.
        void keep();
        onLeave(day, null, false);
      }}
    />
  );
}
