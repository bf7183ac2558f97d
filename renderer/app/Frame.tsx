import { type ComponentType, useEffect, useRef } from 'react';
import type { Shell } from '../../src/contract/host.ts';
import { useAsking } from '../live/answers.ts';
import { WindowDrop } from '../import/WindowDrop.tsx';
import { TodayScreen } from '../today/TodayScreen.tsx';
import { useActions } from './actions.ts';
import { Banners } from './Banners.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Frame.module.css';
import { later, loadTheRest } from './later.tsx';
import { usePlaced } from './location.ts';
import { useReminders } from './reminders.ts';
import { type Screen, screenOf } from './routes.ts';
import { useGlobalInput } from './shortcuts.ts';
import { Sidebar } from './Sidebar.tsx';
import { useTexts } from './texts.tsx';

const screenViews: Record<Screen, ComponentType> = {
  today: TodayScreen,
  calendar: later(async () => (await import('../calendar/CalendarScreen.tsx')).CalendarScreen),
  comments: later(async () => (await import('../comments/CommentsScreen.tsx')).CommentsScreen),
  promises: later(async () => (await import('../promises/PromisesScreen.tsx')).PromisesScreen),
  report: later(async () => (await import('../report/ReportScreen.tsx')).ReportScreen),
  office: later(async () => (await import('../office/OfficeScreen.tsx')).OfficeScreen),
};

/** The window with an office open: navigation, one screen, and what holds everywhere. */
export function Frame({ shell }: { shell: Shell }) {
  const { t } = useTexts();
  const screen = usePlaced(screenOf);
  const actions = useActions();
  useGlobalInput(actions);
  useReminders(shell.reminders);
  const main = useScreenFocus(screen);
  const View = screenViews[screen];

  useEffect(() => {
    document.title = `${t(`screen.${screen}`)} – Vuoro`;
  }, [t, screen]);

  return (
    <div className={styles['frame']}>
      <button
        type="button"
        className={`${styles['skip']} ${styles['tool']}`}
        onClick={() => main.current?.focus()}
      >
        {t('shell.skip')}
      </button>
      <Banners shell={shell} />
      <Sidebar shell={shell} screen={screen} actions={actions} />
      <main ref={main} className={styles['main']} tabIndex={-1}>
        <ErrorBoundary key={screen}>
          <View />
        </ErrorBoundary>
      </main>
      <WindowDrop />
      <TheRest />
    </div>
  );
}

/** Fetches the other screens. While the first waits for its answer the page is idle too, but that would be in its way. */
function TheRest() {
  const asking = useAsking();
  useEffect(() => {
    if (asking) return;
    const idle = requestIdleCallback(() => void loadTheRest());
    return () => cancelIdleCallback(idle);
  }, [asking]);
  return null;
}

/** Moves the focus into a screen that was just opened, unless the screen has taken it itself. */
function useScreenFocus(screen: Screen) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    main.current?.scrollTo(0, 0);
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [screen]);
  return main;
}
