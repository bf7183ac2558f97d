import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { v7 } from 'uuid';
import { expect, it, onTestFinished } from 'vitest';
import type { Progress } from '../../src/contract/index.ts';
import { createCore } from '../../src/core/core.ts';
import { mediaFolder } from '../../src/core/media-folder.ts';
import { receiveHandover } from '../../src/core/receive.ts';
import { receivingFolder, settleReceived } from '../../src/core/received.ts';
import { officeName } from '../../src/core/sealed-file.ts';
import { temporaryFolder, testCore, testNow } from '../support/core.ts';
import { dump } from '../support/dump.ts';
import { photo } from '../support/media-files.ts';
import { handOver, passphrase, takeBack } from '../support/stand-in.ts';
import { comment, refused } from './fixture.ts';

/** Sealing and opening beside all else that the office is asked, and stopping them. */

const answer = (threadId: string, text: string) => ({
  threadId,
  kind: 'answer' as const,
  text,
  language: 'fi' as const,
  promisedOn: null,
});

/** A core on the same office whose sealed files cost as much as real ones, or more. */
async function dear(file: string, sealWork: number) {
  const world = { clock: () => testNow, newId: () => v7(), log: () => {}, version: '0.0.0-test' };
  const core = createCore({ file, ...world, sealWork, automaticBackups: false });
  onTestFinished(() => core.close().catch(() => {}));
  return core;
}

const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'));
const terms = (file: string) => ({ file, passphrase, standIn: 'Sijainen', untilOn: null });

it('others are answered while a passphrase is tried, which costs a second', async () => {
  const made = await testCore();
  await made.core.close();
  const core = await dear(made.file, 18);
  await core.call('unit.add', { name: 'Tekninen', email: null });
  const file = join(temporaryFolder(), 'kunta.vuoro-handover');
  const before = performance.eventLoopUtilization();
  await core.call('handover.make', terms(file));
  // The core itself had next to nothing to do.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  expect(existsSync(file)).toBe(true);
}, 60_000);

it('a sealing that is stopped in the middle of the passphrase ends at once, leaves nothing, and can be done again', async () => {
  const made = await testCore();
  await made.core.close();
  const core = await dear(made.file, 19);
  const file = join(temporaryFolder(), 'kunta.vuoro-handover');
  const stop = new AbortController();
  const told: Progress[] = [];
  const sealing = refused(
    core.call('handover.make', terms(file), {
      signal: stop.signal,
      onProgress: (progress) => told.push(progress),
    }),
  );
  await expect.poll(() => hidden(dirname(made.file))).not.toEqual([]);
  setTimeout(() => stop.abort(), 300);
  expect(await sealing).toBe('call.cancelled');
  // Whoever goes on to the end says that it has come to it.
  expect(told.filter(({ done, total }) => done === total)).toEqual([]);
  expect(readdirSync(dirname(file))).toEqual([]);
  expect(hidden(dirname(made.file))).toEqual([]);
  expect((await core.call('handover.get', {})) as object).toMatchObject({ handovers: [] });
  await core.close();
  const cheap = await dear(made.file, 4);
  await cheap.call('handover.make', terms(file));
  const received = join(temporaryFolder(), 'sijainen.vuoro');
  await receiveHandover(received, { file, passphrase });
  expect(existsSync(received)).toBe(true);
}, 60_000);

it('the opening of a return that is stopped in the middle of the passphrase leaves nothing, and can be done again', async () => {
  const owner = await testCore();
  const { threadId } = await comment(owner);
  const standIn = await handOver(owner);
  await standIn.call('reply.add', answer(threadId, 'Tulossa.'));
  await standIn.core.close();
  const file = join(temporaryFolder(), 'kunta.vuoro-return');
  await (await dear(standIn.file, 18)).call('handover.sendBack', { file, passphrase });
  const stop = new AbortController();
  const opening = refused(owner.call('return.open', { file, passphrase }, { signal: stop.signal }));
  await expect.poll(() => hidden(dirname(owner.file))).not.toEqual([]);
  stop.abort();
  expect(await opening).toBe('call.cancelled');
  expect(hidden(dirname(owner.file))).toEqual([]);
  const told = await owner.call('return.open', { file, passphrase });
  expect(told).toMatchObject({ counts: { added: 1 } });
}, 60_000);

