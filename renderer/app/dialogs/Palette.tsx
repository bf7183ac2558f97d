import {
  ClipboardPaste,
  CloudDownload,
  FilePlus2,
  FolderOpen,
  Forward,
  Handshake,
  Keyboard,
  Languages,
  type LucideIcon,
  MessageSquarePlus,
  PlayCircle,
  Redo2,
  SunMoon,
  Undo2,
  Upload,
  X,
} from 'lucide-react';
import { Autocomplete, Dialog, Menu, Modal, ModalOverlay, useFilter } from 'react-aria-components';
import { appearances, languages } from '../../../src/domain/words.ts';
import { useFetchNow, useFetchables } from '../../fetching/fetching.ts';
import { canFetch } from '../../fetching/state.ts';
import { SearchField } from '../../parts/Field.tsx';
import { MenuItem, MenuSection } from '../../parts/Menu.tsx';
import { type Actions, useActions } from '../actions.ts';
import { useHistory } from '../history.ts';
import { screenIcons, screens } from '../routes.ts';
import { globalKeys } from '../shortcuts.ts';
import { useTexts } from '../texts.tsx';
import styles from './Palette.module.css';

type Command = {
  id: string;
  label: string;
  icon: LucideIcon;
  keys?: string;
  run: () => void;
};

/** Ctrl+K: goes anywhere and does anything by a few letters of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { contains } = useFilter({ sensitivity: 'base' });
  const sections = useSections(useActions());
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label={t('action.palette')} className={styles['dialog'] ?? ''}>
          <Autocomplete filter={contains}>
            <div className={styles['search']}>
              <SearchField
                label={t('palette.search')}
                hideLabel
                placeholder={t('palette.search')}
                clearLabel={t('action.clear')}
                // The palette is opened to type into it.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
              />
            </div>
            <Menu
              className={styles['list'] ?? ''}
              aria-label={t('palette.results')}
              renderEmptyState={() => <p className={styles['empty']}>{t('palette.empty')}</p>}
            >
              {sections.map(({ title, commands }) => (
                <MenuSection key={title} title={title}>
                  {commands.map(({ id, label, icon: Icon, keys, run }) => (
                    <MenuItem
                      key={id}
                      id={id}
                      label={label}
                      icon={<Icon size={18} aria-hidden="true" />}
                      keys={keys}
                      onAction={() => {
                        onClose();
                        run();
                      }}
                    />
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useSections(actions: Actions): { title: string; commands: Command[] }[] {
  const { t } = useTexts();
  const { undoes, redoes } = useHistory();
  const fetchables = useFetchables()?.list.filter(({ state }) => canFetch(state)) ?? [];
  const { fetchNow } = useFetchNow();
  return [
    {
      title: t('palette.go'),
      commands: screens.map((screen, index) => ({
        id: screen,
        label: t(`screen.${screen}`),
        icon: screenIcons[screen],
        keys: `Ctrl+${index + 1}`,
        run: () => actions.go(screen),
      })),
    },
    {
      title: t('palette.do'),
      commands: [
        {
          id: 'addComment',
          label: t('action.addComment'),
          icon: MessageSquarePlus,
          run: actions.addComment,
        },
        {
          id: 'paste',
          label: t('capture.paste'),
          icon: ClipboardPaste,
          keys: globalKeys.addComment,
          run: actions.addComment,
        },
        {
          id: 'newPromise',
          label: t('promises.new'),
          icon: Handshake,
          run: actions.newPromise,
        },
        {
          id: 'prepare',
          label: t('preparation.action'),
          icon: Forward,
          run: actions.prepare,
        },
        { id: 'import', label: t('action.import'), icon: Upload, run: actions.import },
        ...(fetchables.length === 0
          ? []
          : [
              {
                id: 'fetchComments',
                label: t('fetching.comments'),
                icon: CloudDownload,
                run: () => void fetchNow(fetchables.map(({ channel }) => channel)),
              },
            ]),
        ...(undoes === null
          ? []
          : [
              {
                id: 'undo',
                label: t('history.undo', { step: undoes }),
                icon: Undo2,
                keys: globalKeys.undo,
                run: actions.undo,
              },
            ]),
        ...(redoes === null
          ? []
          : [
              {
                id: 'redo',
                label: t('history.redo', { step: redoes }),
                icon: Redo2,
                keys: globalKeys.redo,
                run: actions.redo,
              },
            ]),
        {
          id: 'shortcuts',
          label: t('action.shortcuts'),
          icon: Keyboard,
          keys: globalKeys.shortcuts,
          run: actions.shortcuts,
        },
      ],
    },
    {
      title: t('palette.file'),
      commands: [
        { id: 'newOffice', label: t('action.newOffice'), icon: FilePlus2, run: actions.newOffice },
        {
          id: 'openOffice',
          label: t('action.openOffice'),
          icon: FolderOpen,
          run: actions.openOffice,
        },
        { id: 'trySample', label: t('action.trySample'), icon: PlayCircle, run: actions.trySample },
        { id: 'closeOffice', label: t('action.closeOffice'), icon: X, run: actions.closeOffice },
      ],
    },
    {
      title: t('palette.look'),
      commands: [
        ...languages.map((language) => ({
          id: `language.${language}`,
          label: `${t('action.language')}: ${t(`language.${language}`)}`,
          icon: Languages,
          run: () => actions.setLanguage(language),
        })),
        ...appearances.map((appearance) => ({
          id: `appearance.${appearance}`,
          label: `${t('action.appearance')}: ${t(`appearance.${appearance}`)}`,
          icon: SunMoon,
          run: () => actions.setAppearance(appearance),
        })),
      ],
    },
  ];
}
