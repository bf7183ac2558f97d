import { expect } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import type { Input } from '../../src/contract/index.ts';
import type { TestCore } from '../support/core.ts';

/** A resident's comment in a thread of its own. */
export async function comment(
  { call }: Pick<TestCore, 'call'>,
  over: Partial<Input<'comment.add'>> = {},
): Promise<{ id: string; threadId: string }> {
  const [channel] = await call('channel.list', {});
  return call('comment.add', {
    channelId: channel!.id,
    text: 'Milloin Rantatie avataan?',
    at: '2026-11-23T08:00:00.000Z',
    link: null,
    author: null,
    ...over,
  });
}

export async function refused(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(
    () => 'nothing was refused',
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).code;
}
