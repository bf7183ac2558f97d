import { type Instant, addDays, atLocal } from '../domain/time.ts';
import { checklistItems } from '../domain/checklist.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { Context } from './context.ts';
import type { MadePost } from './posts.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import type { SampleChecklist, SamplePost } from './types.ts';

type Item = SampleChecklist['items'][number];

/**
 * What was said of the whole list of posts that ask, and of the short one of some that tell and of all that are
 * ready; of the last months and ahead.
 */
export function makeChecklists(context: Context, posts: readonly MadePost[]): SampleChecklist[] {
  const chance = random(context.seed, 'checklists');
  return posts.flatMap(({ post }): SampleChecklist[] => {
    const asks = post.purpose === 'pull' || post.purpose === 'network';
    const recent = post.date !== null && post.date > addDays(context.today, -120);
    if (!recent || post.status === 'idea') return [];
    if (!asks && !chance.chance(0.35) && post.status !== 'ready') return [];
    const items = checklistItems.filter((item) => asks || item.short);
    const reason = context.stock.phrases.checklistReason;
    return [
      {
        post: post.key,
        form: asks ? 'full' : 'short',
        items: items.map((item) => said(context, chance, post, item)),
        goesOn: post.status === 'ready' ? { reason, at: momentOf(context, post, 'before') } : null,
      },
    ];
  });
}

/** How likely a phase is done: before, during and after follow the post's status. */
const doneShare: Record<string, Record<ChecklistItem['phase'], number>> = {
  draft: { before: 0.45, during: 0, after: 0 },
  ready: { before: 0.9, during: 0, after: 0 },
  published: { before: 0.97, during: 0.7, after: 0.1 },
  wrapped: { before: 0.98, during: 0.95, after: 0.85 },
};

function said(
  context: Context,
  chance: Random,
  post: SamplePost,
  { code, phase, check }: ChecklistItem,
): Item {
  const share = doneShare[post.status]?.[phase] ?? 0;
  const item = { code, phase, at: momentOf(context, post, phase) };
  const reason = context.stock.phrases.notApplicable[code];
  // What the program finds missing is mostly told away, as nobody can say that it is there.
  const often = check === 'conclusive' ? share : 0.3;
  if (reason !== undefined && share > 0 && chance.chance(often)) {
    return { ...item, state: 'notApplicable', reason };
  }
  return { ...item, state: chance.chance(share) ? 'done' : 'open' };
}

/** Days from a post's own on which its phases are gone through. */
const gone: Record<ChecklistItem['phase'], number> = { before: -1, during: 3, after: 20 };

function momentOf({ now }: Context, { date }: SamplePost, phase: ChecklistItem['phase']): Instant {
  const at = date === null ? now : atLocal(addDays(date, gone[phase]), '10:00');
  return at < now ? at : now;
}
