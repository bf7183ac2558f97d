import { sameName, squeezed } from '../domain/names.ts';
import { isOut, statusWithDay } from '../domain/post-status.ts';
import type { PostTableField, TableLink } from '../domain/post-table.ts';
import type { LocalDate } from '../domain/time.ts';
import type { PostStatus } from '../domain/words.ts';
import type { PlanRecord } from '../importers/record.ts';
import { asWindows1252, cleanText } from '../importers/text.ts';
import { shownDay } from '../report/posts-table.ts';
import type { PostColumns, StoredPost } from '../store/posts.ts';

/** What a row says otherwise than its post. */
export type PlanDiff = {
  columns: Partial<PostColumns>;
  links: TableLink[] | null;
  fields: PostTableField[];
  /** The row says something else of what is out already, which stays as it is. */
  keeps: boolean;
};

/** What of a post's own row and links a record changes; themes and texts are the merger's business. */
export function diffPlan(post: StoredPost, { fields, lossy }: PlanRecord): PlanDiff {
  const diff: PlanDiff = { columns: {}, links: null, fields: [], keeps: false };
  const set = (field: PostTableField, columns: Partial<PostColumns>) => {
    diff.fields.push(field);
    Object.assign(diff.columns, columns);
  };
  /** Sets a column that the row speaks of and says otherwise. */
  function compare<T>(
    field: PostTableField,
    told: T | undefined,
    known: T,
    columns: (told: T) => Partial<PostColumns>,
    same: (known: T, told: T) => boolean = Object.is,
  ): void {
    if (told !== undefined && !same(known, told)) set(field, columns(told));
  }
  const words = <T extends string | null>(known: T, told: T) => sameText(known, told, lossy);
  const line = (known: string, told: string) => sameText(squeezed(known), squeezed(told), lossy);

  const shown = shownDay(post);
  const on = fields.on === undefined ? shown.on : fields.on;
  const at = on === null ? null : fields.at === undefined ? shown.at : fields.at;
  if (isOut(post)) diff.keeps = on !== shown.on || at !== shown.at;
  else {
    compare('day', on, shown.on, (plannedOn) => ({ plannedOn }));
    compare('clock', at, shown.at, (plannedAt) => ({ plannedAt }));
  }
  const status = statusAfter(post, fields.status, isOut(post) ? shown.on : on);
  if (status === null) diff.keeps = true;
  else compare('status', status, post.status, (status) => ({ status }));

  compare('topic', fields.title, post.title, (title) => ({ title }), line);
  compare('purpose', fields.purpose, post.purpose, (purpose) => ({ purpose }));
  compare('level', fields.level, post.participationLevel, (participationLevel) => ({
    participationLevel,
  }));
  compare(
    'answeredBy',
    fields.answeredBy,
    post.answeredBy,
    (answeredBy) => ({ answeredBy }),
    words,
  );
  compare('answeredUntil', fields.answeredUntil, post.answeredUntil, (answeredUntil) => ({
    answeredUntil,
  }));
  compare('expires', fields.expiresOn, post.expiresOn, (expiresOn) => ({
    expiresOn,
    expiryHandledOn: null,
  }));
  compare('contentious', fields.contentious, post.contentious, (contentious) => ({ contentious }));
  compare('hashtags', fields.hashtags, post.hashtags, (hashtags) => ({ hashtags }), words);
  compare('approval', fields.approval, post.approval, (approval) => ({ approval }), words);
  compare('notes', fields.notes, post.notes, (notes) => ({ notes }), words);
  if (fields.links && !sameLinks(post.links, fields.links, lossy)) {
    diff.fields.push('links');
    diff.links = fields.links;
  }
  return diff;
}

/** The status with what the row says of it and of the day; null when what is out would be a plan again. */
function statusAfter(
  post: StoredPost,
  told: PostStatus | undefined,
  day: LocalDate | null,
): PostStatus | null {
  const moved = day !== shownDay(post).on;
  if (told === undefined || told === post.status) {
    return moved ? statusWithDay(post.status, day) : post.status;
  }
  if (isOut(post)) return told === 'published' || told === 'wrapped' ? told : null;
  return statusWithDay(told, day);
}

/** Whether a cell says what the office has: cells are cleaned, and one of an old file may have lost signs. */
export function sameText(known: string | null, told: string | null, lossy: boolean): boolean {
  const [a, b] = [cleanText(known ?? ''), told ?? ''];
  return a === b || (lossy && asWindows1252(a) === b);
}

/** Whether a cell names a theme or a channel. */
export function isNamed(name: string, told: string, lossy: boolean): boolean {
  return sameName(name, told) || (lossy && sameName(asWindows1252(name), told));
}

function sameLinks(
  known: readonly TableLink[],
  told: readonly TableLink[],
  lossy: boolean,
): boolean {
  const same = (a: string | null, b: string | null) =>
    sameText(squeezed(a ?? ''), squeezed(b ?? ''), lossy);
  return (
    known.length === told.length &&
    known.every(
      ({ url, campaign }, i) => same(url, told[i]!.url) && same(campaign, told[i]!.campaign),
    )
  );
}
