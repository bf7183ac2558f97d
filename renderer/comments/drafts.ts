import { useSyncExternalStore } from 'react';
import type { LocalDate, LocalTime } from '../../src/domain/time.ts';
import type { Language, ReplyKind } from '../../src/domain/words.ts';

/**
 * What the user has begun to write, by thread. It outlives a move to another thread or screen and a
 * reload, not the program: a draft may quote a resident, and nothing may keep that unasked.
 */
export type ReplyDraft = {
  kind: ReplyKind;
  text: string;
  /** Null: as the question's or the channel's language suggests. */
  language: Language | null;
  promisedOn: LocalDate | null;
  /** When the reply was given, if not now. */
  earlier: { date: LocalDate | null; time: LocalTime | null } | null;
};
export type ReferralDraft = { unitId: string | null; question: string; wantedOn: LocalDate | null };
type Drafts = { reply?: ReplyDraft; referral?: ReferralDraft; expertAnswer?: string };

export const emptyReply: ReplyDraft = {
  kind: 'answer',
  text: '',
  language: null,
  promisedOn: null,
  earlier: null,
};
export const emptyReferral: ReferralDraft = { unitId: null, question: '', wantedOn: null };

const storageKey = 'vuoro.comments.drafts';
const listeners = new Set<() => void>();
let drafts: ReadonlyMap<string, Drafts> = load();
let saving: ReturnType<typeof setTimeout> | undefined;

function load(): Map<string, Drafts> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return new Map(Array.isArray(stored) ? stored : []);
  } catch {
    // A draft that can't be read is no reason not to open the screen.
    return new Map();
  }
}

function save(): void {
  clearTimeout(saving);
  saving = undefined;
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...drafts]));
  } catch {
    // Storage is full or switched off; the drafts live on in memory.
  }
}

/** Changes a part of a thread's drafts; `undefined` lets it go. */
export function setDraft<K extends keyof Drafts>(
  threadId: string,
  part: K,
  value: Drafts[K] | undefined,
): void {
  const next = new Map(drafts);
  const { [part]: _, ...rest } = next.get(threadId) ?? {};
  const thread = (value === undefined ? rest : { ...rest, [part]: value }) as Drafts;
  if (Object.keys(thread).length === 0) next.delete(threadId);
  else next.set(threadId, thread);
  drafts = next;
  for (const listener of listeners) listener();
  saving ??= setTimeout(save, 300);
}

export function draftsOf(threadId: string): Drafts {
  return drafts.get(threadId) ?? none;
}
const none: Drafts = {};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDrafts(threadId: string): Drafts {
  return useSyncExternalStore(subscribe, () => draftsOf(threadId));
}

/** Threads with something begun, for the marks in the list. */
export function useThreadsWithDrafts(): ReadonlyMap<string, Drafts> {
  return useSyncExternalStore(subscribe, () => drafts);
}

// A window that closes or reloads does not wait for the timer.
globalThis.addEventListener('pagehide', save);
