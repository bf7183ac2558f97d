import { FilePlus2, FolderOpen, type LucideIcon, PlayCircle, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Shell } from '../../src/contract/host.ts';
import type { Actions } from '../app/actions.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useMenuCommands } from '../app/shortcuts.ts';
import { Choices } from '../app/Sidebar.tsx';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/index.ts';
import { IconButton } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Problem } from '../parts/Page.tsx';
import { Rescue } from './Rescue.tsx';
import styles from './FirstStart.module.css';

/** No office is open: make one, open one, or look at the sample. */
export function FirstStart({ shell }: { shell: Shell }) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const choose = useHost('office.choose', { refusals: 'inline' });
  const trySample = useHost('office.trySample', { refusals: 'inline' });
  const openRecent = useHost('office.openRecent', { refusals: 'inline' });
  const { run: set } = useHost('shell.set');
  const choices = useMemo<Pick<Actions, 'setLanguage' | 'setAppearance'>>(
    () => ({
      setLanguage: (language) => void set({ language }),
      setAppearance: (appearance) => void set({ appearance }),
    }),
    [set],
  );
  const refusal = choose.refusal ?? trySample.refusal ?? openRecent.refusal ?? shell.failure;
  useMenuCommands(useMemo(() => ({ newOffice: () => show({ kind: 'newOffice' }) }), [show]));
  const clear = () => [choose, trySample, openRecent].forEach((doing) => doing.clear());

  useEffect(() => {
    document.title = 'Vuoro';
  }, []);

  return (
    <main className={styles['page']}>
      <div className={styles['top']}>
        <span className={styles['brand']}>
          <Mark size={34} />
          Vuoro
        </span>
        <div className={styles['choices']}>
          <Choices shell={shell} actions={choices} />
        </div>
      </div>
      <div className={styles['middle']}>
        <h1 className={styles['title']}>{t('start.title')}</h1>
        <p className={styles['lead']}>{t('start.lead')}</p>
        {refusal && (
          <section className={styles['failure']} aria-label={t('start.failed')}>
            <Problem refusal={refusal} />
            {shell.rescue && refusal === shell.failure && <Rescue offer={shell.rescue} />}
          </section>
        )}
        <div className={styles['ways']}>
          <Way
            icon={FilePlus2}
            title={t('action.newOffice')}
            note={t('start.newNote')}
            first
            onPress={() => {
              clear();
              show({ kind: 'newOffice' });
            }}
          />
          <Way
            icon={FolderOpen}
            title={t('action.openOffice')}
            note={t('start.openNote')}
            pending={choose.pending}
            onPress={() => {
              clear();
              void choose.run({});
            }}
          />
          <Way
            icon={PlayCircle}
            title={t('action.trySample')}
            note={t('start.sampleNote')}
            pending={trySample.pending}
            onPress={() => {
              clear();
              void trySample.run({});
            }}
          />
        </div>
        <Recent
          recent={shell.recent}
          onOpen={(file) => {
            clear();
            void openRecent.run({ file });
          }}
        />
        <p className={styles['private']}>{t('start.private')}</p>
      </div>
    </main>
  );
}

function Way({
  icon: Icon,
  title,
  note,
  first = false,
  pending = false,
  onPress,
}: {
  icon: LucideIcon;
  title: string;
  note: string;
  first?: boolean;
  pending?: boolean;
  onPress: () => void;
}) {
  return (
    <AriaButton
      className={`${styles['way']} ${first ? styles['first'] : ''}`}
      isPending={pending}
      onPress={onPress}
    >
      <Icon size={26} strokeWidth={1.7} aria-hidden="true" />
      <span className={styles['wayTitle']}>{title}</span>
      <span className={styles['wayNote']}>{note}</span>
    </AriaButton>
  );
}

function Recent({ recent, onOpen }: { recent: Shell['recent']; onOpen: (file: string) => void }) {
  const { t } = useTexts();
  const forget = useHost('office.forgetRecent');
  if (recent.length === 0) return null;
  return (
    <section className={styles['recent']}>
      <h2 className={styles['recentTitle']}>{t('start.recent')}</h2>
      <ul>
        {recent.map(({ file, name }) => (
          <li key={file} className={styles['recentRow']}>
            <AriaButton className={styles['recentOpen'] ?? ''} onPress={() => onOpen(file)}>
              <span>{name}</span>
              <span className={styles['path']}>{file}</span>
            </AriaButton>
            <IconButton
              label={t('start.forget', { name })}
              small
              onPress={() => void forget.run({ file })}
            >
              <X size={16} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
