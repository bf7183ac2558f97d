import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/time.ts';
import { testNow } from '../support/core.ts';
import { facebookReplay, graphError } from '../support/replay/graph.ts';
import { youtubeReplay } from '../support/replay/youtube.ts';
import { type World, commentText } from '../support/replay/world.ts';
import {
  authors,
  but,
  channelState,
  fetchingOffice,
  formerWordings,
  replays,
  run,
  small,
  texts,
  told,
} from './fixture.ts';

describe.each(replays)('a fetch from $platform', (replayed) => {
  it('brings posts, comments and answers in their conversations, each once', async () => {
    const office = await fetchingOffice(replayed, small());
    const first = await run(office);
    expect(first).toMatchObject({ new: 10, changed: 0, rejected: 0 });
    const all = told(office);
    // The post of five weeks ago is too old.
    expect(all.posts.map(({ title }) => title.slice(0, 11))).toEqual([
      'Julkaisu 2:',
      'Julkaisu 1:',
      'Julkaisu 0:',
    ]);
    expect(texts(all)).toEqual(
      [0, 2, 3, 4, 5, 20].map((n) =>
        commentText({ n, parent: null, own: false, edits: n === 3 ? 1 : 0 }),
      ),
    );
    // What is three deep is one conversation, and the office's own answer is no comment.
    expect(all.comments[0]!.thread.split('|')).toHaveLength(3);
    expect(all.replies).toMatchObject([{ text: 'Kommentti 1 – ”hyvä”' }]);
    expect(all.replies[0]!.answers).toContain('Kommentti 0');
    expect(all.comments.every(({ post }) => post !== null)).toBe(true);
    expect(all.threads).toEqual([{ n: 4 }, { n: 0 }]);
    expect(all.channels).toHaveLength(1);

    expect(await run(office)).toMatchObject({ new: 0, changed: 0, rejected: 0 });
    expect(told(office)).toEqual(all);
    const state = await channelState(office);
    expect(state).toMatchObject({
      doneAt: testNow,
      problem: null,
      interrupted: false,
      running: null,
    });
  });

  it('asks for no names unless the office keeps them, and shows the key nowhere', async () => {
    const office = await fetchingOffice(replayed, small());
    await run(office);
    const asked = office.server.asked.map(({ url }) => decodeURIComponent(url));
    expect(asked.length).toBeGreaterThan(4);
    // Instagram alone tells by the name which comments are the account's own.
    if (replayed.platform !== 'instagram') {
      expect(asked.join('\n')).not.toMatch(/from\{id,|DisplayName/);
    }
    if (replayed.secret !== null) {
      expect(asked.join('\n')).not.toContain(replayed.secret);
      const file = new Database(office.core.file, { readonly: true });
      expect(Buffer.from(file.serialize()).includes(replayed.secret)).toBe(false);
      file.close();
    }
    expect(authors(office)).toEqual([null]);
  });

  it('keeps names where the office keeps them', async () => {
    const office = await fetchingOffice(replayed, small());
    await office.core.call('office.update', { keepAuthors: true });
    await run(office);
    // On Facebook people write by their own names, which are never kept.
    const kept = authors(office);
    if (replayed.platform === 'facebook') expect(kept).toEqual([null]);
    else expect(kept).toHaveLength(6);
    expect(kept.length === 1).toBe(kept.includes(null));
  });

  it('keeps what the platform tells no more, and takes a change of words', async () => {
    const office = await fetchingOffice(replayed, small());
    await run(office);
    const before = told(office);
    const [post] = office.server.world.posts;
    post!.comments = post!.comments.filter(({ n }) => n !== 4);
    post!.comments.find(({ n }) => n === 5)!.edits = 1;
    const next = await run(office);
    // Bluesky has no changes of words.
    expect(next).toMatchObject({ new: 0, changed: 1 });
    const after = told(office);
    expect(texts(after)).toContain('Kommentti 4 – ”hyvä”');
    expect(texts(after)).toHaveLength(texts(before).length);
    expect(texts(after)).toContain('Kommentti 5 – ”hyvä” (muokattu)');
    expect(formerWordings(office)).toEqual(['Kommentti 5 – ”hyvä”']);
  });
});

describe('what a platform has', () => {
  it('asks for posts that the list leaves out and the office has', async () => {
    const world = small();
    const office = await fetchingOffice(facebookReplay, world);
    await run(office);
    world.posts[0]!.listed = false;
    world.posts[0]!.comments.push({ n: 6, parent: null, own: false, edits: 0 });
    expect(await run(office)).toMatchObject({ new: 1 });
    expect(texts(told(office))).toContain('Kommentti 6 – ”hyvä”');
  });

  it('asks Facebook’s list for no counts, with which it drops posts', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    await run(office);
    const [, list] = office.server.asked.map(({ url }) => decodeURIComponent(url));
    expect(list).toMatch(/\/posts\?fields=id,message,created_time,permalink_url&/);
    expect(told(office).posts).toMatchObject([
      { counts: 'comments 1, reactions 5', form: 'photo' },
      { counts: 'comments 0, reactions 5' },
      { counts: 'comments 6, reactions 5' },
    ]);
  });

  it('takes counts that are not told for none, and goes on', async () => {
    const replayed = but(facebookReplay, (path, usual) =>
      path.includes('summary') ? graphError(100, { error_subcode: 33 }) : usual(),
    );
    const office = await fetchingOffice(replayed, small());
    expect(await run(office)).toMatchObject({ new: 10 });
    expect(told(office).posts.map(({ counts }) => counts)).toEqual([null, null, null]);
  });

  it('passes over a video on which nobody can comment', async () => {
    const replayed = but(youtubeReplay, (path, usual) =>
      path.includes('commentThreads') && path.includes('video_00000')
        ? { status: 403, body: { error: { code: 403, errors: [{ reason: 'commentsDisabled' }] } } }
        : usual(),
    );
    const office = await fetchingOffice(replayed, small());
    expect(await run(office)).toMatchObject({ new: 4 });
    expect((await channelState(office)).problem).toBeNull();
  });

  it('takes a comment without an id once, and again only when it has changed', async () => {
    const replayed = but(facebookReplay, (_, usual) => {
      const { body, ...rest } = usual();
      const text = JSON.stringify(body).replace(/"id":"\d+_(90000111112000[45])",/g, '');
      return { ...rest, body: JSON.parse(text) as unknown };
    });
    const office = await fetchingOffice(replayed, small());
    expect(await run(office)).toMatchObject({ new: 10, rejected: 0 });
    expect(await run(office)).toMatchObject({ new: 0, changed: 0 });
    expect(texts(told(office))).toHaveLength(6);
  });

  it('finds all of a list from which something is deleted between two pages, with the next fetch', async () => {
    const world = small();
    const office = await fetchingOffice(facebookReplay, world, { pageSize: 1 });
    let seen = 0;
    office.server.onQuestion = ({ path, query }) => {
      // The first comment goes when it has been told: what follows moves up and is passed by.
      if (path.endsWith('340000/comments') && query.has('after') && (seen += 1) === 1) {
        world.posts[0]!.comments = world.posts[0]!.comments.filter(({ n }) => n > 3);
      }
    };
    await run(office);
    expect(texts(told(office))).toContain('Kommentti 0 – ”hyvä”');
    expect(texts(told(office))).not.toContain('Kommentti 4 – ”hyvä”');
    expect(await run(office)).toMatchObject({ new: 1 });
    expect(texts(told(office))).toContain('Kommentti 4 – ”hyvä”');
    expect(texts(told(office))).toContain('Kommentti 0 – ”hyvä”');
  });

  it('takes for new what was written just now by a server whose clock is ahead, and finds posts by one that is behind', async () => {
    const world: World = { posts: [small().posts[0]!] };
    const early = await fetchingOffice(youtubeReplay, world);
    // Our clock is ten days behind: everything on the platform lies in our future.
    early.core.at(instant(Date.parse(testNow) - 10 * 86_400_000));
    early.server.faults.push(...Array.from({ length: 30 }, () => 'ahead' as const));
    expect(await run(early)).toMatchObject({ rejected: 0, new: 7 });
    // Ours is a year ahead, by which all posts would be too old.
    const late = await fetchingOffice(youtubeReplay, world);
    late.core.at(instant(Date.parse(testNow) + 365 * 86_400_000));
    late.server.faults.push(...Array.from({ length: 30 }, () => 'behind' as const));
    expect(await run(late)).toMatchObject({ new: 7 });
  });
});
