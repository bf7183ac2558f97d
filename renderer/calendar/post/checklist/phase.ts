import type { PromiseRow } from '../../../../src/contract/promises.ts';
import type { Post } from '../../../../src/contract/posts.ts';
import type { ChecklistPhase } from '../../../../src/domain/words.ts';

/** The phase under way: until the post is out, while it is discussed, and when something has come of it. */
export function phaseOf(
  { status, publishedAt }: Pick<Post, 'status' | 'publishedAt'>,
  promises: readonly Pick<PromiseRow, 'state'>[],
): ChecklistPhase {
  const decided = promises.some(({ state }) => !['open', 'preparing'].includes(state));
  if (status === 'wrapped' || decided) return 'after';
  return status === 'published' || publishedAt !== null ? 'during' : 'before';
}
