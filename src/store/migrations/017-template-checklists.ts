/** What is known of the office's own templates begins to tell who of the experts is asked, and of the checklist. */
export const templateChecklists = `
update plan_template set content = json_set(content, '$.expertUnitId', null, '$.checklist', null)
  where kind = 'post';
update plan_template set content = (
    select json_group_array(
      json_set(value, '$.content.expertUnitId', null, '$.content.checklist', null) order by key)
    from json_each(plan_template.content))
  where kind = 'month';
`;
