import { useState } from 'react';
import type { Office } from '../../src/contract/office.ts';
import { useTexts } from '../app/texts.tsx';
import { Checkbox } from '../parts/Choice.tsx';
import { NumberField } from '../parts/Field.tsx';
import styles from './Office.module.css';
import { SettingsForm } from './SettingsForm.tsx';

export function Privacy({ office }: { office: Office }) {
  const { t } = useTexts();
  const [keepAuthors, setKeepAuthors] = useState(office.keepAuthors);
  const [retentionDays, setRetention] = useState(office.retentionDays);
  const same = keepAuthors === office.keepAuthors && retentionDays === office.retentionDays;
  return (
    <SettingsForm
      title={t('office.kept')}
      changes={same || Number.isNaN(retentionDays) ? null : { keepAuthors, retentionDays }}
    >
      <Checkbox
        isSelected={keepAuthors}
        onChange={setKeepAuthors}
        note={t('office.keepAuthorsNote')}
      >
        {t('office.keepAuthors')}
      </Checkbox>
      <div className={styles['short']}>
        <NumberField
          label={t('office.retentionDays')}
          note={t('office.retentionNote')}
          value={retentionDays}
          onChange={setRetention}
          minValue={1}
          maxValue={366}
        />
      </div>
    </SettingsForm>
  );
}
