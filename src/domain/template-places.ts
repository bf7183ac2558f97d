import type { Language, Platform } from './words.ts';

type TextOf = { platform: Platform | null; language: Language; text: string };
type ChannelOf = { id: string; platform: Platform; language: Language };

/** Channels of pictures and videos: a text that is for any channel is not for these unless asked for. */
const picturesFirst: ReadonlySet<Platform> = new Set(['youtube', 'tiktok']);

/** The text that a template has for a channel in a language: one of its platform's own, else the one for any. */
export function textFor<T extends TextOf>(
  texts: readonly T[],
  { platform, language }: Pick<ChannelOf, 'platform' | 'language'>,
): T | undefined {
  const fitting = texts.filter((text) => text.language === language);
  return (
    fitting.find((text) => text.platform === platform) ??
    fitting.find((text) => text.platform === null)
  );
}

/** The channels that a template's texts are for, each in its own language. */
export function placesFor(
  texts: readonly TextOf[],
  channels: readonly ChannelOf[],
): { channelId: string; language: Language }[] {
  return channels
    .filter((channel) => {
      const text = textFor(texts, channel);
      return text && (text.platform !== null || !picturesFirst.has(channel.platform));
    })
    .map(({ id, language }) => ({ channelId: id, language }));
}
