import type { Input, Output } from '../../src/contract/index.ts';
import type { OfficeSetup } from '../../src/contract/office.ts';
import { testCore } from '../support/core.ts';

export type ItemRow = Output<'checklist.get'>['items'][number];

export const own = (fi: string, sv = '', en = '') => ({ fi, sv, en });

/** An office that asks why posts go on, and a post in it that asks. */
export async function checking(
  fields: Partial<Input<'post.add'>> = {},
  setup: Partial<OfficeSetup> = {},
) {
  const core = await testCore({ asksChecklist: true, setup });
  const { call } = core;
  const [channel] = await call('channel.list', {});
  const { id: postId } = await call('post.add', {
    title: 'Mihin pyörätie?',
    purpose: 'pull',
    plannedOn: '2026-11-25',
    places: [{ channelId: channel!.id, language: 'fi' }],
    ...fields,
  });
  const get = () => call('checklist.get', { postId });
  const item = async (code: string): Promise<ItemRow> =>
    (await get()).items.find((row) => row.code === code)!;
  const answer = (code: string, said: Input<'checklist.answer'>['answer']) =>
    call('checklist.answer', { postId, code, answer: said });
  const write = (text: string) =>
    call('variant.set', { postId, channelId: channel!.id, language: 'fi', text, scope: 'one' });
  const template = async (form: 'short' | 'full' = 'full') =>
    (await call('checklist.template', { form })).items;
  /** Saves the full form as it is, changed. */
  const save = async (
    change: (
      items: Output<'checklist.template'>['items'],
    ) => Input<'checklist.saveTemplate'>['items'],
    form: 'short' | 'full' = 'full',
  ) => call('checklist.saveTemplate', { form, items: change(await template(form)) });
  return {
    ...core,
    running: () => core.core,
    channelId: channel!.id,
    postId,
    get,
    item,
    answer,
    write,
    template,
    save,
  };
}

/** The items of a template with another demand of some. */
export const demanding =
  (demand: 'required' | 'recommended' | 'off', ...codes: string[]) =>
  (items: Output<'checklist.template'>['items']) =>
    items.map((item) => (codes.includes(item.code) ? { ...item, demand } : item));
