import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { type CommentClass, commentClasses } from '../../../src/domain/words.ts';
import { useTexts } from '../../app/texts.tsx';
import { classKeys } from '../keys.ts';
import styles from './ClassPicker.module.css';

/** All classes in sight, each with its key. Choosing the present one again takes the class away. */
export function ClassPicker({
  label,
  value,
  onChange,
}: {
  label: string;
  value: CommentClass | null;
  onChange: (value: CommentClass | null) => void;
}) {
  const { t } = useTexts();
  return (
    <ToggleButtonGroup
      className={styles['classes'] ?? ''}
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={([chosen]) =>
        onChange(commentClasses.find((known) => known === chosen) ?? null)
      }
    >
      {commentClasses.map((known) => (
        <ToggleButton key={known} id={known} className={styles['class'] ?? ''}>
          <kbd aria-hidden="true">{classKeys[known]}</kbd>
          {t(`word.class.${known}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
