import type { Dispatch, SetStateAction } from 'react';
import { type Recurrence, holidayChoices } from '../../../src/domain/recurrence.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { ruleText } from '../../../src/i18n/rules.ts';
import { useTexts } from '../../app/texts.tsx';
import { CheckboxGroup, RadioGroup } from '../../parts/Choice.tsx';
import { NumberField } from '../../parts/Field.tsx';
import {
  type RepeatDraft,
  choiceKey,
  choices,
  frequencies,
  frequency,
  proposedEnd,
} from './draft.ts';
import styles from './Repeat.module.css';

/** When a post is repeated, by the rules that its day fits, and what becomes of holidays. */
export function RuleFields({
  first,
  draft,
  keepEnd,
  onChange,
}: {
  first: LocalDate;
  draft: RepeatDraft;
  /** Otherwise another rule proposes an end of its own. */
  keepEnd: boolean;
  onChange: Dispatch<SetStateAction<RepeatDraft>>;
}) {
  const { t, f } = useTexts();
  const { recurrence } = draft;
  const every = frequency(recurrence);
  const options = choices(every, first, recurrence);

  function choose(rule: Recurrence): void {
    onChange((before) => ({
      ...before,
      recurrence: rule,
      until: keepEnd ? before.until : proposedEnd(rule, first),
    }));
  }

  return (
    <>
      <RadioGroup
        label={t('series.rule')}
        row
        options={frequencies.map((value) => ({ value, label: t(`series.every.${value}`) }))}
        value={every}
        onChange={(chosen) => choose(choices(chosen, first, recurrence)[0])}
      />
      {recurrence.kind === 'weekly' && (
        <WeeklyFields
          rule={recurrence}
          onChange={(change) =>
            onChange((before) => ({ ...before, recurrence: { ...recurrence, ...change } }))
          }
        />
      )}
      {options.length > 1 && (
        <RadioGroup
          label={t('series.which')}
          options={options.map((rule) => ({ value: choiceKey(rule), label: ruleText(t, f, rule) }))}
          value={choiceKey(recurrence)}
          onChange={(key) => choose(options.find((rule) => choiceKey(rule) === key)!)}
        />
      )}
      <RadioGroup
        label={t('series.onHoliday')}
        options={holidayChoices.map((choice) => ({
          value: choice,
          label: t(`series.onHoliday.${choice}`),
        }))}
        value={draft.onHoliday}
        onChange={(onHoliday) => onChange((before) => ({ ...before, onHoliday }))}
      />
    </>
  );
}

type Weekly = Extract<Recurrence, { kind: 'weekly' }>;

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

function WeeklyFields({
  rule,
  onChange,
}: {
  rule: Weekly;
  onChange: (change: Partial<Weekly>) => void;
}) {
  const { t, f } = useTexts();
  return (
    <>
      <CheckboxGroup
        label={t('series.weekdays')}
        row
        options={weekdays.map((day) => ({ value: day, label: f.weekdayShort(Number(day)) }))}
        value={weekdays.filter((day) => rule.weekdays.includes(Number(day)))}
        error={rule.weekdays.length === 0 ? t('series.weekdaysNone') : null}
        onChange={(days) => onChange({ weekdays: days.map(Number).sort((a, b) => a - b) })}
      />
      <div className={styles['number']}>
        <NumberField
          label={t('series.weeks')}
          minValue={1}
          maxValue={52}
          value={rule.weeks}
          onChange={(weeks) => {
            if (!Number.isNaN(weeks)) onChange({ weeks });
          }}
        />
      </div>
    </>
  );
}
