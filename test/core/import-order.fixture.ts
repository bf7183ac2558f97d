import { TZDate } from '@date-fns/tz';

/** What happened on a page, and how each format tells of it. All texts are unlike each other. */
export type PageComment = {
  n: number;
  /** The comment that it answers; null on the post itself. */
  parent: number | null;
  own: boolean;
  /** Whether it was changed on YouTube before the second export. */
  edited: boolean;
};
export type PagePost = { n: number; comments: PageComment[] };
export type Page = { posts: PagePost[]; conversations: number };

export const pageId = '100064821937455';
export const pageName = 'Testilän kunta';
export const postId = (n: number) => String(122158012340000 + n);
export const commentId = (n: number) => String(900001111120000 + n);
export const permalink = (n: number) => `https://www.facebook.com/${pageId}/posts/${postId(n)}`;
/** Seconds past the minute, which some formats tell and others do not. */
export const postMs = (n: number) => Date.UTC(2026, 8, 1 + (n % 80), 6, n % 60, 13);
export const commentMs = (n: number) => Date.UTC(2026, 8, 10, 6, n % 80_000, 27);
export const postText = (n: number) => `Julkaisu ${n}: mitä mieltä olette tästä asiasta? 🍂`;
export const commentText = (n: number) => `Kommentti ${n} – ”hyvä”\njatkuu`;
const authorOf = ({ n, own }: PageComment) => (own ? pageName : `Asukas ${n}`);
const graphTime = (ms: number) => new Date(ms).toISOString().replace('.000Z', '+0000');
const escaped = (value: unknown) =>
  JSON.stringify(value).replace(/[\u0080-\uFFFF]+/g, (text) =>
    Array.from(Buffer.from(text, 'utf8'), (byte) => `\\u00${byte.toString(16)}`).join(''),
  );

