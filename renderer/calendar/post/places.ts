import type { Channel } from '../../../src/contract/office.ts';
import type { Post } from '../../../src/contract/posts.ts';
import type { Translate } from '../../../src/i18n/index.ts';

export type PostText = Post['variants'][number];

/** A channel's name, with the language where the same post goes there in several, or in another than usual. */
export function placeName(
  t: Translate,
  one: Pick<PostText, 'channelId' | 'name' | 'language'>,
  { post, channels }: { post: Post; channels: readonly Channel[] },
): string {
  const usual = channels.find(({ id }) => id === one.channelId)?.language ?? one.language;
  const alone = post.variants.every(
    (other) => other.channelId !== one.channelId || other.language === one.language,
  );
  return alone && one.language === usual
    ? one.name
    : t('post.place', { channel: one.name, language: t(`word.language.${one.language}`) });
}

/** Where a text is counted: its platform, and its channel's own limit. */
export function placeOf(one: PostText, channels: readonly Channel[]) {
  const channel = channels.find(({ id }) => id === one.channelId);
  return { platform: one.platform, characterLimit: channel?.characterLimit ?? null };
}
