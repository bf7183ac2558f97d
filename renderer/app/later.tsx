import { type ComponentType, Suspense, lazy, useState } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the program that the first screen does without, so that the window is usable sooner. It is
 * fetched when it is first shown, or by `loadTheRest` before anyone asks; from then on it is drawn at once.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  const loadOnce = async () => (Loaded ??= await load());
  loads.push(loadOnce);
  const Lazy = lazy(async () => ({ default: await loadOnce() }));
  return function Later(props: Props) {
    // Chosen once: a part that is shown must not begin anew when the loading ends.
    const [Part] = useState<ComponentType<Props>>(() => Loaded ?? Lazy);
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches every part that was put off, one after another. */
export async function loadTheRest(): Promise<void> {
  for (const load of loads) await load();
}
