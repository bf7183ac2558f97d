import { useState } from 'react';
import type { CalendarFile } from '../../src/contract/imports.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import type { OpenedFile } from './draft.ts';
import styles from './Import.module.css';
import { StepHeading } from './StepHeading.tsx';

/** What was given holds nothing but files of events. */
export function CalendarsStep({ opened: { file, fileName, calendars } }: { opened: OpenedFile }) {
  // One alone has been led to its own dialog.
  if (calendars.length < 2) return null;
  return (
    <>
      <StepHeading>{fileName}</StepHeading>
      <CalendarFiles file={file} calendars={calendars} />
    </>
  );
}

/** Files of events that came along: somebody has to say into which layer of the calendar each goes. */
export function CalendarFiles({
  file,
  calendars,
}: {
  file: OpenedFile['file'];
  calendars: readonly CalendarFile[];
}) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const readOne = (member: string) =>
    show({
      kind: 'readIcs',
      chosen: { file, member },
      onRead: () => setRead((before) => new Set([...before, member])),
    });
  return (
    <section className={styles['section']}>
      <div className={styles['title']}>
        <h3>{t('import.calendars')}</h3>
        <p className={styles['note']}>{t('import.calendars.note')}</p>
      </div>
      <ul className={styles['calendars']}>
        {calendars.map(({ path }) => (
          <li key={path}>
            <ResidentLine text={path} />
            {read.has(path) ? (
              <span>{t('import.calendars.read')}</span>
            ) : (
              <Button
                small
                aria-label={t('import.calendars.readFile', { file: path })}
                onPress={() => readOne(path)}
              >
                {t('readIcs.run')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