export function wallClock(ms: number, zone: string) {
  const at = new TZDate(ms, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    us: `${two(at.getMonth() + 1)}/${two(at.getDate())}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`,
    iso: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`,
  };
}

export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The posts as the content export has them; `age` is how late it was made, as counts grow. */
export function metaCsv(posts: readonly PagePost[], age: number): string {
  const header =
    '"Post ID","Page ID","Page name",Title,"Publish time",Permalink,"Post type",Date,Views,Reactions,Comments';
  const rows = posts.map(({ n, comments }) =>
    [
      postId(n),
      pageId,
      quoted(pageName),
      quoted(postText(n)),
      quoted(wallClock(postMs(n), 'America/Los_Angeles').us),
      permalink(n),
      'Photos',
      'Lifetime',
      100 + age * 10,
      5 + age,
      comments.length,
    ].join(','),
  );
  return `\uFEFF${[header, ...rows].join('\n')}\n`;
}

/** The page's own download: posts without ids. */
export function downloadPosts(posts: readonly PagePost[]): string {
  return escaped(
    posts.map(({ n }) => ({
      timestamp: postMs(n) / 1000,
      attachments: [{ data: [{ media: { uri: 'posts/media/1.jpg' } }] }],
      data: [{ post: postText(n) }],
    })),
  );
}

/** A conversation of its inbox, in files of a few messages each, the newest first. */
export function downloadMessages(k: number, from: number, to: number): string {
  const messages = Array.from({ length: to - from }, (_, index) => {
    const n = to - 1 - index;
    const own = n % 3 === 2;
    return {
      sender_name: own ? pageName : `Asukas ${k}`,
      timestamp_ms: Date.UTC(2026, 5, 20, 6, n) + k,
      content: `Viesti ${k}.${n}: ä`,
    };
  });
  return escaped({
    participants: [{ name: `Asukas ${k}` }, { name: pageName }],
    messages,
    thread_path: `inbox/asukas_${k}`,
  });
}

function graphComments(comments: readonly PageComment[], post: number, parent: number | null) {
  return comments
    .filter((comment) => comment.parent === parent)
    .map((comment): object => ({
      id: `${postId(post)}_${commentId(comment.n)}`,
      from: comment.own ? { id: pageId, name: pageName } : { id: '7', name: authorOf(comment) },
      message: commentText(comment.n),
      created_time: graphTime(commentMs(comment.n)),
      permalink_url: commentUrl(post, comment),
      comments: { data: graphComments(comments, post, comment.n) },
    }));
}

function commentUrl(post: number, { n, parent }: PageComment): string {
  return parent === null
    ? `${permalink(post)}?comment_id=${commentId(n)}`
    : `${permalink(post)}?comment_id=${commentId(parent)}&reply_comment_id=${commentId(n)}`;
}

export function graphJson(posts: readonly PagePost[], age: number): string {
  return JSON.stringify({
    data: posts.map(({ n, comments }) => ({
      id: `${pageId}_${postId(n)}`,
      message: postText(n),
      created_time: graphTime(postMs(n)),
      permalink_url: permalink(n),
      attachments: { data: [{ media_type: 'photo' }] },
      reactions: { summary: { total_count: 5 + age } },
      comments: {
        data: graphComments(comments, n, null),
        summary: { total_count: comments.length },
      },
    })),
  });
}

export function apifyJson(posts: readonly PagePost[]): string {
  return JSON.stringify(
    posts.flatMap(({ n, comments }) =>
      comments.map((comment) => ({
        facebookUrl: permalink(n),
        commentUrl: commentUrl(n, comment),
        id: btoa(`comment:${postId(n)}_${commentId(comment.n)}`),
        date: new Date(commentMs(comment.n)).toISOString(),
        text: commentText(comment.n),
        profileName: authorOf(comment),
        threadingDepth: comment.parent === null ? 0 : 1,
        facebookId: postId(n),
        ...(comment.parent === null
          ? {}
          : { replyToCommentId: btoa(`comment:${postId(n)}_${commentId(comment.parent)}`) }),
      })),
    ),
  );
}

/** A researcher's scraper: a table, with ids that begin with those of the post. */
export function scraperCsv(posts: readonly PagePost[]): string {
  const header =
    'comment_id,status_id,parent_id,comment_message,comment_author,comment_published,num_likes';
  const rows = posts.flatMap(({ n, comments }) =>
    comments.map((comment) =>
      [
        `${postId(n)}_${commentId(comment.n)}`,
        `${pageId}_${postId(n)}`,
        comment.parent === null ? '' : `${postId(n)}_${commentId(comment.parent)}`,
        quoted(commentText(comment.n)),
        quoted(authorOf(comment)),
        wallClock(commentMs(comment.n), 'Europe/Helsinki').iso,
        '3',
      ].join(','),
    ),
  );
  return [header, ...rows].join('\n');
}

/** A plain list to the minute, without ids, answers and links: a person's own. */
export function plainCsv(posts: readonly PagePost[]): string {
  const rows = posts.flatMap(({ comments }) =>
    comments
      .filter(({ own }) => !own)
      .map(({ n }) =>
        [
          wallClock(commentMs(n), 'Europe/Helsinki').iso.slice(0, 16),
          quoted(commentText(n)),
          'Facebook',
        ].join(';'),
      ),
  );
  return ['Aika;Kommentti;Kanava', ...rows].join('\n');
}

/** The same talk under a video; in the second version some comments have been changed. */
export function youtubeJson(posts: readonly PagePost[], version: 1 | 2): string {
  const comment = (post: number, of: PageComment) => {
    const published = new Date(commentMs(of.n)).toISOString();
    const changed = of.edited && version === 2;
    return {
      kind: 'youtube#comment',
      id: of.parent === null ? `Ug${of.n}` : `Ug${of.parent}.${of.n}`,
      snippet: {
        channelId: 'UCkunta',
        videoId: `video${post}`,
        textOriginal: changed ? `${commentText(of.n)} (muokattu)` : commentText(of.n),
        authorDisplayName: `@asukas${of.n}`,
        authorChannelId: { value: of.own ? 'UCkunta' : `UC${of.n}` },
        publishedAt: published,
        updatedAt: changed ? new Date(commentMs(of.n) + 86_400_000).toISOString() : published,
        ...(of.parent === null ? {} : { parentId: `Ug${of.parent}` }),
      },
    };
  };
  return JSON.stringify({
    kind: 'youtube#commentThreadListResponse',
    items: posts.flatMap(({ n, comments }) =>
      comments
        .filter(({ parent }) => parent === null)
        .map((top) => ({
          kind: 'youtube#commentThread',
          id: `Ug${top.n}`,
          snippet: { videoId: `video${n}`, topLevelComment: comment(n, top) },
          replies: {
            comments: comments.filter(({ parent }) => parent === top.n).map((of) => comment(n, of)),
          },
        })),
    ),
  });
}
