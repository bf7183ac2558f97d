import { useMemo, useState } from 'react';
import type { Office } from '../../../src/contract/office.ts';
import type { Post } from '../../../src/contract/posts.ts';
import { reckonTurns, seriesLimits, shutDays } from '../../../src/domain/recurrence.ts';
import { type LocalDate, addDays } from '../../../src/domain/time.ts';
import type { TextKey } from '../../../src/i18n/index.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Problem } from '../../parts/Page.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import {
  type RepeatTask,
  type Series,
  endOf,
  firstDay,
  ruleOf,
  startDraft,
  turnsAfter,
} from './draft.ts';
import { EndFields } from './EndFields.tsx';
import styles from './Repeat.module.css';
import { RuleFields } from './RuleFields.tsx';
import { TurnList } from './TurnList.tsx';

/** Repeats a post, changes the rule of its series from it on, or continues the series after its last post. */
export function RepeatDialog({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { t } = useTexts();
  const post = useLive('post.get', { id: postId });
  const seriesId = post.data?.seriesId ?? null;
  const series = useLive('series.get', { id: seriesId ?? postId }, { ask: seriesId !== null });
  const office = useLive('office.get', {}).data;
  const today = useLive('today.get', {}).data?.date;
  const refusal = post.at === 'refused' ? post.refusal : null;
  if (refusal) {
    return (
      <Dialog title={t('series.repeat')} onClose={onClose}>
        <Problem refusal={refusal} />
      </Dialog>
    );
  }
  if (!post.data || !office || today === undefined) return null;
  if (seriesId !== null && !series.data) return null;
  const first = firstDay(post.data);
  if (first === null) {
    return (
      <Dialog title={t('series.repeat')} onClose={onClose}>
        <Problem refusal={{ code: 'series.noDay', params: {} }} />
      </Dialog>
    );
  }
  const known = seriesId === null ? null : (series.data ?? null);
  return (
    <RepeatForm
      key={postId}
      post={post.data}
      first={first}
      series={known}
      closures={office.closures}
      today={today}
      onClose={onClose}
    />
  );
}

const titles = {
  begin: 'series.repeat',
  change: 'series.change',
  continue: 'series.continue',
} as const satisfies Record<RepeatTask, TextKey>;

function taskOf(series: Series | null, first: LocalDate): RepeatTask {
  if (series === null) return 'begin';
  return turnsAfter(series, first).length > 0 ? 'change' : 'continue';
}

function RepeatForm({
  post,
  first,
  series,
  closures,
  today,
  onClose,
}: {
  post: Post;
  first: LocalDate;
  series: Series | null;
  closures: Office['closures'];
  today: LocalDate;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const repeat = useCommand('series.repeat', { refusals: 'inline' });
  const [draft, setDraft] = useState(() => startDraft(first, series));
  const task = taskOf(series, first);
  const end = endOf(draft);
  const rule = ruleOf(draft);
  const turns = useMemo(() => {
    if (end === null) return null;
    return reckonTurns(rule, { first, notBefore: today, end, shut: shutDays(closures) });
    // The rule and the end are made anew from the draft at every drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [draft, first, today, closures]);
  const days = new Set(turns?.days);
  const later = series === null ? [] : turnsAfter(series, first).filter(({ on }) => on >= today);
  const goes = turns === null ? 0 : later.filter(({ on }) => !days.has(on)).length;
  const ready = end !== null && turns !== null && turns.whole && days.size > 0;

  async function run(): Promise<void> {
    if (!ready) return;
    const outcome = await repeat.run({ postId: post.id, rule, end });
    if (!outcome.done) return;
    const { ids, removed, left } = outcome.output;
    const told = [
      t('series.made', { count: ids.length }),
      removed > 0 && t('series.removed', { count: removed }),
      left > 0 && t('series.left', { count: left }),
    ];
    showToast({ kind: 'done', text: told.filter(Boolean).join(' ') });
    onClose();
  }

  return (
    <Dialog
      title={t(titles[task])}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" isDisabled={!ready || repeat.pending} onPress={() => void run()}>
            {t(titles[task])}
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>{t(task === 'change' ? 'series.leadChange' : 'series.lead')}</p>
      <div className={styles['columns']}>
        <div className={styles['fields']}>
          <RuleFields first={first} draft={draft} keepEnd={task === 'change'} onChange={setDraft} />
          <EndFields
            draft={draft}
            min={addDays(first > today ? first : today, 1)}
            max={addDays(first, seriesLimits.days)}
            onChange={setDraft}
          />
        </div>
        <TurnList rule={rule} turns={turns} closures={closures} goes={goes} />
      </div>
      {repeat.refusal && <Problem refusal={repeat.refusal} />}
    </Dialog>
  );
}
