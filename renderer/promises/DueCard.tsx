import { isLive } from '../../src/domain/promise.ts';
import { type LocalDate, addDays } from '../../src/domain/time.ts';
import { useSavedField } from '../calendar/post/field.ts';
import { savedByKeys } from '../calendar/post/world.ts';
import { promiseEventText } from '../../src/i18n/promise-event.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { EntryForm } from '../office/EntryList.tsx';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { DateField } from '../parts/Dates.tsx';
import { TextArea, TextField } from '../parts/Field.tsx';
import { Card } from '../parts/Page.tsx';
import { useForm } from './form.ts';
import type { PromiseWorld } from './PromisePage.tsx';
import styles from './Promises.module.css';
import { UnitSelect } from './TermsFields.tsx';
import { howFar } from './words.ts';

/** By when, who prepares and who decides. */
export function DueCard({ promise, today, ended }: PromiseWorld) {
  const texts = useTexts();
  const { t, f } = texts;
  const update = useCommand('promise.update').run;
  const decidedBy = useSavedField<string>({
    postId: promise.id,
    field: 'promise.decidedBy',
    saved: promise.decidedBy ?? '',
    save: async (typed) => (await update({ id: promise.id, decidedBy: typed || null })).done,
    clean: (typed) => typed.trim(),
  });
  const open = isLive(promise.state);
  const late = open && promise.dueOn < today;
  const moves = promise.timeline.filter(({ kind }) => kind === 'dueMoved');
  return (
    <Card title={t('promises.due')}>
      <p className={styles['when']}>
        <span className={styles['bigDay']}>{f.fullDay(promise.dueOn)}</span>
        {open && (
          <span className={classes(styles['soft'], late && styles['late'])}>
            {howFar(texts, promise.dueOn, today)}
          </span>
        )}
      </p>
      {moves.length > 0 && (
        <ul className={styles['moves']} aria-label={t('promises.moves')}>
          {moves.map((event, index) => (
            // What happened stays in its order.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              {promiseEventText(t, f, event)}
              {event.text !== null && <span className={styles['under']}>{event.text}</span>}
            </li>
          ))}
        </ul>
      )}
      {open &&
        (late ? (
          <p className={styles['soft']}>{t('promises.noMove')}</p>
        ) : (
          <Move promise={promise} today={today} ended={ended} />
        ))}
      <UnitSelect
        value={promise.unit?.id ?? null}
        onChange={(unitId) => void update({ id: promise.id, unitId })}
      />
      <TextField
        label={t('promises.decidedBy')}
        value={decidedBy.value}
        onChange={decidedBy.change}
        {...savedByKeys(decidedBy.settle)}
        maxLength={120}
      />
    </Card>
  );
}

/** Another day, and why. */
function Move({ promise, today }: PromiseWorld) {
  const { t } = useTexts();
  const move = useCommand('promise.moveDue', { refusals: 'inline' });
  const form = useForm<{ dueOn: LocalDate | null; reason: string }>(`${promise.id} move`, {
    dueOn: null,
    reason: '',
  });
  const { dueOn } = form.value;
  const reason = form.value.reason.trim();
  if (!form.isOpen) {
    return (
      <div>
        <Button small onPress={form.open}>
          {t('promises.move')}
        </Button>
      </div>
    );
  }

  async function save(): Promise<void> {
    if (dueOn === null) return;
    if ((await move.run({ id: promise.id, dueOn, reason })).done) form.close();
  }

  return (
    <EntryForm
      saveLabel={t('promises.move')}
      ready={dueOn !== null && dueOn !== promise.dueOn && reason !== ''}
      pending={move.pending}
      refusal={move.refusal}
      onSave={() => void save()}
      onClose={form.close}
    >
      <DateField
        label={t('promises.newDay')}
        value={dueOn}
        onChange={(dueOn) => form.change({ dueOn })}
        min={addDays(today, 1)}
        // The form was opened to give this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <TextArea
        label={t('promises.reason')}
        note={t('promises.moveNote')}
        value={form.value.reason}
        onChange={(reason) => form.change({ reason })}
        maxLength={2000}
        rows={2}
      />
    </EntryForm>
  );
}
