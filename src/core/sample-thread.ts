import type { ModerationGround } from '../contract/record.ts';
import { groundRule } from '../i18n/grounds.ts';
import { translator } from '../i18n/index.ts';
import type { SampleModeration, SampleReferral, SampleThread } from '../sample/types.ts';
import { addRouting } from '../store/answers.ts';
import { addNote, setSnooze } from '../store/asides.ts';
import { addComment } from '../store/comments.ts';
import type { Writer } from '../store/database.ts';
import {
  addClosing,
  addReferral,
  addReminder,
  addReply,
  withdrawReferral,
} from '../store/events.ts';
import { reverseModeration } from '../store/moderations.ts';
import { addThreadTheme } from '../store/themes.ts';
import { addThread } from '../store/threads.ts';
import { fingerprint } from './fingerprint.ts';
import { recordModeration, takeIn } from './record.ts';
import type { IdOf } from './sample.ts';

/** The rules that a moderation cites are written in the language of the sample's communicator. */
const t = translator('fi');

/** Writes a thread of the sample with all that happened in it. */
export function addSampleThread(
  db: Writer,
  thread: SampleThread,
  {
    idOf,
    newId,
    grounds,
  }: { idOf: IdOf; newId: () => string; grounds: readonly ModerationGround[] },
): void {
  const id = idOf('thread', thread.key);
  const channelId = idOf('channel', thread.channel);
  addThread(db, {
    id,
    channelId,
    postVariantId:
      thread.post === null ? null : idOf('variant', `${thread.post}/${thread.channel}`),
    postHint: null,
    link: thread.link,
  });
  for (const comment of thread.comments) {
    addComment(db, {
      id: idOf('comment', comment.key),
      threadId: id,
      at: comment.at,
      text: comment.text,
      language: comment.language,
      author: null,
      link: thread.link,
      class: comment.class,
      platformId: null,
      fingerprint: fingerprint(channelId, comment.at, comment.text),
      importRunId: null,
      recordedAt: comment.at,
    });
  }
  for (const { promisedFor, ...reply } of thread.replies) {
    addReply(db, {
      id: newId(),
      threadId: id,
      ...reply,
      promisedOn: promisedFor ?? null,
      recordedAt: reply.at,
    });
  }
  for (const referral of thread.referrals) addSampleReferral(referral);
  for (const routing of thread.routings) addRouting(db, { id: newId(), threadId: id, ...routing });
  for (const note of thread.notes) addNote(db, { id: newId(), threadId: id, ...note });
  if (thread.snooze) setSnooze(db, id, thread.snooze);
  if (thread.closedAt !== undefined) {
    addClosing(db, {
      id: newId(),
      threadId: id,
      at: thread.closedAt,
      reason: thread.closeReason ?? null,
    });
  }
  for (const theme of thread.themes) addThreadTheme(db, id, idOf('theme', theme));

  const [first] = thread.comments;
  const commentId = first ? idOf('comment', first.key) : null;
  for (const { at, file } of thread.attachments) {
    takeIn(file, { threadId: id, commentId, moderationId: null }, { db, now: at, newId });
  }
  for (const moderation of thread.moderations) addSampleModeration(moderation);

  function addSampleReferral(referral: SampleReferral): void {
    const { unit, wantedBy, remindedAt, answeredAt, answer, withdrawnAt, ...asked } = referral;
    const referralId = newId();
    addReferral(db, {
      id: referralId,
      threadId: id,
      unitId: idOf('unit', unit),
      ...asked,
      wantedOn: wantedBy,
      answeredAt: answeredAt ?? null,
      answer: answer ?? null,
    });
    for (const at of remindedAt ?? []) addReminder(db, { id: newId(), referralId, at });
    if (withdrawnAt !== undefined) withdrawReferral(db, referralId, withdrawnAt);
  }

  /** As the command did it at that moment, since the record has the most rules of all. */
  function addSampleModeration(moderation: SampleModeration): void {
    const { action, at, note, files, reviewOn, reversed } = moderation;
    const ground = grounds.find(({ code }) => code === moderation.ground);
    if (!ground || !first) throw new RangeError('A moderation has a ground and a comment.');
    const recorded = recordModeration(
      {
        threadId: id,
        commentId,
        action,
        groundId: ground.id,
        rule: groundRule(t, ground),
        evidence: first.text,
        files,
        attachmentIds: [],
        note,
        reviewOn,
      },
      { db, now: at, newId },
    );
    if (reversed) reverseModeration(db, { id: recorded.id, ...reversed });
  }
}
