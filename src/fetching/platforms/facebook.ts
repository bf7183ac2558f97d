import type { PlatformModule } from '../platform.ts';
import { Unreadable } from '../platform.ts';

export const facebook: PlatformModule = {
  platform: 'facebook',
  account: {
    question: () => ({ path: '/v23.0/me', query: { fields: 'id,name' } }),
    read: (body) => {
      const b = body as any;
      if (!b?.id) throw new Unreadable();
      return { id: b.id, name: b.name };
    },
  },
  posts: {
    question: () => ({ path: '/v23.0/17/posts', query: {} }),
    read: () => ({ records: [] }),
  },
  comments: { question: () => ({ path: '/', query: {} }), read: () => ({ records: [] }) },
  postOf: () => null,
  problem: (_a, body) => ((body as any)?.error?.code === 190 ? { code: 'tokenInvalid' } : null),
};
