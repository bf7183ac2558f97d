import type { Recurrence } from '../domain/recurrence.ts';
import type { Formats } from './format.ts';
import type { Translate } from './index.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A series' rule in plain words: "Joka viikko tiistaisin". */
export function ruleText(t: Translate, f: Formats, rule: Recurrence): string {
  switch (rule.kind) {
    case 'weekdays':
      return t('rule.weekdays');
    case 'weekly': {
      const days = f.list(rule.weekdays.map((day) => t(`rule.on.${weekdays[day - 1]!}`)));
      if (rule.weeks === 1) return t('rule.weekly', { days });
      if (rule.weeks === 2) return t('rule.everySecond', { days });
      return t('rule.everyNth', { weeks: rule.weeks, days });
    }
    case 'monthlyWeekday':
      return t('rule.monthlyWeekday', {
        nth: t(`rule.nth.${rule.nth}`),
        day: f.weekday(rule.weekday),
      });
    case 'monthlyDay':
      return t(rule.day > 28 ? 'rule.monthlyDayOrLast' : 'rule.monthlyDay', { day: rule.day });
    case 'yearlyDate': {
      const [month, day] = [rule.month, rule.day].map((part) => String(part).padStart(2, '0'));
      return t('rule.yearlyDate', { date: f.yearlyDay(`2024-${month!}-${day!}`) });
    }
    case 'yearlyWeek': {
      const day = t(`rule.day.${weekdays[rule.weekday - 1]!}`);
      return t('rule.yearlyWeek', { week: rule.week, day });
    }
  }
}
