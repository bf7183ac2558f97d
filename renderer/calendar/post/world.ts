import type { Channel, Office } from '../../../src/contract/office.ts';
import type { Post } from '../../../src/contract/posts.ts';
import { type Instant, type LocalDate, atLocal } from '../../../src/domain/time.ts';
import { useCommand } from '../../live/index.ts';
import { useScope } from '../series/scope.tsx';
import { useSavedField } from './field.ts';

/** What every part of the pane knows. */
export type PostWorld = {
  post: Post;
  office: Office;
  channels: readonly Channel[];
  today: LocalDate;
};

/** The fields that are written as they are: each its own step. */
type Written = Pick<
  Post,
  | 'title'
  | 'plannedAt'
  | 'expiresOn'
  | 'contentious'
  | 'answeredBy'
  | 'expertUnitId'
  | 'answeredUntil'
  | 'notes'
  | 'hashtags'
  | 'approval'
  | 'links'
  | 'participationLevel'
>;

/** A field of the post, saved by `post.update`. */
export function usePostField<F extends keyof Written>(
  post: Post,
  field: F,
  clean?: (value: Written[F]) => Written[F] | undefined,
) {
  const update = useCommand('post.update').run;
  const { scope } = useScope();
  return useSavedField<Written[F]>({
    postId: post.id,
    field,
    saved: post[field],
    save: async (value) => (await update({ id: post.id, [field]: value, scope })).done,
    ...(clean ? { clean } : {}),
  });
}

/** A year is typed digit by digit; left half typed, it means nothing. */
export function wholeYear(date: LocalDate | null): LocalDate | null | undefined {
  return date !== null && date < '2000-01-01' ? undefined : date;
}

/** For text fields: leaving and Enter save, and any other key is its own. */
export function savedByKeys(settle: () => void) {
  return {
    onBlur: settle,
    onKeyDown: (event: { key: string; continuePropagation: () => void }) => {
      if (event.key === 'Enter') settle();
      else event.continuePropagation();
    },
  };
}

/** When it came out or is to come out; null when only the day is known, or not even that. */
export function momentOf({ publishedAt, plannedOn, plannedAt }: Post): Instant | null {
  if (publishedAt !== null) return publishedAt;
  return plannedOn === null || plannedAt === null ? null : atLocal(plannedOn, plannedAt);
}
