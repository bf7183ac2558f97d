import type { FetchedPlatform } from '../domain/fetching.ts';
import type { Answer, Question } from './platform.ts';

/** Whose question it is: by it the way out knows which key to add, and whether there is one to go at all. */
export type Asker = { officeId: string; channelId: string };

/** Bytes of an answer that is read; platforms' pages have some hundred kilobytes. */
export const maxAnswerBytes = 20_000_000;

/** The headers by which paging and waiting are told: no others are passed on. */
export const toldHeaders = [
  'date',
  'link',
  'retry-after',
  'ratelimit-reset',
  'x-ratelimit-reset',
  'x-app-usage',
  'x-business-use-case-usage',
] as const;

/** Why no answer came. `refused`: the user has not allowed it, or no more. */
export const networkFailures = [
  'refused',
  'noNetwork',
  'certificate',
  'proxy',
  'tokenMissing',
  /** Nothing came for long, or it broke off. */
  'broken',
  /** More than any answer has. */
  'tooLarge',
  'cancelled',
] as const;
export type NetworkFailure = (typeof networkFailures)[number];

export type NetworkAnswer = { answer: Answer } | { failed: NetworkFailure };

/**
 * The one way out of the program. Behind it are the user's permission for each channel, its one host, and its key:
 * who asks sees none of them. It never throws.
 */
export type Network = {
  ask(
    question: Question & Asker & { platform: FetchedPlatform },
    signal: AbortSignal,
  ): Promise<NetworkAnswer>;
  /** Whether a channel may be asked about, without asking anything. */
  isOpen(asker: Asker): Promise<boolean>;
};
