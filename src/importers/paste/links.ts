import { platformOfLink } from '../../domain/platforms.ts';
import { webLink } from '../text.ts';

/** What a comment's address says of it. */
export type CommentLink = {
  /** Without what the platform adds to follow a reader. */
  link: string;
  /** The platform's own id of the comment; null when the address has none. */
  commentId: string | null;
  /** The id of the comment that it answers. */
  parentId: string | null;
  /** The address of the post it is on. */
  post: string | null;
};

const kept: Readonly<Record<string, readonly string[]>> = {
  facebook: ['comment_id', 'reply_comment_id', 'story_fbid', 'id', 'fbid', 'v', 'set'],
  youtube: ['v', 'lc'],
};

/** Reads the address behind a comment's time; null when it is no web address. */
export function commentLink(href: string | null): CommentLink | null {
  const plain = href === null ? null : webLink(href);
  if (plain === null) return null;
  const platform = platformOfLink(plain);
  const url = new URL(plain);
  url.hash = '';
  const wanted = kept[platform ?? ''];
  for (const name of Array.from(url.searchParams.keys())) {
    const follows = /^(?:__|utm_|fbclid$|ref$|refid$|si$|pp$|igsh|img_index$)/.test(name);
    if (wanted ? !wanted.includes(name) : follows || platform === 'instagram') {
      url.searchParams.delete(name);
    }
  }
  const [commentId = null, parentId = null] = idsIn(url, platform);
  return { link: url.href, commentId, parentId, post: postOf(url, platform) };
}

/** The id of the comment, and behind it that of the one that it answers. */
function idsIn(url: URL, platform: ReturnType<typeof platformOfLink>): (string | null)[] {
  if (platform === 'instagram') {
    return (
      /\/c\/(\d+)(?:\/r\/(\d+))?\/?$/.exec(url.pathname)?.slice(1).filter(Boolean).toReversed() ??
      []
    );
  }
  if (platform === 'youtube') {
    const id = url.searchParams.get('lc');
    return [id, id?.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null];
  }
  const reply = facebookId(url.searchParams.get('reply_comment_id'));
  const comment = facebookId(url.searchParams.get('comment_id'));
  return reply === null ? [comment] : [reply, comment];
}

/** Facebook writes it as figures, with its post before them, or as base64 of `comment:<post>_<comment>`. */
export function facebookId(raw: string | null): string | null {
  if (raw === null || raw.length > 200) return null;
  const plain = /^(?:\d{5,25}_){0,2}(\d{5,25})$/.exec(raw)?.[1];
  if (plain !== undefined) return plain;
  try {
    return /(?:^|_)(\d{5,25})$/.exec(atob(raw))?.[1] ?? null;
  } catch {
    return null;
  }
}

function postOf(url: URL, platform: ReturnType<typeof platformOfLink>): string | null {
  const post = new URL(url);
  post.searchParams.delete('comment_id');
  post.searchParams.delete('reply_comment_id');
  post.searchParams.delete('lc');
  if (platform === 'instagram') {
    const path = /^\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/.exec(post.pathname)?.[0];
    return path === undefined ? null : `${post.origin}${path}/`;
  }
  if (platform === 'facebook') {
    const isPost =
      /\/(?:posts|videos|photos|permalink|reel|watch|photo|groups|share|story\.php|permalink\.php)/.test(
        post.pathname,
      ) || post.searchParams.has('story_fbid');
    return isPost ? post.href : null;
  }
  if (platform === 'youtube') return post.searchParams.has('v') ? post.href : null;
  return null;
}
