import { useState } from 'react';
import type { Office } from '../../src/contract/office.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { Card } from '../parts/Page.tsx';
import { EntryButtons } from './EntryList.tsx';
import { DayRangeFields, useDayRange } from './DayRange.tsx';
import styles from './Office.module.css';

/** Days when the office is closed though the calendar says otherwise. */
export function Closures({ closures }: { closures: Office['closures'] }) {
  const { t, f } = useTexts();
  const remove = useCommand('closure.remove');
  return (
    <Card title={t('office.closures')} note={t('office.closuresNote')}>
      {closures.length === 0 ? (
        <p className={styles['soft']}>{t('office.closuresNone')}</p>
      ) : (
        <ul className={styles['rows']}>
          {closures.map(({ id, from, to, name }) => (
            <li key={id} className={styles['row']}>
              <span className={styles['rowMain']}>{name}</span>
              <span className={styles['soft']}>
                {from === to
                  ? f.localDate(from)
                  : t('office.span', { from: f.localDate(from), to: f.localDate(to) })}
              </span>
              <EntryButtons name={name} onRemove={() => void remove.run({ id })} />
            </li>
          ))}
        </ul>
      )}
      <AddClosure />
    </Card>
  );
}

function AddClosure() {
  const { t } = useTexts();
  const add = useCommand('closure.add');
  const [name, setName] = useState('');
  const range = useDayRange(null);
  const { from, last, wrong } = range;
  const ready = name.trim() !== '' && from !== null && last !== null && !wrong;
  const submit = async () => {
    if (!ready) return;
    const { done } = await add.run({ name, from, to: last });
    if (!done) return;
    setName('');
    range.setFrom(null);
    range.setTo(null);
  };
  return (
    <form
      className={styles['line']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles['grow']}>
        <TextField
          label={t('office.closureName')}
          value={name}
          onChange={setName}
          maxLength={120}
        />
      </div>
      <DayRangeFields {...range} />
      <Button type="submit" isDisabled={!ready} isPending={add.pending}>
        {t('action.add')}
      </Button>
    </form>
  );
}
