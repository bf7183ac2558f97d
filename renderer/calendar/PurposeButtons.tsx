import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Purpose, purposes } from '../../src/domain/words.ts';
import type { TextKey } from '../../src/i18n/index.ts';
import { useTexts } from '../app/texts.tsx';
import { purposeIcons } from '../parts/Badge.tsx';
import { Tip } from '../parts/Button.tsx';
import styles from './PurposeButtons.module.css';

const notes = {
  push: 'calendar.pushNote',
  pull: 'calendar.pullNote',
  network: 'calendar.networkNote',
  image: 'calendar.imageNote',
} as const satisfies Record<Purpose, TextKey>;

/** One press sets a purpose, a second one on the same takes it away. */
export function PurposeButtons({
  label,
  value,
  words = false,
  onChange,
}: {
  label: string;
  value: Purpose | null;
  /** Writes every word out; otherwise only the chosen one's. */
  words?: boolean;
  onChange: (purpose: Purpose | null) => void;
}) {
  const { t } = useTexts();
  return (
    <ToggleButtonGroup
      className={styles['purposes'] ?? ''}
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={([chosen]) => onChange((chosen as Purpose | undefined) ?? null)}
    >
      {purposes.map((purpose) => {
        const Icon = purposeIcons[purpose];
        const word = t(`word.purpose.${purpose}`);
        return (
          <Tip key={purpose} text={`${word}: ${t(notes[purpose])}`}>
            <ToggleButton
              id={purpose}
              aria-label={word}
              className={styles['purpose'] ?? ''}
              data-purpose={purpose}
            >
              <Icon size={16} aria-hidden="true" />
              {(words || value === purpose) && <span>{word}</span>}
            </ToggleButton>
          </Tip>
        );
      })}
    </ToggleButtonGroup>
  );
}
