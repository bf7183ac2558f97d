import { Ellipsis, Keyboard, Upload } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { useDialogs } from '../app/dialogs/requests.tsx';
import type { Month } from '../../src/domain/time.ts';
import { globalKeys } from '../app/shortcuts.ts';
import { useTexts } from '../app/texts.tsx';
import { Menu, MenuItem } from '../parts/Menu.tsx';
import styles from './CalendarHeader.module.css';
import { useMoreEntries } from './more.ts';

/** What is done with the whole calendar, and seldom. It asks for the month only then: pages are turned often. */
export const MoreMenu = memo(function MoreMenu({ monthNow }: { monthNow: () => Month }) {
  const { t } = useTexts();
  const entries = useMoreEntries(monthNow);
  const { show } = useDialogs();
  return (
    <Menu
      label={t('calendar.moreMenu')}
      button={
        <Button className={styles.ideas ?? ''} aria-label={t('calendar.moreMenu')}>
          <Ellipsis size={18} aria-hidden="true" />
        </Button>
      }
    >
      {entries.map(({ key, icon: Icon, run }) => (
        <MenuItem
          key={key}
          id={key}
          label={t(key)}
          icon={<Icon size={16} aria-hidden="true" />}
          onAction={run}
        />
      ))}
      <MenuItem
        id="import"
        label={t('action.import')}
        icon={<Upload size={16} aria-hidden="true" />}
        onAction={() => show({ kind: 'import' })}
      />
      <MenuItem
        id="shortcuts"
        label={t('action.shortcuts')}
        icon={<Keyboard size={16} aria-hidden="true" />}
        keys={globalKeys.shortcuts}
        onAction={() => show({ kind: 'shortcuts' })}
      />
    </Menu>
  );
});
