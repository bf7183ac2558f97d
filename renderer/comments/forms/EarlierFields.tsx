import {
  type Instant,
  type LocalDate,
  type LocalTime,
  atLocal,
  localDate,
  localTime,
} from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { DateField, TimeField } from '../../parts/Dates.tsx';

/** When something was done, if not now; a part is null while it is being typed. */
export type Earlier = { date: LocalDate | null; time: LocalTime | null } | null;

/** Whether a part of the time is still missing. */
export function isIncomplete(earlier: Earlier): boolean {
  return earlier !== null && (earlier.date === null || earlier.time === null);
}

/** The moment as a command takes it: nothing when it is now. */
export function momentOf(earlier: Earlier): { at?: Instant } {
  return earlier?.date && earlier.time ? { at: atLocal(earlier.date, earlier.time) } : {};
}

/** Asks when something was done that is recorded only now. Its parts stand in a line of the form. */
export function EarlierFields({
  label,
  value,
  now,
  tried,
  onChange,
}: {
  label: string;
  value: Earlier;
  now: Instant;
  /** Recording was tried: what is missing is told. */
  tried: boolean;
  onChange: (value: Earlier) => void;
}) {
  const { t } = useTexts();
  const today = localDate(now);
  return (
    <>
      {value !== null && (
        <>
          <DateField
            label={t('comments.earlier.date')}
            value={value.date}
            onChange={(date) => onChange({ ...value, date })}
            max={today}
            error={tried && isIncomplete(value) ? t('comments.earlier.needsTime') : null}
          />
          <TimeField
            label={t('comments.earlier.time')}
            value={value.time}
            onChange={(time) => onChange({ ...value, time })}
          />
        </>
      )}
      <Checkbox
        isSelected={value !== null}
        onChange={(yes) => onChange(yes ? { date: today, time: localTime(now) } : null)}
      >
        {label}
      </Checkbox>
    </>
  );
}
