import type { PostMetric } from '../domain/words.ts';
import { columnsNamed } from './headers.ts';
import { type HeaderPlace, possibleHeaders, type TableImporter } from './importer.ts';
import { readCount } from './numbers.ts';
import { postCounts } from './post-counts.ts';
import type { ImportItem, PostRecord } from './record.ts';
import { batches, type Table } from './table.ts';

const postId = ['post id'];

const posts = postCounts({
  format: 'facebook.insights',
  platform: 'facebook',
  columns: {
    id: postId,
    text: ['post message'],
    link: ['permalink'],
    at: ['posted'],
    // What is called views today was impressions then. Of two columns for one thing the one that counts all is
    // first, and the one that counts people second.
    views: ['lifetime post total impressions'],
    reach: ['lifetime post total reach'],
    reactions: [
      'lifetime post stories by action type like',
      'lifetime talking about this post by action type like',
    ],
    comments: [
      'lifetime post stories by action type comment',
      'lifetime talking about this post by action type comment',
    ],
    shares: [
      'lifetime post stories by action type share',
      'lifetime talking about this post by action type share',
    ],
    clicks: ['lifetime post consumptions'],
  },
  certain: ['audience targeting', 'countries', 'languages'],
  // The second row explains the columns.
  skips: (text, id, cells) =>
    text === '' && id === '' && cells.some((cell) => /^Lifetime\b/i.test(cell.trim())),
  idParts: (id) => {
    const [, page = null, post = id] = /^(\d{5,25})_(\d{5,25})$/.exec(id) ?? [];
    return { accountId: page, id: post };
  },
  zone: 'America/Los_Angeles',
});

/**
 * The old Page Insights of Facebook, "Export data", post level, until about 2022: XLS, XLSX or CSV. Names stand in
 * the first row and what they mean in the second, or a file of chosen columns has one row of names alone. In a
 * workbook comments, likes and shares stand on a sheet of their own. Names repeat: columns are read by those that
 * do not. Built from fixtures of public tools and code that reads real files; that times are US Pacific is general
 * knowledge, as in what Meta exports today. Names in other languages could not be had.
 */
export const facebookInsights: TableImporter = {
  ...posts,
  async *read(tables, options) {
    const actions = await actionsIn(tables);
    for await (const items of posts.read(tables, options)) {
      yield items.map((item) => (item.kind === 'post' ? withActions(item, actions) : item));
    }
  },
};

type Actions = ReadonlyMap<string, PostRecord['metrics']>;

const actionColumns = { reactions: 'like', comments: 'comment', shares: 'share' } as const;
/** The sheets of what people did, whose names are cut off after 31 signs: all that was done, and who did it. */
const actionSheets = [/^lifetime post stories by/i, /^lifetime talking about this/i];

async function actionsIn(tables: readonly Table[]): Promise<Actions> {
  const found = new Map<string, Partial<Record<PostMetric, number>>>();
  for (const name of actionSheets) {
    const table = tables.find(({ sheet }) => sheet !== null && name.test(sheet.trim()));
    const place = table && placeIn(table);
    if (!place) continue;
    const [id] = columnsNamed(place.headers, postId);
    for await (const rows of batches(place.table, place.header)) {
      for (const { cells } of rows) {
        const key = plainId(cells[id!] ?? '');
        const known = found.get(key) ?? {};
        for (const metric of Object.keys(actionColumns) as (keyof typeof actionColumns)[]) {
          const [column] = columnsNamed(place.headers, [actionColumns[metric]]);
          const count = column === undefined ? undefined : readCount(cells[column] ?? '');
          if (typeof count === 'number') known[metric] ??= count;
        }
        if (key !== '') found.set(key, known);
      }
    }
  }
  return found;
}

function placeIn(table: Table): HeaderPlace | undefined {
  for (const place of possibleHeaders([table])) {
    const has = (name: string) => columnsNamed(place.headers, [name]).length > 0;
    if (has(postId[0]!) && Object.values(actionColumns).some(has)) return place;
  }
  return undefined;
}

const plainId = (raw: string) => raw.trim().replace(/^\d{5,25}_/, '');

function withActions(post: PostRecord, actions: Actions): ImportItem {
  return { ...post, metrics: { ...actions.get(post.platformId ?? ''), ...post.metrics } };
}
