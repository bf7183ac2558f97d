import type { Parsed, ProcedureName } from '../contract/index.ts';
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

/** A command after which the user may want the office back as it was before, and undo may no longer reach. */
export function asksBackup(name: ProcedureName, input: unknown): boolean {
  return name === 'import.run' && (input as Parsed<'import.run'>).dryRun !== true;
}

function shown({ name, at, reason, size, counts }: Backup) {
  return { name, at, reason, size, counts };
}
