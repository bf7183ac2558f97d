import { type FormEvent, useId, useState } from 'react';
import { dayOf } from '../../../../src/domain/post-days.ts';
import { checklistItemText } from '../../../../src/i18n/checklist-item.ts';
import { postTitle } from '../../../../src/i18n/post-title.ts';
import { useDialogs } from '../../../app/dialogs/requests.tsx';
import { navigate } from '../../../app/location.ts';
import { checklistPath } from '../../../app/routes.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useLive } from '../../../live/index.ts';
import { Button } from '../../../parts/Button.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { TextArea } from '../../../parts/Field.tsx';
import { ResidentLine } from '../../../parts/ResidentText.tsx';
import styles from './Checklist.module.css';

/** A post is to go on with required items open: the way to them, or why it goes on all the same. */
export function ChecklistReasonDialog({
  postId,
  count,
  onAnswer,
}: {
  postId: string;
  /** How many are open. */
  count: number;
  onAnswer: (reason: string | null) => void;
}) {
  const { t, language } = useTexts();
  const { closeAll } = useDialogs();
  const post = useLive('post.get', { id: postId }).data;
  const list = useLive('checklist.get', { postId }).data;
  const today = useLive('today.get', {}).data?.date;
  const formId = useId();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const open = list?.items.filter(
    ({ phase, demand, state }) => phase === 'before' && demand === 'required' && state === 'open',
  );

  function openList(): void {
    if (post === undefined || today === undefined) return;
    onAnswer(null);
    // The dialog from which it was to be published goes too.
    closeAll();
    navigate(checklistPath(postId, dayOf(post) ?? today));
  }

  return (
    <Dialog
      title={t('checklist.gate.title', { count })}
      onClose={() => onAnswer(null)}
      footer={
        <>
          <Button onPress={() => onAnswer(null)}>{t('action.cancel')}</Button>
          <Button type="submit" form={formId} isDisabled={given === ''}>
            {t('checklist.gate.go')}
          </Button>
          <Button kind="primary" onPress={openList}>
            {t('checklist.gate.open')}
          </Button>
        </>
      }
    >
      {post && open && (
        <>
          <p>
            <ResidentLine text={t('checklist.gate.of', { title: postTitle(t, post) })} />
          </p>
          <ul className={styles.openItems} aria-label={t('checklist.gate.items')}>
            {open.map((row) => (
              <li key={row.code}>{checklistItemText(t, language, row)}</li>
            ))}
          </ul>
        </>
      )}
      <form
        id={formId}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (given !== '') onAnswer(given);
        }}
      >
        <TextArea
          label={t('checklist.gate.reason')}
          note={t('checklist.gate.text')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={2}
          // What else there is to do here stands on the buttons.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
      </form>
    </Dialog>
  );
}
