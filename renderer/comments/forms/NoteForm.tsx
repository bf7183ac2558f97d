import { useState } from 'react';
import type { Thread } from '../../../src/contract/comments.ts';
import { useTexts } from '../../app/texts.tsx';
import { TextArea } from '../../parts/Field.tsx';
import type { Actions } from '../actions.ts';
import { useDraft } from './drafts.ts';
import { FormFrame } from './FormFrame.tsx';

/** The office's own words on a thread. */
export function NoteForm({
  thread,
  actions,
  onClose,
}: {
  thread: Thread;
  actions: Actions;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [text, setText] = useDraft({ threadId: thread.id, part: 'note' }, '');
  const [problems, setProblems] = useState(0);
  const missing = text.trim() === '';

  function record(): void {
    if (missing) return setProblems((n) => n + 1);
    // The next key is not for the note any more; one that is refused stays as a draft.
    void actions.addNote(thread.id, text.trim());
    onClose();
  }

  return (
    <FormFrame
      title={t('comments.note.title')}
      problems={problems}
      onRecord={record}
      onCancel={onClose}
      record={{ label: t('comments.note.do'), keys: 'Ctrl+Enter' }}
    >
      <TextArea
        label={t('comments.note')}
        note={t('comments.note.hint')}
        value={text}
        onChange={setText}
        maxLength={20_000}
        {...(problems > 0 && missing ? { error: t('comments.note.missing') } : {})}
      />
    </FormFrame>
  );
}
