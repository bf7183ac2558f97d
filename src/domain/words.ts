/**
 * The closed vocabularies of Vuoro. Each list is the one place where its values stand; database
 * checks, contract schemas and types are derived from it. Their names in the three languages are in i18n.
 */

export const platforms = [
  'facebook',
  'instagram',
  'youtube',
  'linkedin',
  'x',
  'tiktok',
  'threads',
  'bluesky',
  'mastodon',
  'website',
  'other',
] as const;
export type Platform = (typeof platforms)[number];

/** Languages of the program, and of texts that an office writes. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** How the program looks: as the system says, or always the same. */
export const appearances = ['system', 'light', 'dark'] as const;

/** The language regime of a municipality (Language Act 423/2003). */
export const regimes = ['fi', 'sv', 'bilingual'] as const;
export type Regime = (typeof regimes)[number];

/** What a post is for: Mergel's push, pull and networking, and DePaula & Dincelli's image. */
export const purposes = ['push', 'pull', 'network', 'image'] as const;
export type Purpose = (typeof purposes)[number];
/** What posts are counted by: what they are for, or that nobody has said. */
export const purposeParts = [...purposes, 'unset'] as const;
export type PurposePart = (typeof purposeParts)[number];

/** The IAP2 spectrum; from `consult` upwards feedback is a promise. */
export const participationLevels = [
  'inform',
  'consult',
  'involve',
  'collaborate',
  'empower',
] as const;
export type ParticipationLevel = (typeof participationLevels)[number];

export const postStatuses = ['idea', 'draft', 'ready', 'published', 'wrapped'] as const;
export type PostStatus = (typeof postStatuses)[number];

export const commentClasses = [
  'question',
  'demand',
  'informationRequest',
  'initiative',
  'serviceMatter',
  'opinion',
  'thanks',
  'inappropriate',
] as const;
export type CommentClass = (typeof commentClasses)[number];

/** How a comment came to us. Most are written on a channel; a few come by other ways. */
export const commentSources = ['online', 'phone', 'counter', 'letter', 'email'] as const;
export type CommentSource = (typeof commentSources)[number];

/** Whose move it is in a thread. `none` means that nobody owes anybody anything. */
export const turns = ['ours', 'expert', 'resident', 'none'] as const;
export type Turn = (typeof turns)[number];

/** What an answer's due time follows from: the office's target, our own promise, or the law. */
export const dueReasons = ['target', 'promise', 'law'] as const;
export type DueReason = (typeof dueReasons)[number];

/** An acknowledgement says when the answer will come; only an answer passes the turn. */
export const replyKinds = ['answer', 'acknowledgement'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** Comments that belong to another channel: what the resident is told is where and how. */
export const routingKinds = ['initiative', 'informationRequest', 'serviceMatter'] as const;
export type RoutingKind = (typeof routingKinds)[number];

export const promiseStates = [
  'open',
  'preparing',
  'decided',
  'keptOnTime',
  'keptLate',
  'broken',
  'withdrawn',
] as const;
export type PromiseState = (typeof promiseStates)[number];

export const checklistPhases = ['before', 'during', 'after'] as const;
export type ChecklistPhase = (typeof checklistPhases)[number];

/** What a platform counts of a post. `comments` includes the page's own on most platforms. */
export const postMetrics = [
  'views',
  'reach',
  'reactions',
  'comments',
  'shares',
  'saves',
  'clicks',
  'follows',
] as const;
export type PostMetric = (typeof postMetrics)[number];

/** Why a figure is not defined. Undefined is not zero: it is shown as a dash with this reason. */
export const undefinedReasons = [
  'nothingToAnswer',
  'nothingAnswered',
  'nothingDue',
  'tooFewAnswers',
  'noTimeTaken',
  'nothingReceived',
  'noPosts',
  'noPurposes',
  'nothingAsked',
  'noPromisesDue',
  'notCounted',
  'noFollowers',
  'noPictures',
  'noVideos',
  'oneLanguage',
  'languageUnknown',
  'noRequests',
  'tooFewMonths',
  'beforeFirst',
] as const;
export type UndefinedReason = (typeof undefinedReasons)[number];
