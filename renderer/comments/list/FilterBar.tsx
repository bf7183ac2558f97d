import { CircleDashed, Clock, TriangleAlert, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { ThreadCounts, ThreadFilter } from '../../../src/contract/comments.ts';
import type { Channel } from '../../../src/contract/office.ts';
import { commentClasses, turns } from '../../../src/domain/words.ts';
import { useTexts } from '../../app/texts.tsx';
import { turnIcons } from '../../parts/Badge.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Segments } from '../../parts/Choice.tsx';
import { SearchField } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import styles from './FilterBar.module.css';
import { changeFilter, isEmptyFilter } from './filters.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';

const all = 'all';

function total({ byTurn }: ThreadCounts): number {
  return turns.reduce((sum, turn) => sum + byTurn[turn], 0);
}

/** What the list shows. Everything here is in the address too. */
export function FilterBar({
  filter,
  counts,
  channels,
  onChange,
  onDown,
  search,
}: {
  filter: ThreadFilter;
  counts: ThreadCounts | undefined;
  channels: readonly Channel[];
  onChange: (filter: ThreadFilter) => void;
  /** From the search box into the list. */
  onDown: () => void;
  search: Ref<HTMLInputElement>;
}) {
  const { t, f } = useTexts();
  const change = (part: Parameters<typeof changeFilter>[1]) => onChange(changeFilter(filter, part));
  const chosenClass = filter.class === 'unclassed' ? undefined : filter.class;

  const options = ([...turns, all] as const).map((value) => {
    const Icon = value === all ? null : turnIcons[value];
    return {
      value,
      label: value === all ? t('comments.turn.all') : t(`word.turn.${value}`),
      icon: Icon && <Icon size={14} aria-hidden="true" />,
      count: counts && f.number(value === all ? total(counts) : counts.byTurn[value]),
    };
  });

  return (
    <fieldset className={styles.bar} aria-label={t('comments.filters')}>
      <Segments
        label={t('comments.turn')}
        value={filter.turn ?? all}
        options={options}
        onChange={(turn) =>
          change({
            turn: turn === all ? undefined : turn,
            // Only what is ours can be late.
            ...(turn === 'ours' || turn === all ? {} : { overdue: undefined }),
          })
        }
      />
      <div className={styles.toggles}>
        <ToggleButton
          className={styles.toggle ?? ''}
          isSelected={filter.overdue ?? false}
          onChange={(on) =>
            change({
              overdue: on || undefined,
              ...(on && filter.turn !== 'ours' ? { turn: undefined } : {}),
            })
          }
        >
          <TriangleAlert size={14} aria-hidden="true" />
          {t('comments.filter.overdue')}
          {counts && <span className={styles.count}>{f.number(counts.overdue)}</span>}
        </ToggleButton>
        <ToggleButton
          className={styles.toggle ?? ''}
          isSelected={filter.class === 'unclassed'}
          onChange={(on) => change({ class: on ? 'unclassed' : undefined })}
        >
          <CircleDashed size={14} aria-hidden="true" />
          {t('comments.filter.unclassed')}
          {counts && <span className={styles.count}>{f.number(counts.unclassed)}</span>}
        </ToggleButton>
        {(filter.snoozed === true || (counts && counts.snoozed > 0)) && (
          <ToggleButton
            className={styles.toggle ?? ''}
            isSelected={filter.snoozed ?? false}
            onChange={(on) =>
              change({
                snoozed: on || undefined,
                ...(on ? { turn: undefined, overdue: undefined } : {}),
              })
            }
          >
            <Clock size={14} aria-hidden="true" />
            {t('comments.filter.snoozed')}
            {counts && <span className={styles.count}>{f.number(counts.snoozed)}</span>}
          </ToggleButton>
        )}
      </div>
      <div className={styles.choices}>
        <div className={styles.search}>
          <Search
            value={filter.search ?? ''}
            onChange={(text) => change({ search: text })}
            onDown={onDown}
            inputRef={search}
          />
        </div>
        <Select
          label={t('comments.class')}
          hideLabel
          small
          value={chosenClass ?? all}
          options={[
            { value: all, label: t('comments.filter.anyClass') },
            ...commentClasses.map((known) => ({ value: known, label: t(`word.class.${known}`) })),
          ]}
          onChange={(chosen) => change({ class: chosen === all ? undefined : chosen })}
        />
        <MoreFilters filter={filter} channels={channels} onChange={change} />
        <ViewsMenu filter={filter} onChoose={onChange} />
        {!isEmptyFilter(filter) && (
          <IconButton small label={t('comments.filter.clear')} onPress={() => onChange({})}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </fieldset>
  );
}

/** Searches while one types, a moment after the last letter. */
function Search({
  value,
  onChange,
  onDown,
  inputRef,
}: {
  value: string;
  onChange: (text: string | undefined) => void;
  onDown: () => void;
  inputRef: Ref<HTMLInputElement>;
}) {
  const { t } = useTexts();
  const [text, setText] = useState(value);
  const told = useRef(value);

  // The address changed by other means, such as clearing all filters.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);

  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  }, [onChange]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === told.current) return;
    const timer = setTimeout(() => {
      told.current = wanted;
      change.current(wanted === '' ? undefined : wanted);
    }, 200);
    return () => clearTimeout(timer);
  }, [text]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onDown();
  }

  return (
    <div onKeyDownCapture={onKeyDown} role="presentation">
      <SearchField
        label={t('comments.search')}
        hideLabel
        placeholder={t('comments.search')}
        clearLabel={t('action.clear')}
        value={text}
        onChange={setText}
        maxLength={200}
        inputRef={inputRef}
      />
    </div>
  );
}
