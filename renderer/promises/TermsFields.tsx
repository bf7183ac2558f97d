import type { PromiseTerms } from '../../src/contract/promises.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { DateField } from '../parts/Dates.tsx';
import { TextArea, TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import styles from './Promises.module.css';

/** What is promised, while it is being written. */
export type TermsDraft = {
  text: string;
  dueOn: LocalDate | null;
  unitId: string | null;
  decidedBy: string;
};

export const noTerms: TermsDraft = { text: '', dueOn: null, unitId: null, decidedBy: '' };

export function draftOf(terms: PromiseTerms | null): TermsDraft {
  return terms === null ? noTerms : { ...terms, decidedBy: terms.decidedBy ?? '' };
}

/** The terms that were written; null while something that every promise has is missing. */
export function termsOf({ text, dueOn, unitId, decidedBy }: TermsDraft): PromiseTerms | null {
  // A year that is half typed is no day.
  if (text.trim() === '' || dueOn === null || dueOn < '2000-01-01') return null;
  return { text: text.trim(), dueOn, unitId, decidedBy: decidedBy.trim() || null };
}

/** Text, day, unit and who decides: the same wherever a promise is written. */
export function TermsFields({
  value,
  onChange,
  onSettled,
  min,
  takesFocus = false,
}: {
  value: TermsDraft;
  onChange: (part: Partial<TermsDraft>) => void;
  /** A field has been left, where each is saved by itself. */
  onSettled?: () => void;
  min?: LocalDate;
  /** Only where a dialog was opened to write it. */
  takesFocus?: boolean;
}) {
  const { t } = useTexts();
  const left = onSettled ? { onBlur: onSettled } : {};
  return (
    <>
      <TextArea
        label={t('promises.text')}
        note={t('promises.textNote')}
        value={value.text}
        onChange={(text) => onChange({ text })}
        {...left}
        maxLength={2000}
        rows={3}
        // Only where a dialog was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={takesFocus}
      />
      <div className={styles['pair']}>
        <DateField
          label={t('promises.due')}
          value={value.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          {...(onSettled ? { onSettled } : {})}
          {...(min === undefined ? {} : { min })}
        />
        <UnitSelect
          value={value.unitId}
          onChange={(unitId) => {
            onChange({ unitId });
            onSettled?.();
          }}
        />
      </div>
      <TextField
        label={t('promises.decidedBy')}
        note={t('promises.decidedByNote')}
        value={value.decidedBy}
        onChange={(decidedBy) => onChange({ decidedBy })}
        {...left}
        maxLength={120}
      />
    </>
  );
}

/** The unit that prepares it, or none. */
export function UnitSelect({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (unitId: string | null) => void;
}) {
  const { t } = useTexts();
  const units = useLive('unit.list', {}).data ?? [];
  return (
    <Select
      label={t('promises.unit')}
      value={value ?? 'none'}
      options={[
        { value: 'none', label: t('promises.noUnit') },
        ...units.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(unitId) => onChange(unitId === 'none' ? null : unitId)}
    />
  );
}
