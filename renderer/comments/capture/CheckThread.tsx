import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Channel } from '../../../src/contract/office.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCall, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Select } from '../../parts/Menu.tsx';
import { ResidentText } from '../../parts/ResidentText.tsx';
import styles from './Capture.module.css';
import type { Read } from './capturing.ts';
import {
  change as changed,
  type Draft,
  edit,
  isDoubtful,
  merge,
  redo,
  type Row,
  setDropped,
  setLevel,
  settle,
  type States,
  undo,
} from './draft.ts';
import { PostField } from './PostField.tsx';
import { type Change, RowDetails } from './RowDetails.tsx';
import { RowTree, type TreeKey } from './RowTree.tsx';

/** The pasted thread before anything is written: the list at the left, one comment of it at the right. */
export function CheckThread({
  read,
  draft,
  onDraft,
  states,
  channels,
  channelId,
  onChannel,
  variantId,
  onVariant,
}: {
  read: Read;
  draft: Draft;
  onDraft: (change: (draft: Draft) => Draft) => void;
  states: States;
  channels: readonly Channel[];
  channelId: string | null;
  onChannel: (channelId: string) => void;
  variantId: string | null;
  onVariant: (variantId: string | null) => void;
}) {
  const { t, f } = useTexts();
  const keepAuthors = useLive('office.get', {}).data?.keepAuthors ?? false;
  const { rows } = draft;
  const [wanted, setWanted] = useState<{ id: string; at: number } | null>(null);
  const tree = useRef<HTMLUListElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const time = useRef<HTMLDivElement>(null);

  const found = rows.findIndex((row) => row.id === wanted?.id);
  // A row that is gone leaves its place to the next.
  const at = found === -1 ? Math.min(wanted?.at ?? 0, rows.length - 1) : found;
  const row = rows[at];
  useEffect(() => tree.current?.focus(), []);

  function setWantedId(id: string): void {
    setWanted({ id, at: rows.findIndex((row) => row.id === id) });
  }

  const change: Change = (make, step) => onDraft((draft) => changed(draft, make(draft.rows), step));

  function onKey(key: TreeKey): void {
    if (!row) return;
    switch (key) {
      case 'indent':
      case 'outdent':
        return change((rows) => setLevel(rows, row.id, key === 'indent' ? 1 : 0));
      case 'drop':
        return change((rows) => setDropped(rows, row.id, !row.dropped));
      case 'own':
        return change((rows) =>
          edit(rows, row.id, { own: !row.own, doubts: settle(row, 'own.badge') }),
        );
      case 'merge':
        setWantedId(rows[at - 1]?.id ?? row.id);
        return change((rows) => merge(rows, row.id));
      case 'edit':
        return text.current?.focus();
      case 'time':
        return time.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
      case 'nextDoubt':
        return toNextDoubt();
    }
  }

  function toNextDoubt(): void {
    const order = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
    const next = order.find((one) => isDoubtful(one, states));
    if (next) setWantedId(next.id);
    tree.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' && tree.current && !tree.current.contains(event.target as Node)) {
      // From a field back to the list; a list that opened over it has taken the key itself.
      if (!(event.target as Element).closest('[data-details]')) return;
      event.stopPropagation();
      event.preventDefault();
      tree.current.focus();
      return;
    }
    if (!command || event.altKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    event.stopPropagation();
    onDraft(event.shiftKey ? redo : undo);
  }

  const doubtful = rows.filter((one) => isDoubtful(one, states)).length;
  return (
    <div className={styles.check} role="presentation" onKeyDownCapture={onKeyDown}>
      <div className={styles.where} data-channel>
        <Select
          label={t('comments.new.channel')}
          placeholder={t('comments.new.pickChannel')}
          value={channelId}
          options={channels.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChannel}
        />
        {channelId !== null && (
          <LinkedPost
            key={channelId}
            channelId={channelId}
            link={read.postLink}
            value={variantId}
            onChange={onVariant}
          />
        )}
      </div>
      <p className={styles.hint}>
        {t('capture.times', { time: f.dateTime(read.pastedAt) })}{' '}
        {doubtful > 0 && (
          <Button small kind="quiet" onPress={toNextDoubt}>
            {t('capture.doubtful', { count: doubtful })}
          </Button>
        )}
      </p>
      <div className={styles.sides}>
        <RowTree
          rows={rows}
          states={states}
          currentId={row?.id ?? null}
          showAuthors={keepAuthors}
          onCurrent={setWantedId}
          onKey={onKey}
          treeRef={tree}
        />
        {row && (
          <section
            className={styles.side}
            data-details
            aria-label={t('capture.place', { place: at + 1, count: rows.length })}
          >
            <RowDetails
              key={row.id}
              row={row}
              title={t('capture.place', { place: at + 1, count: rows.length })}
              first={at === 0}
              state={stateOf(row, states)}
              keepAuthors={keepAuthors}
              now={read.pastedAt}
              change={change}
              onSplit={() => setWantedId(row.id)}
              textRef={text}
              timeRef={time}
            />
          </section>
        )}
      </div>
      <div className={styles.below}>
        <Skipped read={read} />
        <p className={styles.keys}>{t('capture.keys')}</p>
      </div>
    </div>
  );
}

function stateOf(row: Row, states: States) {
  return row.dropped ? 'new' : (states.get(row.id) ?? 'new');
}

/** Chooses the post by itself when the pasted page told its address. */
function LinkedPost({
  channelId,
  link,
  value,
  onChange,
}: {
  channelId: string;
  link: string | null;
  value: string | null;
  onChange: (variantId: string | null) => void;
}) {
  const call = useCall();
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    if (link === null) return undefined;
    let over = false;
    void (async () => {
      try {
        const { linked } = await call('paste.posts', { channelId, search: '', link });
        if (!over && linked !== null) tell.current(linked);
      } catch {
        // The user can still choose it.
      }
    })();
    return () => {
      over = true;
    };
  }, [call, channelId, link]);
  return <PostField channelId={channelId} value={value} onChange={onChange} />;
}

/** What was taken for the page's own words. */
function Skipped({ read: { skipped, skippedCount } }: { read: Read }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  if (skippedCount === 0) return null;
  return (
    <details className={styles.skipped} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('capture.skipped', { count: skippedCount })}</summary>
      {open && <ResidentText text={skipped.join('\n')} className={styles.skippedText ?? ''} />}
    </details>
  );
}
