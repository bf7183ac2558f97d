import { useTexts } from '../app/texts.tsx';
import { Select } from '../parts/Menu.tsx';
import { type Draft, type Field, fieldsOf, isRequired } from './draft.ts';
import styles from './Import.module.css';

const none = 'none';
const column = 'column ';

/** Which column holds which field. */
export function ColumnFields({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}) {
  const { t } = useTexts();
  const { recognition, mapping } = draft;
  // A later column of the same name could not be told from the first.
  const columns = Array.from(new Set(recognition.headers.filter((header) => header !== '')));
  const options = columns.map((header) => ({ value: column + header, label: header }));
  const withNone = [{ value: none, label: t('import.column.none') }, ...options];

  function choose(field: Field, chosen: string): void {
    const { [field]: _, ...others } = mapping;
    onChange({
      mapping: chosen === none ? others : { ...others, [field]: chosen.slice(column.length) },
    });
  }

  return (
    <div className={styles['fields']}>
      {fieldsOf(recognition).map((field) => {
        const chosen = mapping[field];
        const required = isRequired(recognition, field);
        return (
          <Select
            key={field}
            label={t(`import.field.${field}`)}
            placeholder={t('import.column.choose')}
            options={required ? options : withNone}
            value={chosen === undefined ? (required ? null : none) : column + chosen}
            onChange={(value) => choose(field, value)}
          />
        );
      })}
    </div>
  );
}
