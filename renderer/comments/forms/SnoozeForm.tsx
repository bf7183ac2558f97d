import { useState } from 'react';
import {
  type Instant,
  type LocalDate,
  type LocalTime,
  addDays,
  atLocal,
  localDate,
  weekday,
} from '../../../src/domain/time.ts';
import { nextOpening } from '../../../src/domain/worktime.ts';
import { useTexts } from '../../app/texts.tsx';
import { RadioGroup } from '../../parts/Choice.tsx';
import { DateField, TimeField } from '../../parts/Dates.tsx';
import { FormFrame } from './FormFrame.tsx';
import styles from './Forms.module.css';
import { type Telling, dayTime } from '../times.ts';

const choices = ['tomorrow', 'nextWeek', 'written', 'exact'] as const;
type Choice = (typeof choices)[number];

/** Puts one thread or many aside until a moment, or until the resident writes again. */
export function SnoozeForm({
  count,
  telling,
  onRecord,
  onCancel,
}: {
  count: number;
  telling: Telling;
  onRecord: (until: Instant | null) => void;
  onCancel: () => void;
}) {
  const { t } = useTexts();
  const [choice, setChoice] = useState<Choice>('tomorrow');
  const [date, setDate] = useState<LocalDate | null>(null);
  const [time, setTime] = useState<LocalTime | null>('08:00');
  const [problems, setProblems] = useState(0);
  const today = localDate(telling.now);
  const moments = {
    tomorrow: openingFrom(telling, addDays(today, 1)),
    nextWeek: openingFrom(telling, addDays(today, 8 - weekday(today))),
  };
  const exact = date === null || time === null ? null : atLocal(date, time);
  const isWrong = choice === 'exact' && (exact === null || exact <= telling.now);

  function record(): void {
    if (isWrong) setProblems((n) => n + 1);
    else if (choice === 'written') onRecord(null);
    else onRecord(choice === 'exact' ? exact : moments[choice]);
  }

  return (
    <FormFrame
      title={t(count === 1 ? 'comments.snooze.title' : 'comments.snooze.titleMany', { count })}
      problems={problems}
      onRecord={record}
      onCancel={onCancel}
      record={{ label: t('comments.snooze.do'), keys: 'Ctrl+Enter' }}
    >
      <RadioGroup
        label={t('comments.snooze.until')}
        note={t('comments.snooze.text')}
        value={choice}
        onChange={setChoice}
        options={choices.map((value) => ({
          value,
          label: t(`comments.snooze.${value}`),
          ...(value === 'tomorrow' || value === 'nextWeek'
            ? { note: dayTime(telling, moments[value]) }
            : {}),
        }))}
      />
      {choice === 'exact' && (
        <div className={styles.line}>
          <DateField
            label={t('comments.snooze.date')}
            value={date}
            onChange={setDate}
            min={today}
            {...(problems > 0 && isWrong ? { error: t('comments.snooze.needsTime') } : {})}
          />
          <TimeField label={t('comments.snooze.time')} value={time} onChange={setTime} />
        </div>
      )}
    </FormFrame>
  );
}

/** When work begins on a day or on the first working day after it; 8.00 where the hours are not known. */
function openingFrom({ working }: Telling, date: LocalDate): Instant {
  const opening = working === null ? null : nextOpening(working.calendar, atLocal(date));
  return opening ?? atLocal(date, '08:00');
}
