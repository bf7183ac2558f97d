import type { FetchedPlatform } from '../../../src/domain/fetching.ts';
import type { TextKey } from '../../../src/i18n/index.ts';

export type GuideStep = {
  key: TextKey;
  /** A page to open; its name is the service's own, in every language. */
  link?: { url: string; name: string };
  /** Given in this step: the service's own words. */
  permissions?: readonly Permission[];
  /** To be copied to where the step says. */
  code?: string;
};

type Permission =
  | 'pages_show_list'
  | 'pages_read_engagement'
  | 'pages_read_user_content'
  | 'instagram_basic'
  | 'instagram_manage_comments'
  | 'read:accounts'
  | 'read:statuses';

export type PlatformGuide = {
  before: TextKey;
  steps: readonly GuideStep[];
  /** How long a key lasts, and what to do where the steps lead nowhere. */
  after: readonly TextKey[];
};

const metaApps = { url: 'https://developers.facebook.com/apps/', name: 'Meta for Developers' };
const explorer = {
  url: 'https://developers.facebook.com/tools/explorer/',
  name: 'Graph API Explorer',
};
const tokenDebugger = {
  url: 'https://developers.facebook.com/tools/debug/accesstoken/',
  name: 'Access Token Debugger',
};

/** How a municipality comes by its account and key. Facts of November 2026. */
export const guides: Record<FetchedPlatform, PlatformGuide> = {
  facebook: {
    before: 'fetching.guide.facebook.before',
    steps: [
      { key: 'fetching.guide.facebook.1', link: metaApps },
      { key: 'fetching.guide.facebook.2' },
      {
        key: 'fetching.guide.facebook.3',
        link: explorer,
        permissions: ['pages_show_list', 'pages_read_engagement', 'pages_read_user_content'],
      },
      { key: 'fetching.guide.facebook.4', link: tokenDebugger },
      { key: 'fetching.guide.facebook.5', code: 'me/accounts?fields=name,id,access_token' },
      { key: 'fetching.guide.facebook.6' },
    ],
    after: [
      'fetching.guide.facebook.expiry',
      'fetching.guide.facebook.lasting',
      'fetching.guide.facebook.empty',
    ],
  },
  instagram: {
    before: 'fetching.guide.instagram.before',
    steps: [
      { key: 'fetching.guide.instagram.1', link: metaApps },
      { key: 'fetching.guide.instagram.2' },
      {
        key: 'fetching.guide.instagram.3',
        link: explorer,
        permissions: [
          'pages_show_list',
          'pages_read_engagement',
          'instagram_basic',
          'instagram_manage_comments',
        ],
      },
      { key: 'fetching.guide.instagram.4', link: tokenDebugger },
      {
        key: 'fetching.guide.instagram.5',
        code: 'me/accounts?fields=name,access_token',
      },
      { key: 'fetching.guide.instagram.6' },
    ],
    after: [
      'fetching.guide.instagram.expiry',
      'fetching.guide.instagram.portfolio',
      'fetching.guide.facebook.empty',
    ],
  },
  youtube: {
    before: 'fetching.guide.youtube.before',
    steps: [
      {
        key: 'fetching.guide.youtube.1',
        link: { url: 'https://console.cloud.google.com/', name: 'Google Cloud Console' },
      },
      {
        key: 'fetching.guide.youtube.2',
        link: {
          url: 'https://console.cloud.google.com/apis/library/youtube.googleapis.com',
          name: 'YouTube Data API v3',
        },
      },
      {
        key: 'fetching.guide.youtube.3',
        link: {
          url: 'https://console.cloud.google.com/apis/credentials',
          name: 'Credentials',
        },
      },
      { key: 'fetching.guide.youtube.4' },
    ],
    after: ['fetching.guide.youtube.why'],
  },
  mastodon: {
    before: 'fetching.guide.mastodon.before',
    steps: [
      { key: 'fetching.guide.mastodon.1' },
      { key: 'fetching.guide.mastodon.2' },
      {
        key: 'fetching.guide.mastodon.3',
        permissions: ['read:accounts', 'read:statuses'],
      },
    ],
    after: [],
  },
  bluesky: {
    before: 'fetching.guide.bluesky.before',
    steps: [{ key: 'fetching.guide.bluesky.1' }, { key: 'fetching.guide.bluesky.2' }],
    after: [],
  },
};
