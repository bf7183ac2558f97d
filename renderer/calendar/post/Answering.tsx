import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Checkbox } from '../../parts/Choice.tsx';
import { DateField } from '../../parts/Dates.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import styles from './Post.module.css';
import { Section } from './Section.tsx';
import { type PostWorld, savedByKeys, usePostField, wholeYear } from './world.ts';

const none = 'none';

/** Who answers residents, who helps, until when, and whether much is to be expected. */
export function Answering({ post }: PostWorld) {
  const { t, f } = useTexts();
  const units = useLive('unit.list', {}).data ?? [];
  const by = usePostField(post, 'answeredBy', (typed) => typed?.trim() || null);
  const until = usePostField(post, 'answeredUntil', wholeYear);
  const expert = usePostField(post, 'expertUnitId');
  const contentious = usePostField(post, 'contentious');
  return (
    <Section
      name="answering"
      title={t('post.section.answering')}
      summary={[
        ...(post.answeredBy === null ? [] : [post.answeredBy]),
        ...(post.answeredUntil === null
          ? []
          : [t('post.until', { day: f.localDate(post.answeredUntil) })]),
        ...units.filter(({ id }) => id === post.expertUnitId).map(({ name }) => name),
        ...(post.contentious ? [t('post.contentious.short')] : []),
      ].join(' · ')}
    >
      <div className={styles['line']}>
        <TextField
          label={t('post.answeredBy')}
          value={by.value ?? ''}
          onChange={by.change}
          {...savedByKeys(by.settle)}
          maxLength={200}
          suggestions={units.map(({ name }) => name)}
        />
        <DateField
          label={t('post.answeredUntil')}
          value={until.value}
          onChange={until.change}
          onSettled={until.settle}
        />
      </div>
      <p className={styles['hint']}>{t('post.answeredNote')}</p>
      <Select
        label={t('post.expert')}
        note={t('post.expert.note')}
        value={expert.value ?? none}
        options={[
          { value: none, label: t('post.expert.none') },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => expert.choose(value === none ? null : value)}
      />
      <Checkbox
        isSelected={contentious.value}
        onChange={contentious.choose}
        note={t('post.contentious.note')}
      >
        {t('post.contentious')}
      </Checkbox>
    </Section>
  );
}
