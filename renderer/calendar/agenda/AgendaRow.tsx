import { type KeyboardEvent, memo } from 'react';
import type { PostRow } from '../../../src/contract/posts.ts';
import type { LocalTime } from '../../../src/domain/time.ts';
import { purposes } from '../../../src/domain/words.ts';
import { postTitle } from '../../../src/i18n/post-title.ts';
import { useTexts } from '../../app/texts.tsx';
import { Heard } from '../../parts/Heard.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import { SmallIcon } from '../Icons.tsx';
import { purposeWord } from '../words.ts';
import styles from './AgendaView.module.css';

/** A post of the list. One press says what it is for, so that a month that was imported is soon sorted. */
export const AgendaRow = memo(function AgendaRow({
  post,
  at,
  cursor,
  selected,
  carried,
  open,
  onSelect,
  onPurpose,
}: {
  post: PostRow;
  at: LocalTime | null;
  cursor: boolean;
  selected: boolean;
  carried: boolean;
  open: boolean;
  onSelect: (id: string, range: boolean) => void;
  onPurpose: (post: PostRow, purpose: PostRow['purpose']) => void;
}) {
  const { t, f } = useTexts();
  const title = postTitle(t, post);
  const purpose = purposeWord(t, post.purpose ?? 'unset');
  const tab = cursor ? 0 : -1;
  return (
    <div
      role="row"
      aria-selected={selected}
      className={styles.row}
      data-purpose={post.purpose ?? 'unset'}
      data-row={post.id}
      data-carried={carried || undefined}
      data-open={open || undefined}
    >
      <div role="gridcell">
        <label className={styles.check}>
          <input
            type="checkbox"
            tabIndex={tab}
            checked={selected}
            aria-label={t('calendar.select', { title })}
            onChange={(event) =>
              onSelect(post.id, (event.nativeEvent as unknown as MouseEvent).shiftKey)
            }
          />
        </label>
      </div>
      {/* Its label is what the button in it says. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <div role="gridcell" className={styles.what}>
        <button type="button" tabIndex={tab} draggable className={styles.open} data-post={post.id}>
          <span className={styles.time}>
            {at !== null && (
              <>
                {f.clock(at)}
                <Heard>, </Heard>
              </>
            )}
          </span>
          <span className={styles.title}>
            <ResidentLine text={title} />
          </span>
          <Heard>{`, ${purpose}, `}</Heard>
          <span className={styles.about}>
            {post.warnings.length > 0 && (
              <span className={styles.warning}>
                <SmallIcon name="warning" />
                {t('calendar.warnings', { count: post.warnings.length })}
                <Heard>, </Heard>
              </span>
            )}
            <span className={styles.status}>
              <SmallIcon name={post.status} />
              {t(`word.status.${post.status}`)}
            </span>
            {[...new Set(post.places.map(({ name }) => name))].map((name) => (
              <span key={name}>
                <Heard>, </Heard>
                {name}
              </span>
            ))}
            {post.themes.map(({ id, name }) => (
              <span key={id} className={styles.theme}>
                <Heard>, </Heard>
                {name}
              </span>
            ))}
          </span>
        </button>
      </div>
      <div role="gridcell" className={styles.purposeCell}>
        <span className={styles.word} aria-hidden="true">
          {post.purpose !== null && purpose}
        </span>
        <div
          role="radiogroup"
          aria-label={t('calendar.purposeOf', { title })}
          className={styles.purposes}
        >
          {purposes.map((purpose) => {
            const word = t(`word.purpose.${purpose}`);
            const chosen = post.purpose === purpose;
            return (
              <button
                key={purpose}
                type="button"
                role="radio"
                aria-checked={chosen}
                aria-label={word}
                title={`${word}: ${t(`calendar.${purpose}Note`)}`}
                tabIndex={chosen || (post.purpose === null && purpose === 'push') ? tab : -1}
                className={styles.purpose}
                data-purpose={purpose}
                onClick={() => onPurpose(post, chosen ? null : purpose)}
                onKeyDown={stepAside}
              >
                <SmallIcon name={purpose} />
              </button>
            );
          })}
        </div>
      </div>
    </div>
  );
});

/** The arrows go from one choice to the next; choosing is a press of its own. */
function stepAside(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const { parentElement } = event.currentTarget;
  const all = [...(parentElement?.children ?? [])] as HTMLElement[];
  const next = all.indexOf(event.currentTarget) + by;
  all[(next + all.length) % all.length]?.focus();
}
