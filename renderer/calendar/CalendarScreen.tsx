import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { PostRow } from '../../src/contract/posts.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { navigate } from '../app/location.ts';
import { calendarPath } from '../app/routes.ts';
import { Sayings } from '../app/say.tsx';
import { useStable } from '../app/stable.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Answered } from '../parts/Page.tsx';
import { AgendaView } from './agenda/AgendaView.tsx';
import { useActing } from './acting.ts';
import { usePostActions } from './actions.ts';
import { BulkBar } from './BulkBar.tsx';
import { CalendarHeader } from './CalendarHeader.tsx';
import styles from './Calendar.module.css';
import { useCarried } from './carried.ts';
import { type Shown, useShown } from './data.ts';
import { EmptyHint } from './EmptyHint.tsx';
import { IdeasPanel } from './ideas/IdeasPanel.tsx';
import { Meter } from './Meter.tsx';
import { MonthView } from './month/MonthView.tsx';
import { OpenPost } from './OpenPost.tsx';
import { type Cursor, countedMonth, isShown, readPlace } from './place.ts';
import { useSelection } from './selection.ts';
import { type CalendarTools, type Drop, CalendarToolsContext, DroppingContext } from './tools.ts';
import { WeekView } from './week/WeekView.tsx';
import { YearView } from './year/YearView.tsx';
import { type CalendarView, lastCalendarView, rememberView, useIdeasOpen } from './views.ts';

const none: readonly PostRow[] = [];

/** The content calendar: what is said when, for which purpose, and what else the days hold. */
export function CalendarScreen() {
  const today = useLive('today.get', {}).data?.date;
  return today === undefined ? null : <Calendar today={today} />;
}

function Calendar({ today }: { today: LocalDate }) {
  const { t } = useTexts();
  const [path] = useLocation();
  const place = useMemo(() => readPlace(path, today, lastCalendarView()), [path, today]);
  const { view } = place;
  useEffect(() => rememberView(view), [view]);

  const shown = useShown(place);
  const ideas = useLive('post.ideas', {}).data ?? none;
  const [ideasOpen, setIdeasOpen] = useIdeasOpen();

  const [kept, setCursorNow] = useState<Cursor>({ day: place.day, postId: null });
  const cursor = isShown(place, kept.day) ? kept : { day: place.day, postId: null };
  const [focusCalls, setFocusCalls] = useState(0);
  const callFocus = useCallback(() => setFocusCalls((calls) => calls + 1), []);

  const go = (to: { view?: CalendarView; day?: LocalDate; postId?: string | null }) =>
    calendarPath(
      to.view ?? view,
      to.day ?? place.day,
      to.postId === undefined ? place.postId : to.postId,
    );
  /** To the period of a day, and the focus to the day. Turning pages is no way to come back by. */
  function goTo(day: LocalDate): void {
    setCursorNow({ day, postId: null });
    navigate(go({ day }), { replace: true });
  }
  function setCursor(next: Cursor): void {
    setCursorNow(next);
    if (!isShown(place, next.day)) navigate(go({ day: next.day }), { replace: true });
  }

  const [selection, selecting] = useSelection();
  const posts = shown.data?.posts ?? none;
  const known = useMemo(
    () => new Map([...posts, ...ideas].map((post) => [post.id, post])),
    [posts, ideas],
  );
  const selected = useMemo(
    () => [...known.values()].filter(({ id }) => selection.ids.has(id)),
    [known, selection.ids],
  );
  const meant = (post: PostRow | null) =>
    post === null || selection.ids.has(post.id) ? selected : [post];

  const actions = usePostActions();
  const open = (postId: string) => navigate(go({ postId }));
  const { carried, carriedIds, carry } = useCarried();
  const { act, drop } = useActing({
    place,
    today,
    actions,
    selecting,
    shownPosts: posts,
    meant,
    everything: () => everythingIn(shown.data),
    setCursor,
    goTo,
    callFocus,
    open,
    carried,
  });
  const tools: CalendarTools = {
    today,
    actions,
    cursor,
    setCursor,
    focusCalls,
    selection,
    selecting,
    meant,
    openId: place.postId,
    open,
    carried,
    carriedIds,
    carry,
    act,
  };
  const dropNow = useStable((to: Drop) => {
    drop(to);
    // When pages were turned, what was taken hold of is gone and can't tell of its end.
    carry(null);
  });
  const dropping = useMemo(
    () => ({ active: carriedIds.size > 0, carried, drop: dropNow }),
    [carriedIds, carried, dropNow],
  );
  const turnTo = useStable(goTo);
  const turnView = useStable((next: CalendarView) => navigate(go({ view: next, day: cursor.day })));
  const close = () => navigate(go({ postId: null }), { replace: true });

  return (
    <CalendarToolsContext value={tools}>
      <DroppingContext value={dropping}>
        <Sayings />
        <div className={styles.screen}>
          <CalendarHeader
            view={view}
            day={place.day}
            today={today}
            onTurn={turnTo}
            onView={turnView}
            ideas={ideas.length}
            ideasOpen={ideasOpen}
            onIdeas={setIdeasOpen}
          />
          {view !== 'year' && <Meter month={countedMonth(place)} />}
          {view === 'month' && shown.data && everythingIn(shown.data).length === 0 && <EmptyHint />}
          <div className={styles.body}>
            <div className={styles.view}>
              <Answered live={shown}>{(data) => <View shown={data} />}</Answered>
            </div>
            {ideasOpen && view !== 'year' && <IdeasPanel ideas={ideas} />}
            {place.postId !== null && (
              <OpenPost
                key={place.postId}
                postId={place.postId}
                onClose={() => {
                  close();
                  callFocus();
                }}
                onStepAside={close}
              />
            )}
          </div>
          {selected.length > 0 && <BulkBar posts={selected} />}
        </div>
        <p id="calendar-keys" hidden>
          {t('calendar.gridHelp')}
        </p>
      </DroppingContext>
    </CalendarToolsContext>
  );
}

/** A view of the place whose posts are there; it may be the one before the one asked for. */
function View({ shown }: { shown: Shown }) {
  switch (shown.place.view) {
    case 'month':
      return <MonthView shown={shown} />;
    case 'agenda':
      return <AgendaView shown={shown} />;
    case 'week':
      return <WeekView shown={shown} />;
    case 'year':
      return <YearView shown={shown} />;
  }
}

function everythingIn(shown: Shown | undefined): string[] {
  if (!shown) return [];
  const { view, day } = shown.place;
  // A month's grid shows days of its neighbours; they are not meant by "all".
  const inPeriod = (date: LocalDate) => view !== 'month' || date.startsWith(day.slice(0, 7));
  return [...shown.days]
    .filter(([date]) => inPeriod(date))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, standing]) => standing.map(({ post }) => post.id));
}
