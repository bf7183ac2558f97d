import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/contract/index.ts';
import type { PasteItem } from '../../src/contract/paste.ts';
import { facebookPage, longThread, type PageComment } from '../support/facebook-page.ts';
import { type TestCore, testCore, testNow } from '../support/core.ts';

const setup = {
  channels: [
    { platform: 'facebook', name: 'Testikunta', language: 'fi', url: null },
    { platform: 'instagram', name: 'testikunta_ig', language: 'fi', url: null },
  ],
} as const;

async function officeCore(): Promise<TestCore> {
  return testCore({ setup: { ...setup, channels: [...setup.channels] } });
}

/** Reads what the page shows now, as the dialog does, and turns it into items. */
async function copied(core: TestCore, page: readonly PageComment[], now: string) {
  core.at(now);
  const { text } = facebookPage(page, now);
  const read = await core.call('paste.read', { lines: null, text, pastedAt: now, language: 'fi' });
  return { read, items: itemsOf(read, now) };
}

function itemsOf(read: Output<'paste.read'>, now: string): PasteItem[] {
  return read.entries.map(({ author, text, at, precision, parent, own, link, commentId }) => ({
    author,
    text,
    at: at ?? now,
    precision,
    parent,
    own,
    link,
    commentId,
  }));
}

async function channelOf(core: TestCore, name = 'Testikunta'): Promise<string> {
  const channels = await core.call('channel.list', {});
  return channels.find((channel) => channel.name === name)!.id;
}

async function add(core: TestCore, items: PasteItem[], channelId?: string) {
  return core.call('paste.add', {
    channelId: channelId ?? (await channelOf(core)),
    variantId: null,
    postLink: null,
    items,
  });
}

async function texts(core: TestCore): Promise<string[]> {
  const { rows } = await core.call('thread.list', { filter: {}, limit: 500 });
  return rows.map((row) => row.comment.excerpt);
}

const page: PageComment[] = [
  {
    author: 'Aino Aalto',
    text: 'Milloin Rantatie avataan liikenteelle?',
    at: '2026-11-24T05:20:00.000Z',
    replies: [
      {
        author: 'Testikunta',
        own: true,
        text: 'Aino Aalto Tie avataan perjantaina.',
        at: '2026-11-24T06:10:00.000Z',
      },
      { author: 'Aino Aalto', text: 'Testikunta Kiitos!', at: '2026-11-24T06:50:00.000Z' },
    ],
  },
  { author: 'Veikko Virta', text: 'Kiitos!', at: '2026-11-24T06:00:00.000Z' },
  { author: 'Siiri Salo', text: 'Kiitos!', at: '2026-11-24T06:30:00.000Z' },
];

describe('adding', () => {
  it('makes one thread of each comment, with the answers in it, in one step', async () => {
    const core = await officeCore();
    const { read, items } = await copied(core, page, testNow);
    expect(read).toMatchObject({ shape: 'thread', language: 'fi' });
    expect(items.map((item) => item.parent)).toEqual([null, 0, null, null, null]);
    // A text without markup does not tell that the thanks are a reply: the user indents it.
    items[2] = { ...items[2]!, parent: 0 };
    expect(await add(core, items)).toMatchObject({ comments: 4, replies: 1, known: 0, own: 0 });
    const { rows } = await core.call('thread.list', { filter: {}, limit: 10 });
    expect(rows).toHaveLength(3);
    const asked = rows.find((row) => row.comment.excerpt.includes('Testikunta Kiitos'))!;
    const thread = await core.call('thread.get', { id: asked.id });
    expect(thread.comments.map((c) => [c.text, c.author, c.timePrecision, c.source])).toEqual([
      ['Milloin Rantatie avataan liikenteelle?', null, 'hour', 'online'],
      ['Testikunta Kiitos!', null, 'hour', 'online'],
    ]);
    expect(thread.replies).toMatchObject([
      { kind: 'answer', text: 'Aino Aalto Tie avataan perjantaina.' },
    ]);
    // Both are told as "1 t": what stands later on the page came later.
    expect(thread.turn).toBe('ours');
    expect(thread.replies[0]!.at < thread.comments[1]!.at).toBe(true);
    await core.call('history.undo', {});
    expect(await texts(core)).toEqual([]);
    await core.call('history.redo', {});
    expect(await texts(core)).toHaveLength(3);
  });

  it("keeps authors only where the office keeps them, and the office's own words nobody asked for not at all", async () => {
    const core = await officeCore();
    await core.call('office.update', { keepAuthors: true });
    const own = { author: 'Testikunta', own: true, text: 'Muistattehan aukiolot.', at: testNow };
    const { items } = await copied(core, [own, ...page.slice(1)], testNow);
    const [, first, ...others] = items;
    const handled = [items[0]!, { ...first!, author: '@veikko' }, ...others];
    expect(await add(core, handled)).toMatchObject({ comments: 2, replies: 0, own: 1 });
    const { rows } = await core.call('thread.list', { filter: {}, limit: 10 });
    const threads = await Promise.all(rows.map(({ id }) => core.call('thread.get', { id })));
    // Of a full name nothing is kept, only of a handle.
    expect(new Set(threads.map((thread) => thread.comments[0]!.author))).toEqual(
      new Set(['@veikko', null]),
    );
  });

  it("refuses a time to come, another channel's post, and a parent that comes later", async () => {
    const core = await officeCore();
    const { items } = await copied(core, page.slice(1), testNow);
    const late = items.map((item) => ({ ...item, at: '2026-11-25T08:00:00.000Z' }));
    await expect(add(core, late)).rejects.toMatchObject({ code: 'comment.inFuture' });
    await expect(
      core.call('paste.add', {
        channelId: await channelOf(core),
        variantId: crypto.randomUUID(),
        postLink: null,
        items,
      }),
    ).rejects.toMatchObject({ code: 'missing' });
    await expect(add(core, [{ ...items[0]!, parent: 1 }, items[1]!])).rejects.toMatchObject({
      code: 'call.invalid',
    });
  });
});

