import { FileDown, FileUp } from 'lucide-react';
import { useState } from 'react';
import { Refusal } from '../../../src/contract/errors.ts';
import type { Layer } from '../../../src/contract/layers.ts';
import { useTexts } from '../../app/texts.tsx';
import { useDropTaker } from '../../import/drop.ts';
import { useHost, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Answered, Problem } from '../../parts/Page.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import { IcsPreview } from './IcsPreview.tsx';
import styles from './Layers.module.css';
import { type ChosenCalendar, type Reading, useReading } from './reading.ts';

/** Brings a calendar file into a layer: chosen or dropped, looked at, read in one step. */
export function ReadIcsDialog({
  chosen,
  layerId,
  onRead,
  onClose,
}: {
  chosen?: ChosenCalendar;
  layerId?: string;
  onRead?: (() => void) | undefined;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const layers = useLive('layer.list', {});
  // What the dialog began with: reading into a layer must not begin it anew.
  const [known, setKnown] = useState<readonly Layer[] | null>(null);
  if (known === null && layers.data) setKnown(layers.data);
  if (known === null) {
    return (
      <Dialog title={t('readIcs.title')} wide onClose={onClose}>
        <Answered live={layers}>{() => null}</Answered>
      </Dialog>
    );
  }
  return (
    <ReadInto layers={known} chosen={chosen} layerId={layerId} onRead={onRead} onClose={onClose} />
  );
}

function ReadInto({
  layers,
  chosen,
  layerId,
  onRead,
  onClose,
}: {
  layers: readonly Layer[];
  chosen: ChosenCalendar | undefined;
  layerId: string | undefined;
  onRead: (() => void) | undefined;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const reading = useReading(layers, chosen, layerId);
  const { state } = reading;
  const [pending, setPending] = useState(false);
  useDropTaker((drop) => {
    if ('files' in drop) reading.open({ file: drop.files[0] });
    else reading.tell(drop.problem);
  });

  async function read(): Promise<void> {
    setPending(true);
    const result = await reading.read();
    setPending(false);
    if (result === null) return;
    const { name, new: added, changed } = result;
    showToast({ kind: 'done', text: t('readIcs.done', { name, new: added, changed }) });
    onRead?.();
    onClose();
  }

  const named = state.at === 'check' && ('layerId' in state.into || state.into.name.trim() !== '');
  return (
    <Dialog
      title={t('readIcs.title')}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          {state.at === 'check' && (
            <Button
              kind="primary"
              isDisabled={!named}
              isPending={pending}
              onPress={() => void read()}
            >
              {t('readIcs.run')}
            </Button>
          )}
        </>
      }
    >
      {state.at === 'choose' ? (
        <Choose state={state} onFile={(file) => reading.open({ file })} />
      ) : (
        <>
          <IcsPreview state={state} layers={layers} reading={reading} />
          {state.notice && <Problem refusal={state.notice} />}
        </>
      )}
    </Dialog>
  );
}

function Choose({
  state: { reading, notice },
  onFile,
}: {
  state: Extract<Reading, { at: 'choose' }>;
  onFile: (file: string) => void;
}) {
  const { t } = useTexts();
  const choose = useHost('file.choose');
  async function ask(): Promise<void> {
    const outcome = await choose.run({ what: 'calendar' });
    if (outcome.done && outcome.output.file !== null) onFile(outcome.output.file);
  }
  if (reading !== null) {
    return (
      <p className={styles['soft']} role="status">
        {t('readIcs.reading', { file: reading })}
      </p>
    );
  }
  return (
    <>
      <p className={styles['soft']}>{t('readIcs.lead')}</p>
      {notice instanceof Refusal && <Problem refusal={notice} />}
      {typeof notice === 'string' && <p role="alert">{t(`import.drop.${notice}`)}</p>}
      <div className={styles['drop']}>
        <FileDown size={30} strokeWidth={1.6} aria-hidden="true" />
        <Button
          kind="primary"
          icon={<FileUp size={17} aria-hidden="true" />}
          onPress={() => void ask()}
          // The dialog is opened to choose a file.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        >
          {t('readIcs.choose')}
        </Button>
        <p>{t('readIcs.drop')}</p>
        <p className={styles['soft']}>{t('readIcs.types')}</p>
      </div>
    </>
  );
}
