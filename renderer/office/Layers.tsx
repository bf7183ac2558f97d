import { FileDown, Layers as LayersIcon } from 'lucide-react';
import { useState } from 'react';
import type { Layer } from '../../src/contract/layers.ts';
import { type LayerKind, layerKinds } from '../../src/domain/layers.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import { EntryButtons, EntryForm, EntryList } from './EntryList.tsx';
import styles from './Office.module.css';

/** The office's own layers of the calendar. */
export function Layers() {
  const { t } = useTexts();
  const { show } = useDialogs();
  const layers = useLive('layer.list', {});
  return (
    <EntryList
      title={t('office.layers')}
      note={t('office.layersNote')}
      live={layers}
      tools={
        <div className={styles['buttons']}>
          <Button
            icon={<FileDown size={17} aria-hidden="true" />}
            onPress={() => show({ kind: 'readIcs' })}
          >
            {t('readIcs.title')}
          </Button>
          <Button onPress={() => show({ kind: 'layerEvent' })}>{t('layerEvent.add')}</Button>
        </div>
      }
      empty={{
        icon: LayersIcon,
        title: t('office.layersNoneTitle'),
        text: t('office.layersNone'),
      }}
      addLabel={t('office.layerAdd')}
      renderRow={(layer, onEdit) => <LayerRow layer={layer} onEdit={onEdit} />}
      renderForm={(layer, onClose) => <LayerForm layer={layer} onClose={onClose} />}
    />
  );
}

function LayerRow({ layer, onEdit }: { layer: Layer; onEdit: () => void }) {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const remove = useCommand('layer.remove');
  const { id, name, kind, fileName, readAt, events } = layer;
  const about = [
    t(`layerKind.${kind}`),
    t('office.layerEvents', { count: events }),
    ...(fileName === null || readAt === null
      ? []
      : [t('office.layerRead', { date: f.date(readAt), file: fileName })]),
  ];
  return (
    <div className={styles['row']}>
      <span className={styles['rowMain']}>
        {name}
        <span className={styles['soft']}>{about.join(' · ')}</span>
      </span>
      <IconButton
        label={t('office.layerReadAgain', { name })}
        small
        onPress={() => show({ kind: 'readIcs', layerId: id })}
      >
        <FileDown size={16} aria-hidden="true" />
      </IconButton>
      <EntryButtons name={name} onEdit={onEdit} onRemove={() => void remove.run({ id })} />
    </div>
  );
}

function LayerForm({ layer, onClose }: { layer: Layer | null; onClose: () => void }) {
  const { t } = useTexts();
  const add = useCommand('layer.add', { refusals: 'inline' });
  const update = useCommand('layer.update', { refusals: 'inline' });
  const [name, setName] = useState(layer?.name ?? '');
  const [kind, setKind] = useState<LayerKind>(layer?.kind ?? 'meetings');
  const ready = name.trim() !== '';
  const save = async () => {
    if (!ready) return;
    const { done } = layer
      ? await update.run({ id: layer.id, name, kind })
      : await add.run({ name, kind });
    if (done) onClose();
  };
  return (
    <EntryForm
      saveLabel={layer ? t('action.save') : t('action.add')}
      ready={ready}
      pending={add.pending || update.pending}
      refusal={add.refusal ?? update.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className={styles['pair']}>
        <TextField
          label={t('office.layerName')}
          value={name}
          onChange={setName}
          maxLength={120}
          // The form was opened to write this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <Select
          label={t('office.layerKind')}
          value={kind}
          options={layerKinds.map((value) => ({ value, label: t(`layerKind.${value}`) }))}
          onChange={setKind}
        />
      </div>
    </EntryForm>
  );
}
