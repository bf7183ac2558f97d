import { useState } from 'react';
import type { ThreadFilter } from '../../../src/contract/comments.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Problem } from '../../parts/Page.tsx';
import { showToast } from '../../parts/toast-queue.ts';

/** Keeps the filters in force under a name. */
export function SaveViewDialog({
  filter,
  name: known,
  onClose,
}: {
  filter: ThreadFilter;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const save = useCommand('view.save', { refusals: 'inline' });
  const [name, setName] = useState(known);

  async function record(): Promise<void> {
    const given = name.trim();
    if (given === '') return;
    const { done } = await save.run({ name: given, filter });
    if (!done) return;
    showToast({ kind: 'done', text: t('comments.views.saved', { name: given }) });
    onClose();
  }

  return (
    <Dialog
      title={t('comments.views.save.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" isDisabled={name.trim() === ''} onPress={() => void record()}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <TextField
          label={t('comments.views.name')}
          note={t('comments.views.save.text')}
          value={name}
          onChange={setName}
          maxLength={120}
        />
      </form>
      {save.refusal && <Problem refusal={save.refusal} />}
    </Dialog>
  );
}
