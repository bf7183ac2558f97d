import { type ErrorParams, refuse } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import { maxAttachmentBytes, namesOnlyCriticism } from '../domain/moderation.ts';
import { sameName } from '../domain/names.ts';
import {
  type Instant,
  type LocalDate,
  addDays,
  atLocal,
  localDate,
  monthOf,
} from '../domain/time.ts';
import { cleanLabel } from '../importers/text.ts';
import { moderationCsv } from '../report/moderation-csv.ts';
import {
  addAttachment,
  attachmentBytes,
  findAttachment,
  makeEvidence,
  removeAttachment,
  attachmentsOf,
} from '../store/attachments.ts';
import { findComment } from '../store/comments.ts';
import type { Connection, Writer } from '../store/database.ts';
import {
  addGround,
  addModeration,
  archiveGround,
  findGround,
  findModeration,
  listGrounds,
  listModerations,
  moderationTimes,
  renameGround,
  reverseModeration,
  setReview,
} from '../store/moderations.ts';
import { readOffice } from '../store/offices.ts';
import { openedAt, threadExists } from '../store/threads.ts';
import { emptyToNull } from './empty.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { sniff } from './sniff.ts';

export const recordHandlers: HandlersOf<'attachment' | 'moderation' | 'moderationGround'> = {
  'attachment.add': ({ threadId, commentId, ...file }, doing) => {
    if (!threadExists(doing.db, threadId)) refuse('missing');
    if (commentId !== null) assertOnThread(doing.db, commentId, threadId);
    return { id: takeIn(file, { threadId, commentId, moderationId: null }, doing) };
  },

  'attachment.remove': ({ id }, { db }) => {
    const { threadId, moderationId } = findAttachment(db, id) ?? refuse('missing');
    if (moderationId !== null && findModeration(db, moderationId)?.evidence === null) {
      const files = attachmentsOf(db, threadId).filter((a) => a.moderationId === moderationId);
      if (files.length === 1) refuse('attachment.onlyEvidence');
    }
    removeAttachment(db, id);
    return {};
  },

  'attachment.get': ({ id }, { db }) => {
    const { name, mediaType } = findAttachment(db, id) ?? refuse('missing');
    const bytes = attachmentBytes(db, id) ?? refuse('missing');
    return { name, mediaType, base64: bytes.toString('base64') };
  },

  'moderation.add': (input, doing) => recordModeration(input, doing),

  'moderation.reverse': ({ id, reason, at }, { db, now }) => {
    const known = findModeration(db, id) ?? refuse('missing');
    if (known.reversedAt !== null) refuse('moderation.reversed');
    if (at !== undefined && at > now) refuse('moderation.inFuture');
    reverseModeration(db, { id, at: at ?? now, reason });
    return {};
  },

  'moderation.setReview': ({ id, reviewOn }, { db, now }) => {
    const known = findModeration(db, id) ?? refuse('missing');
    if (known.action !== 'blocked') refuse('missing');
    if (known.reversedAt !== null) refuse('moderation.reversed');
    if (reviewOn < localDate(now)) refuse('moderation.reviewInPast');
    setReview(db, id, reviewOn);
    return {};
  },

  'moderation.list': (period, { db }) => listModerations(db, ...instantsOf(period)),

  'moderation.months': (_, { db }) => [...new Set(moderationTimes(db).map(monthOf))],

  'moderation.render': ({ from, to, language }, { db }) =>
    moderationCsv(
      {
        office: readOffice(db).name,
        from,
        to,
        rows: listModerations(db, ...instantsOf({ from, to })).toReversed(),
      },
      language,
    ),

  'moderationGround.list': (_, { db }) => listGrounds(db),

  'moderationGround.add': (ground, { db, newId }) => {
    const id = newId();
    assertGround(db, id, ground.name);
    addGround(db, { id, ...ground });
    return { id };
  },

  'moderationGround.rename': (ground, { db }) => {
    const known = findGround(db, ground.id) ?? refuse('missing');
    if (known.code !== null) refuse('ground.builtIn');
    assertGround(db, ground.id, ground.name);
    renameGround(db, ground);
    return {};
  },

  'moderationGround.archive': ({ id, archived }, { db, now }) => {
    const known = findGround(db, id) ?? refuse('missing');
    if (known.archived !== archived) archiveGround(db, id, archived ? now : null);
    return {};
  },
};

