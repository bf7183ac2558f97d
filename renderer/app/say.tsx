import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from 'react-aria-components';

/** What was last said to a screen reader. The same words twice are two sayings. */
let said = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/** Tells a screen reader what everybody else sees happen. */
export function say(text: string): void {
  said = { text, turn: said.turn + 1 };
  for (const listener of listeners) listener();
}

/** Where it is said from; once on a screen that says anything. */
export function Sayings() {
  const { text, turn } = useSyncExternalStore(subscribe, () => said);
  return (
    <VisuallyHidden>
      {/* Words are only said when they are new to one of the two. */}
      <span role="status">{turn % 2 === 0 ? text : ''}</span>
      <span role="status">{turn % 2 === 1 ? text : ''}</span>
    </VisuallyHidden>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
