import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type Month, addMonths } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { IconButton } from '../parts/Button.tsx';
import { Select } from '../parts/Menu.tsx';
import styles from './ReportScreen.module.css';

/** Goes through the months that the office has something of. */
export function MonthPicker({
  month,
  months,
  onChange,
}: {
  month: Month;
  /** Newest first. */
  months: readonly Month[];
  onChange: (month: Month) => void;
}) {
  const { t, f } = useTexts();
  const previous = addMonths(month, -1);
  const next = addMonths(month, 1);
  // An address may name a month that is not among them.
  const offered = months.includes(month) ? months : [month, ...months];
  return (
    <div className={styles['month']}>
      <IconButton
        label={t('report.screen.previous')}
        isDisabled={!months.includes(previous)}
        onPress={() => onChange(previous)}
      >
        <ChevronLeft size={18} aria-hidden="true" />
      </IconButton>
      <Select
        label={t('report.screen.month')}
        hideLabel
        options={offered.map((value) => ({ value, label: f.month(value) }))}
        value={month}
        onChange={onChange}
      />
      <IconButton
        label={t('report.screen.next')}
        isDisabled={!months.includes(next)}
        onPress={() => onChange(next)}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
