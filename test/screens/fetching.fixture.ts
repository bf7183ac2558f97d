import { expect, onTestFinished } from 'vitest';
import type { NetworkAccess } from '../../src/contract/host.ts';
import type { Call } from '../../src/contract/index.ts';
import { type FetchedPlatform, fetchHost } from '../../src/domain/fetching.ts';
import type { Network, NetworkAnswer } from '../../src/fetching/network.ts';
import type { FakeHost } from '../support/screen-host.ts';
import { type OpenScreen, type ScreenOptions, openScreen } from '../support/screens.ts';

/** A post on Bluesky with what was answered to it, as texts. */
export type WrittenPost = {
  key: string;
  at: string;
  text: string;
  answers: readonly string[];
  /** Three unless told. */
  likes?: number;
};

/** What a platform would answer: Bluesky's own API for an account that it knows. */
export type Platform = {
  name: string;
  posts: WrittenPost[];
  /** In the place of every answer from now on. */
  instead: NetworkAnswer | null;
  /** An answer waits for it. */
  gate: Promise<void>;
  /** Paths, in order. */
  asked: string[];
};

const did = 'did:plc:kunta';
const author = { did, handle: 'kunta.bsky.social' };

/**
 * The network's border: it lets through what the shell says is permitted, as the way out of the program does, and
 * behind it is a platform of the test's own. All else is the real core.
 */
function border(platform: Platform, host: () => FakeHost): Network {
  const permitted = ({ officeId, channelId }: { officeId: string; channelId: string }) => {
    const { off, channels } = host().network;
    const known = channels.find((one) => one.channelId === channelId && one.officeId === officeId);
    return !off && known !== undefined;
  };
  return {
    isOpen: (asker) => Promise.resolve(permitted(asker)),
    ask: async ({ path, query, ...asker }, signal) => {
      if (!permitted(asker)) return { failed: 'refused' };
      platform.asked.push(path);
      await Promise.race([platform.gate, aborted(signal)]);
      if (signal.aborted) return { failed: 'cancelled' };
      return platform.instead ?? answered(200, blueskyAnswer(platform, path, query));
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((over) => {
    if (signal.aborted) over();
    signal.addEventListener('abort', () => over(), { once: true });
  });
}

/** An answer with a status of HTTP's. */
export function answered(
  status: number,
  body: object,
  headers: Record<string, string> = {},
): NetworkAnswer {
  return { answer: { status, headers, body: JSON.stringify(body) } };
}

function blueskyAnswer(
  { name, posts }: Platform,
  path: string,
  query: Readonly<Record<string, string>>,
): object {
  if (path.endsWith('getProfile')) return { ...author, displayName: name };
  const views = posts.map((post) => ({ post: viewOf(post), answers: post.answers }));
  if (path.endsWith('getAuthorFeed')) return { feed: views.map(({ post }) => ({ post })) };
  const found = views.find(({ post }) => post.uri === query['uri']);
  return {
    thread: {
      post: found?.post,
      replies: found?.answers.map((text, n) => ({
        post: {
          uri: `at://did:plc:asukas${n}/app.bsky.feed.post/${found.post.uri.split('/').at(-1)}v${n}`,
          author: { did: `did:plc:asukas${n}`, handle: `asukas${n}.bsky.social` },
          record: { text, createdAt: '2026-11-23T12:00:00.000Z' },
          indexedAt: '2026-11-23T12:00:00.000Z',
          replyCount: 0,
        },
        replies: [],
      })),
    },
  };
}

function viewOf({ key, at, text, answers, likes = 3 }: WrittenPost) {
  return {
    uri: `at://${did}/app.bsky.feed.post/${key}`,
    author,
    record: { text, createdAt: at },
    indexedAt: at,
    replyCount: answers.length,
    repostCount: 0,
    likeCount: likes,
    quoteCount: 0,
  };
}

export const twoPosts: WrittenPost[] = [
  {
    key: '3lb1',
    at: '2026-11-22T09:00:00.000Z',
    text: 'Mitä uimarannalle pitäisi tehdä?',
    answers: ['Milloin ranta avataan?', 'Laituri on rikki.'],
  },
  {
    key: '3lb2',
    at: '2026-11-20T09:00:00.000Z',
    text: 'Kirjasto on auki lauantaina.',
    answers: ['Hyvä!'],
  },
];

export type FetchScreen = OpenScreen & {
  call: Call;
  platform: Platform;
  officeId: string;
  /** By their names. */
  channels: ReadonlyMap<string, string>;
  /** Lets this machine ask about a channel, as after a set-up here. */
  permit(name: string, permission?: Partial<NetworkAccess['channels'][number]>): void;
};

export type FetchedSetUp = {
  platform: FetchedPlatform;
  name: string;
  /** Set up in the office's file; null is not. */
  account: string | null;
  /** Allowed on this machine too, unless told otherwise. */
  allowed?: boolean;
};

export const blueskyChannel: FetchedSetUp = {
  platform: 'bluesky',
  name: 'Bluesky',
  account: 'kunta.bsky.social',
};

/** A screen on an office with channels that are set up as told, with a platform behind the border. */
export async function fetchScreen(
  at: string | ((channels: ReadonlyMap<string, string>) => string),
  setUps: readonly FetchedSetUp[] = [blueskyChannel],
  options: ScreenOptions & { platform?: Partial<Platform>; network?: never } = {},
): Promise<FetchScreen> {
  const { platform: changed, ...rest } = options;
  const platform: Platform = {
    name: 'Kunta Blueskyssa',
    posts: twoPosts,
    instead: null,
    gate: Promise.resolve(),
    asked: [],
    ...changed,
  };
  let host: FakeHost | undefined;
  const channels = new Map<string, string>();
  const screen = await openScreen({
    // The page comes when permissions stand.
    at: '/calendar',
    ...rest,
    setup: { channels: [], ...rest.setup },
    network: border(platform, () => {
      if (!host) throw new Error('Asked before the page was there.');
      return host;
    }),
    prepare: async (call) => {
      for (const { platform: kind, name, account } of setUps) {
        const { id } = await call('channel.add', {
          platform: kind,
          name,
          language: 'fi',
          url: null,
        });
        channels.set(name, id);
        if (account !== null) await call('fetching.setUp', { channelId: id, account });
      }
      await rest.prepare?.(call);
    },
  });
  host = screen.host;
  onTestFinished(() => expect(screen.problems).toEqual([]));
  const { call } = screen.core;
  const officeId = (await call('office.get', {})).id;
  const permit: FetchScreen['permit'] = (name, permission = {}) => {
    const setUp = setUps.find((one) => one.name === name)!;
    screen.host.setChannels(channels.get(name)!, {
      officeId,
      channelId: channels.get(name)!,
      platform: setUp.platform,
      host: fetchHost(setUp.platform, setUp.account ?? '') ?? '',
      hasSecret: false,
      ...permission,
    });
  };
  for (const { name, account, allowed } of setUps) {
    if (account !== null && allowed !== false) permit(name, { hasSecret: true });
  }
  screen.host.tell({ event: 'shell' });
  await goTo(screen, typeof at === 'string' ? at : at(channels));
  return { ...screen, call, platform, officeId, channels, permit };
}

/** Goes to a place as a link within the program does. */
export async function goTo({ page }: Pick<OpenScreen, 'page'>, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await page.locator('h1').first().waitFor();
}

/** A gate that the test opens. */
export function gate(): { closed: Promise<void>; open: () => void } {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open };
}
