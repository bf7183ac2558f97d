import { Check, Circle, type LucideIcon, Minus } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ItemState } from '../../../../src/domain/checklist.ts';
import { useTexts } from '../../../app/texts.tsx';
import styles from './Checklist.module.css';

const icons: Record<ItemState, LucideIcon> = { done: Check, open: Circle, notApplicable: Minus };
const order = ['done', 'open', 'notApplicable'] as const;

/**
 * Done, open or not applicable, as three signs in a row. The arrows go from sign to sign without choosing, since
 * each choice is a step of its own; the space bar on the state in force is a tick that comes and goes.
 */
export function StateControl({
  labelledBy,
  describedBy,
  state,
  onChoose,
  onToggle,
}: {
  labelledBy: string;
  describedBy?: string | undefined;
  state: ItemState;
  onChoose: (state: ItemState) => void;
  onToggle: () => void;
}) {
  const { t } = useTexts();
  const group = useRef<HTMLDivElement>(null);

  // The focus follows the state, and with it what a screen reader says.
  useLayoutEffect(() => {
    if (group.current?.contains(document.activeElement) === true) {
      group.current.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [state]);

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const signs = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = signs.indexOf(document.activeElement as HTMLButtonElement);
    signs[at + by]?.focus();
  }

  return (
    // The keys are of the group as a whole; its buttons have the focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={group}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={styles.states}
      onKeyDown={onKeyDown}
    >
      {order.map((one) => {
        const Icon = icons[one];
        const chosen = one === state;
        const name = t(`checklist.state.${one}`);
        return (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={chosen}
            aria-label={name}
            title={name}
            tabIndex={chosen ? 0 : -1}
            className={styles.state}
            data-state={one}
            // A click's `detail` is 0 when a key made it.
            onClick={({ detail }) => (chosen && detail === 0 ? onToggle() : onChoose(one))}
          >
            <Icon size={16} aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}
