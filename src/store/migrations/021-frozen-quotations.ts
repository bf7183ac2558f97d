/**
 * Whose words the documents of a frozen report hold. The user may take a quotation out of the report that is still
 * written; the frozen one has it until its comment is erased.
 */
export const frozenQuotations = `
create table report_document_quote (
  report_id text not null references report (id) on delete cascade,
  -- As the documents name it.
  quote_id text not null,
  comment_id text not null references comment (id) on delete cascade,
  primary key (report_id, quote_id)
) strict, without rowid;
create index report_document_quote_comment on report_document_quote (comment_id);

insert into report_document_quote (report_id, quote_id, comment_id)
select distinct d.report_id, q.id, q.comment_id
from report_document d join report_quote q on instr(d.document, '"' || q.id || '"') > 0;
`;
