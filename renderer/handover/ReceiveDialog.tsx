import { useState } from 'react';
import type { Progress } from '../../src/contract/index.ts';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Problem } from '../parts/Page.tsx';
import styles from './Handover.module.css';
import { PassphraseField } from './Passphrase.tsx';
import { Working, isTried, useWork } from './Working.tsx';

/** What is going on: the passphrase is tried, the file is unpacked, and the office is opened. */
function stageOf(at: Progress) {
  if (isTried(at)) return 'handover.trying';
  return at.done === at.total ? 'handover.movingIn' : 'handover.unpacking';
}

/** A stand-in opens a handover: the file, its passphrase, and where the office goes. */
export function ReceiveDialog({ file: given, onClose }: { file?: string; onClose: () => void }) {
  const { t } = useTexts();
  const choose = useHost('file.choose');
  const receive = useHost('handover.receive', { refusals: 'inline' });
  const forget = useHost('handover.forget');
  const work = useWork();
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
    const received = await work.run((options) => receive.run({ file, passphrase }, options));
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
        {receive.refusal && receive.refusal.code !== 'call.cancelled' && (
          <Problem refusal={receive.refusal} />
        )}
        {/* Nothing is told until the office has its place. */}
        {work.at !== null && work.at !== 'begun' && (
          <Working work={work} label={t(stageOf(work.at))} />
        )}
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
