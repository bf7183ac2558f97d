import { Ban, Ellipsis, FileDown, HeartCrack, Pencil, Printer, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isLive } from '../../src/domain/promise.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useDone } from '../app/done.ts';
import { navigate } from '../app/location.ts';
import { promisePath } from '../app/routes.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { EntryForm } from '../office/EntryList.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { TextArea } from '../parts/Field.tsx';
import { Menu, MenuItem } from '../parts/Menu.tsx';
import { useForm } from './form.ts';
import { usePrintPromise } from './print.ts';
import type { PromiseWorld } from './PromisePage.tsx';
import styles from './Promises.module.css';
import { stateTones } from './words.ts';

/** What was promised, how it stands, and what can be done to the promise as a whole. */
export function PromiseHead({ promise, ended }: Omit<PromiseWorld, 'today'>) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const edit = useForm(`${promise.id} text`, { text: promise.text });
  const breaking = useForm(`${promise.id} break`, { reason: '' });
  const withdrawing = useForm(`${promise.id} withdraw`, { reason: '' });
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever came by keyboard or reads with a screen reader begins at the promise.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const update = useCommand('promise.update', { refusals: 'inline' });
  // What is next when it has been decided; before that the card below has it.
  const closes =
    isLive(promise.state) && promise.decision !== null && promise.closings.length === 0;

  async function saveText(): Promise<void> {
    const { text } = edit.value;
    if ((await update.run({ id: promise.id, text })).done) edit.close();
  }

  return (
    <header className={styles['head']}>
      <div className={styles['headTop']}>
        <div className={styles['titles']}>
          <Badge tone={stateTones[promise.state]}>{t(`word.promise.${promise.state}`)}</Badge>
          {!edit.isOpen && (
            <h1 ref={title} tabIndex={-1} className={styles['title']}>
              {promise.text}
            </h1>
          )}
        </div>
        <div className={styles['actions']}>
          {closes && (
            <Button
              kind="primary"
              onPress={() => show({ kind: 'closePromise', promiseId: promise.id })}
            >
              {t('promises.close')}
            </Button>
          )}
          {!ended && !edit.isOpen && (
            <IconButton label={t('promises.editText')} onPress={edit.open}>
              <Pencil size={17} aria-hidden="true" />
            </IconButton>
          )}
          <More promise={promise} onBreak={breaking.open} onWithdraw={withdrawing.open} />
        </div>
      </div>
      {edit.isOpen && (
        <EntryForm
          saveLabel={t('action.save')}
          ready={edit.value.text.trim() !== ''}
          pending={update.pending}
          refusal={update.refusal}
          onSave={() => void saveText()}
          onClose={edit.close}
        >
          <h1 className={styles['hidden']}>{promise.text}</h1>
          <TextArea
            label={t('promises.text')}
            value={edit.value.text}
            onChange={(text) => edit.change({ text })}
            maxLength={2000}
            rows={3}
            // The form was opened to write this.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          />
        </EntryForm>
      )}
      {!ended && breaking.isOpen && <EndForm id={promise.id} how="break" form={breaking} />}
      {!ended && withdrawing.isOpen && (
        <EndForm id={promise.id} how="withdraw" form={withdrawing} />
      )}
      {ended && <Ended promise={promise} />}
    </header>
  );
}

function More({
  promise,
  onBreak,
  onWithdraw,
}: Pick<PromiseWorld, 'promise'> & { onBreak: () => void; onWithdraw: () => void }) {
  const { t } = useTexts();
  const { done } = useDone();
  const { print, savePdf } = usePrintPromise(promise.id);
  const remove = useCommand('promise.remove').run;

  async function takeAway(): Promise<void> {
    const backTo = () => navigate(promisePath(promise.id), { replace: true });
    const outcome = remove({ id: promise.id });
    if (await done(outcome, () => t('promises.removed'), backTo)) navigate('/promises');
  }

  return (
    <Menu
      label={t('promises.actions')}
      button={
        <IconButton label={t('promises.actions')}>
          <Ellipsis size={18} aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem
        id="print"
        label={t('promises.print')}
        icon={<Printer size={16} aria-hidden="true" />}
        onAction={() => void print()}
      />
      <MenuItem
        id="pdf"
        label={t('promises.pdf')}
        icon={<FileDown size={16} aria-hidden="true" />}
        onAction={() => void savePdf()}
      />
      {isLive(promise.state) && (
        <>
          <MenuItem
            id="break"
            label={t('promises.break')}
            icon={<HeartCrack size={16} aria-hidden="true" />}
            onAction={onBreak}
          />
          <MenuItem
            id="withdraw"
            label={t('promises.withdraw')}
            icon={<Ban size={16} aria-hidden="true" />}
            onAction={onWithdraw}
          />
        </>
      )}
      <MenuItem
        id="remove"
        label={t('promises.remove')}
        icon={<Trash2 size={16} aria-hidden="true" />}
        onAction={() => void takeAway()}
      />
    </Menu>
  );
}

/** Why it will not be kept. */
function EndForm({
  id,
  how,
  form,
}: {
  id: string;
  how: 'break' | 'withdraw';
  form: ReturnType<typeof useForm<{ reason: string }>>;
}) {
  const { t } = useTexts();
  const { tell } = useDone();
  const end = useCommand(`promise.${how}`, { refusals: 'inline' });
  const reason = form.value.reason.trim();

  async function save(): Promise<void> {
    if (!(await end.run({ id, reason })).done) return;
    form.close();
    void tell(t(`promises.${how}.done`));
  }

  return (
    <EntryForm
      saveLabel={t(`promises.${how}`)}
      ready={reason !== ''}
      pending={end.pending}
      refusal={end.refusal}
      onSave={() => void save()}
      onClose={form.close}
    >
      <TextArea
        label={t('promises.reason')}
        note={t(`promises.${how}.note`)}
        value={form.value.reason}
        onChange={(reason) => form.change({ reason })}
        maxLength={2000}
        rows={3}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
    </EntryForm>
  );
}

/** It was broken or withdrawn, and why; unless it is in force after all. */
function Ended({ promise }: Pick<PromiseWorld, 'promise'>) {
  const { t } = useTexts();
  const { done } = useDone();
  const resume = useCommand('promise.resume').run;
  return (
    <div className={styles['ended']}>
      <p>
        <strong>{t(promise.state === 'broken' ? 'promises.broken' : 'promises.withdrawn')}</strong>{' '}
        {promise.reason}
      </p>
      <Button
        small
        icon={<Undo2 size={15} aria-hidden="true" />}
        onPress={() => void done(resume({ id: promise.id }), () => t('promises.resumed'))}
      >
        {t('promises.resume')}
      </Button>
    </div>
  );
}
