import { useState } from 'react';
import type { Month } from '../../../src/domain/time.ts';
import { useDone } from '../../app/done.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/Choice.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Problem } from '../../parts/Page.tsx';
import styles from '../planning/Planning.module.css';

/** What a template is made of. */
export type TemplateSource = { postId: string } | { month: Month };

/** Keeps a post, or the posts of a month, as a template. */
export function SaveTemplateDialog({
  source,
  name: start,
  onClose,
}: {
  source: TemplateSource;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { tell } = useDone();
  const savePost = useCommand('postTemplate.save', { refusals: 'inline' });
  const saveMonth = useCommand('monthTemplate.save', { refusals: 'inline' });
  const [name, setName] = useState(start);
  const [by, setBy] = useState<'weekday' | 'day'>('weekday');
  const given = name.trim();
  const refusal = savePost.refusal ?? saveMonth.refusal;
  const taken = refusal?.code === 'planTemplate.duplicate';

  async function record(replace: boolean): Promise<void> {
    if (given === '') return;
    const as = { name: given, replace };
    const { done } =
      'postId' in source
        ? await savePost.run({ ...as, postId: source.postId })
        : await saveMonth.run({ ...as, month: source.month, by });
    if (!done) return;
    onClose();
    void tell(t('template.saved', { name: given }));
  }

  return (
    <Dialog
      title={t('postId' in source ? 'template.savePost' : 'template.saveMonth')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          {taken && <Button onPress={() => void record(true)}>{t('template.replace')}</Button>}
          <Button kind="primary" isDisabled={given === ''} onPress={() => void record(false)}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void record(false);
        }}
      >
        <TextField
          label={t('template.name')}
          note={t('postId' in source ? 'template.savePost.note' : 'template.saveMonth.note')}
          value={name}
          onChange={(written) => {
            setName(written);
            savePost.clear();
            saveMonth.clear();
          }}
          maxLength={120}
          // The dialog was opened to write this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        {'month' in source && (
          <RadioGroup
            label={t('template.by')}
            value={by}
            options={(['weekday', 'day'] as const).map((value) => ({
              value,
              label: t(`template.by.${value}`),
              note: t(`template.by.${value}Note`),
            }))}
            onChange={setBy}
          />
        )}
      </form>
      {refusal && <Problem refusal={refusal} />}
    </Dialog>
  );
}
