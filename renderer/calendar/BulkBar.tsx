import {
  CalendarArrowDown,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  Copy,
  Tag,
  Trash2,
  X,
} from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { PostRow } from '../../src/contract/posts.ts';
import { postStatuses } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { IconButton } from '../parts/Button.tsx';
import buttonStyles from '../parts/Button.module.css';
import { classes } from '../parts/classes.ts';
import { Menu, MenuItem } from '../parts/Menu.tsx';
import styles from './BulkBar.module.css';
import { PurposeButtons } from './PurposeButtons.tsx';
import { useCalendarTools } from './tools.ts';

/** What can be done to all that is selected; each is one step, and can be undone. */
export const BulkBar = memo(function BulkBar({ posts }: { posts: readonly PostRow[] }) {
  const { t } = useTexts();
  const { actions, act, selecting } = useCalendarTools();
  const [first] = posts;
  const common = posts.every(({ purpose }) => purpose === first?.purpose);
  const on = { post: null, day: null };
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Messages appear above it.
    const { style } = document.documentElement;
    style.setProperty('--toast-lift', `${bar.current?.offsetHeight ?? 0}px`);
    return () => void style.removeProperty('--toast-lift');
  }, []);
  return (
    <section ref={bar} className={styles.bar} aria-label={t('calendar.bulk')}>
      <span className={styles.count} role="status">
        {t('calendar.selected', { count: posts.length })}
      </span>
      <PurposeButtons
        label={t('calendar.setFor')}
        value={common ? (first?.purpose ?? null) : null}
        onChange={(purpose) => void actions.setPurpose(posts, purpose)}
      />
      <Menu label={t('calendar.status')} button={<BarButton text={t('calendar.status')} />}>
        {postStatuses.map((status) => (
          <MenuItem
            key={status}
            id={status}
            label={t(`word.status.${status}`)}
            onAction={() => void actions.setStatus(posts, status)}
          />
        ))}
      </Menu>
      <ThemesMenu posts={posts} />
      <span className={styles.group}>
        <IconButton
          small
          label={t('calendar.bulk.earlier')}
          onPress={() => void actions.shift(posts, -1, 0)}
        >
          <ChevronLeft size={18} aria-hidden="true" />
        </IconButton>
        <IconButton
          small
          label={t('calendar.bulk.later')}
          onPress={() => void actions.shift(posts, 1, 0)}
        >
          <ChevronRight size={18} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('calendar.bulk.move')} onPress={() => act({ does: 'move' }, on)}>
          <CalendarArrowDown size={17} aria-hidden="true" />
        </IconButton>
        <IconButton
          small
          label={t('calendar.bulk.copy')}
          onPress={() => act({ does: 'copyTo' }, on)}
        >
          <Copy size={16} aria-hidden="true" />
        </IconButton>
        <IconButton
          small
          label={t('calendar.bulk.remove')}
          onPress={() => act({ does: 'remove' }, on)}
        >
          <Trash2 size={16} aria-hidden="true" />
        </IconButton>
      </span>
      <IconButton small label={t('calendar.bulk.clear')} keys="Esc" onPress={selecting.clear}>
        <X size={17} aria-hidden="true" />
      </IconButton>
    </section>
  );
});

function ThemesMenu({ posts }: { posts: readonly PostRow[] }) {
  const { t } = useTexts();
  const { actions } = useCalendarTools();
  const themes = useLive('theme.names', {}).data ?? [];
  return (
    <Menu label={t('calendar.themes')} button={<BarButton text={t('calendar.themes')} />}>
      {themes.length === 0 ? (
        <MenuItem id="none" label={t('calendar.themes.none')} isDisabled onAction={() => {}} />
      ) : (
        themes.map(({ id, name }) => {
          const having = posts.filter((post) => post.themes.some((theme) => theme.id === id));
          const all = having.length === posts.length;
          return (
            <MenuItem
              key={id}
              id={id}
              label={all ? t('calendar.themes.remove', { name }) : name}
              note={
                having.length > 0 && !all
                  ? t('calendar.themes.some', { count: having.length })
                  : undefined
              }
              icon={all ? <X size={16} aria-hidden="true" /> : <Tag size={16} aria-hidden="true" />}
              onAction={() =>
                void actions.setThemes(
                  posts,
                  all ? { add: [], remove: [id] } : { add: [id], remove: [] },
                  name,
                )
              }
            />
          );
        })
      )}
    </Menu>
  );
}

function BarButton({ text }: { text: string }) {
  return (
    <AriaButton className={classes(buttonStyles['button'], buttonStyles['small'])}>
      {text}
      <ChevronDown size={15} aria-hidden="true" />
    </AriaButton>
  );
}
