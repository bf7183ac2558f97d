import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { addDays, localDate } from '../../src/domain/time.ts';
import { testCore } from '../support/core.ts';

/** Of the history or the clock, and so no steps to take back. */
const passing = new Set(['undo', 'undoRedo', 'nextDay']);

/** One command on one of two promises, told by numbers. */
const anyCommand = fc.record({
  kind: fc.constantFrom(
    'publish',
    'unpublish',
    'tell',
    'untell',
    'close',
    'publishClosing',
    'removeClosing',
    'removePost',
    'decide',
    'prepare',
    'moveDue',
    'break',
    'resume',
    'nextDay',
    'undo',
    'undoRedo',
  ),
  place: fc.nat({ max: 1 }),
});

test('whatever is done, a promise is kept only when told where it asked, and undo takes it back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, { minLength: 4, maxLength: 16 }), async (commands) => {
      const core = await testCore();
      const { call } = core;
      let now = Date.parse('2026-11-24T08:00:00.000Z');
      const [facebook] = await call('channel.list', {});
      const web = await call('channel.add', {
        platform: 'website',
        name: 'Kotisivut',
        language: 'fi',
        url: null,
      });
      const channels = [facebook!.id, web.id];
      const { id: postId } = await call('post.add', {
        title: 'Kysely',
        participationLevel: 'involve',
        places: channels.map((channelId) => ({ channelId, language: 'fi' as const })),
      });
      const { variants } = await call('post.get', { id: postId });
      await call('promise.plan', {
        postId,
        terms: { text: 'Kerromme.', dueOn: '2026-11-26', unitId: null, decidedBy: null },
      });
      await call('variant.publish', { variantId: variants[0]!.variantId, link: null });
      const { id } = (await call('promise.list', {}))[0]!;
      const closings: string[] = [];
      const today = () => localDate(new Date(now).toISOString());
      const reason = 'Syy';

      const run: Record<string, (place: number) => Promise<unknown>> = {
        publish: (place) =>
          call('variant.publish', { variantId: variants[place]!.variantId, link: null }),
        unpublish: (place) => call('variant.unpublish', { variantId: variants[place]!.variantId }),
        tell: (place) =>
          call('promise.tell', {
            id,
            channelId: channels[place]!,
            told: { on: today(), how: 'Muuten' },
          }),
        untell: (place) => call('promise.tell', { id, channelId: channels[place]!, told: null }),
        close: async () => {
          const texts = [{ language: 'fi' as const, said: 'a', done: 'b', notAdopted: 'c' }];
          const made = await call('promise.close', {
            id,
            title: 'Teimme',
            texts,
            on: null,
            at: null,
          });
          closings.push(made.postId);
        },
        publishClosing: async (place) => {
          const closing = closings.at(-1);
          if (closing === undefined) return;
          const own = (await call('post.get', { id: closing })).variants;
          const variant = own[place % own.length];
          if (variant) await call('variant.publish', { variantId: variant.variantId, link: null });
        },
        removeClosing: async () => {
          const closing = closings.at(-1);
          if (closing !== undefined) await call('post.remove', { ids: [closing], scope: 'one' });
        },
        removePost: () => call('post.remove', { ids: [postId], scope: 'one' }),
        decide: () =>
          call('promise.decide', {
            id,
            decision: { on: today(), text: 'Näin', diaryNumber: null, link: null },
          }),
        prepare: () => call('promise.prepare', { id, on: today() }),
        moveDue: (place) =>
          call('promise.moveDue', { id, dueOn: addDays(today(), 1 + place), reason }),
        break: () => call('promise.break', { id, reason }),
        resume: () => call('promise.resume', { id }),
        nextDay: async () => {
          now += 86_400_000;
          core.at(new Date(now).toISOString());
        },
        undo: () => call('history.undo', {}),
        undoRedo: async () => {
          await call('history.undo', {});
          await call('history.redo', {});
        },
      };

      let gone = false;
      const look = async () => {
        const listed = await call('promise.list', {});
        return listed.length === 0 ? null : call('promise.get', { id });
      };
      for (const { kind, place } of commands) {
        const before = await look();
        try {
          await run[kind]!(place);
        } catch (error) {
          if (!(error instanceof Refusal) || error.code === 'internal') throw error;
          expect(await look()).toEqual(before);
          continue;
        }
        const after = await look();
        if (after === null) {
          gone = true;
          break;
        }
        if (after.state === 'keptOnTime' || after.state === 'keptLate') {
          const asked = new Set(
            after.timeline.filter((e) => e.kind === 'asked').map((e) => e.params.channel),
          );
          const told = after.channels.filter((c) => c.toldOn !== null);
          expect(told.length).toBeGreaterThan(0);
          for (const channel of after.channels.filter((c) => asked.has(c.name))) {
            expect(channel.toldOn).not.toBeNull();
            if (after.state === 'keptOnTime') expect(channel.toldOn! <= after.dueOn).toBe(true);
          }
        }
        const moved = after.timeline.filter((e) => e.kind === 'dueMoved');
        expect(moved.every((e) => e.text === reason)).toBe(true);
        expect(after.dueOn).toBe(moved.at(-1)?.params.to ?? '2026-11-26');
        if (passing.has(kind)) continue;
        if (JSON.stringify(before) === JSON.stringify(after)) continue;
        await call('history.undo', {});
        expect(await look()).toEqual(before);
        await call('history.redo', {});
        expect(await look()).toEqual(after);
      }
      expect(gone || (await look()) !== null).toBe(true);
      await core.core.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);
