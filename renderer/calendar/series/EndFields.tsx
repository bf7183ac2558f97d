import type { Dispatch, SetStateAction } from 'react';
import { seriesLimits } from '../../../src/domain/recurrence.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { RadioGroup } from '../../parts/Choice.tsx';
import { DateField } from '../../parts/Dates.tsx';
import { NumberField } from '../../parts/Field.tsx';
import type { RepeatDraft } from './draft.ts';
import styles from './Repeat.module.css';

/** Until when: a day, or a number of times. */
export function EndFields({
  draft,
  min,
  max,
  onChange,
}: {
  draft: RepeatDraft;
  min: LocalDate;
  max: LocalDate;
  onChange: Dispatch<SetStateAction<RepeatDraft>>;
}) {
  const { t } = useTexts();
  return (
    <div className={styles['end']}>
      <RadioGroup
        label={t('series.end')}
        row
        options={[
          { value: 'until', label: t('series.endUntil') },
          { value: 'count', label: t('series.endCount') },
        ]}
        value={draft.end}
        onChange={(end) => onChange((before) => ({ ...before, end }))}
      />
      {draft.end === 'until' ? (
        <DateField
          label={t('series.until')}
          min={min}
          max={max}
          value={draft.until}
          onChange={(until) => onChange((before) => ({ ...before, until }))}
        />
      ) : (
        <div className={styles['number']}>
          <NumberField
            label={t('series.count')}
            minValue={2}
            maxValue={seriesLimits.turns}
            value={draft.count}
            onChange={(count) => {
              if (!Number.isNaN(count)) onChange((before) => ({ ...before, count }));
            }}
          />
        </div>
      )}
    </div>
  );
}
