import { rawAt } from './json/fields.ts';
import { plainText } from './json/html.ts';
import type { PostForm } from './record.ts';
import { cleanText } from './text.ts';

/** What the archive and the API of Mastodon have in common, so that a post is the same one from either. */

/** The words of a post: its content warning, if it has one, then what it says. */
export function noteText(warning: string | null, html: string | null): string {
  const parts = [cleanText(warning ?? ''), cleanText(plainText(html ?? ''))];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The number at the end of a post's address, which is its id on the server that it is from. */
export function noteId(uri: string | null): string | null {
  return /\/(\d{5,25})$/.exec(uri ?? '')?.[1] ?? null;
}

/** `https://mastodon.example/users/kunta` and `https://mastodon.example/@kunta` are `@kunta@mastodon.example`. */
export function noteAccount(address: string | null): string | null {
  const parts = /^https:\/\/([\w.-]{1,200})\/(?:users\/|@)([\w.-]{1,100})$/.exec(address ?? '');
  return parts ? `@${parts[2]}@${parts[1]}` : null;
}

/** @param kinds of the pictures, videos and sounds, as the first word of what the file calls them */
export function noteForm(media: readonly unknown[], kindKey: 'mediaType' | 'type'): PostForm {
  const kinds = media.map((one) => rawAt(one, kindKey) ?? '');
  // Moving pictures are videos without sound.
  if (kinds.some((kind) => kind.startsWith('video') || kind === 'gifv')) return 'video';
  return kinds.length > 1 ? 'carousel' : kinds.length === 1 ? 'photo' : 'text';
}
