import { commentClasses } from '../../../src/domain/words.ts';
import { classKeys, commentShortcuts } from '../../comments/keys.ts';
import { Checkbox } from '../../parts/Choice.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { globalKeys } from '../shortcuts.ts';
import { setSingleKeys, useSingleKeys } from '../single-keys.ts';
import { useTexts } from '../texts.tsx';
import styles from './ShortcutsDialog.module.css';

/** Every shortcut in one place. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const singleKeys = useSingleKeys();
  const everywhere = [
    [t('action.palette'), globalKeys.palette],
    [t('shortcuts.screen'), globalKeys.screens],
    [t('action.undo'), globalKeys.undo],
    [t('action.redo'), globalKeys.redo],
    [t('action.addComment'), globalKeys.addComment],
    [t('action.shortcuts'), globalKeys.shortcuts],
  ] as const;
  return (
    <Dialog title={t('action.shortcuts')} onClose={onClose}>
      <section>
        <h3 className={styles['title']}>{t('shortcuts.everywhere')}</h3>
        <dl className={styles['list']}>
          {everywhere.map(([name, keys]) => (
            <Row key={name} name={name} keys={keys} />
          ))}
        </dl>
      </section>
      <section>
        <h3 className={styles['title']}>{t('shortcuts.comments')}</h3>
        <dl className={styles['list']}>
          {commentShortcuts.map(({ keys, text }) => (
            <Row key={keys} name={t(text)} keys={keys} />
          ))}
          {commentClasses.map((known) => (
            <Row key={known} name={t(`word.class.${known}`)} keys={classKeys[known]} />
          ))}
        </dl>
      </section>
      <Checkbox
        isSelected={singleKeys}
        onChange={setSingleKeys}
        note={t('shortcuts.singleKeysNote')}
      >
        {t('shortcuts.singleKeys')}
      </Checkbox>
    </Dialog>
  );
}

function Row({ name, keys }: { name: string; keys: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Kbd keys={keys} />
        {keys === globalKeys.screens && (
          <>
            {' … '}
            <Kbd keys="Ctrl+6" />
          </>
        )}
      </dd>
    </>
  );
}
