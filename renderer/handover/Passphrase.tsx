import { leastPassphrase, passphraseStrength } from '../../src/domain/handover.ts';
import { suggestPassphrase } from '../../src/domain/passphrase-words.ts';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import styles from './Handover.module.css';

/** Where a passphrase is typed that is known already. It is kept nowhere but in this field. */
export function PassphraseField({
  note,
  value,
  onChange,
}: {
  note?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTexts();
  return (
    <TextField
      label={t('handover.passphrase')}
      {...(note === undefined ? {} : { note })}
      value={value}
      onChange={onChange}
      maxLength={1000}
      autoComplete="off"
      spellCheck="false"
    />
  );
}

/** A passphrase for what is about to be sealed, with how hard it is to guess. It is kept nowhere but in this field. */
export function NewPassphrase({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTexts();
  const { strength } = passphraseStrength(value);
  const suggest = () =>
    onChange(suggestPassphrase((count) => crypto.getRandomValues(new Uint8Array(count))));
  return (
    <div className={styles['passphrase']}>
      <PassphraseField note={t('handover.passphraseNote')} value={value} onChange={onChange} />
      <div className={styles['buttons']}>
        <Button onPress={suggest}>{t('handover.suggest')}</Button>
        <output className={styles[strength] ?? styles['told']}>
          {value !== '' && t(`handover.strength.${strength}`, { least: leastPassphrase })}
        </output>
      </div>
    </div>
  );
}

export function isPassphrase(value: string): boolean {
  return passphraseStrength(value).strength !== 'tooShort';
}
