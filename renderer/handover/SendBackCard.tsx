import { useState } from 'react';
import type { StandInCopy } from '../../src/contract/handover.ts';
import { returnEnding } from '../../src/domain/handover.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useHost, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Card, Problem } from '../parts/Page.tsx';
import styles from './Handover.module.css';
import { NewPassphrase, isPassphrase } from './Passphrase.tsx';
import { Working, useWork } from './Working.tsx';

/** In a stand-in's copy: what was done goes back to the owner. */
export function SendBackCard({ copy }: { copy: StandInCopy }) {
  const { t, f } = useTexts();
  const office = useLive('office.get', {});
  const place = useHost('file.place');
  const send = useCommand('handover.sendBack', { refusals: 'inline' });
  const work = useWork();
  const [passphrase, setPassphrase] = useState('');
  const [sent, setSent] = useState<string | null>(null);

  const run = async () => {
    const fileName = `${office.data?.name ?? ''} ${t('handover.returnName')}${returnEnding}`;
    const placed = await place.run({ fileName: fileName.trim() });
    if (!placed.done || placed.output.path === null) return;
    const { path: file } = placed.output;
    const { done } = await work.run((options) => send.run({ file, passphrase }, options));
    if (done) setSent(file);
  };
  const { standIn, madeAt, version, sentBackAt } = copy;
  return (
    <Card
      title={t('handover.copyTitle')}
      note={t('handover.copyNote', { standIn, at: f.dateTime(madeAt) })}
    >
      <p className={styles['soft']}>
        {t('handover.copyVersion', { version })}
        {sentBackAt !== null && ` · ${t('handover.lastSent', { at: f.dateTime(sentBackAt) })}`}
      </p>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p>{t('handover.sendNote')}</p>
        <NewPassphrase value={passphrase} onChange={setPassphrase} />
        {send.refusal && send.refusal.code !== 'call.cancelled' && (
          <Problem refusal={send.refusal} />
        )}
        <Working work={work} label={t('handover.sealing')} />
        <div className={styles['buttons']}>
          <Button
            type="submit"
            kind="primary"
            isDisabled={!isPassphrase(passphrase)}
            isPending={send.pending}
          >
            {t('handover.send')}
          </Button>
          <output className={styles['told']}>
            {sent !== null && t('handover.sent', { path: sent })}
          </output>
        </div>
      </form>
    </Card>
  );
}
