import { ChevronRight, Handshake, Plus, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useSearch } from 'wouter';
import type { PromiseRow } from '../../src/contract/promises.ts';
import { isLive } from '../../src/domain/promise.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { navigate } from '../app/location.ts';
import { isTextField } from '../app/shortcuts.ts';
import { singleKeysOn } from '../app/single-keys.ts';
import { useTexts } from '../app/texts.tsx';
import { useWindowKeys } from '../app/window-keys.ts';
import { useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Segments } from '../parts/Choice.tsx';
import { classes } from '../parts/classes.ts';
import { Answered, EmptyState, Page, PageHeader } from '../parts/Page.tsx';
import {
  type PromiseFilter,
  type PromiseGroup,
  grouped,
  matches,
  promiseFilters,
} from './groups.ts';
import { usePrintPromise } from './print.ts';
import styles from './PromiseList.module.css';
import { PromiseLine } from './PromiseLine.tsx';

/** All promises: what nobody has taken on and what is late first, what is settled last. */
export function PromiseList({ today, focusOn }: { today: LocalDate; focusOn: string | null }) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const live = useLive('promise.list', {});
  const { print } = usePrintPromise(null);
  const search = useSearch();
  const asked = new URLSearchParams(search).get('state');
  const filter = promiseFilters.find((known) => known === asked) ?? 'all';
  const list = useListKeys(() => show({ kind: 'newPromise' }));
  const none = live.data?.length === 0;

  useEffect(() => {
    if (focusOn === null || live.data === undefined) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${focusOn}"]`);
    line?.focus();
    // Only when the list has come, not at each of its changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [live.at]);

  return (
    <Page>
      <PageHeader title={t('screen.promises')} lead={t('promises.lead')}>
        {live.data?.some((row) => isLive(row.state)) === true && (
          <Button
            kind="quiet"
            icon={<Printer size={16} aria-hidden="true" />}
            onPress={() => void print()}
          >
            {t('promises.printOpen')}
          </Button>
        )}
        {!none && (
          <Button
            icon={<Plus size={16} aria-hidden="true" />}
            onPress={() => show({ kind: 'newPromise' })}
          >
            {t('promises.new')}
          </Button>
        )}
      </PageHeader>
      <Answered live={live}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing />
          ) : (
            <div ref={list} className={styles['whole']}>
              <Filters rows={rows} value={filter} />
              <Groups
                rows={rows.filter((row) => matches(filter, row))}
                today={today}
                unfold={filter !== 'all'}
              />
            </div>
          )
        }
      </Answered>
    </Page>
  );
}

function Filters({ rows, value }: { rows: readonly PromiseRow[]; value: PromiseFilter }) {
  const { t, f } = useTexts();
  return (
    <div className={styles['filters']}>
      <Segments
        label={t('promises.filter')}
        value={value}
        options={promiseFilters.map((filter) => ({
          value: filter,
          label: t(`promises.filter.${filter}`),
          count: f.number(rows.filter((row) => matches(filter, row)).length),
        }))}
        onChange={(next) =>
          navigate(next === 'all' ? '/promises' : `/promises?state=${next}`, { replace: true })
        }
      />
    </div>
  );
}

function Groups({
  rows,
  today,
  unfold,
}: {
  rows: readonly PromiseRow[];
  today: LocalDate;
  /** The settled ones were asked for. */
  unfold: boolean;
}) {
  const { t } = useTexts();
  if (rows.length === 0) return <p className={styles['none']}>{t('promises.noneOfState')}</p>;
  return grouped(rows, today).map(({ group, rows }) => {
    const lines = (
      <ul className={styles['list']} aria-label={t(`promises.group.${group}`)}>
        {rows.map((row) => (
          <PromiseLine key={row.id} row={row} today={today} />
        ))}
      </ul>
    );
    if (group === 'settled' && !unfold) {
      return (
        <Disclosure key={group} className={styles['folded'] ?? ''}>
          <Heading level={2} className={styles['head'] ?? ''}>
            <AriaButton slot="trigger" className={styles['trigger'] ?? ''}>
              <ChevronRight size={18} aria-hidden="true" />
              {t('promises.group.settled')} <Count group={group} count={rows.length} />
            </AriaButton>
          </Heading>
          <DisclosurePanel>{lines}</DisclosurePanel>
        </Disclosure>
      );
    }
    return (
      <section key={group}>
        <h2 className={styles['head']}>
          {t(`promises.group.${group}`)} <Count group={group} count={rows.length} />
        </h2>
        {group === 'unowned' && <p className={styles['note']}>{t('promises.unownedNote')}</p>}
        {lines}
      </section>
    );
  });
}

function Count({ group, count }: { group: PromiseGroup; count: number }) {
  const { f } = useTexts();
  return (
    <span className={classes(styles['count'], group === 'overdue' && styles['urgent'])}>
      {f.number(count)}
    </span>
  );
}

const steps = ['1', '2', '3'] as const;

/** No promise yet: what one is, and how it comes about. */
function Nothing() {
  const { t } = useTexts();
  const { show } = useDialogs();
  return (
    <>
      <EmptyState
        icon={Handshake}
        title={t('promises.emptyTitle')}
        action={
          <Button kind="primary" onPress={() => show({ kind: 'newPromise' })}>
            {t('promises.new')}
          </Button>
        }
      >
        {t('promises.empty')}
      </EmptyState>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step}>
            <h3>{t(`promises.step${step}`)}</h3>
            <p>{t(`promises.step${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** N begins a promise; the arrows go from line to line, and Enter, being the link's own, opens. */
function useListKeys(onNew: () => void) {
  const list = useRef<HTMLDivElement>(null);
  useWindowKeys((event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (event.defaultPrevented || ctrlKey || metaKey || altKey || isTextField(target)) return;
    if (key.toLowerCase() === 'n' && singleKeysOn()) {
      event.preventDefault();
      onNew();
      return;
    }
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].filter(
      (line) => line.checkVisibility(),
    );
    const at = lines.indexOf(document.activeElement as HTMLElement);
    // Elsewhere on the screen the arrows have their own meaning, such as among the filters.
    const free = at >= 0 || document.activeElement?.matches('body, main') === true;
    const next: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? lines.length - 1 : at - 1,
      Home: 0,
      End: lines.length - 1,
    };
    const line = lines[next[key] ?? -1];
    if (!free || line === undefined) return;
    event.preventDefault();
    line.focus();
  });
  return list;
}
