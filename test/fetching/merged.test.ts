import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/core.ts';
import {
  facebookComment,
  facebookCommentOf,
  facebookPostOf,
  facebookReplay,
} from '../support/replay/graph.ts';
import { youtubeReplay } from '../support/replay/youtube.ts';
import {
  type World,
  answersTo,
  commentMs,
  commentText,
  iso,
  topComments,
} from '../support/replay/world.ts';
import { but, fetchingOffice, run, small, texts, told } from './fixture.ts';

describe('fetched, imported and pasted', () => {
  /** The same answers, as one saves them by hand. */
  function saved(world: World): string {
    const file = join(temporaryFolder(), 'sivu.json');
    const data = world.posts.slice(0, 3).map((post) => ({
      ...facebookPostOf(post, true),
      comments: {
        data: topComments(post).map((one) => ({
          ...facebookCommentOf(post, one, true),
          comments: {
            data: answersTo(post, one.n).map((answer) => facebookCommentOf(post, answer, true)),
          },
        })),
      },
    }));
    writeFileSync(file, JSON.stringify({ data }));
    return file;
  }

  function table(world: World): string {
    const file = join(temporaryFolder(), 'kommentit.csv');
    const rows = world.posts.slice(0, 3).flatMap(({ comments }) =>
      comments
        .filter(({ own }) => !own)
        .map((one) => {
          const at = new Date(commentMs(one.n) + 2 * 3_600_000).toISOString();
          return `${at.slice(0, 10)} ${at.slice(11, 16)};"${commentText(one)}";Testilän kunta`;
        }),
    );
    writeFileSync(file, ['Aika;Kommentti;Kanava', ...rows].join('\n'));
    return file;
  }

  it.each([
    ['the file first', true],
    ['the fetch first', false],
  ])('are one, %s', async (_, fileFirst) => {
    const world = small();
    const office = await fetchingOffice(facebookReplay, world);
    const alone = await fetchingOffice(facebookReplay, world);
    await run(alone);
    const importAll = async () => {
      for (const file of [saved(world), table(world)])
        await office.core.call('import.run', { file });
    };
    if (fileFirst) await importAll();
    await run(office);
    if (!fileFirst) await importAll();
    expect(told(office)).toEqual(told(alone));
    expect(told(office).comments).toHaveLength(6);
  });

  it('are one with what was pasted', async () => {
    const world = small();
    const office = await fetchingOffice(facebookReplay, world);
    const { core, channelId } = office;
    const item = (n: number, parent: number | null, withId: boolean) => ({
      author: `Asukas ${n}`,
      text: commentText({ n, parent: null, own: false, edits: n === 3 ? 1 : 0 }),
      at: iso(commentMs(n) - 90_000),
      precision: 'hour' as const,
      parent,
      own: false,
      link: null,
      commentId: withId ? facebookComment(n) : null,
    });
    const items = [item(0, null, true), item(2, 0, false), item(4, null, false)];
    await core.call('paste.add', { channelId, variantId: null, postLink: null, items });
    expect(texts(told(office))).toHaveLength(3);
    await run(office);
    expect(texts(told(office))).toHaveLength(6);
    expect(told(office).replies).toHaveLength(1);
    expect(told(office).comments[0]!.thread.split('|')).toHaveLength(3);
  });
});

