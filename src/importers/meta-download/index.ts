import type { ImportFormat } from '../../domain/imports.ts';
import type { JsonImporter } from '../importer.ts';
import { labelAt } from '../json/fields.ts';
import { isConversation, participantsOf, readMessage } from './messages.ts';
import { postLists, readPost } from './posts.ts';
import { repaired, repairedText } from './repair.ts';

/**
 * Facebook's and Instagram's "download your information" as JSON: the page's posts and the conversations of its
 * inbox. The comments in it are those that the page wrote, without the comments that they answer: they are not
 * read but for the page's name. Posts have neither id nor counts and are known again by their minute and words.
 *
 * No real sample of a page's download could be had: the layouts are those that public tools read, and a marked
 * synthetic sample; the Instagram posts' nesting is of general knowledge.
 */
function download(format: ImportFormat, platform: 'facebook' | 'instagram'): JsonImporter {
  /** The two have the same messages; where a folder tells, it tells. */
  const isOther = (path: string) =>
    (platform === 'facebook' ? /instagram/i : /facebook/i).test(
      path.split('/').slice(0, -1).join(),
    );
  return {
    of: 'json',
    format,
    recognise(head, path) {
      if (isOther(path)) return null;
      const sure = platform === 'facebook' ? 0.9 : 0.85;
      if (isConversation(head)) return { confidence: sure, lists: ['$.messages.*'] };
      const lists = postLists(head, platform);
      return lists && { confidence: sure, lists };
    },
    // The same for both, and asked once.
    ...(platform === 'facebook' ? { ownerIn } : {}),
    readValue(value, context) {
      const right = repaired(value);
      return isConversation(context.head)
        ? readMessage(right, platform, context)
        : readPost(right, platform, context);
    },
  };
}

function ownerIn(head: unknown): string | readonly string[] | null {
  if (isConversation(head)) return participantsOf(head);
  const name =
    labelAt(head, 'comments_v2', 0, 'data', 0, 'comment', 'author') ??
    labelAt(head, 'profile_v2', 'name', 'full_name');
  return name === null ? null : repairedText(name);
}

export const facebookDownload = download('facebook.download', 'facebook');
export const instagramDownload = download('instagram.download', 'instagram');
