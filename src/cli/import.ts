import { resolve } from 'node:path';
import type { ColumnMapping } from '../contract/imports.ts';
import { type ImportFormat, importFormats } from '../domain/imports.ts';
import { text } from '../i18n/refusal.ts';
import { type Arguments, type Output, Usage, withCore } from './terminal.ts';

/** `import INPUT… --office FILE [--as FORMAT] [--map …] [--channel NAME] [--dry-run] [--json]` */
export async function importFile(args: Arguments, out: Output): Promise<void> {
  const [input, ...others] = args.operands.map((path) => resolve(path));
  if (input === undefined) throw new Usage();
  const format = formatOf(args.option('as'), out);
  const mapping = mappingOf(args.list('map'), out);
  const channel = args.option('channel');
  const { runId: _, ...result } = await withCore(args.required('office'), out, (call) =>
    call('import.run', {
      file: others.length === 0 ? input : [input, ...others],
      ...(format === undefined ? {} : { format }),
      ...(mapping === undefined ? {} : { mapping }),
      ...(channel === undefined ? {} : { channel }),
      dryRun: args.flag('dry-run'),
    }),
  );
  const lines = [
    out.t('cli.imported', {
      new: result.new,
      changed: result.changed,
      unchanged: result.unchanged,
      rejected: result.rejected,
    }),
    ...result.errors.map(({ file, row, column, reason }) =>
      out.t('cli.rejectedRow', {
        row: file === null ? row : `${file} ${row}`,
        column: column ?? '–',
        reason: text(out.t, `import.rejection.${reason}`, {}),
      }),
    ),
    ...(args.flag('dry-run') ? [out.t('cli.dryRun')] : []),
  ];
  out.result(lines.join('\n'), { ...result, dryRun: args.flag('dry-run') });
}

function formatOf(name: string | undefined, out: Output): ImportFormat | undefined {
  if (name === undefined) return undefined;
  const format = importFormats.find((f) => f === name);
  if (!format) {
    throw new Usage(
      out.t('cli.unknownFormat', { format: name, formats: importFormats.join(', ') }),
    );
  }
  return format;
}

/** `date=Päivä,text=Kommentti`: a comma belongs to a column's name unless a field follows it. */
function mappingOf(texts: readonly string[], out: Output): ColumnMapping | undefined {
  if (texts.length === 0) return undefined;
  const pairs = texts.flatMap((t) => t.split(/,(?=[A-Za-z]+=)/));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, field, column] = /^([A-Za-z]+)=(.+)$/.exec(pair.trim()) ?? [];
      if (field === undefined || column === undefined) {
        throw new Usage(out.t('cli.badMapping', { pair }));
      }
      return [field, column];
    }),
  );
}
