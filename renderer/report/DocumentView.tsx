import type { ReportDocument, Section } from '../../src/contract/report-document.ts';
import { BlockView } from './BlockView.tsx';
import styles from './DocumentView.module.css';
import { HiddenSections, SectionEnd, SectionStart } from './SectionTools.tsx';

/** The report's document on a sheet, block by block as in its files. */
export function DocumentView({ document, label }: { document: ReportDocument; label: string }) {
  const { language, office, title, periodName, status, notices, sections, colophon } = document;
  return (
    <article className={styles['sheet']} lang={language} aria-label={label}>
      <header>
        <p className={styles['office']}>{office}</p>
        <h2 className={styles['title']}>
          {title} <span>{periodName}</span>
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
      <HiddenSections />
      <p className={styles['colophon']}>{colophon}</p>
    </article>
  );
}

function SectionView({ section }: { section: Section }) {
  const { id, heading, blocks } = section;
  return (
    <section className={styles['part']} aria-labelledby={`report-${id}`}>
      <div className={styles['heading']}>
        <h3 id={`report-${id}`}>{heading}</h3>
        <SectionStart section={section} />
      </div>
      {blocks.map((block, index) => (
        // A section's blocks keep their places while it is in sight.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={`${block.kind} ${index}`} block={block} />
      ))}
      <SectionEnd section={section} />
    </section>
  );
}
