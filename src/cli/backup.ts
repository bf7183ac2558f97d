import { existsSync } from 'node:fs';
import { backupFolder } from '../domain/backups.ts';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { refuse } from '../contract/errors.ts';
import { listBackups } from '../core/backups.ts';
import { recoverOffice } from '../core/recover.ts';
import { restoreOffice } from '../core/restore.ts';
import { formats } from '../i18n/format.ts';
import { type Arguments, type Output, Usage, withCore } from './terminal.ts';

/** `backup --office FILE [--list] [--json]` */
export async function backUpOffice(args: Arguments, out: Output): Promise<void> {
  const file = resolve(args.required('office'));
  const listing = args.flag('list');
  const backups = await withCore(file, out, async (call) =>
    listing ? call('backup.list', {}) : [await call('backup.make', {})],
  );
  const [made] = backups;
  if (!listing && made) {
    const path = join(backupFolder(file), made.name);
    return out.result(out.t('cli.backupMade', { file: path }), { ...made, path });
  }
  const f = formats(out.language);
  const lines = backups.map(({ name, size, counts }) =>
    out.t('cli.backupLine', { name, size: f.size(size), ...counts }),
  );
  out.result(lines.length === 0 ? out.t('cli.noBackups') : lines.join('\n'), backups);
}

/** `restore [BACKUP] --office FILE [--json]`: the newest unless told; a name, or the path of any file. */
export function restoreBackup(args: Arguments, out: Output): void {
  const [given, ...others] = args.operands;
  if (others.length > 0) throw new Usage();
  const file = resolve(args.required('office'));
  const path = given === undefined ? newestOf(file) : pathOf(file, given);
  const { before, aside } = restoreOffice(file, path, out.world.clock());
  const lines = [
    out.t('cli.restored', { file: basename(path) }),
    ...(before === null ? [] : [out.t('cli.restoredBefore', { name: before })]),
    ...(aside === null ? [] : [out.t('cli.restoredAside', { file: aside })]),
  ];
  out.result(lines.join('\n'), { restored: path, before, aside });
}

function newestOf(file: string): string {
  const [newest] = listBackups(backupFolder(file));
  return newest?.path ?? refuse('backup.notFound', { file: basename(backupFolder(file)) });
}

function pathOf(file: string, given: string): string {
  const named = join(backupFolder(file), given);
  return !isAbsolute(given) && existsSync(named) ? named : resolve(given);
}

/** `recover --office FILE --out FILE [--json]` */
export function recoverDamaged(args: Arguments, out: Output): void {
  const file = resolve(args.required('office'));
  const target = resolve(args.required('out'));
  const { tables } = recoverOffice({ file, ...out.world }, target);
  const lines = tables
    .filter(({ saved, lost, orphans }) => saved > 0 || lost !== 0 || orphans > 0)
    .map((table) =>
      out.t('cli.recovered', { ...table, lost: table.lost ?? out.t('cli.unknownCount') }),
    );
  out.result([...lines, out.t('cli.wrote', { file: target })].join('\n'), { file: target, tables });
}
