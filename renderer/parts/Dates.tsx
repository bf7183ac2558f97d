import { parseDate, parseTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
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

/** A calendar day: typed part by part, or chosen from a month that opens. */
export function DateField({
  value,
  onChange,
  min,
  max,
  ...texts
}: FieldTexts & {
  value: LocalDate | null;
  onChange: (value: LocalDate | null) => void;
  min?: LocalDate;
  max?: LocalDate;
}) {
  return (
    <DatePicker
      {...fieldProps(texts)}
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
  );
}

/** A time of day, always on a 24-hour clock. */
export function TimeField({
  value,
  onChange,
  ...texts
}: FieldTexts & { value: LocalTime | null; onChange: (value: LocalTime | null) => void }) {
  return (
    <AriaTimeField
      {...fieldProps(texts)}
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
  );
}
