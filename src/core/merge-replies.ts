import type { CommentRecord } from '../importers/record.ts';
import { addReply, comparableReplies, updateImportedReply } from '../store/events.ts';
import type { MergeRun, Merging, Outcome } from './merge.ts';
import { betterMoment } from './moments.ts';
import { sameAnswer, textKey } from './recognise.ts';

/**
 * Our own answer on the platform is a reply of the thread, and never a comment. One that was recorded here by hand
 * is the same answer if its words are, whenever it was recorded; what came from a platform has its own time.
 */
export function replyMerger({ db, now, newId, staging }: Merging, run: MergeRun) {
  /** What this import has found already: one answer is never two. */
  const found = {
    has: (replyId: string) => staging.has('reply', replyId),
    add: (replyId: string) => staging.add('reply', replyId),
  };

  return (record: CommentRecord, threadId: string): Outcome => {
    const { platformId, text } = record;
    const editedAt = record.editedAt ?? null;
    const replies = comparableReplies(db, { threadId, platformId, at: record.at });
    const free = replies.filter(
      (reply) => !found.has(reply.id) && (reply.platformId === null || platformId === null),
    );
    const known =
      replies.find((reply) => platformId !== null && reply.platformId === platformId) ??
      free.find(
        (r) => r.at.slice(0, 16) === record.at.slice(0, 16) && textKey(r.text) === textKey(text),
      ) ??
      free.find((reply) => !reply.imported && sameAnswer(text, reply.text));
    if (!known) {
      const id = newId();
      addReply(db, {
        id,
        threadId,
        kind: 'answer',
        at: record.at,
        text,
        language: null,
        promisedOn: null,
        recordedAt: now,
        platformId,
        editedAt,
        importRunId: run.id,
      });
      found.add(id);
      return 'new';
    }
    found.add(known.id);
    // Of two versions the later one holds, as far as they say when they were written.
    const older = known.editedAt !== null && (editedAt === null || editedAt < known.editedAt);
    const next = {
      id: known.id,
      // What a person recorded stays as it was recorded.
      at: known.imported ? betterMoment(known.at, record) : known.at,
      text: known.imported && !older ? text : known.text,
      platformId: known.platformId ?? platformId,
      editedAt: older ? known.editedAt : editedAt,
    };
    const differs = (Object.keys(next) as (keyof typeof next)[]).some(
      (field) => next[field] !== known[field],
    );
    if (differs) updateImportedReply(db, next);
    return differs ? 'changed' : 'unchanged';
  };
}
