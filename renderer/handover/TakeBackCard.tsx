import { useState } from 'react';
import type { Refusal } from '../../src/contract/errors.ts';
import type { Returned } from '../../src/contract/handover.ts';
import { useTexts } from '../app/texts.tsx';
import { toRefusal } from '../live/answers.ts';
import { useCall, useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Card, Problem } from '../parts/Page.tsx';
import styles from './Handover.module.css';
import { PassphraseField } from './Passphrase.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { Working, isTried, useWork } from './Working.tsx';

type Taking =
  | { at: 'idle' }
  | { at: 'chosen' | 'opening'; file: string; refusal: Refusal | null }
  | { at: 'opened'; returned: Returned };

/** A return is chosen, opened with its passphrase, and merged in a dialog of its own. */
export function TakeBackCard() {
  const { t } = useTexts();
  const call = useCall();
  const choose = useHost('file.choose');
  const [taking, setTaking] = useState<Taking>({ at: 'idle' });
  const work = useWork();
  const [passphrase, setPassphrase] = useState('');

  const pick = async () => {
    const chosen = await choose.run({ what: 'return' });
    if (chosen.done && chosen.output.file !== null)
      setTaking({ at: 'chosen', file: chosen.output.file, refusal: null });
  };
  const open = async (file: string) => {
    setTaking({ at: 'opening', file, refusal: null });
    try {
      const returned = await work.run((options) =>
        call('return.open', { file, passphrase }, options),
      );
      setPassphrase('');
      setTaking({ at: 'opened', returned });
    } catch (error) {
      const refusal = toRefusal(error);
      const stopped = refusal.code === 'call.cancelled';
      setTaking({ at: 'chosen', file, refusal: stopped ? null : refusal });
    }
  };
  return (
    <Card title={t('handover.takeTitle')} note={t('handover.takeNote')}>
      <div className={styles['form']}>
        <div className={styles['buttons']}>
          <Button onPress={() => void pick()}>{t('handover.choose')}</Button>
          {'file' in taking && <span className={styles['told']}>{taking.file}</span>}
        </div>
        {'file' in taking && (
          <form
            className={styles['form']}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void open(taking.file);
            }}
          >
            <PassphraseField value={passphrase} onChange={setPassphrase} />
            {taking.refusal && <Problem refusal={taking.refusal} />}
            <Working
              work={work}
              label={t(isTried(work.at) ? 'handover.trying' : 'handover.opening')}
            />
            <div>
              <Button
                type="submit"
                kind="primary"
                isDisabled={passphrase === ''}
                isPending={taking.at === 'opening'}
              >
                {t('handover.openFile')}
              </Button>
            </div>
          </form>
        )}
      </div>
      {taking.at === 'opened' && (
        <ReturnDialog returned={taking.returned} onClose={() => setTaking({ at: 'idle' })} />
      )}
    </Card>
  );
}
