import { useState } from 'react';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { classes } from '../parts/classes.ts';
import { Select } from '../parts/Menu.tsx';
import { type Draft, savedFor, withSaved } from './draft.ts';
import styles from './Import.module.css';
import { Callout } from './NoticeText.tsx';

const none = 'none';
const named = 'named ';

/** Column choices kept under a name: taken into use, kept, forgotten. */
export function SavedMappings({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}) {
  const { t } = useTexts();
  const mappings = useLive('import.mappings', {});
  const save = useCommand('import.saveMapping');
  const remove = useCommand('import.removeMapping');
  const [name, setName] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const saved = savedFor(draft.recognition, mappings.data ?? []);
  const current = saved.find(({ name }) => name === draft.saved?.name);

  function take(chosen: string): void {
    setTold('');
    const taken = saved.find(({ name }) => named + name === chosen);
    onChange(
      taken
        ? withSaved(draft, taken)
        : { mapping: draft.recognition.suggestedMapping, saved: null },
    );
  }

  async function keep(): Promise<void> {
    const wanted = name?.trim() ?? '';
    if (wanted === '') return;
    const outcome = await save.run({ name: wanted, columns: draft.mapping });
    if (!outcome.done) return;
    setName(null);
    setTold(t('import.saved.kept', { name: wanted }));
    onChange({ saved: { name: wanted, missing: [] } });
  }

  async function forget(id: string, name: string): Promise<void> {
    const outcome = await remove.run({ id });
    if (!outcome.done) return;
    setTold(t('import.saved.removed', { name }));
    onChange({ saved: null });
  }

  return (
    <>
      <div className={styles['line']}>
        {saved.length > 0 && (
          <Select
            label={t('import.saved')}
            options={[
              { value: none, label: t('import.saved.none') },
              ...saved.map(({ name }) => ({ value: named + name, label: name })),
            ]}
            value={current ? named + current.name : none}
            onChange={take}
          />
        )}
        {name === null ? (
          <Button kind="quiet" onPress={() => setName(current?.name ?? '')}>
            {t('import.saved.keep')}
          </Button>
        ) : (
          <>
            <TextField
              label={t('import.saved.name')}
              value={name}
              onChange={setName}
              maxLength={120}
              // The button was pressed to write here.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                void keep();
              }}
            />
            <Button isDisabled={name.trim() === ''} onPress={() => void keep()}>
              {t('action.save')}
            </Button>
            <Button kind="quiet" onPress={() => setName(null)}>
              {t('action.cancel')}
            </Button>
          </>
        )}
        {current && name === null && (
          <Button kind="quiet" onPress={() => void forget(current.id, current.name)}>
            {t('import.saved.remove')}
          </Button>
        )}
      </div>
      <output className={classes(styles['note'], styles['told'])}>{told}</output>
      {draft.saved !== null && draft.saved.missing.length > 0 && (
        <Callout look="warning">
          {t('import.saved.missing', { columns: draft.saved.missing.join(', ') })}
        </Callout>
      )}
    </>
  );
}
