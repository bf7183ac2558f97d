import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Page.module.css';

export type TableColumn<R> = {
  key: string;
  title: string;
  /** Aligned to the end, in even figures. */
  number?: boolean;
  cell: (row: R) => ReactNode;
};

/** Rows and columns to read. It scrolls sideways by itself when the window is narrow. */
export function Table<R>({
  label,
  columns,
  rows,
  rowKey,
}: {
  label: string;
  columns: readonly TableColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R, index: number) => string;
}) {
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['scroll']} aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map(({ key, title, number }) => (
              <th key={key} scope="col" className={classes(number && styles['number'])}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map(({ key, number, cell }) => (
                <td key={key} className={classes(number && styles['number'])}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
