import type { Backup } from './backups.ts';
import type { HandlersOf } from './handler.ts';

export const backupHandlers: HandlersOf<'backup'> = {
  'backup.list': async (_, { backups }) => (await backups.list()).map(shown),
  'backup.status': (_, { backups, now }) => backups.status(now),
  'backup.loss': ({ name }, { backups }) => backups.loss(name),
  'backup.make': async (_, { backups }) => shown(await backups.make('manual')),
  'backup.setPlace': async ({ path }, { backups }) => {
    await backups.setPlace(path);
    return {};
  },
};

function shown({ name, at, reason, size, counts }: Backup) {
  return { name, at, reason, size, counts };
}
