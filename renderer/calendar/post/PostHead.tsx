import { X } from 'lucide-react';
import type { LocalDate } from '../../../src/domain/time.ts';
import { type PostStatus, postStatuses } from '../../../src/domain/words.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { IconButton } from '../../parts/Button.tsx';
import { DateField, TimeField } from '../../parts/Dates.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import { PurposeButtons } from '../PurposeButtons.tsx';
import { useReasoned } from '../reasoned.ts';
import { useScope } from '../series/scope.tsx';
import { useSavedField } from './field.ts';
import styles from './Post.module.css';
import { type PostWorld, savedByKeys, usePostField, wholeYear } from './world.ts';

/** What a post is called, when it comes, how far it is and what it is for. */
export function PostHead({ post }: PostWorld) {
  const { t } = useTexts();
  const title = usePostField(post, 'title', (typed) => typed.trim() || undefined);
  const setStatus = useReasoned('post.setStatus').run;
  const update = useCommand('post.update').run;
  const { scope } = useScope();
  return (
    <div className={styles['head']}>
      <TextField
        label={t('post.title')}
        value={title.value}
        onChange={title.change}
        {...savedByKeys(title.settle)}
        maxLength={120}
      />
      <div className={styles['line']}>
        <WhenFields post={post} />
        <Select
          label={t('post.status')}
          value={post.status}
          options={statusesFor(post.status, post.plannedOn).map((value) => ({
            value,
            label: t(`word.status.${value}`),
          }))}
          onChange={(status) => void setStatus({ ids: [post.id], status })}
        />
      </div>
      <div>
        <p className={styles['label']} aria-hidden="true">
          {t('post.purpose')}
        </p>
        <PurposeButtons
          label={t('post.purpose')}
          value={post.purpose}
          words
          onChange={(purpose) => void update({ id: post.id, purpose, scope })}
        />
      </div>
    </div>
  );
}

/** A post with a day is no longer an idea. */
function statusesFor(now: PostStatus, day: LocalDate | null): readonly PostStatus[] {
  return postStatuses.filter((status) => status === now || status !== 'idea' || day === null);
}

/** The day and the time of day; without a day there is no time, and what is out stays where it came out. */
function WhenFields({ post }: Pick<PostWorld, 'post'>) {
  const { t } = useTexts();
  const move = useCommand('post.move').run;
  const { scope } = useScope();
  const isOut = post.publishedAt !== null;
  const day = useSavedField<LocalDate | null>({
    postId: post.id,
    field: 'plannedOn',
    saved: post.plannedOn,
    save: async (on) => (await move({ ids: [post.id], on, scope })).done,
    clean: wholeYear,
  });
  const time = usePostField(post, 'plannedAt');
  const clearable = (value: string | null) => value !== null && !isOut;
  return (
    <>
      <div className={styles['clearable']}>
        <DateField
          label={t('post.day')}
          value={day.value}
          onChange={day.change}
          onSettled={day.settle}
          isDisabled={isOut}
        />
        {clearable(day.value) && (
          <IconButton label={t('post.noDay.set')} small onPress={() => day.choose(null)}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div className={styles['clearable']}>
        <TimeField
          label={t('post.time')}
          value={time.value}
          onChange={time.change}
          onSettled={time.settle}
          isDisabled={isOut || post.plannedOn === null}
        />
        {clearable(time.value) && (
          <IconButton label={t('post.noTime.set')} small onPress={() => time.choose(null)}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </>
  );
}
