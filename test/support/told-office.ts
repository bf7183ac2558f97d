import Database from 'better-sqlite3';

/** All that came, by what a person would call it: no ids of ours, and no moments of recording. */
export function toldOffice(file: string) {
  const db = new Database(file, { readonly: true });
  const all = (sql: string) => db.prepare(sql).all();
  const office = {
    channels: all('select platform, name from channel order by 1, 2'),
    posts:
      all(`select p.title, p.status, p.planned_on, p.planned_at, c.name, v.text, v.form, v.link, v.platform_id,
      v.published_at, (select group_concat(metric || ' ' || value, ', ' order by metric)
        from post_metric where variant_id = v.id) as counts
      from post p join post_variant v on v.post_id = p.id join channel c on c.id = v.channel_id
      order by c.platform, v.published_at, v.text, v.platform_id`),
    comments:
      all(`select c.at, c.text, c.link, c.platform_id, c.edited_at, c.time_precision, h.name,
      t.link as thread_link, p.title as post,
      (select group_concat(o.at || o.text, '|' order by o.at, o.text) from comment o
        where o.thread_id = t.id) as thread
      from comment c join thread t on t.id = c.thread_id join channel h on h.id = t.channel_id
      left join post_variant v on v.id = t.post_variant_id left join post p on p.id = v.post_id
      order by h.name, c.at, c.text`),
    replies: all(`select r.at, r.text, r.platform_id,
      (select min(at || text) from comment where thread_id = r.thread_id) as answers
      from reply r order by r.at, r.text, answers, r.platform_id`),
    threads: all(`select count(*) as n from thread union all
      select count(*) from thread where id not in (select thread_id from comment)`),
  };
  db.close();
  return office;
}