it('a handover is opened in the thread, tells what it is at, and can be stopped at each of it', async () => {
  const made = await testCore();
  await made.core.close();
  const core = await dear(made.file, 17);
  const file = join(temporaryFolder(), 'kunta.vuoro-handover');
  await core.call('handover.make', terms(file));
  const folder = temporaryFolder();
  const office = join(folder, 'sijainen.vuoro');
  const stages = {
    passphrase: ({ total }: Progress) => total === null,
    unpacking: ({ total }: Progress) => total !== null,
    unpacked: ({ done, total }: Progress) => done === total,
  };
  for (const isStage of Object.values(stages)) {
    const stop = new AbortController();
    let late = 0;
    const receiving = receiveHandover(
      office,
      { file, passphrase },
      {
        signal: stop.signal,
        onProgress: (progress) => {
          if (stop.signal.aborted) late += 1;
          if (isStage(progress)) stop.abort();
        },
      },
    );
    expect(await refused(receiving)).toBe('call.cancelled');
    // A passphrase that is being tried is let go at once.
    if (isStage === stages.passphrase) expect(late).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  }
  const told: Progress[] = [];
  const before = performance.eventLoopUtilization();
  await receiveHandover(
    office,
    { file, passphrase },
    { onProgress: (progress) => void told.push(progress) },
  );
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  expect(told[0]).toEqual({ done: 0, total: null });
  const size = statSync(file).size;
  expect(told[1]!.total).toBe(size);
  expect(told.at(-1)).toEqual({ done: size, total: size });
  expect(readdirSync(folder)).toEqual(['sijainen.vuoro']);
}, 120_000);

it('what a killed program had begun to receive gets its media when it has its name, and else is gone', async () => {
  const owner = await testCore();
  const { id: postId } = await owner.call('post.add', { title: 'Kuvat', plannedOn: '2026-12-01' });
  const picture = { name: 'a.jpg', base64: photo().toString('base64') };
  await owner.call('media.add', { postId, file: picture });
  const standIn = await handOver(owner);
  await standIn.core.close();
  const media = mediaFolder(standIn.file).path;
  const pictures = readdirSync(media);
  expect(pictures).toHaveLength(1);
  const folder = receivingFolder(standIn.file);
  const begun = () => {
    mkdirSync(folder);
    renameSync(media, join(folder, 'media'));
  };
  begun();
  const core = await dear(standIn.file, 4);
  expect(readdirSync(media)).toEqual(pictures);
  expect(existsSync(folder)).toBe(false);
  await core.close();
  // Of an office that has no name yet nothing stays, whatever lies where it was to be.
  begun();
  copyFileSync(standIn.file, join(folder, officeName));
  settleReceived(standIn.file);
  expect(existsSync(media)).toBe(false);
  expect(hidden(dirname(standIn.file))).toEqual([]);
});

it('the reading of a return tells how far it is, can be stopped, and is done again as before', async () => {
  const owner = await testCore({ sample: true });
  const standIn = await handOver(owner);
  const { rows } = await standIn.call('thread.list', { filter: {}, limit: 1 });
  await standIn.call('reply.add', answer(rows[0]!.id, 'Tulossa.'));
  const file = await standIn.sendBack();
  const before = dump(owner.file);
  const told: Progress[] = [];
  const stop = new AbortController();
  const opening = owner.call(
    'return.open',
    { file, passphrase },
    {
      signal: stop.signal,
      onProgress: (progress) => {
        told.push(progress);
        // Rows come after the passphrase and the file's bytes: there are fewer of them.
        if (progress.total !== null && progress.total < statSync(file).size) stop.abort();
      },
    },
  );
  expect(await refused(opening)).toBe('call.cancelled');
  expect(told.at(-1)!.done).toBeLessThan(told.at(-1)!.total!);
  expect(hidden(dirname(owner.file))).toEqual([]);
  expect(await refused(owner.call('return.merge', { choices: {}, rest: null }))).toBe(
    'return.none',
  );
  expect(dump(owner.file)).toEqual(before);
  // Put away while it is read, and opened once more at the same time.
  const first = refused(owner.call('return.open', { file, passphrase }));
  await expect.poll(() => hidden(dirname(owner.file))).not.toEqual([]);
  const again = owner.call('return.open', { file, passphrase });
  await first.catch(() => {});
  expect(await again).toMatchObject({ counts: { added: 1 } });
  await owner.call('return.merge', { choices: {}, rest: null });
  await owner.call('return.putAway', {});
  expect(hidden(dirname(owner.file))).toEqual([]);
});

it('what was undone after a return was opened is merged with it', async () => {
  const owner = await testCore();
  const { threadId } = await comment(owner);
  const standIn = await handOver(owner);
  await standIn.call('reply.add', answer(threadId, 'Ensin.'));
  await takeBack(owner, await standIn.sendBack());
  await standIn.call('reply.add', answer(threadId, 'Sitten.'));
  const told = await owner.call('return.open', { file: await standIn.sendBack(), passphrase });
  expect(told.counts.added).toBe(1);
  await owner.call('history.undo', {});
  expect((await owner.call('thread.get', { id: threadId })).replies).toEqual([]);
  await owner.call('return.merge', { choices: {}, rest: null });
  const { replies } = await owner.call('thread.get', { id: threadId });
  expect(replies.map(({ text }) => text)).toEqual(['Ensin.', 'Sitten.']);
});
