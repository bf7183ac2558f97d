import { commentClasses } from '../../../src/domain/words.ts';
import { calendarShortcuts } from '../../calendar/keys.ts';
import { checklistShortcuts } from '../../calendar/post/checklist/keys.ts';
import { classKeys, commentShortcuts } from '../../comments/keys.ts';
import { promiseShortcuts } from '../../promises/keys.ts';
import { Checkbox } from '../../parts/Choice.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { globalKeys } from '../shortcuts.ts';
import { setSingleKeys, useSingleKeys } from '../single-keys.ts';
import { useTexts } from '../texts.tsx';
import styles from './ShortcutsDialog.module.css';

type PlainKey = (
  | typeof calendarShortcuts
  | typeof checklistShortcuts
  | typeof commentShortcuts
  | typeof promiseShortcuts
)[number]['text'];

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
  const told = (shortcuts: readonly { keys: string; text: PlainKey }[]) =>
    shortcuts.map(({ keys, text }) => [t(text), keys] as const);
  return (
    <Dialog title={t('action.shortcuts')} onClose={onClose}>
      <Group title={t('shortcuts.everywhere')} rows={everywhere} />
      <Group title={t('shortcuts.calendar')} rows={told(calendarShortcuts)} />
      <Group title={t('checklist.keys')} rows={told(checklistShortcuts)} />
      <Group
        title={t('shortcuts.comments')}
        rows={[
          ...told(commentShortcuts),
          ...commentClasses.map((known) => [t(`word.class.${known}`), classKeys[known]] as const),
        ]}
      />
      <Group title={t('promises.keys')} rows={told(promiseShortcuts)} />
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

/** Keys of one part of the program: what each does, and the key. */
function Group({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className={styles['title']}>{title}</h3>
      <dl className={styles['list']}>
        {rows.map(([name, keys]) => (
          <Row key={`${name} ${keys}`} name={name} keys={keys} />
        ))}
      </dl>
    </section>
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