describe('recognising', () => {
  it('adds nothing the second time, however old the times have become', async () => {
    const core = await officeCore();
    const first = await copied(core, page, testNow);
    first.items[2] = { ...first.items[2]!, parent: 0 };
    await add(core, first.items);
    const before = await texts(core);
    for (const now of [
      testNow,
      '2026-11-24T15:59:00.000Z',
      '2026-11-26T08:00:00.000Z',
      '2026-12-05T08:00:00.000Z',
      '2027-12-24T08:00:00.000Z',
    ]) {
      const again = await copied(core, page, now);
      again.items[2] = { ...again.items[2]!, parent: 0 };
      const thread = { channelId: await channelOf(core), variantId: null, items: again.items };
      expect(await core.call('paste.match', thread), now).toEqual(Array(5).fill('known'));
      expect(await add(core, again.items), now).toMatchObject({
        comments: 0,
        replies: 0,
        known: 5,
      });
    }
    expect((await texts(core)).sort()).toEqual(before.sort());
  });

  it('adds later only what is new, into the thread that it belongs to', async () => {
    const core = await officeCore();
    const first = await copied(core, page, testNow);
    first.items[2] = { ...first.items[2]!, parent: 0 };
    await add(core, first.items);
    const now = '2026-11-27T08:00:00.000Z';
    const grown = structuredClone(page);
    grown[0]!.replies!.push({
      author: 'Testikunta',
      own: true,
      text: 'Aino Aalto Avaaminen siirtyi maanantaihin.',
      at: '2026-11-26T07:00:00.000Z',
    });
    grown.push({
      author: 'Tauno Tammi',
      text: 'Entä pyörätie, milloin se valmistuu?',
      at: '2026-11-25T07:00:00.000Z',
    });
    // A third resident thanks in the same word, days later.
    grown.push({ author: 'Helmi Harju', text: 'Kiitos!', at: '2026-11-27T07:00:00.000Z' });
    const later = await copied(core, grown, now);
    later.items[2] = { ...later.items[2]!, parent: 0 };
    expect(await add(core, later.items)).toMatchObject({ comments: 2, replies: 1, known: 5 });
    const { rows } = await core.call('thread.list', { filter: { search: 'rantatie' }, limit: 10 });
    expect((await core.call('thread.get', { id: rows[0]!.id })).replies).toHaveLength(2);
    expect((await texts(core)).filter((text) => text === 'Kiitos!')).toHaveLength(3);
  });

  it('knows an answer that was recorded here before it was published', async () => {
    const core = await officeCore();
    const { items } = await copied(core, page.slice(0, 1), testNow);
    await add(core, items.slice(0, 1));
    const { rows } = await core.call('thread.list', { filter: {}, limit: 1 });
    await core.call('reply.add', {
      threadId: rows[0]!.id,
      kind: 'answer',
      text: 'Tie avataan perjantaina 27.11. aamulla.',
      language: 'fi',
      promisedOn: null,
    });
    const published = structuredClone(page.slice(0, 1));
    published[0]!.replies![0]!.text = 'Aino Aalto Hei! Tie avataan perjantaina 27.11. aamulla.';
    const again = await copied(core, published, testNow);
    expect(await add(core, again.items.slice(0, 2))).toMatchObject({ replies: 0, known: 2 });
  });

  it('tells the language of each comment and answer, where it can be told', async () => {
    const core = await officeCore();
    const swedish: PageComment = {
      author: 'Veikko Virta',
      text: 'När öppnas Strandvägen för trafik igen?',
      at: '2026-11-24T06:00:00.000Z',
    };
    const { items } = await copied(core, [page[0]!, swedish, page[2]!], testNow);
    items[2] = { ...items[2]!, text: 'Kiitos!', parent: 0 };
    const { threadIds } = await add(core, items);
    const told = async (id: string) => {
      const { comments, replies } = await core.call('thread.get', { id });
      return [...comments, ...replies].map(({ language }) => language);
    };
    expect(await told(threadIds[0]!)).toEqual(['fi', null, 'fi']);
    expect(await told(threadIds[1]!)).toEqual(['sv']);
    expect(await told(threadIds[2]!)).toEqual([null]);
    const { threadId } = await core.call('comment.add', {
      channelId: await channelOf(core),
      text: 'When will the road along the shore be opened again?',
      at: testNow,
      link: null,
      author: null,
      source: 'phone',
    });
    expect(await told(threadId)).toEqual(['en']);
    const { comments } = await core.call('thread.get', { id: threadId });
    // What it is remains for the user to say.
    expect(comments[0]!.class).toBeNull();
  });

  it("goes by the platform's id before the words, and not across channels", async () => {
    const core = await officeCore();
    const { items } = await copied(core, page.slice(0, 1), testNow);
    const one = { ...items[0]!, commentId: '1234567890' };
    await add(core, [one]);
    const edited = { ...one, text: 'Milloin se tie nyt sitten oikein aukeaa' };
    expect(await add(core, [edited])).toMatchObject({ comments: 0, known: 1 });
    const other = { ...one, commentId: '1234567899' };
    expect(await add(core, [other])).toMatchObject({ comments: 1, known: 0 });
    expect(await add(core, [one], await channelOf(core, 'testikunta_ig'))).toMatchObject({
      comments: 1,
    });
    expect(await add(core, [{ ...one, asNew: true }])).toMatchObject({ comments: 1, known: 0 });
  });

  it('knows a comment that the page cut, and one that was added by hand days later', async () => {
    const core = await officeCore();
    const text =
      'Olen odottanut koko syksyn, että Rantatien valot korjattaisiin ennen talvea, sillä lapset kulkevat siitä kouluun.';
    await core.call('comment.add', {
      channelId: await channelOf(core),
      text,
      at: '2026-11-24T07:00:00.000Z',
      link: null,
      author: null,
    });
    const cut = {
      author: 'Onni Oja',
      text: `${text.slice(0, 90)}…`,
      at: '2026-11-19T07:00:00.000Z',
    };
    const { items } = await copied(core, [cut], testNow);
    expect(await add(core, items)).toMatchObject({ comments: 0, known: 1 });
  });

  it('links to a post, and finds posts by their words', async () => {
    const core = await testCore({ sample: true });
    const channels = await core.call('channel.list', {});
    const withPosts = [];
    for (const { id } of channels) {
      const { posts } = await core.call('paste.posts', { channelId: id, search: '', link: null });
      if (posts.length > 0) withPosts.push({ id, post: posts[0]! });
    }
    const { id: channelId, post } = withPosts[0]!;
    const [word] = post.title.split(' ');
    const found = await core.call('paste.posts', {
      channelId,
      search: word!.toUpperCase(),
      link: null,
    });
    expect(found.posts.map((p) => p.variantId)).toContain(post.variantId);
    const { items } = await copied(core, page.slice(1), testNow);
    const thread = { channelId, variantId: post.variantId, postLink: null, items };
    const { threadIds } = await core.call('paste.add', thread);
    expect((await core.call('thread.get', { id: threadIds[0]! })).post?.title).toBe(post.title);
    expect(await core.call('paste.add', thread)).toMatchObject({ comments: 0, known: 2 });
  });
});

