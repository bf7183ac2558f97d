import { CloudDownload, Square } from 'lucide-react';
import { localDate } from '../../src/domain/time.ts';
import { useNow } from '../app/now.ts';
import { type Texts, useTexts } from '../app/texts.tsx';
import { whenText } from '../app/when.ts';
import { useErrand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import styles from './FetchComments.module.css';
import { type Fetchable, progressText, useFetchNow, useFetchables } from './fetching.ts';
import { canFetch } from './state.ts';

/** Fetches from all channels that are on, with how far that is; nothing where none is. */
export function FetchComments() {
  const texts = useTexts();
  const { t } = texts;
  const known = useFetchables();
  const now = useNow();
  const { fetchNow } = useFetchNow();
  const stop = useErrand('fetching.stop');
  const on = known?.list.filter(({ state }) => isOn(state.at)) ?? [];
  if (on.length === 0) return null;
  const running = on.filter(({ state }) => state.at === 'running');
  const ready = on.filter(({ state }) => canFetch(state)).map(({ channel }) => channel);
  return (
    <div className={styles.fetch}>
      <span className={styles.line} role="status">
        {running.length > 0
          ? progressOf(texts, running)
          : ready.length > 0
            ? lastOf(texts, on, localDate(now))
            : waitOf(texts, on, localDate(now))}
      </span>
      {running.length > 0 ? (
        <Button
          kind="quiet"
          icon={<Square size={14} aria-hidden="true" />}
          aria-label={t('fetching.commentsStop')}
          onPress={() =>
            void Promise.all(running.map(({ channel: { channelId } }) => stop.run({ channelId })))
          }
        >
          {t('action.stop')}
        </Button>
      ) : (
        <Button
          kind="quiet"
          icon={<CloudDownload size={16} aria-hidden="true" />}
          isDisabled={ready.length === 0}
          onPress={() => void fetchNow(ready)}
        >
          {t('fetching.comments')}
        </Button>
      )}
    </div>
  );
}

/** Set up, allowed on this machine, and not stopped with all others. */
function isOn(at: Fetchable['state']['at']): boolean {
  return at !== 'unset' && at !== 'elsewhere' && at !== 'paused';
}

/** How far all fetches under way are together; while the posts of one are not known, nobody knows of how many. */
function progressOf(texts: Texts, running: readonly Fetchable[]): string {
  const sum = { done: 0, total: 0 as number | null };
  for (const { state } of running) {
    if (state.at !== 'running') continue;
    sum.done += state.done;
    sum.total = sum.total === null || state.total === null ? null : sum.total + state.total;
  }
  return progressText(texts, sum);
}

/** When the channel that is longest behind was fetched from, of those that have been. */
function lastOf(texts: Texts, on: readonly Fetchable[], today: string): string {
  const oldest = on.flatMap(({ channel }) => channel.doneAt ?? []).toSorted()[0];
  return oldest === undefined
    ? texts.t('fetching.noneYet')
    : texts.t('fetching.last', { when: whenText(texts, oldest, today) });
}

function waitOf(texts: Texts, on: readonly Fetchable[], today: string): string {
  const next = on
    .flatMap(({ state }) => (state.at === 'waiting' ? [state.until] : []))
    .toSorted()[0];
  return next === undefined
    ? ''
    : texts.t('fetching.waits', { when: whenText(texts, next, today) });
}
