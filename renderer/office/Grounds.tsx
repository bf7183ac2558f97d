import { Archive, ArchiveRestore, Pencil, Scale } from 'lucide-react';
import { useState } from 'react';
import type { ModerationGround } from '../../src/contract/record.ts';
import { groundName, groundRule } from '../../src/i18n/grounds.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Badge } from '../parts/Badge.tsx';
import { IconButton } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { EntryForm, EntryList } from './EntryList.tsx';
import styles from './Office.module.css';

/** Why this office moderates. Built-in grounds can be taken out of use; own ones can be renamed too. */
export function Grounds() {
  const { t } = useTexts();
  const grounds = useLive('moderationGround.list', {});
  return (
    <EntryList
      title={t('ground.title')}
      note={t('ground.note')}
      live={grounds}
      empty={{ icon: Scale, title: t('ground.title'), text: t('ground.note') }}
      addLabel={t('ground.add')}
      renderRow={(ground, onEdit) => <GroundRow ground={ground} onEdit={onEdit} />}
      renderForm={(ground, onClose) => <GroundForm ground={ground} onClose={onClose} />}
    />
  );
}

function GroundRow({ ground, onEdit }: { ground: ModerationGround; onEdit: () => void }) {
  const { t } = useTexts();
  const archive = useCommand('moderationGround.archive');
  const { id, archived, code } = ground;
  const name = groundName(t, ground);
  const rule = groundRule(t, ground);
  return (
    <div className={styles['row']}>
      <span className={styles['rowMain']}>
        {name} {archived && <Badge>{t('ground.archived')}</Badge>}
        {rule !== '' && <span className={styles['soft']}>{rule}</span>}
      </span>
      {code === null && (
        <IconButton label={t('office.editNamed', { name })} small onPress={onEdit}>
          <Pencil size={16} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton
        label={t(archived ? 'ground.restore' : 'ground.archive', { name })}
        small
        onPress={() => void archive.run({ id, archived: !archived })}
      >
        {archived ? (
          <ArchiveRestore size={16} aria-hidden="true" />
        ) : (
          <Archive size={16} aria-hidden="true" />
        )}
      </IconButton>
    </div>
  );
}

function GroundForm({ ground, onClose }: { ground: ModerationGround | null; onClose: () => void }) {
  const { t } = useTexts();
  const add = useCommand('moderationGround.add', { refusals: 'inline' });
  const rename = useCommand('moderationGround.rename', { refusals: 'inline' });
  const [name, setName] = useState(ground?.name ?? '');
  const [rule, setRule] = useState(ground?.rule ?? '');

  async function save(): Promise<void> {
    if (name.trim() === '') return;
    const entry = { name, rule: rule.trim() === '' ? null : rule };
    const { done } = ground ? await rename.run({ id: ground.id, ...entry }) : await add.run(entry);
    if (done) onClose();
  }

  return (
    <EntryForm
      saveLabel={ground ? t('action.save') : t('action.add')}
      ready={name.trim() !== ''}
      pending={add.pending || rename.pending}
      refusal={add.refusal ?? rename.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('ground.name')}
        value={name}
        onChange={setName}
        maxLength={120}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <TextField label={t('ground.rule')} value={rule} onChange={setRule} maxLength={500} />
    </EntryForm>
  );
}
