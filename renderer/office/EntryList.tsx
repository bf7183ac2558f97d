import { type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../src/contract/errors.ts';
import { useTexts } from '../app/texts.tsx';
import type { Live } from '../live/answers.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Answered, Card, EmptyState, Problem } from '../parts/Page.tsx';
import styles from './Office.module.css';

type Editing = { at: 'list' } | { at: 'adding' } | { at: 'editing'; id: string };

/** What the office has several of, such as channels: each is changed in its place, and one more can be added. */
export function EntryList<Entry extends { id: string }>({
  title,
  note,
  live,
  tools,
  empty,
  addLabel,
  renderRow,
  renderForm,
}: {
  title: string;
  note: string;
  live: Live<Entry[]>;
  /** Above the list, such as a search. */
  tools?: ReactNode;
  empty: { icon: LucideIcon; title: string; text: string };
  addLabel: string;
  renderRow: (entry: Entry, onEdit: () => void) => ReactNode;
  /** Adds one when there is no entry to change. */
  renderForm: (entry: Entry | null, onClose: () => void) => ReactNode;
}) {
  const [editing, setEditing] = useState<Editing>({ at: 'list' });
  const close = () => setEditing({ at: 'list' });
  return (
    <Card title={title} note={note}>
      {tools}
      <Answered live={live}>
        {(list) => (
          <>
            {list.length === 0 && editing.at === 'list' && (
              <EmptyState icon={empty.icon} title={empty.title}>
                {empty.text}
              </EmptyState>
            )}
            <ul className={styles['rows']}>
              {list.map((entry) => (
                <li key={entry.id}>
                  {editing.at === 'editing' && editing.id === entry.id
                    ? renderForm(entry, close)
                    : renderRow(entry, () => setEditing({ at: 'editing', id: entry.id }))}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      {editing.at === 'adding' ? (
        renderForm(null, close)
      ) : (
        <div>
          <Button onPress={() => setEditing({ at: 'adding' })}>{addLabel}</Button>
        </div>
      )}
    </Card>
  );
}

/** The buttons at the end of a row. */
export function EntryButtons({
  name,
  onEdit,
  onRemove,
}: {
  name: string;
  onEdit?: () => void;
  onRemove: () => void;
}) {
  const { t } = useTexts();
  return (
    <>
      {onEdit && (
        <IconButton label={t('office.editNamed', { name })} small onPress={onEdit}>
          <Pencil size={16} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={t('office.removeNamed', { name })} small onPress={onRemove}>
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
    </>
  );
}

/** The form of one entry: its fields, what was refused, and the buttons. */
export function EntryForm({
  saveLabel,
  ready,
  pending,
  refusal,
  onSave,
  onClose,
  children,
}: {
  saveLabel: string;
  ready: boolean;
  pending: boolean;
  refusal: Refusal | null;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <form
      className={styles['inset']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      {refusal && <Problem refusal={refusal} />}
      <div className={styles['buttons']}>
        <Button type="submit" kind="primary" isDisabled={!ready} isPending={pending}>
          {saveLabel}
        </Button>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
