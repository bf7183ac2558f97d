import type { SummaryBlock, SummaryDocument } from '../../src/print/summary-blocks.ts';
import { useTexts } from '../app/texts.tsx';
import styles from './SummaryView.module.css';

/** The summary on a sheet, part by part as on paper. */
export function SummaryView({
  document,
  alone = false,
}: {
  document: SummaryDocument;
  /** Nothing else beside it takes the keys that scroll. */
  alone?: boolean;
}) {
  const { t } = useTexts();
  const { language, office, kind, title, facts, sections } = document;
  return (
    <article
      className={styles['sheet']}
      lang={language}
      aria-label={t('preparation.preview')}
      // What scrolls must be within reach of the keyboard.
      {...(alone ? { tabIndex: 0 } : {})}
    >
      <p className={styles['office']} dir="auto">
        {office}
      </p>
      <p className={styles['soft']}>{kind}</p>
      <h3 className={styles['title']} dir="auto">
        {title}
      </h3>
      <Block block={{ kind: 'facts', items: facts }} />
      {sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h4 className={styles['heading']}>{heading}</h4>
          {blocks.map((block, index) => (
            // The blocks of a section have no other identity than their order.
            // oxlint-disable-next-line react/no-array-index-key
            <Block key={index} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { block: SummaryBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{block.strong ? <strong>{block.text}</strong> : block.text}</p>;
    case 'note':
      return <p className={styles['note']}>{block.text}</p>;
    case 'facts':
      return block.items.map(({ term, value }) => (
        <p key={term}>
          <strong>{term}:</strong> <bdi>{value}</bdi>
        </p>
      ));
    case 'quotes':
      return (
        <ul className={styles['quotes']}>
          {block.items.map((text, index) => (
            // Two residents may say the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table className={styles['table']}>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
