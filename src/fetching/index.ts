import type { FetchedPlatform } from '../domain/fetching.ts';
import type { PlatformModule } from './platform.ts';
import { bluesky } from './platforms/bluesky.ts';
import { facebook } from './platforms/facebook.ts';
import { instagram } from './platforms/instagram.ts';
import { mastodon } from './platforms/mastodon.ts';
import { youtube } from './platforms/youtube.ts';

/** Every platform that can be fetched from. A new one is one module, one line here, and its words in the domain. */
const modules: { readonly [P in FetchedPlatform]: PlatformModule } = {
  facebook,
  instagram,
  youtube,
  mastodon,
  bluesky,
};

export function moduleOf(platform: FetchedPlatform): PlatformModule {
  return modules[platform];
}
