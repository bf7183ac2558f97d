import { FileDown } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { showToast } from '../parts/toast-queue.ts';
import { handOver, holdsFiles, isForPost, isForThread, readDrop } from './drop.ts';
import styles from './Import.module.css';

/** By its name: what is in it is looked at when it is read. */
const isCalendar = (file: string) => /\.(?:ics|ical|icalendar)$/i.test(file);
/** Files, unless what they were dropped on takes them itself. */
const isForUs = (event: DragEvent) => holdsFiles(event) && !isForThread(event) && !isForPost(event);

/** A file dropped anywhere on the window is imported. Nothing dropped ever leads the window away. */
export function WindowDrop() {
  const { t } = useTexts();
  const { open, show } = useDialogs();
  const [over, setOver] = useState(false);
  // Another dialog has the user's attention, and perhaps a draft.
  const top = open.at(-1)?.kind;
  const free = top === undefined || top === 'import' || top === 'readIcs';

  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!isForUs(event)) return setOver(false);
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = free ? 'copy' : 'none';
    setOver(free);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!isForUs(event)) return;
    event.preventDefault();
    if (!free) return;
    const drop = readDrop(event);
    if (handOver(drop)) return;
    if ('files' in drop) {
      const [file, ...others] = drop.files;
      if (others.length === 0 && isCalendar(file)) show({ kind: 'readIcs', chosen: { file } });
      else show({ kind: 'import', files: drop.files });
    } else showToast({ kind: 'problem', text: t(`import.drop.${drop.problem}`) });
  });

  useEffect(() => {
    const drag = (event: DragEvent) => onDrag(event);
    const drop = (event: DragEvent) => onDrop(event);
    // A drag that leaves the window comes from no element.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    addEventListener('dragenter', drag);
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', drag);
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);

  if (!over) return null;
  return createPortal(
    <div className={styles['over']} aria-hidden="true">
      <div className={styles['overBox']}>
        <FileDown size={32} strokeWidth={1.6} />
        {t('import.drop.here')}
      </div>
    </div>,
    document.body,
  );
}
