import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import type { Mode } from '../../src/contract/layers.ts';
import { type ModeKind, modeKinds } from '../../src/domain/layers.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import { EntryButtons, EntryForm, EntryList } from './EntryList.tsx';
import { DayRangeFields, useDayRange } from './DayRange.tsx';
import styles from './Office.module.css';

/** Periods in which a post that becomes ready asks for a reason. */
export function Modes() {
  const { t } = useTexts();
  const modes = useLive('mode.list', {});
  return (
    <EntryList
      title={t('office.modes')}
      note={t('office.modesNote')}
      live={modes}
      empty={{
        icon: CalendarClock,
        title: t('office.modesNoneTitle'),
        text: t('office.modesNone'),
      }}
      addLabel={t('office.modeAdd')}
      renderRow={(mode, onEdit) => <ModeRow mode={mode} onEdit={onEdit} />}
      renderForm={(mode, onClose) => <ModeForm mode={mode} onClose={onClose} />}
    />
  );
}

function ModeRow({ mode, onEdit }: { mode: Mode; onEdit: () => void }) {
  const { t, f } = useTexts();
  const remove = useCommand('mode.remove');
  const { id, kind, name, from, to } = mode;
  const days =
    from === to
      ? f.localDate(from)
      : t('office.span', { from: f.localDate(from), to: f.localDate(to) });
  return (
    <div className={styles['row']}>
      <span className={styles['rowMain']}>
        {name}
        <span className={styles['soft']}>{`${t(`modeKind.${kind}`)} · ${days}`}</span>
      </span>
      <EntryButtons name={name} onEdit={onEdit} onRemove={() => void remove.run({ id })} />
    </div>
  );
}

function ModeForm({ mode, onClose }: { mode: Mode | null; onClose: () => void }) {
  const { t } = useTexts();
  const add = useCommand('mode.add', { refusals: 'inline' });
  const update = useCommand('mode.update', { refusals: 'inline' });
  const [kind, setKind] = useState<ModeKind>(mode?.kind ?? 'mourning');
  const [name, setName] = useState(mode?.name ?? '');
  const range = useDayRange(mode);
  const { from, last, wrong } = range;
  // What is not named is called what it is.
  const called = name.trim() || t(`modeKind.${kind}`);
  const save = async () => {
    if (from === null || last === null || wrong) return;
    const fields = { kind, name: called, from, to: last };
    const { done } = mode ? await update.run({ id: mode.id, ...fields }) : await add.run(fields);
    if (done) onClose();
  };
  return (
    <EntryForm
      saveLabel={mode ? t('action.save') : t('action.add')}
      ready={from !== null && !wrong}
      pending={add.pending || update.pending}
      refusal={add.refusal ?? update.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className={styles['pair']}>
        <Select
          label={t('office.modeKind')}
          value={kind}
          options={modeKinds.map((value) => ({ value, label: t(`modeKind.${value}`) }))}
          onChange={setKind}
        />
        <TextField
          label={t('office.modeName')}
          placeholder={t(`modeKind.${kind}`)}
          value={name}
          onChange={setName}
          maxLength={120}
        />
        <DayRangeFields {...range} />
      </div>
    </EntryForm>
  );
}
