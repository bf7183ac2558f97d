import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import type { Call } from '../../src/contract/index.ts';
import { testCore } from '../support/core.ts';
import { dump } from '../support/dump.ts';
import { handOver, takeBack } from '../support/stand-in.ts';
import { comment } from './fixture.ts';

/** One command on one of a few things, told by numbers; what has gone meanwhile is left alone. */
const anyCommand = fc.record({
  kind: fc.constantFrom(
    'reply',
    'note',
    'classify',
    'close',
    'comment',
    'theme',
    'renameTheme',
    'mergeTheme',
    'refer',
    'unit',
    'removeUnit',
    'addPost',
    'retitle',
    'movePost',
    'removePost',
    'variant',
    'promise',
    'moveDue',
    'breakPromise',
    'milestone',
    'hours',
    'rules',
    'answerTemplate',
    'closure',
    'undo',
  ),
  place: fc.nat({ max: 2 }),
  word: fc.nat({ max: 3 }),
});
type Command = { kind: string; place: number; word: number };
const words = ['Koulut', 'Tiet', 'Uimala', 'Jäähalli'];

/** Does what a number tells, on things in the order of the office's own lists. */
async function run(
  call: Call,
  { kind, place, word: number }: Command,
  mark: string,
): Promise<void> {
  const word = words[number]!;
  const at = <T>(list: readonly T[]): T | undefined => list[place % Math.max(1, list.length)];
  const { rows } = await call('thread.list', { filter: {}, limit: 50 });
  const thread = at(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const theme = at(await call('theme.names', {}));
  const unit = at(await call('unit.list', {}));
  const post = at(await call('post.list', { from: '2026-11-01', to: '2027-02-01' }));
  const promise = at(await call('promise.list', {}));
  const [channel] = await call('channel.list', {});
  const doings: Record<string, () => Promise<unknown>> = {
    reply: async () =>
      thread &&
      call('reply.add', {
        threadId: thread.id,
        kind: 'answer',
        text: `${word} ${mark}`,
        language: 'fi',
        promisedOn: null,
      }),
    note: async () => thread && call('note.add', { threadId: thread.id, text: `${word} ${mark}` }),
    classify: async () =>
      thread &&
      call('comment.classify', {
        ids: [thread.comment.id],
        class: (['question', 'demand', 'opinion', 'thanks'] as const)[number]!,
      }),
    close: async () => thread && call('thread.close', { ids: [thread.id], reason: word }),
    comment: () => comment({ call }, { text: `${word}?` }),
    theme: async () => thread && call('thread.setThemes', { ids: [thread.id], create: [word] }),
    renameTheme: async () => theme && call('theme.rename', { id: theme.id, name: word }),
    mergeTheme: async () => {
      const [first, second] = await call('theme.names', {});
      return first && second && call('theme.merge', { id: first.id, into: second.id });
    },
    refer: async () =>
      thread &&
      unit &&
      call('referral.add', {
        threadId: thread.id,
        unitId: unit.id,
        question: word,
        wantedOn: null,
      }),
    unit: () => call('unit.add', { name: word, email: null }),
    removeUnit: async () => unit && call('unit.remove', { id: unit.id }),
    addPost: () => call('post.add', { title: `${word} ${mark}`, plannedOn: '2026-12-01' }),
    retitle: async () => post && call('post.update', { id: post.id, title: word }),
    movePost: async () =>
      post && call('post.move', { ids: [post.id], on: `2026-12-0${number + 1}` }),
    removePost: async () => post && call('post.remove', { ids: [post.id] }),
    variant: async () =>
      post &&
      channel &&
      call('variant.set', { postId: post.id, channelId: channel.id, language: 'fi', text: word }),
    promise: () =>
      call('promise.add', {
        postId: post?.id ?? null,
        text: `${word} ${mark}`,
        dueOn: '2026-12-15',
        unitId: unit?.id ?? null,
        decidedBy: null,
      }),
    moveDue: async () =>
      promise &&
      call('promise.moveDue', { id: promise.id, dueOn: `2026-12-2${number}`, reason: word }),
    breakPromise: async () => promise && call('promise.break', { id: promise.id, reason: word }),
    milestone: async () =>
      promise && call('milestone.add', { promiseId: promise.id, name: word, dueOn: null }),
    hours: () => call('office.update', { targetDays: number + 1 }),
    rules: () => call('handover.setRules', { calls: word }),
    answerTemplate: () =>
      call('answerTemplate.add', { category: '', title: word, language: 'fi', text: mark }),
    closure: () => call('closure.add', { from: '2026-12-24', to: '2026-12-26', name: word }),
    undo: () => call('history.undo', {}),
  };
  try {
    await doings[kind]!();
  } catch (error) {
    // What is not to be done just now is refused; anything else is a fault.
    if (!(error instanceof Refusal) || error.code === 'internal' || error.code === 'call.invalid')
      throw error;
  }
}

async function beginning() {
  const owner = await testCore();
  for (const [index, text] of ['Milloin?', 'Miksi?', 'Kiitos!'].entries())
    await comment(owner, { text, at: `2026-11-2${index}T08:00:00.000Z` });
  const { call } = owner;
  await call('unit.add', { name: 'Tekninen', email: null });
  const { rows } = await call('thread.list', { filter: {}, limit: 9 });
  await call('thread.setThemes', { ids: rows.map(({ id }) => id), create: ['Vesi', 'Sähkö'] });
  for (const title of ['Eka', 'Toka']) await call('post.add', { title, plannedOn: '2026-12-01' });
  await run(call, { kind: 'promise', place: 0, word: 0 }, 'alku');
  return owner;
}

const someCommands = fc.array(anyCommand, { minLength: 1, maxLength: 10 });
/** VUORO_LONG times as many. */
const runs = Number(process.env['VUORO_LONG'] ?? 1) * 10;

test('whatever both sides do, a return is merged whole, once, soundly, and undo takes exactly that back', async () => {
  await fc.assert(
    fc.asyncProperty(
      someCommands,
      someCommands,
      fc.constantFrom('ours' as const, 'theirs' as const),
      async (here, there, rest) => {
        const owner = await beginning();
        const standIn = await handOver(owner);
        for (const command of here) await run(owner.call, command, 'meillä');
        for (const command of there) await run(standIn.call, command, 'heillä');
        const before = dump(owner.file);
        const file = await standIn.sendBack();
        const told = await takeBack(owner, file, { rest });

        expect(await owner.call('office.check', {})).toEqual({ problems: [] });
        const after = dump(owner.file);
        if (told.conflicts.length === 0) {
          const theirs = dump(standIn.file);
          for (const table of ['reply', 'note', 'closing', 'due_move'] as const)
            expect(idsOf(after[table]!)).toEqual(
              [...new Set([...idsOf(before[table]!), ...idsOf(theirs[table]!)])].toSorted(),
            );
        }
        const again = await takeBack(owner, file, { rest });
        expect(again).toMatchObject({
          counts: { added: 0, changed: 0, removed: 0 },
          conflicts: [],
        });
        expect(dump(owner.file)).toEqual(after);
        const { undo } = await owner.call('history.get', {});
        if (undo?.procedure === 'return.merge') {
          await owner.call('history.undo', {});
          expect(dump(owner.file)).toEqual(before);
          await owner.call('history.redo', {});
          expect(dump(owner.file)).toEqual(after);
        } else expect(after).toEqual(before);
        await owner.core.close();
        await standIn.core.close();
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);

test('what two stand-ins did apart from each other comes to the same in either order', async () => {
  /** Kinds that make things of their own, so that nothing of two stand-ins can be at odds. */
  const own = fc.array(
    anyCommand.filter(({ kind }) =>
      ['reply', 'note', 'addPost', 'promise', 'close'].includes(kind),
    ),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(own, own, async (first, second) => {
      const owner = await beginning();
      const one = await handOver(owner, { standIn: 'Eka' });
      const two = await handOver(owner, { standIn: 'Toka' });
      for (const command of first) await run(one.call, command, 'eka');
      for (const command of second) await run(two.call, command, 'toka');
      const files = [await one.sendBack(), await two.sendBack()];
      const inOrder = async (order: readonly string[]) => {
        for (const file of order) {
          const told = await takeBack(owner, file);
          expect(told.conflicts).toEqual([]);
        }
        const result = dump(owner.file);
        for (const _ of order) await owner.call('history.undo', {});
        return result;
      };
      const before = dump(owner.file);
      expect(await inOrder(files)).toEqual(await inOrder(files.toReversed()));
      expect(dump(owner.file)).toEqual(before);
      for (const { core } of [owner, one, two]) await core.close();
    }),
    { numRuns: Math.ceil(runs / 4), endOnFailure: true },
  );
}, 600_000);

function idsOf(rows: unknown[]): string[] {
  return (rows as { id: string }[]).map(({ id }) => id).toSorted();
}
