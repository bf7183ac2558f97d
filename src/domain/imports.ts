/** The formats that the importers read; `src/importers/index.ts` has one module for each. */
export const importFormats = [
  'comments.table',
  'meta.content',
  'posts.table',
  'facebook.download',
  'instagram.download',
  'graph.api',
  'apify.comments',
  'youtube.comments',
  'youtube.takeout',
  'youtube.studio',
  'x.analytics',
  'linkedin.content',
  'tiktok.studio',
  'x.archive',
  'mastodon.outbox',
  'mastodon.api',
  'bluesky.api',
] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What a run may be of: a calendar file is read into a layer, and not by the importers. */
export const runFormats = [...importFormats, 'calendar.ics'] as const;
export type RunFormat = (typeof runFormats)[number];

/** Formats whose columns a person may have to say. */
export const tableFormats = [
  'comments.table',
  'meta.content',
  'posts.table',
] as const satisfies readonly ImportFormat[];
export type TableFormat = (typeof tableFormats)[number];
export function isTableFormat(format: ImportFormat): format is TableFormat {
  return (tableFormats as readonly ImportFormat[]).includes(format);
}

/** Why a row of a file was left out. Each has its sentence in i18n. */
export const rejectionReasons = [
  'row.broken',
  'id.missing',
  'date.missing',
  'date.unreadable',
  'date.impossible',
  'date.tooOld',
  'date.future',
  'text.missing',
  'text.tooLong',
  'number.unreadable',
  'comment.own',
  'time.unreadable',
  'word.unknown',
  'title.missing',
  'cell.tooLong',
  'row.twice',
  'author.unknown',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
