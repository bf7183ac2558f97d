import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Select as AriaSelect,
  Button,
  Header,
  ListBox,
  ListBoxItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldTexts, fieldProps } from './Field.tsx';
import fieldStyles from './Field.module.css';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';

export type SelectOption<V extends string> = {
  value: V;
  label: string;
  note?: string;
  icon?: ReactNode;
};

/** One of many, in a list that opens. */
export function Select<V extends string>({
  options,
  value,
  onChange,
  placeholder,
  small = false,
  isDisabled = false,
  ...texts
}: FieldTexts & {
  options: readonly SelectOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  small?: boolean;
  isDisabled?: boolean;
}) {
  const props = fieldProps(texts);
  return (
    <AriaSelect
      {...props}
      className={classes(props.className, small && fieldStyles['small'])}
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen as V);
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <FieldLabel {...texts} />
      <Button className={classes(fieldStyles['input'], fieldStyles['select'])}>
        <SelectValue className={fieldStyles['value'] ?? ''} />
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <FieldNotes {...texts} />
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''} items={options}>
          {({ value, label, note, icon }) => (
            <ListBoxItem id={value} textValue={label} className={styles['item'] ?? ''}>
              {icon}
              <Text slot="label" className={styles['text'] ?? ''}>
                {label}
              </Text>
              {note !== undefined && (
                <Text slot="description" className={styles['note'] ?? ''}>
                  {note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A list of actions that opens from its button (the first child). */
export function Menu({
  button,
  label,
  children,
  selected,
  onOpenChange,
}: {
  button: ReactElement;
  label: string;
  children: ReactNode;
  onOpenChange?: (open: boolean) => void;
  /** Marks one item as the choice in force. */
  selected?: string;
}) {
  return (
    <MenuTrigger {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      {button}
      <Popover className={styles['popover'] ?? ''}>
        <AriaMenu
          className={styles['list'] ?? ''}
          aria-label={label}
          {...(selected === undefined
            ? {}
            : { selectionMode: 'single' as const, selectedKeys: [selected] })}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuItem({
  id,
  label,
  note,
  icon,
  keys,
  isDisabled = false,
  onAction,
}: {
  id: string;
  label: string;
  note?: string | undefined;
  icon?: ReactNode;
  keys?: string | undefined;
  isDisabled?: boolean;
  onAction: () => void;
}) {
  return (
    <AriaMenuItem
      id={id}
      textValue={label}
      className={styles['item'] ?? ''}
      isDisabled={isDisabled}
      onAction={onAction}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode === 'none' ? icon : <Check size={16} opacity={isSelected ? 1 : 0} />}
          {note === undefined ? (
            <span className={styles['text']}>{label}</span>
          ) : (
            <>
              <Text slot="label" className={styles['text'] ?? ''}>
                {label}
              </Text>
              <Text slot="description" className={styles['note'] ?? ''}>
                {note}
              </Text>
            </>
          )}
          {keys !== undefined && (
            <span className={styles['keys']}>
              <Kbd keys={keys} />
            </span>
          )}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles['heading'] ?? ''}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}
