import { useState } from 'react';
import type { Office } from '../../src/contract/office.ts';
import { regimes } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { RadioGroup } from '../parts/Choice.tsx';
import { TextField } from '../parts/Field.tsx';
import { SettingsForm } from './SettingsForm.tsx';

export function Basics({ office }: { office: Office }) {
  const { t } = useTexts();
  const [name, setName] = useState(office.name);
  const [regime, setRegime] = useState(office.regime);
  const missing = name.trim() === '';
  const same = name.trim() === office.name && regime === office.regime;
  return (
    <SettingsForm title={t('office.basics')} changes={missing || same ? null : { name, regime }}>
      <TextField
        label={t('office.name')}
        value={name}
        onChange={setName}
        maxLength={120}
        error={missing ? t('office.nameMissing') : null}
      />
      <RadioGroup
        label={t('office.regime')}
        row
        options={regimes.map((value) => ({ value, label: t(`word.regime.${value}`) }))}
        value={regime}
        onChange={setRegime}
      />
    </SettingsForm>
  );
}
