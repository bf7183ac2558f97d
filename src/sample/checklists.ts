import { addDays } from '../domain/time.ts';
import { checklistItems } from '../domain/checklist.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { Context } from './context.ts';
import type { MadePost } from './posts.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import type { SampleChecklist } from './types.ts';

type Item = SampleChecklist['items'][number];

/** The whole list for posts that ask, the short one for some that tell, from the last months and ahead. */
export function makeChecklists(context: Context, posts: readonly MadePost[]): SampleChecklist[] {
  const chance = random(context.seed, 'checklists');
  return posts.flatMap(({ post }): SampleChecklist[] => {
    const asks = post.purpose === 'pull' || post.purpose === 'network';
    const recent = post.date !== null && post.date > addDays(context.today, -120);
    if (!recent || post.status === 'idea' || (!asks && !chance.chance(0.35))) return [];
    const form = asks ? 'full' : 'short';
    const items = checklistItems.filter((item) => asks || item.short);
    return [
      {
        post: post.key,
        form,
        items: items.map((item) => state(context, chance, post.status, item)),
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

function state(context: Context, chance: Random, status: string, item: ChecklistItem): Item {
  const share = doneShare[status]?.[item.phase] ?? 0;
  const reason = context.stock.phrases.notApplicable[item.code];
  if (reason !== undefined && share > 0 && chance.chance(0.3)) {
    return { code: item.code, state: 'notApplicable', reason };
  }
  return { code: item.code, state: chance.chance(share) ? 'done' : 'open' };
}
