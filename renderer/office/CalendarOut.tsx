import { readingWindow } from '../../src/domain/layers.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { useSaveFile } from '../app/save-file.ts';
import { useTexts } from '../app/texts.tsx';
import { useCall, useCommand, useHost, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Checkbox } from '../parts/Choice.tsx';
import { Answered, Card, Problem } from '../parts/Page.tsx';
import { showToast } from '../parts/toast-queue.ts';
import styles from './Office.module.css';

/** The calendar for other programs: a file to save, and one that is kept for them to subscribe to. */
export function CalendarOut() {
  const { t } = useTexts();
  const today = useLive('today.get', {}).data?.date;
  return (
    <Card title={t('office.calendarOut')} note={t('office.calendarOutNote')}>
      <Subscription />
      {today !== undefined && <SaveCalendar today={today} />}
    </Card>
  );
}

function SaveCalendar({ today }: { today: LocalDate }) {
  const { t } = useTexts();
  const call = useCall();
  const save = useSaveFile();
  const texts = {
    text: (path: string) => t('office.savedTo', { path }),
    show: t('office.show'),
  };
  return (
    <div>
      <Button onPress={() => void save(() => call('calendar.ics', readingWindow(today)), texts)}>
        {t('office.calendarSave')}
      </Button>
    </div>
  );
}

function Subscription() {
  const { t, f } = useTexts();
  const live = useLive('calendar.subscription', {});
  const update = useCommand('office.update');
  const copy = useHost('clipboard.copy');
  const showFile = useHost('file.show');
  return (
    <Answered live={live}>
      {({ on, path, writtenAt, failure }) => (
        <>
          <Checkbox
            isSelected={on}
            isDisabled={update.pending}
            onChange={(subscription) => void update.run({ subscription })}
            note={t('office.subscriptionNote')}
          >
            {t('office.subscription')}
          </Checkbox>
          {on && (
            <>
              {failure && <Problem refusal={failure} />}
              <p className={styles['fileName']}>{path}</p>
              {writtenAt !== null && failure === null && (
                <p className={styles['soft']}>
                  {t('office.subscriptionWritten', { time: f.dateTime(writtenAt) })}
                </p>
              )}
              <div className={styles['buttons']}>
                <Button
                  onPress={async () => {
                    const { done } = await copy.run({ text: path });
                    if (done) showToast({ kind: 'done', text: t('office.pathCopied') });
                  }}
                >
                  {t('office.copyPath')}
                </Button>
                <Button onPress={() => void showFile.run({ path })}>{t('office.show')}</Button>
              </div>
            </>
          )}
        </>
      )}
    </Answered>
  );
}
