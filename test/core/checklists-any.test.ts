import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import type { Output } from '../../src/contract/index.ts';
import { checking, demanding, own } from './checklists.fixture.ts';

type State = Output<'checklist.get'>;

const codes = ['B3', 'B6', 'B11', 'D9', 'A9'] as const;
const command = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    code: fc.constantFrom(...codes),
    state: fc.constantFrom('done', 'open', 'notApplicable', 'none'),
  }),
  fc.record({
    do: fc.constantFrom('demand' as const),
    code: fc.constantFrom(...codes),
    demand: fc.constantFrom('required', 'recommended', 'off'),
    form: fc.constantFrom('short', 'full'),
  }),
  fc.record({
    do: fc.constantFrom('addItem', 'dropItem', 'restore' as const),
    form: fc.constantFrom('short', 'full'),
  }),
  fc.record({
    do: fc.constant('write' as const),
    text: fc.constantFrom('', 'Mihin?', 'Tie on auki.'),
  }),
  fc.record({ do: fc.constant('purpose' as const), purpose: fc.constantFrom('push', 'pull') }),
  fc.record({
    do: fc.constant('status' as const),
    status: fc.constantFrom('draft', 'ready', 'published'),
  }),
  fc.record({ do: fc.constantFrom('publish', 'renew', 'undoRedo' as const) }),
);

/** What somebody said, without what the program sees now. */
const answers = ({ items }: State) =>
  items.flatMap(({ code, by, state, reason, decidedAt, saw }) =>
    by === 'person' ? [{ code, state, reason, decidedAt, saw }] : [],
  );
/** All but that the office has moved on. */
const asKept = (state: State) => ({ ...state, newer: false });
const editsTemplate = new Set(['demand', 'addItem', 'dropItem', 'restore']);

test('whatever is done, a checked post stays as it was checked, and a person’s answer as it was given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 14 }), async (commands) => {
      const { call, postId, get, write, answer, save, running } = await checking();
      const { variants } = await call('post.get', { id: postId });
      const words = own('Onko luettu ääneen?');
      const explained = new Set<string>();

      const run = async (one: (typeof commands)[number]): Promise<unknown> => {
        switch (one.do) {
          case 'answer':
            return answer(
              one.code,
              one.state === 'notApplicable'
                ? { state: one.state, reason: 'Ei koske' }
                : { state: one.state },
            );
          case 'demand':
            return save(demanding(one.demand, one.code), one.form);
          case 'addItem':
            return save(
              (items) => [...items, { code: null, phase: 'after', demand: 'required', words }],
              one.form,
            );
          case 'dropItem':
            return save((items) => items.slice(0, -1), one.form);
          case 'restore':
            return call('checklist.restoreTemplate', { form: one.form });
          case 'write':
            return write(one.text);
          case 'purpose':
            return call('post.setPurpose', { ids: [postId], purpose: one.purpose, scope: 'one' });
          case 'status':
            return call('post.setStatus', { ids: [postId], status: one.status });
          case 'publish':
            return call('variant.publish', { variantId: variants[0]!.variantId, link: null });
          case 'renew':
            return call('checklist.renew', { postId });
          case 'undoRedo':
            await call('history.undo', {});
            return call('history.redo', {});
        }
      };

      for (const one of commands) {
        const before = await get();
        const required = before.items
          .filter(
            (item) =>
              item.phase === 'before' && item.demand === 'required' && item.state === 'open',
          )
          .map((item) => item.code);
        try {
          await run(one);
        } catch (error) {
          if (!(error instanceof Refusal) || error.code === 'internal') throw error;
          expect(await get()).toEqual(before);
          if (error.code !== 'post.needsChecklistReason') continue;
          // Asked for something that nobody has explained, and let through with a reason.
          expect(required.some((code) => !explained.has(code))).toBe(true);
          expect(error.params).toEqual({ count: required.length, postId });
          const reasoned = { checklistReason: 'Syy' };
          if (one.do === 'status') {
            await call('post.setStatus', { ids: [postId], status: one.status, ...reasoned });
          } else {
            await call('variant.publish', {
              variantId: variants[0]!.variantId,
              link: null,
              ...reasoned,
            });
          }
          for (const code of required) explained.add(code);
          expect((await get()).reasons[0]).toMatchObject({ reason: 'Syy', codes: required });
        }
        const after = await get();
        if (editsTemplate.has(one.do) && before.kept) expect(asKept(after)).toEqual(asKept(before));
        if (one.do === 'write' || one.do === 'purpose')
          expect(answers(after)).toEqual(answers(before));
        if (one.do === 'answer') {
          const others = (state: State) => state.items.filter((item) => item.code !== one.code);
          expect(others(after)).toEqual(others(before));
          const said = after.items.find((item) => item.code === one.code);
          if (one.state !== 'none') expect(said).toMatchObject({ state: one.state, by: 'person' });
          if (one.state === 'notApplicable') {
            for (const phase of ['before', 'during', 'after'] as const)
              expect(after.phases[phase].done).toBeLessThanOrEqual(before.phases[phase].done);
          }
        }
        for (const { code, state, findings, by } of after.items) {
          if (by !== 'program') continue;
          expect(
            findings.map((finding) => finding.state),
            code,
          ).not.toContain('gap');
          expect(state).not.toBe('open');
        }
        if (one.do === 'undoRedo') expect(after).toEqual(before);
        else if (JSON.stringify(after) !== JSON.stringify(before)) {
          await call('history.undo', {});
          expect(await get()).toEqual(before);
          await call('history.redo', {});
          expect(await get()).toEqual(after);
        }
      }
      await running().close();
    }),
    { numRuns: 12 },
  );
}, 240_000);
