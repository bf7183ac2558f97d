import type { CommentRecord } from '../importers/record.ts';
import { textKey } from './recognise.ts';

/** What a record of an import says by itself, before the office is asked. */

/** What tells nothing of a thread but what is said besides. */
export const nothingNew = {
  key: null,
  postVariantId: null,
  postHint: null,
  postIsSure: false,
  link: null,
} as const;

/** What a record tells of its thread, as far as it opens it. */
export function newsOf(record: CommentRecord) {
  return { link: openingLink(record), postIsSure: record.postIsSure ?? false };
}

/** The link of a thread is that of the comment that opens it, which may come after its answers. */
export function openingLink({ parentId, link }: CommentRecord): string | null {
  return parentId === null ? link : null;
}

/** Whether two exports tell the same words: they differ in white space and marks, and one may have cut the end. */
export function sameWording(a: string, b: string): boolean {
  return textKey(a) === textKey(b) || isCut(a, b) || isCut(b, a);
}

/** Whether a text is the beginning of another, cut by whoever exported it. */
export function isCut(text: string, whole: string): boolean {
  if (!/(?:…|\.\.\.)\s*$/.test(text)) return false;
  const [start, all] = [textKey(text), textKey(whole)];
  return start !== '' && start.length < all.length && all.startsWith(start);
}
