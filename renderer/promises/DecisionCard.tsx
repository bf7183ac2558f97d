import type { LocalDate } from '../../src/domain/time.ts';
import { useDone } from '../app/done.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { EntryForm } from '../office/EntryList.tsx';
import { Button } from '../parts/Button.tsx';
import { DateField } from '../parts/Dates.tsx';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { TextArea, TextField } from '../parts/Field.tsx';
import { Card } from '../parts/Page.tsx';
import { useForm } from './form.ts';
import type { PromiseWorld } from './PromisePage.tsx';
import styles from './Promises.module.css';

type Draft = { on: LocalDate | null; text: string; diaryNumber: string; link: string };

const webLink = /^https?:\/\/[^\s/.]+\.[^\s]+$/i;

/** What was decided, when and under which number. */
export function DecisionCard({ promise, today, ended }: PromiseWorld) {
  const { t, f } = useTexts();
  const { tell } = useDone();
  const decide = useCommand('promise.decide', { refusals: 'inline' });
  const takeBack = useCommand('promise.decide').run;
  const { decision } = promise;
  const form = useForm<Draft>(`${promise.id} decide`, {
    on: decision?.on ?? today,
    text: decision?.text ?? '',
    diaryNumber: decision?.diaryNumber ?? '',
    link: decision?.link ?? '',
  });
  const { on, text, diaryNumber } = form.value;
  const link = form.value.link.trim();
  const linkWrong = link !== '' && !webLink.test(link);

  async function save(): Promise<void> {
    if (on === null || linkWrong) return;
    const outcome = await decide.run({
      id: promise.id,
      decision: {
        on,
        text: text.trim(),
        diaryNumber: diaryNumber.trim() || null,
        link: link || null,
      },
    });
    if (!outcome.done) return;
    form.close();
    void tell(t('promises.decision.saved'));
  }

  return (
    <Card title={t('promises.decision')}>
      {!ended && form.isOpen ? (
        <EntryForm
          saveLabel={t('action.save')}
          ready={on !== null && text.trim() !== '' && !linkWrong}
          pending={decide.pending}
          refusal={decide.refusal}
          onSave={() => void save()}
          onClose={form.close}
        >
          <TextArea
            label={t('promises.decision.text')}
            note={t('promises.decision.textNote')}
            value={text}
            onChange={(text) => form.change({ text })}
            maxLength={20_000}
            rows={4}
            // The form was opened to write this.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          />
          <div className={styles['pair']}>
            <DateField
              label={t('promises.decision.on')}
              value={on}
              onChange={(on) => form.change({ on })}
              max={today}
            />
            <TextField
              label={t('promises.decision.diary')}
              value={diaryNumber}
              onChange={(diaryNumber) => form.change({ diaryNumber })}
              maxLength={120}
            />
          </div>
          <TextField
            label={t('promises.decision.link')}
            value={form.value.link}
            onChange={(link) => form.change({ link })}
            maxLength={2000}
            error={linkWrong ? t('layerEvent.linkWrong') : null}
          />
        </EntryForm>
      ) : decision === null ? (
        <>
          <p className={styles['lead']}>
            {promise.decidedBy === null
              ? t('promises.decision.none')
              : t('promises.decision.waits', { body: promise.decidedBy })}
          </p>
          {!ended && (
            <div>
              <Button onPress={form.open}>{t('promises.decision.add')}</Button>
            </div>
          )}
        </>
      ) : (
        <>
          <p className={styles['long']}>{decision.text}</p>
          <p className={styles['facts']}>
            <span>{f.localDate(decision.on)}</span>
            {promise.decidedBy !== null && <span>{promise.decidedBy}</span>}
            {decision.diaryNumber !== null && (
              <span>{t('promises.decision.diaryIs', { number: decision.diaryNumber })}</span>
            )}
            {decision.link !== null && (
              <span>
                <ExternalLink url={decision.link} />
              </span>
            )}
          </p>
          {!ended && (
            <div className={styles['buttons']}>
              <Button small onPress={form.open}>
                {t('promises.decision.edit')}
              </Button>
              <Button
                small
                kind="quiet"
                onPress={() => void takeBack({ id: promise.id, decision: null })}
              >
                {t('promises.takeBack')}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}
