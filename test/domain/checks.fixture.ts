import { afterChecks } from '../../src/domain/checks/after.ts';
import { beforeChecks } from '../../src/domain/checks/before.ts';
import { duringChecks } from '../../src/domain/checks/during.ts';
import type {
  AfterFacts,
  DuringFacts,
  PostFacts,
  PromisedFacts,
  TalkFacts,
} from '../../src/domain/checks/facts.ts';
import type { ItemCode } from '../../src/domain/checklist.ts';
import type { Finding, FindingCode } from '../../src/domain/checklist-findings.ts';
import type { PostMedium } from '../../src/domain/post-warnings.ts';
import type { CommentClass, Language, Platform } from '../../src/domain/words.ts';
import { workCalendar } from '../../src/domain/worktime.ts';

/** A Tuesday morning in office hours: 10.00 in Helsinki. */
export const now = '2026-11-24T08:00:00.000Z';
export const today = '2026-11-24';

const calendar = workCalendar({
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
  closures: [],
});

export const text = (
  words: string,
  language: Language = 'fi',
  platform: Platform = 'facebook',
): PostFacts['texts'][number] => ({ platform, language, text: words });

export const medium = (change: Partial<PostMedium> = {}): PostMedium => ({
  kind: 'image',
  decorative: false,
  wordsInPicture: false,
  captions: null,
  captionFile: false,
  altLanguages: [],
  ...change,
});

/** A post that says nothing yet, of an office that speaks Finnish. */
const post: PostFacts = {
  purpose: null,
  participationLevel: null,
  regime: 'fi',
  plannedOn: today,
  publishedOn: null,
  answeredBy: null,
  expert: null,
  texts: [],
  links: [],
  hashtags: '',
  media: [],
  alts: [],
  promiseDueOn: null,
};

export function before(item: ItemCode, change: Partial<PostFacts>): Finding[] {
  return beforeChecks({ ...post, ...change })[item]!();
}

let comments = 0;
export const comment = (
  value: CommentClass | null,
  at = '2026-11-20T08:00:00.000Z',
  needsAnswer: boolean | null = null,
) => ({ id: `comment-${(comments += 1)}`, at, class: value, needsAnswer });

export const answer = (at: string) => ({ at, kind: 'answer' as const, promisedOn: null });

export const talk = (change: Partial<TalkFacts> = {}): TalkFacts => ({
  comments: [comment('opinion')],
  replies: [],
  referrals: [],
  closings: [],
  languages: new Map(),
  answers: [],
  moderations: [],
  routings: [],
  themeIds: [],
  ...change,
});

export function during(
  item: ItemCode,
  threads: readonly TalkFacts[],
  change: Partial<DuringFacts> = {},
): Finding[] {
  const facts: DuringFacts = {
    threads,
    forwardedOn: new Map(),
    publishedOn: '2026-11-19',
    now,
    targets: { targetDays: 1, alarmDays: 3 },
    calendar,
    ...change,
  };
  return duringChecks(facts)[item]!();
}

const asked = { name: 'Facebook', askedOn: '2026-11-01', byHand: null, byPost: null };
export const channel = (change: Partial<PromisedFacts['channels'][number]> = {}) => ({
  ...asked,
  ...change,
});

export const promised = (change: Partial<PromisedFacts> = {}): PromisedFacts => ({
  madeOn: '2026-11-01',
  dueOn: '2026-11-20',
  preparingOn: null,
  decidedOn: null,
  ended: null,
  channels: [channel()],
  closings: [],
  ...change,
});

export const closing = (
  parts: PromisedFacts['closings'][number]['parts'],
  words = 'Kiitos!',
): PromisedFacts['closings'][number] => ({ language: 'fi', text: words, parts });

export function after(item: ItemCode, change: Partial<AfterFacts>): Finding[] {
  const facts: AfterFacts = {
    media: [],
    plannedOn: '2026-11-01',
    publishedOn: '2026-11-01',
    promises: [],
    threads: [],
    today,
    ...change,
  };
  return afterChecks(facts)[item]!();
}

/** What was seen of an item, and what should have been. */
export type Case = [item: ItemCode, what: string, saw: Finding[], wanted: Finding[]];

const said =
  (state: Finding['state']) =>
  (code: FindingCode, params: Finding['params'] = {}): Finding => ({ code, state, params });
export const [ok, gap, idle] = [said('ok'), said('gap'), said('idle')];
