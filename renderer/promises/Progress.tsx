import { Check } from 'lucide-react';
import type { Promised } from '../../src/contract/promises.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { EntryForm } from '../office/EntryList.tsx';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { DateField } from '../parts/Dates.tsx';
import { useForm } from './form.ts';
import type { PromiseWorld } from './PromisePage.tsx';
import styles from './Promises.module.css';

type Step = 'made' | 'preparing' | 'decided' | 'told';

function stepsOf(promise: Promised): { step: Step; on: LocalDate | null }[] {
  return [
    { step: 'made', on: promise.madeOn },
    { step: 'preparing', on: promise.preparingOn },
    { step: 'decided', on: promise.decidedOn },
    { step: 'told', on: promise.toldOn },
  ];
}

/** From the promise to what residents are told: where it is now, and since when. */
export function Progress({ promise, today, ended }: PromiseWorld) {
  const { t, f } = useTexts();
  const prepare = useCommand('promise.prepare', { refusals: 'inline' });
  const form = useForm<{ on: LocalDate | null }>(`${promise.id} prepare`, {
    on: promise.preparingOn ?? today,
  });
  const steps = stepsOf(promise);
  const reached = steps.findLastIndex(({ on }) => on !== null);
  const open = !ended && promise.toldOn === null;

  async function save(on: LocalDate | null): Promise<void> {
    if ((await prepare.run({ id: promise.id, on })).done) form.close();
  }

  return (
    <section className={styles['progress']} aria-label={t('promises.progress')}>
      <ol className={styles['path']}>
        {steps.map(({ step, on }, index) => (
          <li
            key={step}
            className={classes(index <= reached && styles['reached'])}
            {...(index === reached ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={styles['dot']} aria-hidden="true">
              {on !== null && <Check size={14} strokeWidth={3} />}
            </span>
            <span className={styles['stepName']}>{t(`promises.step.${step}`)}</span>
            <span className={styles['soft']}>
              {on === null ? (index < reached ? '–' : t('promises.notYet')) : f.localDate(on)}
            </span>
            {step === 'preparing' && open && !form.isOpen && (
              <Button small kind="quiet" onPress={form.open}>
                {t(on === null ? 'promises.prepare' : 'promises.prepare.change')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {open && form.isOpen && (
        <EntryForm
          saveLabel={t('action.save')}
          ready={form.value.on !== null}
          pending={prepare.pending}
          refusal={prepare.refusal}
          onSave={() => void save(form.value.on)}
          onClose={form.close}
        >
          <div className={styles['pair']}>
            <DateField
              label={t('promises.preparingOn')}
              note={t('promises.prepare.note')}
              value={form.value.on}
              onChange={(on) => form.change({ on })}
              max={today}
              // The form was opened to give this.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
            />
            {promise.preparingOn !== null && (
              <div className={styles['beside']}>
                <Button kind="quiet" onPress={() => void save(null)}>
                  {t('promises.takeBack')}
                </Button>
              </div>
            )}
          </div>
        </EntryForm>
      )}
    </section>
  );
}
