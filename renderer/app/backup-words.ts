import type { OfficeLoss } from '../../src/contract/backups.ts';
import type { OfficeCounts } from '../../src/domain/backups.ts';
import type { Texts } from './texts.tsx';

const kinds = ['comments', 'replies', 'posts', 'promises'] as const;

/** What an office holds, or lacks, in words: “3 comments and 1 post”; null for nothing. */
export function inWords(
  { t, f }: Texts,
  counts: OfficeCounts & Partial<OfficeLoss>,
): string | null {
  const words = kinds.flatMap((kind) =>
    counts[kind] > 0 ? [t(`backup.lost.${kind}`, { count: counts[kind] })] : [],
  );
  const steps = counts.steps ?? 0;
  if (steps > 0) words.push(t('backup.lost.steps', { count: steps }));
  return words.length === 0 ? null : f.list(words);
}
