import { ChevronLeft, ChevronRight, Lightbulb } from 'lucide-react';
import { memo, use, useEffect, useRef } from 'react';
import { ToggleButton, VisuallyHidden } from 'react-aria-components';
import { mondayOf } from '../../src/domain/month-grid.ts';
import { type LocalDate, addDays, isoWeek } from '../../src/domain/time.ts';
import { useStable } from '../app/stable.ts';
import { type Texts, useTexts } from '../app/texts.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { Segments } from '../parts/Choice.tsx';
import { classes } from '../parts/classes.ts';
import styles from './CalendarHeader.module.css';
import { usePostDrop } from './carrying.ts';
import { LayersMenu } from './layers/LayersMenu.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { turn } from './place.ts';
import { DroppingContext } from './tools.ts';
import { type CalendarView, calendarViews } from './views.ts';

/** Which period is shown, in which view, and what can be done with the whole of it. */
export const CalendarHeader = memo(function CalendarHeader({
  view,
  day,
  today,
  onTurn,
  onView,
  ideas,
  ideasOpen,
  onIdeas,
}: {
  view: CalendarView;
  day: LocalDate;
  today: LocalDate;
  onTurn: (day: LocalDate) => void;
  onView: (view: CalendarView) => void;
  ideas: number;
  ideasOpen: boolean;
  onIdeas: (open: boolean) => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  // What stands in the header on every page asks for the page when it is pressed, and is not drawn with each.
  const dayNow = useStable(() => day);
  const monthNow = useStable(() => day.slice(0, 7));
  const after = useStable((by: number, from: LocalDate = day) => turn({ view, day: from }, by));
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <VisuallyHidden>{t('screen.calendar')}: </VisuallyHidden>
        {periodName(texts, view, day)}
      </h1>
      <div className={styles.turning}>
        <TurnButton view={view} by={-1} after={after} onTurn={onTurn} />
        <TodayButton today={today} onTurn={onTurn} />
        <TurnButton view={view} by={1} after={after} onTurn={onTurn} />
      </div>
      <div className={styles.right}>
        <Views view={view} onView={onView} />
        {view !== 'year' && <IdeasButton count={ideas} open={ideasOpen} onOpen={onIdeas} />}
        <LayersMenu dayNow={dayNow} />
        <MoreMenu monthNow={monthNow} />
      </div>
    </header>
  );
});

function periodName({ t, f }: Texts, view: CalendarView, day: LocalDate): string {
  switch (view) {
    case 'month':
    case 'agenda':
      return f.month(day.slice(0, 7));
    case 'week':
      return t('calendar.weekTitle', {
        week: isoWeek(day).week,
        days: f.days(mondayOf(day), addDays(mondayOf(day), 6)),
      });
    case 'year':
      return day.slice(0, 4);
  }
}

/** Milliseconds for which what is dragged rests on the button before the page turns, and turns again. */
const rest = 800;

/** Goes to the period before or after. What is dragged can rest on it to turn the page, or be dropped on it. */
const TurnButton = memo(function TurnButton({
  view,
  by,
  after,
  onTurn,
}: {
  view: CalendarView;
  by: 1 | -1;
  /** The day so many periods after another, or after the one in sight. */
  after: (by: number, from?: LocalDate) => LocalDate;
  onTurn: (day: LocalDate) => void;
}) {
  const { t } = useTexts();
  const { carried } = use(DroppingContext);
  const button = useRef<HTMLButtonElement>(null);
  const go = useStable(() => onTurn(after(by)));
  const { dropProps, isDropTarget } = usePostDrop(
    button,
    (_, { day }) => ({ on: after(by, day ?? undefined) }),
    { onActivate: go },
  );
  useEffect(() => {
    if (!isDropTarget || carried.current?.grip === null) return undefined;
    const timer = setInterval(go, rest);
    return () => clearInterval(timer);
  }, [isDropTarget, carried, go]);
  const Icon = by < 0 ? ChevronLeft : ChevronRight;
  return (
    <span {...dropProps} className={classes(isDropTarget && styles.target)}>
      <IconButton
        ref={button}
        label={t(by < 0 ? `calendar.previous.${view}` : `calendar.next.${view}`)}
        onPress={go}
      >
        <Icon size={20} aria-hidden="true" />
      </IconButton>
    </span>
  );
});

const TodayButton = memo(function TodayButton({
  today,
  onTurn,
}: {
  today: LocalDate;
  onTurn: (day: LocalDate) => void;
}) {
  const { t } = useTexts();
  return (
    <Button small onPress={() => onTurn(today)}>
      {t('calendar.goToday')}
    </Button>
  );
});

const Views = memo(function Views({
  view,
  onView,
}: {
  view: CalendarView;
  onView: (view: CalendarView) => void;
}) {
  const { t } = useTexts();
  return (
    <Segments
      label={t('calendar.views')}
      value={view}
      options={calendarViews.map((value) => ({ value, label: t(`calendar.view.${value}`) }))}
      onChange={onView}
    />
  );
});

const IdeasButton = memo(function IdeasButton({
  count,
  open,
  onOpen,
}: {
  count: number;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const { t, f } = useTexts();
  return (
    <ToggleButton isSelected={open} onChange={onOpen} className={styles.ideas ?? ''}>
      <Lightbulb size={16} aria-hidden="true" />
      {t('calendar.ideas')}
      {count > 0 && <span className={styles.count}>{f.number(count)}</span>}
    </ToggleButton>
  );
});
