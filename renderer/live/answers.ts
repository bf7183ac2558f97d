import {
  type UseQueryResult,
  keepPreviousData,
  useInfiniteQuery,
  useIsFetching,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import { Refusal } from '../../src/contract/errors.ts';
import type { HostProcedure, NetworkAccess, Shell } from '../../src/contract/host.ts';
import type { Call, Input, Output, QueryName } from '../../src/contract/index.ts';
import { useLinks } from './context.tsx';

/** What is known of an answer now. While a new one is asked for, the old one stays. */
export type Live<T> =
  | { at: 'asking'; data: undefined }
  | { at: 'answered'; data: T }
  | { at: 'refused'; refusal: Refusal; data: undefined };

/** The open office's file. Answers are kept under it, so that one office's never show in another. */
export const OfficeFileContext = createContext<string | null>(null);

/** Queries whose answer changes by the clock alone: what is due becomes overdue. */
const movesWithTime: ReadonlySet<QueryName> = new Set([
  'today.get',
  'thread.list',
  'thread.counts',
  'thread.get',
  'checklist.get',
]);
const minute = 60_000;

/**
 * A query's answer, kept true: see `LiveProvider`.
 *
 * @param options.keep shows the answer to the last input until the new one has come
 * @param options.ask false asks nothing yet
 * @param options.unseen keeps an answer that changes by the clock true while the window is not in sight too
 */
export function useLive<P extends QueryName>(
  procedure: P,
  input: Input<P>,
  options: { keep?: boolean; ask?: boolean; unseen?: boolean } = {},
): Live<Output<P>> {
  const { call } = useLinks();
  const file = use(OfficeFileContext);
  return toLive(
    useQuery<Output<P>>({
      queryKey: ['core', file, procedure, input],
      queryFn: () => call(procedure, input),
      enabled: options.ask ?? true,
      refetchInterval: movesWithTime.has(procedure) ? minute : false,
      refetchIntervalInBackground: options.unseen ?? false,
      ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
    }),
  );
}

/**
 * Asks ahead for what the user may go to next, so that it is there when they do. What is refused is told to nobody:
 * it is asked again when they go there.
 */
export function usePrefetch(): <P extends QueryName>(
  procedure: P,
  input: Input<P>,
) => Promise<Output<P> | undefined> {
  const { call } = useLinks();
  const file = use(OfficeFileContext);
  const client = useQueryClient();
  return useCallback(
    async <P extends QueryName>(procedure: P, input: Input<P>) => {
      const queryKey = ['core', file, procedure, input];
      await client.prefetchQuery({ queryKey, queryFn: () => call(procedure, input) });
      return client.getQueryData<Output<P>>(queryKey);
    },
    [call, client, file],
  );
}

type Page = Output<'thread.list'>;

/** The backlog page by page; all pages shown are asked again after a change. */
export function useLivePages(input: Omit<Input<'thread.list'>, 'after'>): {
  live: Live<Page['rows']>;
  /** What the search as a whole says; undefined when nothing is searched for. */
  search: Page['search'];
  /** Fetches the next page; undefined when there is none. */
  more: (() => void) | undefined;
  fetchingMore: boolean;
} {
  const { call } = useLinks();
  const file = use(OfficeFileContext);
  const result = useInfiniteQuery({
    queryKey: ['core', file, 'thread.list', 'pages', input],
    queryFn: ({ pageParam }): Promise<Page> =>
      call('thread.list', { ...input, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: minute,
    placeholderData: keepPreviousData,
    select: together,
  });
  return {
    live: toLive({ ...result, data: result.data?.rows } as UseQueryResult<Page['rows']>),
    search: result.data?.search,
    more: result.hasNextPage ? () => void result.fetchNextPage() : undefined,
    fetchingMore: result.isFetchingNextPage,
  };
}

/** One function for good, so that the rows are put together when they change and not at every drawing. */
function together({ pages }: { pages: Page[] }): Pick<Page, 'rows' | 'search'> {
  return { rows: pages.flatMap((page) => page.rows), search: pages[0]?.search };
}

/** What the shell is and has open. */
export function useShell(): Live<Shell> {
  const { hostCall } = useLinks();
  return toLive(
    useQuery({
      queryKey: ['host', 'shell.get' satisfies HostProcedure],
      queryFn: () => hostCall('shell.get', {}),
    }),
  );
}

const networkKey = ['host', 'network.access' satisfies HostProcedure];

/**
 * What may leave this machine.
 *
 * @param options.ask false asks nothing yet
 */
export function useNetworkAccess(options: { ask?: boolean } = {}): Live<NetworkAccess> {
  const { hostCall } = useLinks();
  return toLive(
    useQuery({
      queryKey: networkKey,
      queryFn: () => hostCall('network.access', {}),
      enabled: options.ask ?? true,
    }),
  );
}

/** Asks again what may leave this machine, after it was changed. */
export function useAskNetworkAgain(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: networkKey }), [client]);
}

/** Whether an answer is awaited anywhere on the screen. */
export function useAsking(): boolean {
  return useIsFetching() > 0;
}

/** The bare call, for questions that a screen asks once, such as a file's content to save. */
export function useCall(): Call {
  return useLinks().call;
}

function toLive<T>({ data, error }: UseQueryResult<T>): Live<T> {
  if (data !== undefined) return { at: 'answered', data };
  if (error) return { at: 'refused', refusal: toRefusal(error), data: undefined };
  return { at: 'asking', data: undefined };
}

/** Both contracts reject with refusals only; anything else is a fault of ours. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  console.error(error);
  return new Refusal('internal', { reference: '–' });
}
