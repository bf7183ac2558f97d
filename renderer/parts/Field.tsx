import { Search, X } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import {
  NumberField as AriaNumberField,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Button,
  FieldError,
  Input,
  Label,
  type NumberFieldProps,
  type SearchFieldProps,
  Text,
  type TextFieldProps,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Field.module.css';

/** What every field has: a label that stays in sight, a note under it, and what is wrong. */
export type FieldTexts = {
  label: string;
  /** Hides the label from sight, not from a screen reader; only where the place says it. */
  hideLabel?: boolean;
  note?: ReactNode;
  /** What is wrong and what to do; marks the field as invalid. */
  error?: string | null | undefined;
};

type Own<P> = Omit<P, 'className' | 'style' | 'children' | 'isInvalid' | 'aria-label'> & FieldTexts;

/** The props that a field of React Aria's gets from the texts. */
export function fieldProps({ label, hideLabel, error }: FieldTexts) {
  return {
    className: styles['field'] ?? '',
    isInvalid: Boolean(error),
    ...(hideLabel === true ? { 'aria-label': label } : {}),
  };
}

export function FieldLabel({ label, hideLabel }: FieldTexts) {
  return hideLabel === true ? null : <Label className={styles['label'] ?? ''}>{label}</Label>;
}

export function FieldNotes({ note, error }: FieldTexts) {
  return (
    <>
      {note !== undefined && (
        <Text slot="description" className={styles['note'] ?? ''}>
          {note}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </>
  );
}

function split<P extends FieldTexts>({ label, hideLabel, note, error, ...rest }: P) {
  const texts: FieldTexts = {
    label,
    ...(hideLabel === undefined ? {} : { hideLabel }),
    ...(note === undefined ? {} : { note }),
    error,
  };
  return { texts, rest };
}

export function TextField({
  placeholder,
  inputRef,
  suggestions,
  ...props
}: Own<TextFieldProps> & {
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** What is likely to be written, offered while typing. */
  suggestions?: readonly string[];
}) {
  const { texts, rest } = split(props);
  const listId = useId();
  return (
    <AriaTextField {...rest} {...fieldProps(texts)}>
      <FieldLabel {...texts} />
      <Input
        className={styles['input'] ?? ''}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(suggestions === undefined ? {} : { list: listId })}
      />
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      )}
      <FieldNotes {...texts} />
    </AriaTextField>
  );
}

export function TextArea({
  rows = 4,
  inputRef,
  ...props
}: Own<TextFieldProps> & { rows?: number; inputRef?: Ref<HTMLTextAreaElement> }) {
  const { texts, rest } = split(props);
  return (
    <AriaTextField {...rest} {...fieldProps(texts)}>
      <FieldLabel {...texts} />
      <AriaTextArea
        rows={rows}
        className={styles['input'] ?? ''}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <FieldNotes {...texts} />
    </AriaTextField>
  );
}

/** A whole number that is typed. */
export function NumberField(props: Own<NumberFieldProps>) {
  const { texts, rest } = split(props);
  return (
    <AriaNumberField {...rest} {...fieldProps(texts)}>
      <FieldLabel {...texts} />
      <Input className={styles['input'] ?? ''} />
      <FieldNotes {...texts} />
    </AriaNumberField>
  );
}

export function SearchField({
  placeholder,
  inputRef,
  clearLabel,
  ...props
}: Own<SearchFieldProps> & {
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  clearLabel: string;
}) {
  const { texts, rest } = split(props);
  return (
    <AriaSearchField
      {...rest}
      {...fieldProps(texts)}
      className={classes(styles['field'], styles['search'])}
    >
      <FieldLabel {...texts} />
      <Search className={styles['lens']} size={16} aria-hidden="true" />
      <Input
        className={styles['input'] ?? ''}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <Button className={styles['clear'] ?? ''} aria-label={clearLabel}>
        <X size={16} aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}
