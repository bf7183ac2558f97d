import type { MonthRule } from '../domain/month-rules.ts';
import type { Formats } from './format.ts';
import type { Translate } from './index.ts';

/** A rule of a month in words: "the first Tuesday of the month". */
export function ruleText(t: Translate, f: Formats, rule: MonthRule): string {
  if (rule.kind === 'day') return t(`monthRule.day.${rule.closed}`, { day: rule.day });
  const nth = t(rule.nth === -1 ? 'monthRule.last' : `monthRule.nth.${rule.nth}`);
  return rule.kind === 'workday'
    ? t('monthRule.workday', { nth })
    : t('monthRule.weekday', { nth, weekday: f.weekday(rule.weekday) });
}
