import { useState } from 'react';
import type { ImportResult } from '../../src/contract/imports.ts';
import type { Output } from '../../src/contract/index.ts';
import { type Texts, useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import { Table, type TableColumn } from '../parts/Table.tsx';
import styles from './Import.module.css';
import { SaveRejected } from './SaveRejected.tsx';

const first = 10;
const step = 100;

/** Which rows are left out and why. */
export function RejectedRows({
  result,
  make,
}: {
  result: ImportResult;
  /** All of them as a file. */
  make: () => Promise<Output<'import.rejectionsFile'>>;
}) {
  const { t, f } = useTexts();
  const [length, setLength] = useState(first);
  const { errors, rejected } = result;
  const title = t('import.rejectedRows');
  return (
    <section className={styles['section']}>
      <h4 className={styles['subtitle']}>{title}</h4>
      <p className={styles['note']}>
        {t('import.rejectedRows.note')}{' '}
        {rejected > errors.length &&
          t('import.rejectedRows.first', { told: f.number(errors.length) })}
      </p>
      <Table
        label={title}
        columns={columns(
          { t, f },
          errors.some(({ file }) => file !== null),
        )}
        rows={errors.slice(0, length)}
        rowKey={(_, index) => String(index)}
      />
      <div className={styles['next']}>
        {errors.length > length && (
          <Button small onPress={() => setLength(length + step)}>
            {t('import.rejectedRows.more')}
          </Button>
        )}
        <SaveRejected make={make} />
      </div>
    </section>
  );
}

function columns(
  { t, f }: Pick<Texts, 't' | 'f'>,
  several: boolean,
): TableColumn<ImportResult['errors'][number]>[] {
  const file: TableColumn<ImportResult['errors'][number]> = {
    key: 'file',
    title: t('import.file'),
    cell: ({ file }) => (file === null ? '–' : <ResidentLine text={file} />),
  };
  return [
    ...(several ? [file] : []),
    { key: 'row', title: t('import.row'), number: true, cell: ({ row }) => f.number(row) },
    {
      key: 'column',
      title: t('import.column'),
      cell: ({ column }) => (column === null ? '–' : <ResidentLine text={column} />),
    },
    {
      key: 'reason',
      title: t('import.reason'),
      cell: ({ reason }) => t(`import.rejection.${reason}`),
    },
    {
      key: 'value',
      title: t('import.value'),
      cell: ({ value }) => (value === undefined ? '–' : <ResidentLine text={value} />),
    },
  ];
}
