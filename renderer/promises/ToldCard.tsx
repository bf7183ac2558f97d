import { Circle, CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { AskedIn } from '../../src/contract/promises.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { postPath } from '../app/routes.ts';
import { useTexts } from '../app/texts.tsx';
import { dayText } from '../app/when.ts';
import { useCommand, useLive } from '../live/index.ts';
import { EntryForm } from '../office/EntryList.tsx';
import { Button } from '../parts/Button.tsx';
import { DateField } from '../parts/Dates.tsx';
import { TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import { Card } from '../parts/Page.tsx';
import { type OpenForm, useForm } from './form.ts';
import type { PromiseWorld } from './PromisePage.tsx';
import styles from './Promises.module.css';

/** Where residents were asked, and whether they have been told there what came of it. */
export function ToldCard({ promise, today, ended }: PromiseWorld) {
  const texts = useTexts();
  const { t } = texts;
  const { show } = useDialogs();
  const unasked = promise.channels.length === 0;
  // When a decision waits to be told, the page's head has it.
  const inHead = promise.decision !== null && promise.closings.length === 0;
  const waits = unasked || promise.channels.some(({ toldOn }) => toldOn === null);
  return (
    <Card title={t('promises.told')} note={t('promises.toldNote')}>
      {promise.channels.length === 0 ? (
        <p className={styles['lead']}>{t('promises.noChannels')}</p>
      ) : (
        <ul className={styles['rows']}>
          {promise.channels.map((channel) => (
            <Told
              key={channel.channelId}
              promiseId={promise.id}
              channel={channel}
              today={today}
              ended={ended}
            />
          ))}
        </ul>
      )}
      {promise.closings.length > 0 && (
        <div>
          <h3 className={styles['subtitle']}>{t('promises.closings')}</h3>
          <ul className={styles['plain']}>
            {promise.closings.map(({ postId, title, day }) => (
              <li key={postId}>
                <Link href={postPath(postId, day ?? today)}>{title}</Link>{' '}
                <span className={styles['soft']}>
                  {day === null ? t('post.noDay') : dayText(texts, day, today)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!ended && unasked && <ToldElsewhere promiseId={promise.id} today={today} />}
      {!ended && waits && !inHead && (
        <div>
          <Button onPress={() => show({ kind: 'closePromise', promiseId: promise.id })}>
            {t('promises.close.write')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Told({
  promiseId,
  channel,
  today,
  ended,
}: {
  promiseId: string;
  channel: AskedIn;
  today: LocalDate;
  ended: boolean;
}) {
  const { t, f } = useTexts();
  const takeBack = useCommand('promise.tell').run;
  const { channelId, toldOn, how } = channel;
  const form = useForm<TellDraft>(`${promiseId} tell ${channelId}`, { on: today, how: '' });

  return (
    <li>
      <div className={styles['row']}>
        {toldOn === null ? (
          <Circle size={17} aria-hidden="true" />
        ) : (
          <CircleCheck size={17} className={styles['good']} aria-hidden="true" />
        )}
        <span className={styles['rowMain']}>
          {channel.name}
          <span className={styles['under']}>
            {toldOn === null
              ? t('promises.notTold')
              : how === null
                ? t('promises.toldOn', { day: f.localDate(toldOn) })
                : t('promises.toldHow', { day: f.localDate(toldOn), how })}
          </span>
        </span>
        {!ended && toldOn === null && !form.isOpen && (
          <Button
            small
            kind="quiet"
            aria-label={t('promises.tellIn', { name: channel.name })}
            onPress={form.open}
          >
            {t('promises.tell')}
          </Button>
        )}
        {!ended && toldOn !== null && how !== null && (
          <Button
            small
            kind="quiet"
            aria-label={t('promises.takeBackIn', { name: channel.name })}
            onPress={() => void takeBack({ id: promiseId, channelId, told: null })}
          >
            {t('promises.takeBack')}
          </Button>
        )}
      </div>
      {!ended && toldOn === null && form.isOpen && (
        <TellForm promiseId={promiseId} channelId={channelId} form={form} today={today} />
      )}
    </li>
  );
}

/** Nobody was asked in a channel: where they are told is chosen. */
function ToldElsewhere({ promiseId, today }: { promiseId: string; today: LocalDate }) {
  const { t } = useTexts();
  const channels = useLive('channel.list', {}).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const form = useForm<TellDraft>(`${promiseId} tell`, { on: today, how: '' });
  const channelId = chosen ?? channels[0]?.id;
  if (channelId === undefined) return null;
  if (!form.isOpen) {
    return (
      <div>
        <Button onPress={form.open}>{t('promises.tell')}</Button>
      </div>
    );
  }
  return (
    <TellForm promiseId={promiseId} channelId={channelId} form={form} today={today}>
      <Select
        label={t('promises.toldIn')}
        value={channelId}
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
    </TellForm>
  );
}

type TellDraft = { on: LocalDate | null; how: string };

/** When and how residents of a channel were told otherwise than by a post. */
function TellForm({
  promiseId,
  channelId,
  form,
  today,
  children,
}: {
  promiseId: string;
  channelId: string;
  form: OpenForm<TellDraft>;
  today: LocalDate;
  children?: ReactNode;
}) {
  const { t } = useTexts();
  const tell = useCommand('promise.tell', { refusals: 'inline' });
  const { on } = form.value;
  const how = form.value.how.trim();

  async function save(): Promise<void> {
    if (on === null) return;
    if ((await tell.run({ id: promiseId, channelId, told: { on, how } })).done) form.close();
  }

  return (
    <EntryForm
      saveLabel={t('promises.tell')}
      ready={on !== null && how !== ''}
      pending={tell.pending}
      refusal={tell.refusal}
      onSave={() => void save()}
      onClose={form.close}
    >
      {children}
      <TextField
        label={t('promises.how')}
        placeholder={t('promises.howExample')}
        value={form.value.how}
        onChange={(how) => form.change({ how })}
        maxLength={500}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <DateField
        label={t('promises.toldDay')}
        value={on}
        onChange={(on) => form.change({ on })}
        max={today}
      />
    </EntryForm>
  );
}
