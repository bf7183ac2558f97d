import { sameName } from '../domain/names.ts';
import type { PlanRecord } from '../importers/record.ts';
import { shownDay } from '../report/posts-table.ts';
import type { StoredPost } from '../store/posts.ts';
import { sameText } from './plan-diff.ts';

/**
 * The row of each id that is its post's own. Whoever copies a row in a spreadsheet copies the id too: the one that
 * still says the post's day and title is the first, and the others are new posts.
 */
export function firstOfEach(
  records: readonly PlanRecord[],
  postOf: (id: string) => StoredPost | undefined,
): Map<string, PlanRecord> {
  const first = new Map<string, PlanRecord>();
  const several = new Set<string>();
  for (const record of records) {
    if (record.id === null) continue;
    if (first.has(record.id)) several.add(record.id);
    else first.set(record.id, record);
  }
  for (const id of several) {
    const post = postOf(id);
    const own = records.find(
      (record) =>
        record.id === id &&
        post !== undefined &&
        record.fields.on === shownDay(post).on &&
        sameText(post.title, record.fields.title, record.lossy),
    );
    if (own) first.set(id, own);
  }
  return first;
}

/** Whether two rows tell of a post of one day and title. */
export function isSamePost(a: PlanRecord, b: PlanRecord): boolean {
  return a.fields.on === b.fields.on && sameName(a.fields.title, b.fields.title);
}
