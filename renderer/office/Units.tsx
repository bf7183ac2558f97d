import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { type Unit, unitInput } from '../../src/contract/office.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { TextField } from '../parts/Field.tsx';
import { EntryButtons, EntryForm, EntryList } from './EntryList.tsx';
import styles from './Office.module.css';

export function Units() {
  const { t } = useTexts();
  const units = useLive('unit.list', {});
  return (
    <EntryList
      title={t('office.units')}
      note={t('office.unitsNote')}
      live={units}
      empty={{
        icon: Building2,
        title: t('office.unitsNoneTitle'),
        text: t('office.unitsNone'),
      }}
      addLabel={t('office.unitAdd')}
      renderRow={(unit, onEdit) => <UnitRow unit={unit} onEdit={onEdit} />}
      renderForm={(unit, onClose) => <UnitForm unit={unit} onClose={onClose} />}
    />
  );
}

function UnitRow({ unit: { id, name, email }, onEdit }: { unit: Unit; onEdit: () => void }) {
  const remove = useCommand('unit.remove');
  return (
    <div className={styles['row']}>
      <span className={styles['rowMain']}>
        {name}
        {email !== null && <span className={styles['soft']}>{email}</span>}
      </span>
      <EntryButtons name={name} onEdit={onEdit} onRemove={() => void remove.run({ id })} />
    </div>
  );
}

function UnitForm({ unit, onClose }: { unit: Unit | null; onClose: () => void }) {
  const { t } = useTexts();
  const add = useCommand('unit.add', { refusals: 'inline' });
  const update = useCommand('unit.update', { refusals: 'inline' });
  const [name, setName] = useState(unit?.name ?? '');
  const [address, setAddress] = useState(unit?.email ?? '');
  const email = address.trim() === '' ? null : address.trim();
  const emailWrong = !unitInput.shape.email.safeParse(email).success;
  const refusal = add.refusal ?? update.refusal;

  const save = async () => {
    if (name.trim() === '' || emailWrong) return;
    const { done } = unit
      ? await update.run({ id: unit.id, name, email })
      : await add.run({ name, email });
    if (done) onClose();
  };

  return (
    <EntryForm
      saveLabel={unit ? t('action.save') : t('action.add')}
      ready={name.trim() !== '' && !emailWrong}
      pending={add.pending || update.pending}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('office.unitName')}
        value={name}
        onChange={setName}
        maxLength={120}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <TextField
        label={t('office.unitEmail')}
        value={address}
        onChange={setAddress}
        error={emailWrong ? t('office.emailWrong') : null}
      />
    </EntryForm>
  );
}
