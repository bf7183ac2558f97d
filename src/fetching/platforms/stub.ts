import type { PlatformModule } from '../platform.ts';

export const stub: PlatformModule = {
  platform: 'bluesky',
  account: { question: () => ({ path: '/', query: {} }), read: () => ({ id: '', name: '' }) },
  posts: { question: () => ({ path: '/', query: {} }), read: () => ({ records: [] }) },
  comments: { question: () => ({ path: '/', query: {} }), read: () => ({ records: [] }) },
  postOf: () => null,
  problem: () => null,
};
