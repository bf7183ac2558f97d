import { addMonths, localDate } from '../domain/time.ts';
import { translator } from '../i18n/index.ts';
import { monthPage } from '../print/month.ts';
import { postsTable } from '../report/posts-table.ts';
import { listChannels } from '../store/channels.ts';
import { readOffice } from '../store/offices.ts';
import { findPost, postsBetween, unplannedPosts } from '../store/posts.ts';
import { unitNames } from '../store/units.ts';
import type { HandlersOf } from './handler.ts';
import { marksBetween } from './marks.ts';

export const planningHandlers: HandlersOf<'planning'> = {
  'planning.table': async ({ from, to, ideas, format, language }, { db }) => {
    const rows = [...postsBetween(db, from, to), ...(ideas ? unplannedPosts(db) : [])];
    const posts = rows.map(({ id }) => findPost(db, id)!);
    const told = {
      office: readOffice(db).name,
      channels: listChannels(db),
      units: new Map(unitNames(db).map(({ id, name }) => [id, name])),
      from,
      to,
      language,
    };
    return { ...(await postsTable(posts, told, format)), posts: posts.length };
  },

  'planning.print': ({ month, language }, { db, now }) => {
    const span = { from: `${month}-01`, to: `${addMonths(month, 1)}-01` };
    const html = monthPage({
      month,
      office: readOffice(db).name,
      posts: postsBetween(db, span.from, span.to),
      marks: marksBetween(db, span.from, span.to),
      language,
      printedOn: localDate(now),
    });
    return { fileName: `${translator(language)('print.file')}-${month}.pdf`, html };
  },
};
