import { useEffect } from 'react';
import type { Shell } from '../../src/contract/host.ts';

type Appearance = Shell['appearance'];

/** Sets what tokens.css looks at. Called before the first drawing too, so that a dark window never flashes white. */
export function applyAppearance(appearance: Appearance): void {
  const dark = appearance === 'dark' || (appearance === 'system' && systemIsDark().matches);
  document.documentElement.dataset['appearance'] = dark ? 'dark' : 'light';
}

/** Follows the user's choice and, when that is the system, the system. */
export function useAppearance(appearance: Appearance): void {
  useEffect(() => {
    const apply = () => applyAppearance(appearance);
    apply();
    const system = systemIsDark();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [appearance]);
}

function systemIsDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}
