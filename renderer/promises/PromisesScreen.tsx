import { useRef } from 'react';
import { useLocation } from 'wouter';
import { useLive } from '../live/index.ts';
import { Answered } from '../parts/Page.tsx';
import { PromiseList } from './PromiseList.tsx';
import { PromisePage } from './PromisePage.tsx';

/** What was promised to residents: all of it, or one promise with its story. */
export function PromisesScreen() {
  const [path] = useLocation();
  const today = useLive('today.get', {});
  const id = /^\/promises\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? null;
  /** The one that was open last: coming back, the focus is on its line. */
  const last = useRef<string | null>(null);
  // Read only when the list is drawn for the first time after a promise.
  // oxlint-disable-next-line react/refs
  if (id !== null) last.current = id;
  return (
    <Answered live={today}>
      {({ date }) =>
        id === null ? (
          // oxlint-disable-next-line react/refs
          <PromiseList today={date} focusOn={last.current} />
        ) : (
          <PromisePage key={id} id={id} today={date} />
        )
      }
    </Answered>
  );
}