it('tells a fetch in which only counts grew from one in which something was written, and takes both back', async () => {
  let [likes, words] = [5, 'Julkaisu 0: mitä'];
  const office = await fetchingOffice(
    but(facebookReplay, (_, usual) => {
      const told = usual();
      const body = JSON.stringify(told.body)
        .replaceAll('"total_count":5}', `"total_count":${likes}}`)
        .replaceAll('Julkaisu 0: mitä', words);
      return { ...told, body: JSON.parse(body) as unknown };
    }),
    small(),
  );
  const { core } = office;
  const last = async () => (await core.call('import.runs', {}))[0]!;
  const counts = () => told(office).posts.map((post) => post.counts);
  expect(await run(office)).toMatchObject({ new: 10, changed: 0 });
  const first = await last();
  const before = counts();
  // Nothing else is a run.
  expect(await run(office)).toMatchObject({ new: 0, changed: 0 });
  expect(await last()).toEqual(first);
  core.at('2026-11-24T09:00:00.000Z');
  likes = 7;
  expect(await run(office)).toMatchObject({ new: 0, changed: 0 });
  const grown = await last();
  expect(grown).toMatchObject({ new: 0, changed: 0, fetchedFrom: office.channelId });
  expect(grown.id).not.toBe(first.id);
  expect(counts()).not.toEqual(before);
  await core.call('import.undoRun', { id: grown.id });
  expect(counts()).toEqual(before);
  core.at('2026-11-24T10:00:00.000Z');
  words = 'Julkaisu 0, korjattu: mitä';
  expect(await run(office)).toMatchObject({ new: 0, changed: 1 });
  expect(await last()).toMatchObject({ new: 0, changed: 1 });
});

describe('undo', () => {
  it('takes back the user’s own step and leaves what was fetched since', async () => {
    const world = small();
    const office = await fetchingOffice(youtubeReplay, world);
    const { core } = office;
    await run(office);
    const { rows } = await core.call('thread.list', { filter: {}, limit: 50 });
    const of = rows.find((row) => row.comment.excerpt.includes('Kommentti 5'))!;
    await core.call('comment.classify', { ids: [of.comment.id], class: 'question' });
    // The same comment is changed on the platform, and another is written.
    world.posts[0]!.comments.find(({ n }) => n === 5)!.edits = 1;
    world.posts[0]!.comments.push({ n: 8, parent: null, own: false, edits: 0 });
    expect(await run(office)).toMatchObject({ new: 1, changed: 1 });
    const after = told(office);
    await core.call('history.undo', {});
    expect(told(office)).toEqual(after);
    const thread = await core.call('thread.get', { id: of.id });
    expect(JSON.stringify(thread)).toContain('(muokattu)');
    expect(JSON.stringify(thread)).not.toContain('"class":"question"');
    await core.call('history.redo', {});
    expect(JSON.stringify(await core.call('thread.get', { id: of.id }))).toContain(
      '"class":"question"',
    );
    expect(told(office)).toEqual(after);
  });

  it('of a whole fetch takes back what it brought, and that can be undone', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    const { core, channelId } = office;
    await run(office);
    const all = told(office);
    const [only] = await core.call('import.runs', {});
    expect(only).toMatchObject({
      fetchedFrom: channelId,
      format: 'graph.api',
      new: 10,
      fileName: 'Testilän kunta',
    });
    await core.call('import.undoRun', { id: only!.id });
    expect(told(office)).toMatchObject({ comments: [], replies: [], posts: [] });
    await core.call('history.undo', {});
    expect(told(office)).toEqual(all);
  });

  it('of a fetch under way lets the rest be another run', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    const { core, server } = office;
    let undone: Promise<unknown> | undefined;
    server.onQuestion = () => {
      if (server.asked.length !== 6) return;
      undone = core
        .call('import.runs', {})
        .then(([only]) => core.call('import.undoRun', { id: only!.id }));
    };
    await run(office);
    await undone;
    const runs = await core.call('import.runs', {});
    expect(runs).toHaveLength(2);
    expect(runs.filter(({ undoneAt }) => undoneAt !== null)).toHaveLength(1);
  });

  it('of a paste takes with it what was fetched into its conversation, until the next fetch brings that again', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    const { core, channelId } = office;
    const item = {
      author: null,
      text: 'Kommentti 0 – ”hyvä”',
      at: iso(commentMs(0)),
      precision: 'hour' as const,
      parent: null,
      own: false,
      link: null,
      commentId: facebookComment(0),
    };
    await core.call('paste.add', { channelId, variantId: null, postLink: null, items: [item] });
    await run(office);
    const all = told(office);
    expect(all.comments).toHaveLength(6);
    await core.call('history.undo', {});
    expect(told(office).comments).toHaveLength(3);
    await run(office);
    expect(texts(told(office))).toEqual(texts(all));
    expect(told(office).replies).toEqual(all.replies);
  });
});
