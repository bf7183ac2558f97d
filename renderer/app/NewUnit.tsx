import { useState } from 'react';
import { useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import styles from './NewUnit.module.css';
import { useTexts } from './texts.tsx';

/** The first unit can be added where one is asked for, so that nobody has to leave a thing half done for it. */
export function NewUnit({ onAdded }: { onAdded: (unitId: string) => void }) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const add = useCommand('unit.add');

  async function run(): Promise<void> {
    if (name.trim() === '') return;
    const outcome = await add.run({ name, email: null });
    if (outcome.done) onAdded(outcome.output.id);
  }

  return (
    <div className={styles['line']}>
      <TextField
        label={t('comments.refer.addUnit')}
        note={t('comments.refer.noUnits')}
        value={name}
        onChange={setName}
        maxLength={120}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            void run();
          } else event.continuePropagation();
        }}
      />
      <Button onPress={() => void run()} isPending={add.pending}>
        {t('comments.refer.addUnitDo')}
      </Button>
    </div>
  );
}
