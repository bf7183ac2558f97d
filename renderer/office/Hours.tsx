import { useState } from 'react';
import type { Office } from '../../src/contract/office.ts';
import type { LocalTime } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { Checkbox } from '../parts/Choice.tsx';
import { TimeField } from '../parts/Dates.tsx';
import styles from './Office.module.css';
import { SettingsForm } from './SettingsForm.tsx';

type Span = Office['hours'][number];
type Draft = { weekday: number; opens: LocalTime | null; closes: LocalTime | null };

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const usual = { opens: '08:00', closes: '16:00' };

/** Office hours day by day. A day with a break keeps its spans, each on a line. */
export function Hours({ office }: { office: Office }) {
  const { t, f } = useTexts();
  const [spans, setSpans] = useState<readonly Draft[]>(office.hours);
  const wrong = spans.some((span) => !isSpan(span));
  const hours = spans.filter(isSpan).sort(inOrder);
  const same = JSON.stringify(hours) === JSON.stringify([...office.hours].sort(inOrder));

  const setDay = (weekday: number, works: boolean) =>
    setSpans(
      works ? [...spans, { weekday, ...usual }] : spans.filter((span) => span.weekday !== weekday),
    );
  const setSpan = (old: Draft, change: Partial<Draft>) =>
    setSpans(spans.map((span) => (span === old ? { ...span, ...change } : span)));

  return (
    <SettingsForm
      title={t('office.hours')}
      note={t('office.hoursNote')}
      changes={wrong || same ? null : { hours }}
    >
      <ul className={styles['days']}>
        {weekdays.map((weekday) => {
          const day = capital(f.weekday(weekday));
          const own = spans.filter((span) => span.weekday === weekday);
          return (
            <li key={weekday} className={styles['day']}>
              <div className={styles['dayName']}>
                <Checkbox isSelected={own.length > 0} onChange={(on) => setDay(weekday, on)}>
                  {day}
                </Checkbox>
              </div>
              {own.length === 0 && <span className={styles['soft']}>{t('office.closedDay')}</span>}
              <div className={styles['spans']}>
                {own.map((span, index) => (
                  // A day's spans have no other identity than their order.
                  // oxlint-disable-next-line react/no-array-index-key
                  <div key={index} className={styles['span']}>
                    <TimeField
                      label={t('office.fromFor', { day })}
                      hideLabel
                      value={span.opens}
                      onChange={(opens) => setSpan(span, { opens })}
                    />
                    <span aria-hidden="true">–</span>
                    <TimeField
                      label={t('office.toFor', { day })}
                      hideLabel
                      value={span.closes}
                      onChange={(closes) => setSpan(span, { closes })}
                      error={isSpan(span) ? null : t('setup.hoursWrong')}
                    />
                  </div>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </SettingsForm>
  );
}

function isSpan(span: Draft): span is Span {
  return span.opens !== null && span.closes !== null && span.opens < span.closes;
}

function inOrder(a: Span, b: Span): number {
  return a.weekday - b.weekday || a.opens.localeCompare(b.opens);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
