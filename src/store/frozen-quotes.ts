import type { ReportDocument } from '../contract/report-document.ts';
import type { Period } from '../domain/period.ts';
import { maskMark } from '../domain/personal-data.ts';
import { type Writer, statement } from './database.ts';

/** The quotations that the documents of frozen reports hold. A frozen report's JSON holds none. */

/** Remembers whose words a report that is being frozen quotes. */
export function keepFrozenQuotes(db: Writer, report: { id: string; period: Period }): void {
  statement(
    db,
    `insert into report_document_quote (report_id, quote_id, comment_id)
     select @id, id, comment_id from report_quote where period = @period`,
  ).run(report);
}

/**
 * Takes a comment's words out of the documents of frozen reports. Their other words and all figures stay.
 *
 * @returns how many documents had some
 */
export function eraseFrozenQuotes(db: Writer, commentId: string): number {
  const documents = statement<{ reportId: string; language: string; document: string }>(
    db,
    `select report_id as reportId, language, document from report_document
     where report_id in (select report_id from report_document_quote where comment_id = ?)`,
  ).all(commentId);
  const ids = new Set(
    statement<{ id: string }>(
      db,
      'select quote_id as id from report_document_quote where comment_id = ?',
    )
      .all(commentId)
      .map(({ id }) => id),
  );
  let changed = 0;
  for (const { reportId, language, document } of documents) {
    const next = JSON.stringify(withoutQuotes(JSON.parse(document) as ReportDocument, ids));
    if (next === document) continue;
    changed += statement(
      db,
      'update report_document set document = ? where report_id = ? and language = ?',
    ).run(next, reportId, language).changes;
  }
  statement(db, 'delete from report_document_quote where comment_id = ?').run(commentId);
  return changed;
}

function withoutQuotes(document: ReportDocument, ids: ReadonlySet<string>): ReportDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'quotes'
          ? {
              ...block,
              items: block.items.map((item) =>
                ids.has(item.id) ? { ...item, text: maskMark } : item,
              ),
            }
          : block,
      ),
    })),
  };
}

/** SQL: the periods of the frozen reports that quote a comment of the thread `t`, as JSON. */
export const quotedInSql = `(select json_group_array(distinct r.period) from comment c
  join report_document_quote q on q.comment_id = c.id
  join report r on r.id = q.report_id where c.thread_id = t.id)`;
