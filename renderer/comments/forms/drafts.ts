import type { ModerationAction } from '../../../src/domain/moderation.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import type { Language, ReplyKind } from '../../../src/domain/words.ts';
import { draftStore } from '../../app/draft-store.ts';
import type { Earlier } from './EarlierFields.tsx';

/** What the user has begun to write, by thread. */
export type ReplyDraft = {
  kind: ReplyKind;
  text: string;
  /** Null: as the question's or the channel's language suggests. */
  language: Language | null;
  promisedOn: LocalDate | null;
  /** When the reply was given, if not now. */
  earlier: Earlier;
};
export type ReferralDraft = { unitId: string | null; question: string; wantedOn: LocalDate | null };
export type RoutingDraft = {
  /** Null: the ready text, which follows the question's language. */
  told: string | null;
  /** Null: the usual one for what is routed. */
  place: string | null;
  diaryNumber: string;
  /** Null: as long as the turn is ours. */
  isAnswer: boolean | null;
  earlier: Earlier;
};
export type ModerationDraft = {
  action: ModerationAction;
  groundId: string | null;
  rule: string;
  /** Null: the comment's own text. */
  evidence: string | null;
  /** They are too large to outlive a reload. */
  files: readonly File[];
  /** Files of the thread that are evidence. */
  usedIds: readonly string[];
  note: string;
  reviewOn: LocalDate | null;
  earlier: Earlier;
};

type Parts = {
  reply: ReplyDraft;
  referral: ReferralDraft;
  expertAnswer: string;
  /** Null: the ready text. */
  reminder: string | null;
  routing: RoutingDraft;
  moderation: ModerationDraft;
  reversal: string;
  note: string;
};
type Part = keyof Parts;

/** Whose draft it is. */
export type DraftPlace<P extends Part = Part> = {
  threadId: string;
  part: P;
  /** What in the thread it is about, such as a comment; left out where it is the thread. */
  about?: string;
};

export const emptyReply: ReplyDraft = {
  kind: 'answer',
  text: '',
  language: null,
  promisedOn: null,
  earlier: null,
};

type Drafts = Readonly<Record<string, Parts[Part]>>;

/** The files of a moderation are too large to outlive a reload. */
const threads = draftStore<Drafts>('vuoro.comments.drafts', (key, value) =>
  key === 'files' ? [] : value,
);

function keyOf({ part, about }: DraftPlace): string {
  return about === undefined ? part : `${part} ${about}`;
}

export function draftOf<P extends Part>(place: DraftPlace<P>): Parts[P] | undefined {
  return threads.get(place.threadId)?.[keyOf(place)] as Parts[P] | undefined;
}

/** Keeps a draft in the place of the one before; `undefined` lets it go. */
export function setDraft<P extends Part>(place: DraftPlace<P>, draft: Parts[P] | undefined): void {
  const key = keyOf(place);
  const { [key]: _, ...rest } = threads.get(place.threadId) ?? {};
  const thread = draft === undefined ? rest : { ...rest, [key]: draft };
  threads.set(place.threadId, Object.keys(thread).length === 0 ? undefined : thread);
}

/** A draft as the state of its form. What is again as it was at first is no draft. */
export function useDraft<P extends Part>(
  place: DraftPlace<P>,
  empty: Parts[P],
): [Parts[P], (draft: Parts[P]) => void] {
  const draft = (threads.use(place.threadId)?.[keyOf(place)] as Parts[P] | undefined) ?? empty;
  return [
    draft,
    (next) => setDraft(place, JSON.stringify(next) === JSON.stringify(empty) ? undefined : next),
  ];
}

/** Threads with something begun, for the marks in the list. */
export function useThreadsWithDrafts(): ReadonlyMap<string, unknown> {
  return threads.useAll();
}
