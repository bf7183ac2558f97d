import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../app/texts.tsx';
import { Button } from '../../../parts/Button.tsx';
import { TextField } from '../../../parts/Field.tsx';
import { drafts } from '../drafts.ts';
import styles from './Checklist.module.css';

/** Why an item does not apply. What was begun stays until it is sent or put away. */
export function NotApplicableForm({
  draftKey,
  takesFocus,
  item,
  before,
  onGiven,
  onClose,
}: {
  draftKey: string;
  /** It was opened to write. */
  takesFocus: boolean;
  item: string;
  /** The reason given earlier, to be changed. */
  before: string | null;
  /** @returns whether it was saved */
  onGiven: (reason: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const draft = drafts.use(draftKey) as string | undefined;
  const field = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const reason = draft ?? before ?? '';
  const given = reason.trim();

  // A sign pressed by key counts as a press by a screen reader, and after such a press the field's own
  // `autoFocus` waits, at times in vain.
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (given === '' || sending) return;
    setSending(true);
    const saved = await onGiven(given);
    setSending(false);
    if (saved) drafts.set(draftKey, undefined);
  }

  function close(): void {
    drafts.set(draftKey, undefined);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The pane hears Escape too, and would close.
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  return (
    // The key is of the form as a whole, whichever of its fields has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      aria-label={t('checklist.marked.notApplicable', { item })}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      onKeyDown={onKeyDown}
    >
      <TextField
        label={t('checklist.reason')}
        inputRef={field}
        placeholder={t('checklist.reasonExample')}
        value={reason}
        onChange={(typed) => drafts.set(draftKey, typed)}
        maxLength={1000}
      />
      <div className={styles.buttons}>
        <Button type="submit" small kind="primary" isDisabled={given === ''} isPending={sending}>
          {t('checklist.reasonSave')}
        </Button>
        <Button small kind="quiet" onPress={close}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
