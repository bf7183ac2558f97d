import { type Share, share } from './report/measure.ts';
import { type Purpose, type PurposePart, purposeParts } from './words.ts';

export type PurposeCounts = Record<PurposePart, number>;

export function countPurposes(posts: Iterable<{ purpose: Purpose | null }>): PurposeCounts {
  const counts: PurposeCounts = { push: 0, pull: 0, network: 0, image: 0, unset: 0 };
  for (const { purpose } of posts) counts[purpose ?? 'unset'] += 1;
  return counts;
}

export function allPurposes(counts: PurposeCounts): number {
  return purposeParts.reduce((sum, part) => sum + counts[part], 0);
}

/** Share of dialogue posts: (pull + network) / posts whose purpose is known. Coding by Mergel's modes. */
export function dialogueShare(counts: PurposeCounts): Share {
  const { pull, network, push, image, unset } = counts;
  const known = pull + network + push + image;
  return share(pull + network, known, known === 0 && unset > 0 ? 'noPurposes' : 'noPosts');
}
