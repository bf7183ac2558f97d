import type { ReactNode } from 'react';
import type { Input } from '../../src/contract/index.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Card, Problem } from '../parts/Page.tsx';
import { showToast } from '../parts/toast-queue.ts';
import styles from './Office.module.css';

/**
 * A part of the office's settings, saved as one step.
 *
 * @param changes what to save; null while nothing differs or something is wrong
 */
export function SettingsForm({
  title,
  note,
  changes,
  children,
}: {
  title: string;
  note?: string;
  changes: Input<'office.update'> | null;
  children: ReactNode;
}) {
  const { t } = useTexts();
  const update = useCommand('office.update', { refusals: 'inline' });
  const save = async () => {
    if (changes === null) return;
    const { done } = await update.run(changes);
    if (done) showToast({ kind: 'done', text: t('action.saved') });
  };
  return (
    <Card title={title} {...(note === undefined ? {} : { note })}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {children}
        {update.refusal && <Problem refusal={update.refusal} />}
        <div>
          <Button
            type="submit"
            kind="primary"
            isDisabled={changes === null}
            isPending={update.pending}
          >
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
