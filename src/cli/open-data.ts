import { resolve } from 'node:path';
import { importOpenData } from '../core/import-open-data.ts';
import { languages } from '../domain/words.ts';
import { openDataFormats } from '../open-data/manifest.ts';
import { type Arguments, type Output, Usage, oneOf, withCore } from './terminal.ts';

/** `export --open-data DIR --office FILE [--format csv|jsonl|both] [--lang …]`: into a new or an empty folder. */
export async function exportOpenData(args: Arguments, out: Output): Promise<void> {
  const folder = resolve(args.required('open-data'));
  const format = oneOf(openDataFormats, args.option('format') ?? 'both', out);
  const language = oneOf(languages, args.option('lang') ?? out.language, out);
  const written = await withCore(args.required('office'), out, (call) =>
    call('openData.export', { folder, into: 'folder', format, language }),
  );
  out.result(out.t('cli.exported', { rows: written.rows, folder: written.folder }), written);
}

/** `import-open-data DIR --office FILE`: makes a new office of a folder. */
export function importOpenDataFolder(args: Arguments, out: Output): void {
  const [folder] = args.operands;
  if (folder === undefined || args.operands.length > 1) throw new Usage();
  const file = resolve(args.required('office'));
  importOpenData({ file, ...out.world }, resolve(folder));
  out.result(out.t('cli.made', { file }), { office: file });
}
