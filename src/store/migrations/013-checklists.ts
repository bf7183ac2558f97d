/**
 * The checklist that people answer. Until now each office had a first version of its templates with everything
 * required, and nobody had seen it: it becomes what a new office begins with.
 */
export const checklists = `
alter table checklist_template_item drop column label;
-- An office's own words by language; null for those that come with the program.
alter table checklist_template_item add column words text check (words is null or json_valid(words));
update checklist_template_item
  set demand = case when code in ('B3', 'B6', 'B7', 'B11') then 'required' else 'recommended' end;

-- What the program's check saw when the person answered.
alter table checklist_item add column saw text not null default '[]' check (json_valid(saw));
-- Open without anybody's word is what has no row.
delete from checklist_item where state = 'open';

-- Which required items of the checklist the reason was given for.
alter table post_reason add column codes text
  check (codes is null or (about = 'checklist' and json_valid(codes)));

-- Who answers what the post's own answerer cannot.
alter table post add column expert_unit_id text references unit (id) on delete set null;
create index post_expert_unit on post (expert_unit_id) where expert_unit_id is not null;
update series set content = json_set(content, '$.fields.expertUnitId', null);
`;
