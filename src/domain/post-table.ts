import { squeezed } from './names.ts';

/** What a table of posts can hold of a post, in the order of its columns. */
export const postTableFields = [
  'day',
  'clock',
  'topic',
  'purpose',
  'level',
  'status',
  'themes',
  'channels',
  'body',
  'answeredBy',
  'expert',
  'answeredUntil',
  'expires',
  'contentious',
  'hashtags',
  'links',
  'approval',
  'notes',
  'entryId',
] as const;
export type PostTableField = (typeof postTableFields)[number];

/** The fields that a spreadsheet cell must not be longer than, and lists of more entries. */
export const postTableLimits = {
  topic: 120,
  answeredBy: 200,
  expert: 120,
  hashtags: 2000,
  approval: 2000,
  notes: 20_000,
  body: 20_000,
  theme: 120,
  themes: 20,
  link: 2000,
  campaign: 120,
  links: 20,
} as const;

/** Names in one cell, parted by semicolons; a name that a reader would take apart is put in quotes. */
export function joinNames(names: readonly string[]): string {
  return names
    .map(squeezed)
    .map((name) => (/[;,"\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name))
    .join('; ');
}

/** The names in a cell, each once: parted by semicolons, commas or line ends outside of quotes. */
export function splitNames(cell: string): string[] {
  const names = [...cell.matchAll(/\s*"((?:[^"]|"")*)"|[^;,\n]+/g)].map(([written, quoted]) =>
    squeezed(quoted === undefined ? written : quoted.replaceAll('""', '"')),
  );
  return [...new Set(names.filter((name) => name !== ''))];
}

/** A link and the campaign it is counted under. */
export type TableLink = { url: string; campaign: string | null };

/** Links in one cell, one on a line, the campaign in parentheses after its link. */
export function joinLinks(links: readonly TableLink[]): string {
  return links
    .map(({ url, campaign }) => {
      const line = squeezed(url);
      const written = /[\s"]|\)$/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
      return squeezed(campaign ?? '') === '' ? written : `${written} (${squeezed(campaign!)})`;
    })
    .join('\n');
}

/** The links in a cell: one on a line, or one after another with blanks or commas between them. */
export function splitLinks(cell: string): TableLink[] {
  return cell
    .split('\n')
    .map(squeezed)
    .flatMap((line) =>
      // What was written here is one link; people put several on a line.
      /^(?:".*"|\S+)(?: \(.*\))?$/.test(line) ? [line] : line.split(/[,;]? (?=https?:\/\/|www\.)/),
    )
    .flatMap((line) => {
      const parts = /^(?:"((?:[^"]|"")*)"|(.+?))(?: \((.*)\))?$/.exec(line);
      if (!parts) return [];
      const [, quoted, bare = '', campaign = ''] = parts;
      const url = quoted === undefined ? bare : quoted.replaceAll('""', '"');
      return [{ url, campaign: campaign === '' ? null : campaign }];
    });
}
