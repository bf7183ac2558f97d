import { useState } from 'react';
import { type ParticipationLevel, participationLevels } from '../../../src/domain/words.ts';
import { useTexts } from '../../app/texts.tsx';
import { ThemePicker } from '../../comments/forms/ThemePicker.tsx';
import { useCommand } from '../../live/index.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { Select } from '../../parts/Menu.tsx';
import { useScope } from '../series/scope.tsx';
import styles from './Post.module.css';
import { Section } from './Section.tsx';
import { type PostWorld, usePostField } from './world.ts';

/** How far residents' words reach, with the promise that goes with it, and what the post is about. */
export function Participation({ post }: PostWorld) {
  const { t } = useTexts();
  const level = usePostField(post, 'participationLevel');
  const themes = post.themes.map(({ name }) => name);
  return (
    <Section
      name="taking"
      title={t('post.section.taking')}
      summary={[
        ...(post.participationLevel === null ? [] : [t(`word.level.${post.participationLevel}`)]),
        ...themes,
      ].join(' · ')}
    >
      <div>
        <Select<ParticipationLevel | 'none'>
          label={t('post.level')}
          value={level.value ?? 'none'}
          options={[
            { value: 'none', label: t('post.level.none') },
            ...participationLevels.map((value) => ({
              value,
              label: t(`word.level.${value}`),
              note: t(`post.level.${value}`),
            })),
          ]}
          onChange={(value) => level.choose(value === 'none' ? null : value)}
        />
        {level.value !== null && (
          <p className={styles['promise']}>
            <span className={styles['promiseName']}>{t('post.level.promise')}</span>{' '}
            {t(`post.level.${level.value}`)}
          </p>
        )}
      </div>
      <Themes post={post} names={themes} />
    </Section>
  );
}

function Themes({ post, names }: Pick<PostWorld, 'post'> & { names: readonly string[] }) {
  const { t } = useTexts();
  const [picking, setPicking] = useState(false);
  const setThemes = useCommand('post.setThemes').run;
  const { scope } = useScope();
  return (
    <div>
      <p className={styles['label']} id="post-themes">
        {t('post.themes')}
      </p>
      <div className={styles['tags']}>
        {names.length > 0 && (
          <ul aria-labelledby="post-themes">
            {names.map((name) => (
              <li key={name}>
                <Badge>{name}</Badge>
              </li>
            ))}
          </ul>
        )}
        <Button small kind="quiet" aria-expanded={picking} onPress={() => setPicking(!picking)}>
          {t(names.length === 0 ? 'post.themes.add' : 'themes.edit')}
        </Button>
      </div>
      {picking && (
        <div className={styles['inset']}>
          <ThemePicker
            has={[names]}
            onChange={({ add, remove, create }) =>
              void setThemes({
                ids: [post.id],
                scope,
                ...(add === undefined ? {} : { add: [add] }),
                ...(remove === undefined ? {} : { remove: [remove] }),
                ...(create === undefined ? {} : { create: [create] }),
              })
            }
            onClose={() => setPicking(false)}
          />
        </div>
      )}
    </div>
  );
}
