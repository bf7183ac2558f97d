import { useState } from 'react';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Problem } from '../parts/Page.tsx';
import styles from './Handover.module.css';
import { PassphraseField } from './Passphrase.tsx';

/** A stand-in opens a handover: the file, its passphrase, and where the office goes. */
export function ReceiveDialog({ file: given, onClose }: { file?: string; onClose: () => void }) {
  const { t } = useTexts();
  const choose = useHost('file.choose');
  const receive = useHost('handover.receive', { refusals: 'inline' });
  const forget = useHost('handover.forget');
  const [file, setFile] = useState(given ?? null);
  const [passphrase, setPassphrase] = useState('');

  const close = () => {
    void forget.run({});
    onClose();
  };
  const pick = async () => {
    const chosen = await choose.run({ what: 'handover' });
    if (chosen.done && chosen.output.file !== null) setFile(chosen.output.file);
  };
  const run = async () => {
    if (file === null) return;
    const received = await receive.run({ file, passphrase });
    if (received.done && received.output.opened) onClose();
  };
  return (
    <Dialog title={t('handover.receiveTitle')} closable={!receive.pending} onClose={close}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p>{t('handover.receiveNote')}</p>
        <div className={styles['buttons']}>
          <Button onPress={() => void pick()}>{t('handover.receiveChoose')}</Button>
          {file !== null && <span className={styles['told']}>{file}</span>}
        </div>
        <PassphraseField value={passphrase} onChange={setPassphrase} />
        {receive.refusal && <Problem refusal={receive.refusal} />}
        <div>
          <Button
            type="submit"
            kind="primary"
            isDisabled={file === null || passphrase === ''}
            isPending={receive.pending}
          >
            {t('handover.receive')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