describe('speed', () => {
  it('adds 60 comments to an office of many well within a second', async () => {
    const core = await officeCore();
    const many = longThread(1000, '2026-11-20T08:00:00.000Z');
    const old = await copied(core, many, testNow);
    await add(core, old.items);
    const start = performance.now();
    const sixty = longThread(60, testNow).map((comment, at) => ({
      ...comment,
      text: `Aivan toinen asia, järjestyksessä ${at}.`,
      replies: (comment.replies ?? []).map((reply) => ({
        ...reply,
        text: `Vastaus siihen ${at}.`,
      })),
    }));
    const { items } = await copied(core, sixty, testNow);
    const outcome = await add(core, items);
    const added = performance.now();
    expect(outcome.comments + outcome.replies).toBe(60);
    expect(added - start).toBeLessThan(1000);
  });
});

it('knows a comment again whose personal data has been masked, and leaves the mask', async () => {
  const core = await officeCore();
  const item: PasteItem = {
    author: null,
    text: 'Soittakaa minulle numeroon 040 123 4567, kun tie on auki',
    at: '2026-11-23T10:00:00.000Z',
    precision: 'hour',
    parent: null,
    own: false,
    link: null,
    commentId: null,
  };
  await add(core, [item]);
  const { rows } = await core.call('thread.list', { filter: {}, limit: 5 });
  await core.call('comment.mask', { ids: [rows[0]!.comment.id] });
  expect(await add(core, [item])).toMatchObject({ comments: 0, known: 1 });
  expect(await texts(core)).toEqual(['Soittakaa minulle numeroon [***], kun tie on auki']);
});
