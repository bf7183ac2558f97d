import { type ReactNode, createContext, use, useMemo, useState } from 'react';
import type { Scope } from '../../../src/domain/series.ts';

const ScopeContext = createContext<{ scope: Scope; setScope: (scope: Scope) => void } | null>(null);

/** Whom the changes in a post's pane are meant for; each post begins with itself alone. */
export function ScopeProvider({ children }: { children: ReactNode }) {
  const [scope, setScope] = useState<Scope>('one');
  const value = useMemo(() => ({ scope, setScope }), [scope]);
  return <ScopeContext value={value}>{children}</ScopeContext>;
}

export function useScope(): { scope: Scope; setScope: (scope: Scope) => void } {
  const value = use(ScopeContext);
  if (!value) throw new Error('Outside of ScopeProvider');
  return value;
}
