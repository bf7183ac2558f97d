import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  type Period,
  type PeriodKind,
  nextPeriod,
  periodAt,
  periodKind,
  periodKinds,
  monthsOf,
  previousPeriod,
} from '../../src/domain/period.ts';
import { useTexts } from '../app/texts.tsx';
import { IconButton } from '../parts/Button.tsx';
import { Select } from '../parts/Menu.tsx';
import styles from './ReportScreen.module.css';

/** Goes through the periods that the office has something of: months, quarters or years. */
export function PeriodPicker({
  period,
  periods,
  onChange,
}: {
  period: Period;
  /** Newest first, of the same kind. */
  periods: readonly Period[];
  onChange: (period: Period) => void;
}) {
  const { t, f } = useTexts();
  const kind = periodKind(period);
  // An address may name a period that is not among them.
  const offered = periods.includes(period) ? periods : [period, ...periods];
  const step = (label: 'previous' | 'next', to: Period, icon: typeof ChevronLeft) => {
    const Icon = icon;
    return (
      <IconButton
        label={t(`report.screen.${label}`)}
        isDisabled={!periods.includes(to)}
        onPress={() => onChange(to)}
      >
        <Icon size={18} aria-hidden="true" />
      </IconButton>
    );
  };
  return (
    <div className={styles['period']}>
      <Select<PeriodKind>
        label={t('report.screen.kind')}
        hideLabel
        options={periodKinds.map((value) => ({ value, label: t(`report.screen.kind.${value}`) }))}
        value={kind}
        onChange={(next) => onChange(periodAt(monthsOf(period)[0]!, next))}
      />
      {step('previous', previousPeriod(period), ChevronLeft)}
      <Select
        label={t('report.screen.period')}
        hideLabel
        options={offered.map((value) => ({ value, label: f.period(value) }))}
        value={period}
        onChange={onChange}
      />
      {step('next', nextPeriod(period), ChevronRight)}
    </div>
  );
}
