import { Languages, Redo2, Search, SunMoon, Undo2 } from 'lucide-react';
import { Button, VisuallyHidden } from 'react-aria-components';
import { Link } from 'wouter';
import type { Shell } from '../../src/contract/host.ts';
import { appearances, languages } from '../../src/domain/words.ts';
import { useLive } from '../live/answers.ts';
import { classes } from '../parts/classes.ts';
import { Kbd } from '../parts/Kbd.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Menu, MenuItem } from '../parts/Menu.tsx';
import type { Actions } from './actions.ts';
import styles from './Frame.module.css';
import { useHistory } from './history.ts';
import { type Screen, screenIcons, screenPath, screens } from './routes.ts';
import { globalKeys } from './shortcuts.ts';
import { useTexts } from './texts.tsx';

export function Sidebar({
  shell,
  screen,
  actions,
}: {
  shell: Shell;
  screen: Screen;
  actions: Actions;
}) {
  const { t } = useTexts();
  const office = useLive('office.get', {});
  const owed = useOwed();
  return (
    <header className={styles['side']}>
      <div className={styles['brand']}>
        <Mark />
        <span className={styles['names']}>
          <span className={styles['program']}>Vuoro</span>
          <span className={styles['office']}>{office.data?.name}</span>
        </span>
      </div>
      <nav className={styles['nav']} aria-label={t('shell.navigation')}>
        {screens.map((one) => (
          <ScreenLink key={one} screen={one} current={one === screen} owed={owed[one] ?? 0} />
        ))}
      </nav>
      <div className={styles['tools']}>
        <Button className={styles['tool'] ?? ''} onPress={actions.palette}>
          <Search size={17} aria-hidden="true" />
          <span className={styles['toolText']}>{t('action.palette')}</span>
          <Kbd keys={globalKeys.palette} />
        </Button>
        <HistoryButtons actions={actions} />
        <Choices shell={shell} actions={actions} />
      </div>
    </header>
  );
}

/** What waits for us on each screen; only debts are counted, never activity. */
function useOwed(): Partial<Record<Screen, number>> {
  const today = useLive('today.get', {});
  const counts = useLive('thread.counts', {});
  return {
    today: today.data ? today.data.totals.overdue + today.data.totals.dueToday : 0,
    comments: counts.data?.byTurn.ours ?? 0,
    promises: today.data?.promises.length ?? 0,
  };
}

function ScreenLink({ screen, current, owed }: { screen: Screen; current: boolean; owed: number }) {
  const { t, f } = useTexts();
  const Icon = screenIcons[screen];
  return (
    <Link
      href={screenPath(screen)}
      className={styles['link']}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon size={18} aria-hidden="true" />
      {t(`screen.${screen}`)}
      {owed > 0 && (
        <>
          <span
            aria-hidden="true"
            className={classes(styles['count'], screen === 'today' && styles['urgent'])}
          >
            {f.number(owed)}
          </span>
          <VisuallyHidden>, {t('shell.owedCount', { count: owed })}</VisuallyHidden>
        </>
      )}
    </Link>
  );
}

function HistoryButtons({ actions }: { actions: Actions }) {
  const { t } = useTexts();
  const { undoes, redoes } = useHistory();
  return (
    <>
      <Button
        className={styles['tool'] ?? ''}
        isDisabled={undoes === null}
        onPress={actions.undo}
        aria-keyshortcuts="Control+Z"
      >
        <Undo2 size={17} aria-hidden="true" />
        <span className={styles['toolText']}>
          {undoes === null ? t('history.nothingToUndo') : t('history.undo', { step: undoes })}
        </span>
      </Button>
      {redoes !== null && (
        <Button
          className={styles['tool'] ?? ''}
          onPress={actions.redo}
          aria-keyshortcuts="Control+Shift+Z"
        >
          <Redo2 size={17} aria-hidden="true" />
          <span className={styles['toolText']}>{t('history.redo', { step: redoes })}</span>
        </Button>
      )}
    </>
  );
}

/** Language and appearance; both take hold at once. */
export function Choices({
  shell,
  actions,
}: {
  shell: Shell;
  actions: Pick<Actions, 'setLanguage' | 'setAppearance'>;
}) {
  const { t } = useTexts();
  return (
    <>
      <Menu
        label={t('action.language')}
        selected={shell.language}
        button={
          <Button className={styles['tool'] ?? ''}>
            <Languages size={17} aria-hidden="true" />
            <VisuallyHidden>{t('action.language')}: </VisuallyHidden>
            <span className={styles['toolText']}>{t(`language.${shell.language}`)}</span>
          </Button>
        }
      >
        {languages.map((language) => (
          <MenuItem
            key={language}
            id={language}
            label={t(`language.${language}`)}
            onAction={() => actions.setLanguage(language)}
          />
        ))}
      </Menu>
      <Menu
        label={t('action.appearance')}
        selected={shell.appearance}
        button={
          <Button className={styles['tool'] ?? ''}>
            <SunMoon size={17} aria-hidden="true" />
            <VisuallyHidden>{t('action.appearance')}: </VisuallyHidden>
            <span className={styles['toolText']}>{t(`appearance.${shell.appearance}`)}</span>
          </Button>
        }
      >
        {appearances.map((appearance) => (
          <MenuItem
            key={appearance}
            id={appearance}
            label={t(`appearance.${appearance}`)}
            onAction={() => actions.setAppearance(appearance)}
          />
        ))}
      </Menu>
    </>
  );
}
