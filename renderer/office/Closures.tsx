import { useState } from 'react';
import type { Office } from '../../src/contract/office.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { DateField } from '../parts/Dates.tsx';
import { TextField } from '../parts/Field.tsx';
import { Card } from '../parts/Page.tsx';
import { EntryButtons } from './EntryList.tsx';
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
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [to, setTo] = useState<LocalDate | null>(null);
  const last = to ?? from;
  const wrong = from !== null && last !== null && last < from;
  const ready = name.trim() !== '' && from !== null && last !== null && !wrong;
  const submit = async () => {
    if (!ready) return;
    const { done } = await add.run({ name, from, to: last });
    if (!done) return;
    setName('');
    setFrom(null);
    setTo(null);
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
      <DateField label={t('office.from')} value={from} onChange={setFrom} />
      <DateField
        label={t('office.to')}
        value={to}
        onChange={setTo}
        error={wrong ? t('office.closureWrong') : null}
      />
      <Button type="submit" isDisabled={!ready} isPending={add.pending}>
        {t('action.add')}
      </Button>
    </form>
  );
}
