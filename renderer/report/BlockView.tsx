import { X } from 'lucide-react';
import type {
  Block,
  Cell,
  Chart,
  Definition,
  KeyFigure,
  Line,
  Table,
} from '../../src/contract/report-document.ts';
import { tableSizes } from '../../src/report/table-sizes.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { IconButton } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import styles from './DocumentView.module.css';
import { Paragraphs, Words } from './Words.tsx';
import { useWriting } from './writing.tsx';

export function BlockView({ block }: { block: Block }) {
  const { t } = useTexts();
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'note':
      return <p className={styles['note']}>{block.text}</p>;
    case 'heading':
      return <h4 className={styles['subheading']}>{block.text}</h4>;
    case 'figures':
      return <FiguresView items={block.items} />;
    case 'table':
      return <TableView table={block} />;
    case 'chart':
      return <ChartView chart={block} />;
    case 'lines':
      return <LinesView items={block.items} />;
    case 'quotes':
      return <QuotesView items={block.items} />;
    case 'words':
      return (
        <Words
          place={block.place}
          label={t(block.place === 'summary' ? 'report.write.summary' : 'report.write.words')}
          text={block.text}
          draft={block.draft}
        />
      );
    case 'definitions':
      return <DefinitionsView items={block.items} />;
  }
}

function FiguresView({ items }: { items: readonly KeyFigure[] }) {
  return (
    <ul className={classes(styles['figures'], items.length % 3 !== 0 && styles['two'])}>
      {items.map((figure) => (
        <FigureView key={figure.id} figure={figure} />
      ))}
    </ul>
  );
}

function FigureView({ figure }: { figure: KeyFigure }) {
  const { t } = useTexts();
  const { id, label, value, detail, beside, trend, words } = figure;
  const comment = (
    <Words
      place={`figure:${id}`}
      label={t('report.write.figure', { figure: label })}
      text={words}
      compact
    />
  );
  return (
    <li data-figure={id}>
      <span className={styles['label']}>{label}</span>{' '}
      <span className={styles['value']}>
        <span>{value}</span> {trend !== null && <Picture of={trend} className={styles['trend']} />}
        {words === null && comment}
      </span>{' '}
      <span className={styles['details']}>
        {detail !== null && <span className={styles['detail']}>{detail}</span>}{' '}
        {beside.map((other) => (
          <span key={other.label} className={styles['detail']}>
            {other.label}: <b>{other.value}</b>
          </span>
        ))}
        {words !== null && comment}
      </span>
    </li>
  );
}

/** The SVG as a picture, in which nothing can run. */
function Picture({
  of: { svg, alternative, width, height },
  className,
}: {
  of: { svg: string; alternative: string; width: number; height: number };
  className: string | undefined;
}) {
  return (
    <img
      className={className}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      alt={alternative}
      width={width}
      height={height}
    />
  );
}

function ChartView({ chart }: { chart: Chart }) {
  const { t } = useTexts();
  return (
    <figure className={styles['chart']}>
      <figcaption>{chart.title}</figcaption>
      <Picture of={chart} className={styles['picture']} />
      <details>
        <summary>{t('report.screen.chartData')}</summary>
        <TableView table={chart.data} />
      </details>
    </figure>
  );
}

function LinesView({ items }: { items: readonly Line[] }) {
  return (
    <ul className={styles['lines']}>
      {items.map((line, index) => (
        // Two lines may say the same; none moves.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <LineView line={line} />
        </li>
      ))}
    </ul>
  );
}

function LineView({ line: { place, lead, text, detail } }: { line: Line }) {
  const { t } = useTexts();
  const writing = useWriting();
  const written = place !== null && writing?.draft.words[place] !== undefined;
  return (
    <>
      <strong>{lead}</strong>{' '}
      {place === null || writing === null ? (
        text
      ) : (
        <Words
          place={place}
          label={t(place === 'bestPost' ? 'report.write.bestPost' : 'report.write.promise')}
          text={text}
          draft={!written}
          compact
        />
      )}
      {detail !== null && <span className={styles['detail']}> {detail}</span>}
    </>
  );
}

function QuotesView({ items }: { items: readonly { id: string; text: string }[] }) {
  const { t } = useTexts();
  const writing = useWriting();
  const { run: remove } = useCommand('report.removeQuote');
  return (
    <ul className={styles['quotes']}>
      {items.map(({ id, text }) => (
        <li key={id}>
          <blockquote>
            <Paragraphs text={text} />
          </blockquote>
          {writing !== null && (
            <IconButton label={t('report.quote.remove')} small onPress={() => void remove({ id })}>
              <X size={16} aria-hidden="true" />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function TableView({ table: { caption, columns, rows } }: { table: Table }) {
  const align = (index: number) => classes(columns[index]?.align === 'end' && styles['end']);
  const { many, wide } = tableSizes({ columns, rows });
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['scroll']} aria-label={caption} tabIndex={0}>
      <table className={classes(styles['table'], many && styles['many'], wide && styles['wide'])}>
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
