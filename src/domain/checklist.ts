import type { Finding, FindingState } from './checklist-findings.ts';
import { isOut } from './post-status.ts';
import type { Instant, LocalDate } from './time.ts';
import type { ChecklistPhase, ParticipationLevel, PostStatus, Purpose } from './words.ts';

export const checklistForms = ['short', 'full'] as const;
export type ChecklistForm = (typeof checklistForms)[number];

/** How much an office asks of an item: an open required one makes ready and published ask for a reason. */
export const demands = ['required', 'recommended', 'off'] as const;
export type Demand = (typeof demands)[number];

export const itemStates = ['open', 'done', 'notApplicable'] as const;
export type ItemState = (typeof itemStates)[number];

/**
 * On what an item stands: a law or a decision by an authority, official guidance or research, or only the practice of
 * offices. Domain notes, section 5: A, B and C; what is not verified there is shown as practice.
 */
export const bases = ['law', 'guidance', 'practice'] as const;
export type Basis = (typeof bases)[number];

export type ChecklistItem = {
  /** `B`, `D` or `A` (before, during, after) and a number; its texts are `checklist.item.<code>`. */
  code: ItemCode;
  phase: ChecklistPhase;
  /** Also in the short form, of posts that only inform. */
  short: boolean;
  demand: Demand;
  basis: Basis;
  /**
   * What the program's own check is worth: a conclusive one decides an item that nobody has answered, an
   * advisory one only says what it saw.
   */
  check: 'conclusive' | 'advisory' | null;
};

type Row = [Basis, ChecklistItem['check'], ('short' | 'required')[]?];

/** Sources: domain notes, section 5. Dialogue and the law are required; the rest is recommended. */
const before = {
  B1: ['guidance', 'conclusive'],
  B2: ['guidance', 'advisory'],
  B3: ['guidance', 'advisory', ['required']],
  B4: ['law', 'advisory', ['short']],
  B5: ['law', 'advisory', ['short']],
  B6: ['law', 'conclusive', ['short', 'required']],
  B7: ['law', 'conclusive', ['short', 'required']],
  B8: ['guidance', 'advisory', ['short']],
  B9: ['guidance', 'advisory'],
  B10: ['guidance', 'advisory'],
  B11: ['law', 'advisory', ['short', 'required']],
} as const satisfies Record<string, Row>;
const during = {
  D1: ['law', 'conclusive'],
  D2: ['guidance', 'conclusive'],
  D3: ['law', 'advisory'],
  D4: ['guidance', 'advisory'],
  D5: ['guidance', 'advisory'],
  D6: ['law', null],
  D7: ['guidance', 'conclusive'],
  D8: ['law', 'conclusive'],
  D9: ['guidance', null],
  D10: ['guidance', 'conclusive'],
} as const satisfies Record<string, Row>;
const after = {
  A1: ['guidance', 'advisory'],
  A2: ['law', 'advisory'],
  A3: ['guidance', 'advisory'],
  A4: ['guidance', 'conclusive'],
  A5: ['guidance', 'advisory'],
  A6: ['law', 'conclusive'],
  A7: ['law', 'conclusive'],
  A8: ['law', null],
  A9: ['practice', null],
} as const satisfies Record<string, Row>;

export type ItemCode = keyof typeof before | keyof typeof during | keyof typeof after;

function items(phase: ChecklistPhase, rows: Record<string, Row>): ChecklistItem[] {
  return Object.entries(rows).map(([code, [basis, check, marks = []]]) => ({
    code: code as ItemCode,
    phase,
    short: marks.includes('short'),
    demand: marks.includes('required') ? 'required' : 'recommended',
    basis,
    check,
  }));
}

/** The thirty items that come with the program, in their order. */
export const checklistItems: readonly ChecklistItem[] = [
  ...items('before', before),
  ...items('during', during),
  ...items('after', after),
];

/** Both languages: an office of one language never sees it. */
export const bilingualItem: ItemCode = 'B7';

/** The short form is for posts that tell or show; whoever asks or discusses needs all of it. */
export function formOf({
  purpose,
  participationLevel,
}: {
  purpose: Purpose | null;
  participationLevel: ParticipationLevel | null;
}): ChecklistForm {
  const asks = purpose === 'pull' || purpose === 'network';
  const listens = participationLevel !== null && participationLevel !== 'inform';
  return asks || listens ? 'full' : 'short';
}

/** The phase that is under way: discussion goes on until the last day of answers, or until the post is wrapped up. */
export function phaseUnderWay(
  post: { publishedAt: Instant | null; status: PostStatus; answeredUntil: LocalDate | null },
  today: LocalDate,
): ChecklistPhase {
  if (!isOut(post)) return 'before';
  const over = post.answeredUntil !== null && post.answeredUntil < today;
  return over || post.status === 'wrapped' ? 'after' : 'during';
}

/** What a person said of an item, with what the program saw at that time. */
export type Answer = {
  state: ItemState;
  reason: string | null;
  saw: readonly Finding[];
};

/**
 * An item's state and who decided it. A person's answer stands, whatever the program sees; where nobody
 * has answered, a conclusive check decides, and an advisory one leaves the item open.
 */
export function itemState(
  answer: Answer | null,
  findings: readonly Finding[],
  check: ChecklistItem['check'],
): { state: ItemState; by: 'person' | 'program' | null } {
  if (answer !== null) return { state: answer.state, by: 'person' };
  if (check !== 'conclusive' || findings.length === 0) return { state: 'open', by: null };
  const seen = worst(findings);
  if (seen === 'gap') return { state: 'open', by: null };
  return { state: seen === 'ok' ? 'done' : 'notApplicable', by: 'program' };
}

/** A gap weighs most, and there being nothing to look at least. */
export function worst(findings: readonly Finding[]): FindingState {
  const states = new Set(findings.map(({ state }) => state));
  return states.has('gap') ? 'gap' : states.has('ok') ? 'ok' : 'idle';
}

/** The program sees something else than the person said; both are shown. */
export function disagrees(state: ItemState, findings: readonly Finding[]): boolean {
  return state === 'done' && findings.length > 0 && worst(findings) === 'gap';
}

export type Tally = { done: number; notApplicable: number; open: number };

/** How items stand. What does not apply is counted apart and raises no share. */
export function tally(states: readonly ItemState[]): Tally {
  const count = (state: ItemState) => states.filter((s) => s === state).length;
  return { done: count('done'), notApplicable: count('notApplicable'), open: count('open') };
}
