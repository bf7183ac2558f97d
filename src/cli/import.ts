import { resolve } from 'node:path';
import type { ColumnMapping, ImportResult } from '../contract/imports.ts';
import { definedOnly } from '../core/defined.ts';
import { type ImportFormat, importFormats } from '../domain/imports.ts';
import { text } from '../i18n/refusal.ts';
import { calendarLines, readCalendars } from './calendars.ts';
import { type Arguments, type Output, Usage, withCore } from './terminal.ts';

/**
 * `import INPUT… --office FILE [--as FORMAT] [--map …] [--channel NAME] [--layer NAME] [--dry-run] [--json]`. Files of
 * events go into layers of the calendar, unless something else is said of what was given.
 */
export async function importFile(args: Arguments, out: Output): Promise<void> {
  const [input, ...others] = args.operands.map((path) => resolve(path));
  if (input === undefined) throw new Usage();
  const file = others.length === 0 ? input : [input, ...others];
  const format = formatOf(args.option('as'), out);
  const mapping = mappingOf(args.list('map'), out);
  const channel = args.option('channel');
  const dryRun = args.flag('dry-run');
  await withCore(args.required('office'), out, async (call) => {
    const said = format !== undefined || mapping !== undefined;
    const known = said ? null : await call('import.recognise', { file });
    const calendars = known?.calendars ?? [];
    const result =
      known?.found.length === 0 && calendars.length > 0
        ? null
        : await call('import.run', {
            file,
            ...definedOnly({ format, mapping, channel }),
            dryRun,
          });
    const into = { file, calendars, layer: args.option('layer'), dryRun };
    const { read, failed } = await readCalendars(call, into);
    const lines = [
      ...(result === null ? [] : importLines(result, out)),
      ...read.flatMap((one) => calendarLines(one, out)),
      ...(dryRun ? [out.t('cli.dryRun')] : []),
    ];
    const { runId: _, ...told } = result ?? { runId: null };
    if (result !== null || read.length > 0) {
      out.result(lines.join('\n'), { ...told, calendars: read, dryRun });
    }
    // What was read stays; the first of those that were not makes it a failure.
    const [first, ...rest] = failed;
    for (const refusal of rest) out.message(out.sentence(refusal));
    if (first) throw first;
  });
}

function importLines(result: ImportResult, out: Output): string[] {
  return [
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
  ];
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
