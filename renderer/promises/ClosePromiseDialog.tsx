import { type FormEvent, useId, useState } from 'react';
import type { Channel } from '../../src/contract/office.ts';
import type { Promised } from '../../src/contract/promises.ts';
import type { LocalDate, LocalTime } from '../../src/domain/time.ts';
import { type Language, languages } from '../../src/domain/words.ts';
import { postPath } from '../app/routes.ts';
import { navigate } from '../app/location.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { CheckboxGroup } from '../parts/Choice.tsx';
import { DateField, TimeField } from '../parts/Dates.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextField } from '../parts/Field.tsx';
import { Answered, Problem } from '../parts/Page.tsx';
import { type Parts, PartFields, isUnfilled, showGap } from './ClosingParts.tsx';
import { useFormDraft } from './drafts.ts';
import styles from './Promises.module.css';

/** The parts of each language; what has not been touched is what the core began them with. */
type Texts = Partial<Record<Language, Parts>>;

/** The "you said, we did" post of a promise: what residents said, what was done, and what was not and why. */
export function ClosePromiseDialog({
  promiseId,
  onClose,
}: {
  promiseId: string;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const promise = useLive('promise.get', { id: promiseId });
  const channels = useLive('channel.list', {}).data;
  const [made, setMade] = useState<Made | null>(null);
  if (made !== null) return <MadeDialog made={made} onClose={onClose} />;
  if (promise.data && channels) {
    return (
      <Writing promise={promise.data} channels={channels} onMade={setMade} onClose={onClose} />
    );
  }
  return (
    <Dialog title={t('promises.close')} wide onClose={onClose}>
      <Answered live={promise}>{() => null}</Answered>
    </Dialog>
  );
}

type Made = { postId: string; on: LocalDate };

/** It is in the calendar; whoever wants goes on there. */
function MadeDialog({ made, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Dialog
      title={t('promises.close.madeTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.close')}</Button>
          <Button
            kind="primary"
            // What is done next is looking at the post.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onPress={() => {
              onClose();
              navigate(postPath(made.postId, made.on));
            }}
          >
            {t('promises.close.open')}
          </Button>
        </>
      }
    >
      <p>{t('promises.close.made')}</p>
    </Dialog>
  );
}

/** The languages of channels, in the order of the languages. */
function languagesOf(ids: readonly string[], channels: readonly Channel[]): Language[] {
  const spoken = new Set(channels.filter(({ id }) => ids.includes(id)).map((one) => one.language));
  return languages.filter((language) => spoken.has(language));
}

/** What the core begins the texts with, of those languages; undefined until all have come. */
function useBeginnings(id: string, needed: readonly Language[]): Texts | undefined {
  const ask = (language: Language) => ({ ask: needed.includes(language) });
  const asked = {
    fi: useLive('promise.closing', { id, language: 'fi' }, ask('fi')).data,
    sv: useLive('promise.closing', { id, language: 'sv' }, ask('sv')).data,
    en: useLive('promise.closing', { id, language: 'en' }, ask('en')).data,
  } satisfies Record<Language, Parts | undefined>;
  if (needed.some((language) => asked[language] === undefined)) return undefined;
  return Object.fromEntries(needed.map((language) => [language, asked[language]!]));
}

type Draft = {
  title: string;
  texts: Texts;
  on: LocalDate | null;
  at: LocalTime | null;
  /** Channels beside those in which it was asked. */
  channelIds: string[];
};

function Writing({
  promise,
  channels,
  onMade,
  onClose,
}: {
  promise: Promised;
  channels: readonly Channel[];
  onMade: (made: Made) => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const formId = useId();
  const close = useCommand('promise.close', { refusals: 'inline' });
  const today = useLive('today.get', {}).data?.date;
  const draft = useFormDraft<Draft>(`${promise.id} close`, {
    title: cut(t('promises.close.postTitle', { title: promise.post?.title ?? promise.text })),
    texts: {},
    on: null,
    at: null,
    channelIds: [],
  });
  const { title, on, at, channelIds } = draft.value;
  const asked = promise.channels.map(({ channelId }) => channelId);
  const others = channels.filter(({ id }) => !asked.includes(id));
  const needed = languagesOf([...asked, ...channelIds], channels);
  const begun = useBeginnings(promise.id, needed);
  const texts: Texts = { ...begun, ...draft.value.texts };
  const written = needed.flatMap((language) => texts[language] ?? []);
  const unfilled = written.some(isUnfilled);
  const ready = begun !== undefined && needed.length > 0 && title.trim() !== '' && !unfilled;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const outcome = await close.run({
      id: promise.id,
      title: title.trim(),
      texts: needed.map((language) => ({ language, ...texts[language]! })),
      on,
      at: on === null ? null : at,
      channelIds,
    });
    if (!outcome.done) return;
    draft.drop();
    onMade({ postId: outcome.output.postId, on: on ?? today ?? promise.madeOn });
  }

  return (
    <Dialog
      title={t('promises.close')}
      wide
      onClose={onClose}
      footer={
        <>
          {unfilled && (
            <div className={styles['footNote']}>
              {t('promises.close.unfilled')}{' '}
              <Button small kind="quiet" onPress={() => showGap(formId)}>
                {t('promises.close.nextGap')}
              </Button>
            </div>
          )}
          {draft.begun && (
            <Button kind="quiet" onPress={draft.drop}>
              {t('promises.close.again')}
            </Button>
          )}
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            kind="primary"
            isDisabled={!ready}
            isPending={close.pending}
          >
            {t('promises.close.make')}
          </Button>
        </>
      }
    >
      <p className={styles['soft']}>{t('promises.close.note')}</p>
      <form
        id={formId}
        className={styles['form']}
        noValidate
        onSubmit={(event) => void save(event)}
      >
        <TextField
          label={t('promises.close.title')}
          value={title}
          onChange={(title) => draft.change({ title })}
          maxLength={120}
        />
        <div className={styles['whenLine']}>
          <DateField
            label={t('post.day')}
            note={t('promises.close.dayNote')}
            value={on}
            onChange={(on) => draft.change({ on })}
            {...(today === undefined ? {} : { min: today })}
          />
          <TimeField
            label={t('post.time')}
            value={at}
            onChange={(at) => draft.change({ at })}
            isDisabled={on === null}
          />
        </div>
        {asked.length > 0 && (
          <div>
            <p className={styles['label']}>{t('promises.close.goesTo')}</p>
            <ul className={styles['facts']}>
              {promise.channels.map(({ channelId, name }) => (
                <li key={channelId}>{name}</li>
              ))}
            </ul>
          </div>
        )}
        {others.length > 0 && (
          <CheckboxGroup
            label={t(asked.length > 0 ? 'promises.close.alsoTo' : 'promises.close.goesTo')}
            row
            value={channelIds}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(channelIds) => draft.change({ channelIds })}
          />
        )}
        {needed.map((language) => (
          <PartFields
            key={language}
            language={language}
            alone={needed.length === 1}
            value={texts[language]}
            onChange={(next) => draft.change({ texts: { ...draft.value.texts, [language]: next } })}
          />
        ))}
      </form>
      {close.refusal && <Problem refusal={close.refusal} />}
    </Dialog>
  );
}

const titleLength = 120;

/** As much of a title as a post takes, by whole words. */
function cut(title: string): string {
  if (title.length <= titleLength) return title;
  return `${title.slice(0, titleLength - 1).replace(/\s+\S*$/, '')}…`;
}
