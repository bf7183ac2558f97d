import { useState } from 'react';
import { postTitle } from '../../src/i18n/post-title.ts';
import type { Placing } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { DateField, TimeField } from '../parts/Dates.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import styles from './PlaceDialog.module.css';

/** Moves posts to a day and a time that are typed, or copies them to a day. */
export function PlaceDialog({
  posts,
  copy,
  day: dayNow,
  at: atNow,
  onPlace,
  onClose,
}: Placing & { onClose: () => void }) {
  const { t } = useTexts();
  const [day, setDay] = useState<string | null>(dayNow);
  const [at, setAt] = useState(atNow);
  const [asked, setAsked] = useState(false);
  const alone = posts.length === 1;
  const title = alone
    ? t(copy ? 'calendar.copy.title' : 'calendar.move.title', { title: postTitle(t, posts[0]!) })
    : t(copy ? 'calendar.copy.many' : 'calendar.move.many', { count: posts.length });

  function place(on: string | null): void {
    onClose();
    onPlace({ on, ...(alone && !copy && on !== null ? { at } : {}) });
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {!copy && (
            <Button kind="quiet" onPress={() => place(null)}>
              {t('calendar.move.noDay')}
            </Button>
          )}
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form="place-posts" kind="primary">
            {t(copy ? 'calendar.copy.action' : 'calendar.move.action')}
          </Button>
        </>
      }
    >
      <form
        id="place-posts"
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (day !== null) place(day);
        }}
        // The parts of a date are no inputs to the browser, and would not send the form.
        onKeyDownCapture={(event) => {
          const part = event.target instanceof Element && event.target.role === 'spinbutton';
          if (event.key !== 'Enter' || !part) return;
          // Else the press would reach what has the focus once the dialog is gone.
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        <DateField
          label={t(alone ? 'calendar.move.day' : 'calendar.move.firstDay')}
          value={day}
          onChange={setDay}
          // The dialog is opened to write a day.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={asked && day === null ? t('calendar.move.dayMissing') : null}
          {...(alone ? {} : { note: t('calendar.move.others') })}
        />
        {alone && !copy && (
          <TimeField
            label={t('calendar.move.time')}
            value={at}
            onChange={setAt}
            note={t('calendar.move.timeNote')}
          />
        )}
      </form>
    </Dialog>
  );
}
