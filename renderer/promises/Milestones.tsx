import { Trash2 } from 'lucide-react';
import type { Milestone } from '../../src/contract/promises.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { useDone } from '../app/done.ts';
import { useTexts } from '../app/texts.tsx';
import { dayText } from '../app/when.ts';
import { useCommand } from '../live/index.ts';
import { EntryForm } from '../office/EntryList.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { Checkbox } from '../parts/Choice.tsx';
import { DateField } from '../parts/Dates.tsx';
import { TextField } from '../parts/Field.tsx';
import { Card } from '../parts/Page.tsx';
import { useForm } from './form.ts';
import type { PromiseWorld } from './PromisePage.tsx';
import styles from './Promises.module.css';

/** The steps on the way: a draft, a meeting, a hearing. */
export function Milestones({ promise, today, ended }: PromiseWorld) {
  const { t } = useTexts();
  const add = useCommand('milestone.add', { refusals: 'inline' });
  const form = useForm<{ name: string; dueOn: LocalDate | null }>(`${promise.id} milestone`, {
    name: '',
    dueOn: null,
  });
  const name = form.value.name.trim();

  async function save(): Promise<void> {
    if (name === '') return;
    const fields = { promiseId: promise.id, name, dueOn: form.value.dueOn };
    if ((await add.run(fields)).done) form.close();
  }

  return (
    <Card title={t('promises.milestones')}>
      {promise.milestones.length === 0 ? (
        <p className={styles['soft']}>{t('promises.milestones.none')}</p>
      ) : (
        <ul className={styles['rows']}>
          {promise.milestones.map((one) => (
            <Line key={one.id} milestone={one} today={today} />
          ))}
        </ul>
      )}
      {!ended && form.isOpen && (
        <EntryForm
          saveLabel={t('action.add')}
          ready={name !== ''}
          pending={add.pending}
          refusal={add.refusal}
          onSave={() => void save()}
          onClose={form.close}
        >
          <TextField
            label={t('promises.milestone.name')}
            placeholder={t('promises.milestone.example')}
            value={form.value.name}
            onChange={(name) => form.change({ name })}
            maxLength={120}
            // The form was opened to write this.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          />
          <DateField
            label={t('promises.milestone.due')}
            value={form.value.dueOn}
            onChange={(dueOn) => form.change({ dueOn })}
          />
        </EntryForm>
      )}
      {!ended && !form.isOpen && (
        <div>
          <Button small onPress={form.open}>
            {t('promises.milestone.add')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Line({ milestone, today }: { milestone: Milestone; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  const { done } = useDone();
  const update = useCommand('milestone.update').run;
  const remove = useCommand('milestone.remove').run;
  const { id, name, dueOn, doneOn } = milestone;
  const note =
    doneOn !== null
      ? t('promises.milestone.doneOn', { day: dayText(texts, doneOn, today) })
      : dueOn !== null
        ? t('promises.milestone.dueOn', { day: dayText(texts, dueOn, today) })
        : undefined;
  return (
    <li className={styles['row']}>
      <div className={styles['rowMain']}>
        <Checkbox
          isSelected={doneOn !== null}
          onChange={(isDone) => void update({ id, doneOn: isDone ? today : null })}
          {...(note === undefined ? {} : { note })}
        >
          {name}
        </Checkbox>
      </div>
      <IconButton
        small
        label={t('promises.milestone.remove', { name })}
        onPress={() => void done(remove({ id }), () => t('promises.milestone.removed'))}
      >
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
    </li>
  );
}
