import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
  CheckboxGroup as AriaCheckboxGroup,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import styles from './Choice.module.css';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldTexts } from './Field.tsx';

export type Option<V extends string> = { value: V; label: string; note?: string };

/** One yes or no. */
export function Checkbox({
  children,
  note,
  ...props
}: Omit<CheckboxFieldProps, 'className' | 'style' | 'children'> & {
  children: ReactNode;
  note?: string;
}) {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className={styles['option'] ?? ''}>
        {({ isIndeterminate }) => (
          <>
            <span className={styles['box']} aria-hidden="true">
              {isIndeterminate ? (
                <Minus size={14} strokeWidth={3} />
              ) : (
                <Check size={14} strokeWidth={3} />
              )}
            </span>
            <span>
              {children}
              {note !== undefined && <span className={styles['note']}>{note}</span>}
            </span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}

/** Some of many. */
export function CheckboxGroup<V extends string>({
  options,
  value,
  onChange,
  row = false,
  ...texts
}: FieldTexts & {
  options: readonly Option<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
  row?: boolean;
}) {
  return (
    <AriaCheckboxGroup
      className={styles['group'] ?? ''}
      value={[...value]}
      onChange={(chosen) => onChange(chosen as V[])}
      isInvalid={Boolean(texts.error)}
    >
      <FieldLabel {...texts} />
      <div className={classes(styles['options'], row && styles['row'])}>
        {options.map(({ value, label, note }) => (
          <Checkbox key={value} value={value} {...(note === undefined ? {} : { note })}>
            {label}
          </Checkbox>
        ))}
      </div>
      <FieldNotes {...texts} />
    </AriaCheckboxGroup>
  );
}

/** One of a few, all in sight. */
export function RadioGroup<V extends string>({
  options,
  value,
  onChange,
  row = false,
  ...texts
}: FieldTexts & {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  row?: boolean;
}) {
  return (
    <AriaRadioGroup
      className={styles['group'] ?? ''}
      value={value}
      onChange={(chosen) => onChange(chosen as V)}
      isInvalid={Boolean(texts.error)}
    >
      <FieldLabel {...texts} />
      <div className={classes(styles['options'], row && styles['row'])}>
        {options.map(({ value, label, note }) => (
          <RadioField key={value} value={value}>
            <RadioButton className={styles['option'] ?? ''}>
              <span className={classes(styles['box'], styles['round'])} aria-hidden="true" />
              <span>
                {label}
                {note !== undefined && <span className={styles['note']}>{note}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldNotes {...texts} />
    </AriaRadioGroup>
  );
}

/** One of a few as a row of buttons: a filter, a view. */
export function Segments<V extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { value: V; label: string; icon?: ReactNode; count?: string }[];
  value: V | null;
  onChange: (value: V) => void;
}) {
  return (
    <ToggleButtonGroup
      className={styles['segments'] ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={value !== null}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={([chosen]) => {
        if (chosen !== undefined) onChange(chosen as V);
      }}
    >
      {options.map(({ value, label, icon, count }) => (
        <ToggleButton key={value} id={value} className={styles['segment'] ?? ''}>
          {icon}
          {label}
          {count !== undefined && <span className={styles['count']}>{count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
