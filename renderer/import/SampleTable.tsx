import type { ColumnMapping, Recognition } from '../../src/contract/imports.ts';
import { useTexts } from '../app/texts.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import { fieldsOf } from './draft.ts';
import styles from './Import.module.css';

const shownRows = 4;
const shownColumns = 40;

/** The start of the file as it stands there, with what each column is taken for. */
export function SampleTable({
  recognition,
  mapping,
}: {
  recognition: Recognition;
  mapping: ColumnMapping;
}) {
  const { t } = useTexts();
  const { headers, headerRow, sampleRows } = recognition;
  const shown = headers.slice(0, shownColumns);
  const meanings = shown.map((header, index) =>
    headers.indexOf(header) === index
      ? fieldsOf(recognition).filter((field) => mapping[field] === header)
      : [],
  );
  const used = (index: number) => (meanings[index]?.length ?? 0) > 0;
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['sample']} aria-label={t('import.sample')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {shown.map((header, index) => (
              // Columns have no other identity than their place.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={index} scope="col" data-used={used(index)}>
                <span className={styles['means']}>
                  {meanings[index]?.map((field) => t(`import.field.${field}`)).join(', ')}
                </span>
                <ResidentLine text={header} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sampleRows.slice(0, shownRows).map((row, index) => (
            // Rows neither.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={headerRow + index}>
              {shown.map((_, place) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={place} data-used={used(place)}>
                  <ResidentLine text={row[place] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
