import { sameName } from '../domain/names.ts';
import type { JsonContext, JsonImporter } from './importer.ts';
import { rejectValue } from './importer.ts';
import { at, countAt, counts, isObject, labelAt, listAt, rawAt, textAt } from './json/fields.ts';
import { momentAt } from './json/moments.ts';
import type { ImportItem } from './record.ts';
import { cleanText, webLink } from './text.ts';

/**
 * TikTok's own download as JSON (`user_data_tiktok.json`, older `user_data.json`): the account's videos with their
 * likes, and its messages as conversations with our answers. The comments in it are those that the account wrote,
 * without what they answer, so none of them finds a place, and each is told. A video has the id by which the table
 * of TikTok Studio knows it too, where its link still has one: newer downloads give links to files that expire.
 *
 * Names of both generations are those that public tools read, of which one was tested with real downloads; times are
 * taken as UTC, which is general knowledge. No real sample could be had.
 */
export const tiktokDownload: JsonImporter = {
  of: 'json',
  format: 'tiktok.download',

  recognise(head) {
    const known = tellingPlaces.some((way) => at(head, ...way) !== undefined);
    return known ? { confidence: 0.9, lists } : null;
  },

  ownerIn: (head) =>
    labelAt(head, 'Profile', 'Profile Information', 'ProfileMap', 'userName') ??
    labelAt(head, 'Profile', 'Profile Info', 'ProfileMap', 'userName'),

  readValue(value, context) {
    if (Array.isArray(value)) return conversation(value, context);
    const words = textAt(value, 'comment') ?? textAt(value, 'Comment');
    return [words === null ? video(value, context) : ownComment(value, words, context)];
  },
};

const lists = [
  '$.Post.Posts.VideoList.*',
  '$.Video.Videos.VideoList.*',
  '$.Comment.Comments.CommentsList.*',
  '$.Comment.CommentsList.*',
  '$.Direct Message.Direct Messages.ChatHistory.*',
  '$.Direct Message.Chat History.ChatHistory.*',
  '$.Direct Messages.Direct Messages.ChatHistory.*',
  '$.Direct Messages.Chat History.ChatHistory.*',
];

/** What only such a download has; what an account has seen comes first in it, and may fill the start alone. */
const tellingPlaces = [
  ...lists.map((list) => list.split('.').slice(1, -1)),
  ...['Activity', 'Your Activity'].flatMap((activity) =>
    [
      ['Video Browsing History', 'VideoList'],
      ['Watch History', 'VideoList'],
      ['Like List', 'ItemFavoriteList'],
      ['Favorite Videos', 'FavoriteVideoList'],
      ['Favorite Effects', 'FavoriteEffectsList'],
      ['Follower List', 'FansList'],
      ['Follower', 'FansList'],
      ['Login History', 'LoginHistoryList'],
    ].map((place) => [activity, ...place]),
  ),
];

function video(value: unknown, context: JsonContext): ImportItem {
  const { row, owner } = context;
  const link = webLink(rawAt(value, 'Link') ?? rawAt(value, 'link') ?? '');
  if (link === null) return rejectValue(row, 'id.missing', 'Link');
  const time = momentAt(value, context, at(value, 'Date') === undefined ? 'date' : 'Date');
  if ('reason' in time) return time;
  const id = /\/(?:video|photo)\/(\d{10,25})/.exec(link)?.[1] ?? null;
  return {
    kind: 'post',
    row,
    platform: 'tiktok',
    // As in the table of TikTok Studio, which does not tell it.
    account: '',
    accountId: null,
    platformId: id,
    at: time.at,
    text: cleanText(rawAt(value, 'Title') ?? ''),
    link:
      owner === null || id === null
        ? null
        : `https://www.tiktok.com/@${encodeURIComponent(owner)}/video/${id}`,
    form: 'video',
    metrics: counts({ reactions: countAt(value, 'Likes') ?? countAt(value, 'likes') }),
  };
}

function ownComment(value: unknown, text: string, context: JsonContext): ImportItem {
  const time = momentAt(value, context, at(value, 'Date') === undefined ? 'date' : 'Date');
  if ('reason' in time) return time;
  return {
    kind: 'comment',
    row: context.row,
    at: time.at,
    dayOnly: false,
    text,
    author: null,
    link: null,
    post: null,
    channel: null,
    platformId: null,
    parentId: null,
    platform: 'tiktok',
    own: true,
  };
}

/** All messages with one other account. Who is who its name tells: what is not from it is ours. */
function conversation(messages: readonly unknown[], context: JsonContext): ImportItem[] {
  const { row, key } = context;
  const other = /^Chat History with (.{1,200}?):?$/.exec(key ?? '')?.[1] ?? null;
  return listAt(messages).flatMap((message): ImportItem[] => {
    if (!isObject(message)) return [];
    const text = textAt(message, 'Content');
    const sender = labelAt(message, 'From');
    if (text === null) return [];
    if (other === null || sender === null) return [rejectValue(row, 'author.unknown', 'From')];
    const time = momentAt(message, context, 'Date');
    if ('reason' in time) return [time];
    const own = !sameName(sender, other);
    return [
      {
        kind: 'comment',
        row,
        at: time.at,
        dayOnly: false,
        text,
        author: own ? null : sender,
        link: null,
        post: null,
        channel: null,
        platformId: null,
        parentId: null,
        platform: 'tiktok',
        conversation: other,
        own,
      },
    ];
  });
}
