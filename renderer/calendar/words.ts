import type { Mark } from '../../src/contract/layers.ts';
import type { PostRow } from '../../src/contract/posts.ts';
import { type PurposeCounts, dialogueShare } from '../../src/domain/purposes.ts';
import type { Translate } from '../../src/i18n/index.ts';
import { markName } from '../../src/i18n/marks.ts';
import type { PurposePart } from '../../src/domain/words.ts';
import type { Texts } from '../app/texts.tsx';

/** A purpose in a word, and that there is none in two. */
export function purposeWord(t: Translate, purpose: PurposePart): string {
  return purpose === 'unset' ? t('calendar.noPurpose') : t(`word.purpose.${purpose}`);
}

/** In words what a post's looks tell beside its title and its time. */
export function describePost(t: Translate, post: PostRow): string {
  return [
    purposeWord(t, post.purpose ?? 'unset'),
    t(`word.status.${post.status}`),
    ...new Set(post.places.map(({ name }) => name)),
    post.contentious ? t('calendar.contentious') : null,
    post.warnings.length > 0 ? t('calendar.warnings', { count: post.warnings.length }) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** A mark with its hours and place. */
export function describeMark({ t, f }: Pick<Texts, 't' | 'f'>, mark: Mark): string {
  const hours = [mark.at, mark.until].flatMap((time) => (time === null ? [] : f.clock(time)));
  return [markName(t, mark), hours.join('–'), mark.place].filter(Boolean).join(', ');
}

/**
 * The share of dialogue with its raw counts; where there is nothing to divide by a dash, and in a whole
 * sentence the reason.
 */
export function shareText(
  { t, f }: Pick<Texts, 't' | 'f'>,
  counts: PurposeCounts,
  length: 'whole' | 'short' = 'whole',
): string {
  const { value, numerator, denominator, reason } = dialogueShare(counts);
  if (value !== null) {
    return t('calendar.shareOf', {
      share: f.percent(value),
      dialogue: f.number(numerator),
      total: f.number(denominator),
    });
  }
  if (length === 'short') return '–';
  return t(reason === 'noPurposes' ? 'calendar.shareUnknown' : 'calendar.shareEmpty');
}
