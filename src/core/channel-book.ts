import type { Channel } from '../contract/office.ts';
import { sameName } from '../domain/names.ts';
import { platformNames, platformOfLink, platformOfName } from '../domain/platforms.ts';
import type { Language, Platform } from '../domain/words.ts';
import { addChannel, listChannels } from '../store/channels.ts';
import { readOffice } from '../store/offices.ts';
import type { Doing } from './handler.ts';

/** The office's channels as a file names them; one that is not there yet is added. */
export type ChannelBook = ReturnType<typeof channelBook>;

export function channelBook({ db, newId }: Pick<Doing, 'db' | 'newId'>) {
  const language: Language = readOffice(db).regime === 'sv' ? 'sv' : 'fi';
  const channels = listChannels(db);
  const added: string[] = [];

  function ensure(
    found: Channel | undefined,
    wanted: Pick<Channel, 'platform' | 'name' | 'accountId'> & { language?: Language },
  ): Channel {
    if (found) return found;
    const channel = { id: newId(), language, ...wanted, url: null, characterLimit: null };
    addChannel(db, channel);
    channels.push(channel);
    added.push(channel.name);
    return channel;
  }

  function onlyOn(platform: Platform, among: readonly Channel[] = channels): Channel | undefined {
    const found = among.filter((c) => c.platform === platform);
    return found.length === 1 ? found[0] : undefined;
  }

  return {
    /** All that there are, with those added since. */
    channels: channels as readonly Channel[],
    /** The names of those added. */
    added: added as readonly string[],
    ensure,
    /** The channel of a name that may be just a platform's. */
    named(name: string, link: string | null): Channel {
      const platform = platformOfName(name) ?? platformOfLink(link) ?? 'other';
      const found =
        channels.find((c) => sameName(c.name, name)) ??
        // A list that says just "Facebook" means the one channel there.
        (sameName(name, platformNames[platform]) ? onlyOn(platform) : undefined);
      return ensure(found, { platform, name, accountId: null });
    },
    /** The channel of a name on a platform. What an office plans for just "Facebook" is in its own language. */
    onPlatform(platform: Platform, name: string, newLanguage: Language | null): Channel {
      const inOurs = () =>
        onlyOn(
          platform,
          channels.filter((c) => c.language === language),
        );
      const found =
        channels.find((c) => c.platform === platform && sameName(c.name, name)) ??
        (sameName(name, platformNames[platform]) ? (onlyOn(platform) ?? inOurs()) : undefined);
      return ensure(found, {
        platform,
        name,
        accountId: null,
        ...(newLanguage === null ? {} : { language: newLanguage }),
      });
    },
  };
}
