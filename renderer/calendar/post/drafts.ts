import { draftStore } from '../../app/draft-store.ts';

/** What is typed into a post's fields. It is saved when its field is left or the post is opened again. */
export const drafts = draftStore<unknown>('vuoro.post.drafts');

/** A draft's place. */
export function draftKey(postId: string, field: string): string {
  return `${postId} ${field}`;
}
