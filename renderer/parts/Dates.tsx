import { parseDate, parseTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  TimeField as AriaTimeField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import type { LocalDate, LocalTime } from '../../src/domain/time.ts';
import { classes } from './classes.ts';
import styles from './Dates.module.css';
import { FieldLabel, FieldNotes, type FieldTexts, fieldProps } from './Field.tsx';
import fieldStyles from './Field.module.css';
import menuStyles from './Menu.module.css';

function Segments() {
  return (
    <DateInput className={fieldStyles['segments'] ?? ''}>
      {(segment) => <DateSegment segment={segment} className={fieldStyles['segment'] ?? ''} />}
    </DateInput>
  );
}

/** Enter settles what was typed. The parts of a date keep the key to themselves, so it is heard before them. */
function EnterSettles({
  onSettled,
  children,
}: {
  onSettled: (() => void) | undefined;
  children: ReactElement;
}) {
  if (!onSettled) return children;
  return (
    // The key is of the field as a whole, whichever of its parts has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['whole']}
      onKeyDownCapture={({ key }) => {
        if (key === 'Enter') onSettled();
      }}
    >
      {children}
    </div>
  );
}

/** A calendar day: typed part by part, or chosen from a month that opens. */
export function DateField({
  value,
  onChange,
  onSettled,
  min,
  max,
  isDisabled = false,
  autoFocus = false,
  ...texts
}: FieldTexts & {
  value: LocalDate | null;
  /** At each part that is typed: a year comes digit by digit. */
  onChange: (value: LocalDate | null) => void;
  /** The day is what it is to be: the focus has left, Enter was pressed, or the day was chosen from the month. */
  onSettled?: () => void;
  min?: LocalDate;
  max?: LocalDate;
  isDisabled?: boolean;
  /** Only in a dialog that is opened to write a day. */
  autoFocus?: boolean;
}) {
  return (
    <EnterSettles onSettled={onSettled}>
      <DatePicker
        {...fieldProps(texts)}
        {...(onSettled ? { onBlur: onSettled } : {})}
        isDisabled={isDisabled}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        onOpenChange={(open) => {
          if (!open) onSettled?.();
        }}
        value={value === null ? null : parseDate(value)}
        onChange={(date) => onChange(date === null ? null : date.toString())}
        shouldForceLeadingZeros={false}
        {...(min === undefined ? {} : { minValue: parseDate(min) })}
        {...(max === undefined ? {} : { maxValue: parseDate(max) })}
      >
        <FieldLabel {...texts} />
        <Group className={classes(fieldStyles['input'], fieldStyles['date'])}>
          <Segments />
          <Button className={fieldStyles['open'] ?? ''}>
            <CalendarDays size={16} aria-hidden="true" />
          </Button>
        </Group>
        <FieldNotes {...texts} />
        <Popover className={menuStyles['popover'] ?? ''}>
          <Calendar className={styles['calendar'] ?? ''}>
            <header className={styles['header']}>
              <Button slot="previous" className={styles['nav'] ?? ''}>
                <ChevronLeft size={18} aria-hidden="true" />
              </Button>
              <Heading className={styles['title'] ?? ''} />
              <Button slot="next" className={styles['nav'] ?? ''}>
                <ChevronRight size={18} aria-hidden="true" />
              </Button>
            </header>
            <CalendarGrid className={styles['grid'] ?? ''}>
              {(date) => <CalendarCell date={date} className={styles['cell'] ?? ''} />}
            </CalendarGrid>
          </Calendar>
        </Popover>
      </DatePicker>
    </EnterSettles>
  );
}

/** A time of day, always on a 24-hour clock. */
export function TimeField({
  value,
  onChange,
  onSettled,
  isDisabled = false,
  ...texts
}: FieldTexts & {
  value: LocalTime | null;
  onChange: (value: LocalTime | null) => void;
  /** The time is what it is to be: the focus has left, or Enter was pressed. */
  onSettled?: () => void;
  isDisabled?: boolean;
}) {
  return (
    <EnterSettles onSettled={onSettled}>
      <AriaTimeField
        {...fieldProps(texts)}
        {...(onSettled ? { onBlur: onSettled } : {})}
        isDisabled={isDisabled}
        hourCycle={24}
        value={value === null ? null : parseTime(value)}
        onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
      >
        <FieldLabel {...texts} />
        <Group className={classes(fieldStyles['input'], fieldStyles['date'], fieldStyles['time'])}>
          <Segments />
        </Group>
        <FieldNotes {...texts} />
      </AriaTimeField>
    </EnterSettles>
  );
}
