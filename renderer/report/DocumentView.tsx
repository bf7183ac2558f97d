import type {
  Block,
  Cell,
  Definition,
  KeyFigure,
  ReportDocument,
  Section,
  Table,
} from '../../src/report/blocks.ts';
import { classes } from '../parts/classes.ts';
import styles from './DocumentView.module.css';

/** The report's document on a sheet, block by block as in its files. */
export function DocumentView({ document, label }: { document: ReportDocument; label: string }) {
  const { language, office, title, period, status, notices, sections, colophon } = document;
  return (
    <article className={styles['sheet']} lang={language} aria-label={label}>
      <header>
        <p className={styles['office']}>{office}</p>
        <h2 className={styles['title']}>
          {title} <span>{period}</span>
        </h2>
        <p className={styles['status']}>{status}</p>
        {notices.map((notice) => (
          <p key={notice} className={styles['notice']}>
            {notice}
          </p>
        ))}
      </header>
      {sections.map((section) => (
        <SectionView key={section.id} section={section} />
      ))}
      <p className={styles['colophon']}>{colophon}</p>
    </article>
  );
}

function SectionView({ section: { id, heading, blocks } }: { section: Section }) {
  return (
    <section className={styles['part']} aria-labelledby={`report-${id}`}>
      <h3 id={`report-${id}`} className={styles['heading']}>
        {heading}
      </h3>
      {blocks.map((block) => (
        <BlockView key={keyOf(block)} block={block} />
      ))}
    </section>
  );
}

/** No section holds two tables of one caption, or two blocks of another kind and the same words. */
function keyOf(block: Block): string {
  switch (block.kind) {
    case 'table':
      return block.caption;
    case 'paragraph':
    case 'note':
      return block.text;
    case 'figures':
    case 'definitions':
      return block.kind;
  }
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'note':
      return <p className={styles['note']}>{block.text}</p>;
    case 'figures':
      return <FiguresView items={block.items} />;
    case 'table':
      return <TableView table={block} />;
    case 'definitions':
      return <DefinitionsView items={block.items} />;
  }
}

function FiguresView({ items }: { items: readonly KeyFigure[] }) {
  return (
    <ul className={classes(styles['figures'], items.length % 3 !== 0 && styles['two'])}>
      {items.map(({ id, label, value, detail }) => (
        <li key={id} data-figure={id}>
          <span className={styles['label']}>{label}</span>{' '}
          <span className={styles['value']}>{value}</span>{' '}
          {detail !== null && <span className={styles['detail']}>{detail}</span>}
        </li>
      ))}
    </ul>
  );
}

function TableView({ table: { caption, columns, rows } }: { table: Table }) {
  const align = (index: number) => classes(columns[index]?.align === 'end' && styles['end']);
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['scroll']} aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, index) => (
              <th key={label} scope="col" className={align(index)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ header, cells }, row) => (
            // Two channels may share a name, but none changes its place while it is shown.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row}>
              <th scope="row">
                <CellView cell={header} />
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]?.label} className={align(index + 1)}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellView({ cell: { text, detail } }: { cell: Cell }) {
  return (
    <>
      {text}
      {detail !== null && <span className={styles['detail']}> {detail}</span>}
    </>
  );
}

function DefinitionsView({ items }: { items: readonly Definition[] }) {
  return (
    <div className={styles['definitions']}>
      {items.map(({ term, value, text }) => (
        <div key={term}>
          <h4>
            {term} {value !== null && <span>{value}</span>}
          </h4>
          <p>{text}</p>
        </div>
      ))}
    </div>
  );
}
