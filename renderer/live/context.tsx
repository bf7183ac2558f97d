import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, createContext, use, useEffect, useState } from 'react';
import type { Links } from './links.ts';

const LinksContext = createContext<Links | null>(null);

export function useLinks(): Links {
  const links = use(LinksContext);
  if (!links) throw new Error('Outside of LiveProvider');
  return links;
}

/**
 * Keeps every answer on the screen true: all are asked again after each change, and when a new core
 * has come. An answer deeply equal to the last keeps its reference, so what did not change is not drawn.
 */
export function LiveProvider({ links, children }: { links: Links; children: ReactNode }) {
  const [client] = useState(liveClient);

  useEffect(() => {
    const askAgain = (whose: 'core' | 'host') =>
      void client.invalidateQueries({ queryKey: [whose] });
    const ends = [
      links.onCoreEvent((event) => {
        if (event.event === 'changed') askAgain('core');
      }),
      links.onAttached(() => askAgain('core')),
      links.onHostEvent((event) => {
        if (event.event === 'shell') askAgain('host');
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [client, links]);

  return (
    <LinksContext value={links}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </LinksContext>
  );
}

function liveClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The core is in this machine: being offline says nothing about it.
        networkMode: 'always',
        // An answer is true until something changes, and then we are told.
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}
