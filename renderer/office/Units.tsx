import { Building2, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Unit, unitInput } from '../../src/contract/office.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { Answered, Card, EmptyState, Problem } from '../parts/Page.tsx';
import styles from './Office.module.css';

type Editing = { at: 'list' } | { at: 'adding' } | { at: 'editing'; id: string };

export function Units() {
  const { t } = useTexts();
  const units = useLive('unit.list', {});
  const [editing, setEditing] = useState<Editing>({ at: 'list' });
  const close = () => setEditing({ at: 'list' });
  return (
    <Card title={t('office.units')} note={t('office.unitsNote')}>
      <Answered live={units}>
        {(list) => (
          <>
            {list.length === 0 && editing.at === 'list' && (
              <EmptyState icon={Building2} title={t('office.unitsNoneTitle')}>
                {t('office.unitsNone')}
              </EmptyState>
            )}
            <ul className={styles['rows']}>
              {list.map((unit) => (
                <li key={unit.id}>
                  {editing.at === 'editing' && editing.id === unit.id ? (
                    <UnitForm unit={unit} onClose={close} />
                  ) : (
                    <UnitRow
                      unit={unit}
                      onEdit={() => setEditing({ at: 'editing', id: unit.id })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      {editing.at === 'adding' ? (
        <UnitForm unit={null} onClose={close} />
      ) : (
        <div>
          <Button onPress={() => setEditing({ at: 'adding' })}>{t('office.unitAdd')}</Button>
        </div>
      )}
    </Card>
  );
}

function UnitRow({ unit: { id, name, email }, onEdit }: { unit: Unit; onEdit: () => void }) {
  const { t } = useTexts();
  const remove = useCommand('unit.remove');
  return (
    <div className={styles['row']}>
      <span className={styles['rowMain']}>
        {name}
        {email !== null && <span className={styles['soft']}>{email}</span>}
      </span>
      <IconButton label={t('office.editNamed', { name })} small onPress={onEdit}>
        <Pencil size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('office.removeNamed', { name })}
        small
        onPress={() => void remove.run({ id })}
      >
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
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
    <form
      className={styles['inset']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
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
      {refusal && <Problem refusal={refusal} />}
      <div className={styles['buttons']}>
        <Button
          type="submit"
          kind="primary"
          isDisabled={name.trim() === '' || emailWrong}
          isPending={add.pending || update.pending}
        >
          {unit ? t('action.save') : t('action.add')}
        </Button>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
