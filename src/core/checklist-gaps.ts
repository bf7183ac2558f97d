import type { ChecklistGap } from '../contract/today.ts';
import { formOf, phaseUnderWay } from '../domain/checklist.ts';
import { dayOf } from '../domain/post-days.ts';
import { type Instant, type LocalDate, addDays, atLocal, localDate } from '../domain/time.ts';
import {
  type NearPost,
  type StoredTemplate,
  answersOf,
  newestTemplate,
  postsNear,
  templateById,
} from '../store/checklists.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { explainedItems } from '../store/reasons.ts';
import { looksAt } from './checklist-looks.ts';
import { openRequired, rowsOf } from './checklist-state.ts';
import { workdays } from './workdays.ts';

/** Workdays within which a post comes out soon. */
const soonDays = 3;
/** Days for which a post that is out is looked at. */
const liveDays = 30;

/**
 * Posts with required items open in the phase that is under way, by their days. What was given a reason for is no gap
 * any more. Only posts around today are looked at, and of them only those that have something required.
 *
 * @param from the first day of plans that are still worth a word
 */
export function checklistGaps(
  db: Connection,
  { now, from, limit }: { now: Instant; from: LocalDate; limit: number },
): ChecklistGap[] {
  const today = localDate(now);
  const office = readOffice(db);
  const outSince = atLocal(addDays(today, -liveDays));
  const templates = new Map<string, StoredTemplate>();
  const templateOf = ({ templateId, ...post }: NearPost): StoredTemplate => {
    const key = templateId ?? formOf(post);
    const known =
      templates.get(key) ??
      (templateId === null ? newestTemplate(db, formOf(post)) : templateById(db, templateId));
    templates.set(key, known);
    return known;
  };
  const asked = postsNear(db, { from, to: soon(today, workdays(office)), outSince })
    .flatMap((post) => {
      const phase = phaseUnderWay(post, today);
      const items = templateOf(post).items.filter(
        (item) => item.phase === phase && item.demand === 'required',
      );
      const day = items.length === 0 ? null : dayOf({ ...post, plannedAt: null });
      return day === null ? [] : [{ post, day, phase, items }];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const looks = looksAt(
    db,
    asked.map(({ post }) => post.id),
    now,
  );
  const gaps: ChecklistGap[] = [];
  for (const { post, day, phase, items } of asked) {
    if (gaps.length === limit) break;
    const { id: postId, title, checklistId } = post;
    const answers = checklistId === null ? new Map() : answersOf(db, checklistId);
    const rows = rowsOf(items, { regime: office.regime, answers, look: looks.get(postId)! });
    const required = openRequired(rows, phase);
    const explained = required.length === 0 ? [] : explainedItems(db, postId);
    const open = required.filter((code) => !explained.includes(code)).length;
    if (open > 0) gaps.push({ postId, title, day, phase, open });
  }
  return gaps;
}

/** The last day that is soon: so many workdays from today. */
function soon(today: LocalDate, isOpen: (day: LocalDate) => boolean): LocalDate {
  let day = today;
  // An office that is shut for weeks has its week all the same.
  for (let open = 0, tried = 0; open < soonDays && tried < 30; tried += 1) {
    day = addDays(day, 1);
    if (isOpen(day)) open += 1;
  }
  return day;
}
