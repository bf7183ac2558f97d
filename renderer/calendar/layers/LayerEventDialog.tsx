import { useState } from 'react';
import type { Layer, Mark } from '../../../src/contract/layers.ts';
import { type LayerKind, layerKinds } from '../../../src/domain/layers.ts';
import type { LocalDate, LocalTime } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { DateField, TimeField } from '../../parts/Dates.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import { Answered, Problem } from '../../parts/Page.tsx';
import styles from './Layers.module.css';

/** An event that is typed into a layer, or changed there. */
export function LayerEventDialog({
  event,
  day,
  onClose,
}: {
  event?: Mark;
  /** The day that a new one is suggested for. */
  day?: LocalDate;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const layers = useLive('layer.list', {});
  if (layers.at === 'answered') {
    return <EventForm layers={layers.data} event={event} day={day} onClose={onClose} />;
  }
  return (
    <Dialog title={t(event ? 'layerEvent.edit' : 'layerEvent.add')} onClose={onClose}>
      <Answered live={layers}>{() => null}</Answered>
    </Dialog>
  );
}

type Draft = {
  /** A layer's id, or the kind of one that is to be made. */
  layer: string;
  title: string;
  from: LocalDate | null;
  to: LocalDate | null;
  at: LocalTime | null;
  until: LocalTime | null;
  place: string;
  link: string;
};

const formId = 'layer-event';

function EventForm({
  layers,
  event,
  day,
  onClose,
}: {
  layers: readonly Layer[];
  event: Mark | undefined;
  day: LocalDate | undefined;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const add = useCommand('layer.addEvent', { refusals: 'inline' });
  const addLayer = useCommand('layer.add', { refusals: 'inline' });
  const update = useCommand('layer.updateEvent', { refusals: 'inline' });
  const [draft, setDraft] = useState<Draft>(() => ({
    layer: event?.layer ?? layers[0]?.id ?? 'meetings',
    title: event?.title ?? '',
    from: event?.from ?? day ?? null,
    to: event && event.to !== event.from ? event.to : null,
    at: event?.at ?? null,
    until: event?.until ?? null,
    place: event?.place ?? '',
    link: event?.link ?? '',
  }));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const last = draft.to ?? draft.from;
  const toWrong = draft.from !== null && last !== null && last < draft.from;
  const untilWrong =
    draft.until !== null && (draft.at === null || (last === draft.from && draft.until <= draft.at));
  const link = draft.link.trim();
  const linkWrong = link !== '' && !/^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(link);
  const ready =
    draft.title.trim() !== '' && draft.from !== null && !toWrong && !untilWrong && !linkWrong;

  async function save(): Promise<void> {
    const { from } = draft;
    if (!ready || from === null) return;
    const layerId = await layerOf(draft.layer);
    if (layerId === null) return;
    const fields = {
      layerId,
      title: draft.title.trim(),
      from,
      to: last ?? from,
      at: draft.at,
      until: draft.until,
      place: draft.place.trim() || null,
      link: link || null,
    };
    const { done } = event ? await update.run({ id: event.id, ...fields }) : await add.run(fields);
    if (done) onClose();
  }

  /** The id of the layer that was chosen, which may be made only now. */
  async function layerOf(chosen: string): Promise<string | null> {
    if (layers.some(({ id }) => id === chosen)) return chosen;
    const kind = chosen as LayerKind;
    const made = await addLayer.run({ name: t(`layerKind.${kind}`), kind });
    if (!made.done) return null;
    change({ layer: made.output.id });
    return made.output.id;
  }

  const refusal = addLayer.refusal ?? add.refusal ?? update.refusal;
  const named = new Set(layers.map(({ name }) => name.toLocaleLowerCase()));
  const lacking = layerKinds.filter(
    (kind) => !named.has(t(`layerKind.${kind}`).toLocaleLowerCase()),
  );
  return (
    <Dialog
      title={t(event ? 'layerEvent.edit' : 'layerEvent.add')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            kind="primary"
            isDisabled={!ready}
            isPending={add.pending || update.pending}
          >
            {t(event ? 'action.save' : 'action.add')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('layerEvent.title')}
          placeholder={t('layerEvent.titlePlaceholder')}
          value={draft.title}
          onChange={(title) => change({ title })}
          maxLength={200}
          // The dialog was opened to write this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <Select
          label={t('layerEvent.layer')}
          value={draft.layer}
          options={[
            ...layers.map(({ id, name }) => ({ value: id, label: name })),
            ...lacking.map((kind) => ({
              value: kind as string,
              label: t('layerEvent.newLayer', { kind: t(`layerKind.${kind}`) }),
            })),
          ]}
          onChange={(layer) => change({ layer })}
        />
        <div className={styles['pair']}>
          <DateField
            label={t('layerEvent.from')}
            value={draft.from}
            onChange={(from) => change({ from })}
          />
          <DateField
            label={t('layerEvent.to')}
            value={draft.to}
            onChange={(to) => change({ to })}
            error={toWrong ? t('office.closureWrong') : null}
          />
        </div>
        <div className={styles['pair']}>
          <TimeField
            label={t('layerEvent.at')}
            value={draft.at}
            onChange={(at) => change({ at })}
          />
          <TimeField
            label={t('layerEvent.until')}
            value={draft.until}
            onChange={(until) => change({ until })}
            error={untilWrong ? t('layerEvent.untilWrong') : null}
          />
        </div>
        <TextField
          label={t('layerEvent.place')}
          value={draft.place}
          onChange={(place) => change({ place })}
          maxLength={200}
        />
        <TextField
          label={t('layerEvent.link')}
          value={draft.link}
          onChange={(link) => change({ link })}
          maxLength={2000}
          error={linkWrong ? t('layerEvent.linkWrong') : null}
        />
      </form>
      {refusal && <Problem refusal={refusal} />}
    </Dialog>
  );
}
