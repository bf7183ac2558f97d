import { useState } from 'react';
import type { Office } from '../../src/contract/office.ts';
import { useTexts } from '../app/texts.tsx';
import { NumberField } from '../parts/Field.tsx';
import styles from './Office.module.css';
import { SettingsForm } from './SettingsForm.tsx';

export function Targets({ office }: { office: Office }) {
  const { t } = useTexts();
  const [targetDays, setTarget] = useState(office.targetDays);
  const [alarmDays, setAlarm] = useState(office.alarmDays);
  const missing = Number.isNaN(targetDays) || Number.isNaN(alarmDays);
  const wrong = alarmDays < targetDays;
  const same = targetDays === office.targetDays && alarmDays === office.alarmDays;
  return (
    <SettingsForm
      title={t('office.targets')}
      note={t('office.targetsNote')}
      changes={missing || wrong || same ? null : { targetDays, alarmDays }}
    >
      <div className={styles['pair']}>
        <NumberField
          label={t('office.targetDays')}
          value={targetDays}
          onChange={setTarget}
          minValue={1}
          maxValue={30}
        />
        <NumberField
          label={t('office.alarmDays')}
          value={alarmDays}
          onChange={setAlarm}
          minValue={1}
          maxValue={60}
          error={wrong ? t('office.targetsWrong') : null}
        />
      </div>
    </SettingsForm>
  );
}
