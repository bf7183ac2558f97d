import { useState } from 'react';
import { handoverEnding } from '../../src/domain/handover.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useHost, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { DateField } from '../parts/Dates.tsx';
import { TextField } from '../parts/Field.tsx';
import { Card, Problem } from '../parts/Page.tsx';
import styles from './Handover.module.css';
import { NewPassphrase, isPassphrase } from './Passphrase.tsx';
import { Working, useWork } from './Working.tsx';

/** The whole office into one sealed file. */
export function HandOverCard() {
  const { t } = useTexts();
  const office = useLive('office.get', {});
  const place = useHost('file.place');
  const make = useCommand('handover.make', { refusals: 'inline' });
  const [standIn, setStandIn] = useState('');
  const [untilOn, setUntilOn] = useState<LocalDate | null>(null);
  const work = useWork();
  const [passphrase, setPassphrase] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const missing = standIn.trim() === '';

  const run = async () => {
    const fileName = `${office.data?.name ?? ''} ${t('handover.fileName')}${handoverEnding}`;
    const placed = await place.run({ fileName: fileName.trim() });
    if (!placed.done || placed.output.path === null) return;
    const { path: file } = placed.output;
    const { done } = await work.run((options) =>
      make.run({ file, passphrase, standIn, untilOn }, options),
    );
    if (done) setMade(file);
  };
  return (
    <Card title={t('handover.makeTitle')} note={t('handover.makeNote')}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div className={styles['pair']}>
          <TextField
            label={t('handover.standIn')}
            value={standIn}
            onChange={setStandIn}
            maxLength={120}
          />
          <DateField label={t('handover.untilOn')} value={untilOn} onChange={setUntilOn} />
        </div>
        <NewPassphrase value={passphrase} onChange={setPassphrase} />
        {make.refusal && make.refusal.code !== 'call.cancelled' && (
          <Problem refusal={make.refusal} />
        )}
        <Working work={work} label={t('handover.sealing')} />
        <div className={styles['buttons']}>
          <Button
            type="submit"
            kind="primary"
            isDisabled={missing || !isPassphrase(passphrase)}
            isPending={make.pending}
          >
            {t('handover.make')}
          </Button>
          <output className={styles['told']}>
            {made !== null && t('handover.made', { path: made })}
          </output>
        </div>
      </form>
    </Card>
  );
}
