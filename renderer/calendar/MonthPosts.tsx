import { useMemo, useState } from 'react';
import type { PostRow } from '../../src/contract/posts.ts';
import { type LocalDate, localDate } from '../../src/domain/time.ts';
import { type Purpose, purposes } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Checkbox } from '../parts/Choice.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import styles from './Calendar.module.css';
import { PurposeButtons } from './PurposeButtons.tsx';

/** A month's posts by day, with a purpose for one or for many at a time. */
export function MonthPosts({ posts }: { posts: readonly PostRow[] }) {
  const { t } = useTexts();
  const setPurpose = useCommand('post.setPurpose');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const days = useMemo(() => byDay(posts), [posts]);
  // What was selected and is gone since (undone, say) is not selected any more.
  const chosen = posts.filter(({ id }) => selected.has(id));

  const set = async (ids: readonly string[], purpose: Purpose | null) => {
    const { done } = await setPurpose.run({ ids: [...ids], purpose });
    if (done) setSelected(new Set());
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };

  return (
    <>
      <Summary posts={posts} />
      <div className={styles['list']}>
        {days.map(({ day, rows }) => (
          <Day key={day ?? ''} day={day}>
            {rows.map((post) => (
              <Row
                key={post.id}
                post={post}
                selected={selected.has(post.id)}
                onSelect={(on) => toggle(post.id, on)}
                onPurpose={(purpose) => void set([post.id], purpose)}
              />
            ))}
          </Day>
        ))}
      </div>
      {chosen.length > 0 && (
        <div className={styles['bar']}>
          <span className={styles['barCount']} role="status">
            {t('calendar.selected', { count: chosen.length })}
          </span>
          <PurposeButtons
            label={t('calendar.setFor')}
            value={null}
            words
            onChange={(purpose) => void set([...selected], purpose)}
          />
          <Button kind="quiet" small onPress={() => void set([...selected], null)}>
            {t('calendar.clearPurpose')}
          </Button>
          <Button kind="quiet" small onPress={() => setSelected(new Set())}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
    </>
  );
}

/** How many posts, how many without a purpose, and the share of dialogue with its raw counts. */
function Summary({ posts }: { posts: readonly PostRow[] }) {
  const { t, f } = useTexts();
  const count = (purpose: Purpose | null) => posts.filter((p) => p.purpose === purpose).length;
  const unset = count(null);
  const total = posts.length - unset;
  const dialogue = count('pull') + count('network');
  return (
    <div className={styles['summary']}>
      <p>
        {t('calendar.posts', { count: posts.length })}
        {' · '}
        {unset === 0 ? t('calendar.allSet') : t('calendar.unset', { count: unset })}
      </p>
      <p>
        {t('calendar.share')}:{' '}
        <strong>
          {total === 0
            ? t('calendar.shareUnknown')
            : t('calendar.shareOf', { share: f.percent(dialogue / total), dialogue, total })}
        </strong>
      </p>
      <ul className={styles['meter']} aria-hidden="true">
        {[...purposes, null].map((purpose) => (
          <li
            key={purpose}
            className={styles[purpose ?? 'unset']}
            style={{ flexGrow: count(purpose) }}
          />
        ))}
      </ul>
    </div>
  );
}

function Day({ day, children }: { day: LocalDate | null; children: React.ReactNode }) {
  const { f } = useTexts();
  return (
    <section className={styles['day']}>
      <h3 className={styles['date']}>{day === null ? '–' : f.longDay(day)}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Row({
  post,
  selected,
  onSelect,
  onPurpose,
}: {
  post: PostRow;
  selected: boolean;
  onSelect: (on: boolean) => void;
  onPurpose: (purpose: Purpose | null) => void;
}) {
  const { t, f } = useTexts();
  const title = post.title === '' ? t('calendar.untitled') : post.title;
  const time = post.publishedAt === null ? post.plannedAt : f.time(post.publishedAt);
  return (
    <li className={styles['row']}>
      <Checkbox
        isSelected={selected}
        onChange={onSelect}
        aria-label={t('calendar.select', { title })}
      >
        {null}
      </Checkbox>
      <div className={styles['what']}>
        <p className={styles['title']}>
          <ResidentLine text={title} />
        </p>
        <p className={styles['where']}>
          {[time, ...post.channels.map(({ name }) => name), t(`word.status.${post.status}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <PurposeButtons
        label={t('calendar.purposeOf', { title })}
        value={post.purpose}
        onChange={onPurpose}
      />
    </li>
  );
}

function byDay(posts: readonly PostRow[]): { day: LocalDate | null; rows: PostRow[] }[] {
  const days = new Map<LocalDate | null, PostRow[]>();
  for (const post of posts) {
    const day = post.publishedAt === null ? post.plannedOn : localDate(post.publishedAt);
    days.set(day, [...(days.get(day) ?? []), post]);
  }
  return [...days]
    .map(([day, rows]) => ({ day, rows }))
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}
