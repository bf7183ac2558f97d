import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { v7 } from 'uuid';
import type { FetchedPlatform } from '../../src/domain/fetching.ts';
import type { WayOut } from '../../electron/network/way-out.ts';
import { createOffice } from '../../src/core/create.ts';
import { nodeNetwork } from '../support/fetch-network.ts';
import { type TestCore, testCore, testNow } from '../support/core.ts';
import { testSetup } from '../support/setup.ts';
import { blueskyReplay } from '../support/replay/bluesky.ts';
import { facebookReplay, instagramReplay } from '../support/replay/graph.ts';
import { mastodonReplay } from '../support/replay/mastodon.ts';
import { type ReplayServer, replayServer } from '../support/replay/server.ts';
import type { Replayed, Told, World } from '../support/replay/world.ts';
import { toldOffice } from '../support/told-office.ts';
import { youtubeReplay } from '../support/replay/youtube.ts';

export const replays: readonly Replayed[] = [
  facebookReplay,
  instagramReplay,
  youtubeReplay,
  mastodonReplay,
  blueskyReplay,
];

export type FetchingOffice = {
  core: TestCore;
  server: ReplayServer;
  channelId: string;
  network: WayOut;
  /** Milliseconds that a fetch waited before it asked again. */
  pauses: number[];
};

/** An office with one channel on a replayed platform, set up and let out to it. */
export async function fetchingOffice(
  replayed: Replayed,
  world: World,
  { pageSize, quietMs }: { pageSize?: number; quietMs?: number } = {},
): Promise<FetchingOffice> {
  const server = await replayServer(replayed, world, pageSize === undefined ? {} : { pageSize });
  const network = nodeNetwork(
    { [replayed.host]: server.url },
    quietMs === undefined ? {} : { quietMs },
  );
  const pauses: number[] = [];
  const core = await testCore({
    network,
    paused: (ms) => void pauses.push(ms),
    copyOf: newOffice(replayed),
  });
  const { id: officeId } = await core.call('office.get', {});
  const channelId = (await core.call('channel.list', {}))[0]!.id;
  const { account, secret, platform } = replayed;
  network.allow({ officeId, channelId, platform, account, secret });
  await core.call('fetching.setUp', { channelId, account });
  return { core, server, channelId, network, pauses };
}

const newOffices = mkdtempSync(join(tmpdir(), 'vuoro-fetching-'));
process.once('exit', () => rmSync(newOffices, { recursive: true, force: true }));

/** The file of an office with the one channel. Made once: it is copied for each test. */
function newOffice({ platform, name }: Replayed): string {
  const file = join(newOffices, `${platform}.vuoro`);
  if (!existsSync(file)) {
    const world = { file, clock: () => testNow, newId: () => v7(), log: () => {}, version: '0' };
    createOffice(world, { ...testSetup, channels: [channel(platform, name)] });
  }
  return file;
}

export function channel(platform: FetchedPlatform, name: string) {
  return { platform, name, language: 'fi' as const, url: null };
}

/** Of each comment how it answers: none before it, an earlier one, and whether the office wrote it. */
const talk = fc.array(
  fc.record({ answers: fc.option(fc.nat(5)), own: fc.boolean(), edits: fc.nat(1) }),
  { maxLength: 6 },
);

/** A small account. The list leaves a post out now and then. */
export const worlds: fc.Arbitrary<World> = fc
  .array(fc.record({ listed: fc.nat(4), talk }), { minLength: 1, maxLength: 4 })
  .map((posts) => ({
    posts: posts.map(({ listed, talk: comments }, n) => ({
      n,
      listed: listed > 0,
      comments: comments.map(({ answers, own, edits }, index) => {
        const parent = answers === null || index === 0 ? null : n * 10 + (answers % index);
        return { n: n * 10 + index, parent, own: own && parent !== null, edits };
      }),
    })),
  }));

/** A post with comments three deep, one of them ours; one that the list leaves out; one too old. */
export const smallWorld: World = {
  posts: [
    {
      n: 0,
      listed: true,
      comments: [
        { n: 0, parent: null, own: false, edits: 0 },
        { n: 1, parent: 0, own: true, edits: 0 },
        { n: 2, parent: 1, own: false, edits: 0 },
        { n: 3, parent: 2, own: false, edits: 1 },
        { n: 4, parent: null, own: false, edits: 0 },
        { n: 5, parent: null, own: false, edits: 0 },
      ],
    },
    { n: 1, listed: true, comments: [] },
    { n: 2, listed: true, comments: [{ n: 20, parent: null, own: false, edits: 0 }] },
    { n: 5, listed: true, comments: [{ n: 50, parent: null, own: false, edits: 0 }] },
  ],
};

/** What an office has been told, as far as the tests look at it. */
export type Office = {
  channels: unknown[];
  threads: unknown[];
  comments: { text: string; thread: string; edited_at: string | null; post: string | null }[];
  replies: { text: string; answers: string | null }[];
  posts: { title: string; counts: string | null; form: string | null }[];
};
export const told = ({ core }: FetchingOffice) => toldOffice(core.file) as unknown as Office;
export const texts = (office: Office) => office.comments.map(({ text }) => text);
export const run = ({ core, channelId }: FetchingOffice) =>
  core.call('fetching.run', { channelId });
/** Who wrote the comments, as far as that is kept. */
export function authors(office: FetchingOffice): unknown[] {
  return columnOf(office, 'select distinct author from comment');
}

/** What comments said before they were changed. */
export function formerWordings(office: FetchingOffice): unknown[] {
  return columnOf(office, 'select text from comment_wording order by text');
}

function columnOf({ core }: FetchingOffice, sql: string): unknown[] {
  const file = new Database(core.file, { readonly: true });
  const found = file.prepare(sql).pluck().all();
  file.close();
  return found;
}

export async function channelState({ core }: FetchingOffice) {
  return (await core.call('fetching.channels', {}))[0]!;
}
export const small = (): World => structuredClone(smallWorld);

/** A platform that answers one question in its own way. */
export function but(replayed: Replayed, over: (path: string, usual: () => Told) => Told): Replayed {
  return {
    ...replayed,
    answer: (world, asked, size) =>
      over(asked.path + (asked.query.size > 0 ? `?${asked.query.toString()}` : ''), () =>
        replayed.answer(world, asked, size),
      ),
  };
}