type Recording = Pick<Doing, 'db' | 'now' | 'newId'>;

/** @throws Refusal as moderation.add does */
export function recordModeration(
  input: Parsed<'moderation.add'>,
  doing: Recording,
): { id: string } {
  const { db, now } = doing;
  const { threadId, commentId, action, groundId, files, attachmentIds } = input;
  const opened = openedAt(db, threadId) ?? refuse('missing');
  const written = commentId === null ? opened : assertOnThread(db, commentId, threadId).at;
  if (!findGround(db, groundId)) refuse('missing');
  const at = input.at ?? now;
  if (at > now) refuse('moderation.inFuture');
  if (at < written) refuse('moderation.beforeComment');
  const evidence = emptyToNull(input.evidence);
  if (evidence === null && files.length === 0 && attachmentIds.length === 0) {
    refuse('moderation.needsEvidence');
  }
  const reviewOn = action === 'blocked' ? input.reviewOn : null;
  if (action === 'blocked') {
    if (reviewOn === null) refuse('moderation.needsReview');
    if (reviewOn < localDate(now)) refuse('moderation.reviewInPast');
  }
  const id = doing.newId();
  addModeration(db, {
    id,
    threadId,
    commentId,
    action,
    groundId,
    rule: emptyToNull(input.rule),
    at,
    evidence,
    note: emptyToNull(input.note),
    reviewOn,
    recordedAt: now,
  });
  for (const file of files) takeIn(file, { threadId, commentId, moderationId: id }, doing);
  for (const attachmentId of attachmentIds) linkEvidence(db, attachmentId, threadId, id);
  return { id };
}

/** A file that is already another record's evidence stays that. */
function linkEvidence(db: Writer, id: string, threadId: string, moderationId: string): void {
  if (findAttachment(db, id)?.moderationId != null) refuse('missing');
  if (!makeEvidence(db, { id, threadId, moderationId })) refuse('missing');
}

/**
 * Takes a file in when its bytes are of a kind that can be shown.
 *
 * @returns its id
 * @throws Refusal as attachment.add does
 */
export function takeIn(
  file: { name: string; base64: string },
  place: { threadId: string; commentId: string | null; moderationId: string | null },
  { db, now, newId }: Recording,
): string {
  const bytes = Buffer.from(file.base64, 'base64');
  const name = cleanLabel(file.name) ?? '–';
  const told: ErrorParams = { file: name, limitMb: maxAttachmentBytes / 1024 / 1024 };
  if (bytes.length === 0) refuse('attachment.empty', told);
  if (bytes.length > maxAttachmentBytes) refuse('attachment.tooLarge', told);
  const mediaType = sniff(bytes) ?? refuse('attachment.type', told);
  const id = newId();
  addAttachment(db, { id, ...place, name, mediaType, size: bytes.length, addedAt: now }, bytes);
  return id;
}

function assertOnThread(db: Connection, commentId: string, threadId: string): { at: Instant } {
  const comment = findComment(db, commentId);
  if (comment?.threadId !== threadId) refuse('missing');
  return comment;
}

function assertGround(db: Connection, id: string, name: string): void {
  if (namesOnlyCriticism(name)) refuse('ground.criticism', { name });
  const taken = listGrounds(db).some(
    (g) => g.id !== id && g.name !== null && sameName(g.name, name),
  );
  if (taken) refuse('ground.duplicate', { name });
}

function instantsOf(period: { from: LocalDate | null; to: LocalDate | null }): [Instant, Instant] {
  return [
    period.from === null ? '' : atLocal(period.from),
    // Later than any instant, as text.
    period.to === null ? '~' : atLocal(addDays(period.to, 1)),
  ];
}
