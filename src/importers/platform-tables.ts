import { postCounts } from './post-counts.ts';

/**
 * YouTube Studio's table of videos ("Table data.csv"), in English: names in other languages could not be had, and
 * such a file comes by another table's mapping. Its second row is the total, and ids that begin with a hyphen have
 * a blank before them. Built from the headers that public tools read and from fixtures.
 */
export const youtubeStudio = postCounts({
  format: 'youtube.studio',
  platform: 'youtube',
  columns: {
    id: ['content', 'video'],
    text: ['video title'],
    link: [],
    at: ['video publish time'],
    views: ['views'],
    reactions: ['likes'],
    comments: ['comments added'],
    shares: ['shares'],
  },
  certain: ['watch time hours'],
  skips: (_, id) => /^total$/i.test(id),
  linkOf: (id) => `https://www.youtube.com/watch?${new URLSearchParams({ v: id }).toString()}`,
});

/**
 * X's analytics of posts, the current export: a day without a time. A condensed real file was described; the
 * overview of days is another file, without ids.
 */
export const xAnalytics = postCounts({
  format: 'x.analytics',
  platform: 'x',
  columns: {
    id: ['post id', 'tweet id'],
    text: ['post text', 'tweet text'],
    link: ['post link', 'tweet permalink'],
    at: ['date', 'time'],
    views: ['impressions'],
    reactions: ['likes', 'favorites'],
    comments: ['replies'],
    shares: ['reposts', 'retweets', 'shares'],
    saves: ['bookmarks'],
    clicks: ['url clicks'],
    follows: ['new follows', 'follows'],
  },
  certain: ['post text', 'tweet text'],
  // An answer to somebody else is no post of the calendar.
  skips: (text) => text.startsWith('@'),
  zone: 'UTC',
});

/**
 * LinkedIn's page content, the sheet "All posts": a row that describes the columns stands above their names. The
 * platform gives it as XLS, and it is the same saved as XLSX or CSV. Built from the columns that a public tool reads;
 * that the XLS is of Excel 97 (BIFF8) is general knowledge. No real file could be had.
 */
export const linkedinContent = postCounts({
  format: 'linkedin.content',
  platform: 'linkedin',
  columns: {
    id: [],
    text: ['post title'],
    link: ['post link'],
    at: ['created date'],
    views: ['impressions'],
    reactions: ['likes'],
    comments: ['comments'],
    shares: ['reposts'],
    clicks: ['clicks'],
    follows: ['follows'],
  },
  certain: ['post type', 'posted by', 'audience'],
  idIn: (link) =>
    /(?:activity|share|ugcPost)[:-](\d{10,25})/i.exec(decodeURIComponent(safe(link)))?.[1] ?? null,
});

/** TikTok Studio's table of videos. Built from fixtures of public tools; its zone is not known and taken as ours. */
export const tiktokStudio = postCounts({
  format: 'tiktok.studio',
  platform: 'tiktok',
  columns: {
    id: [],
    text: ['video title'],
    link: ['video link'],
    at: ['post time'],
    views: ['total views'],
    reactions: ['total likes'],
    comments: ['total comments'],
    shares: ['total shares'],
    saves: ['add to favorites'],
  },
  certain: ['total views'],
  idIn: (link) => /\/(?:video|photo)\/(\d{10,25})/.exec(link)?.[1] ?? null,
});

/** A link whose percent signs stand for nothing can't be decoded. */
function safe(link: string): string {
  return link.replace(/%(?![\da-f]{2})/gi, '%25').replace(/%(?:[89a-f][\da-f])/gi, '');
}
