import { columnText, tableText } from '../i18n/columns/index.ts';
import type { Language } from '../domain/words.ts';
import { translator } from '../i18n/index.ts';
import { formats } from '../i18n/format.ts';

export type DescribedTable = {
  name: string;
  rows: number;
  columns: readonly {
    name: string;
    type: 'TEXT' | 'INTEGER' | 'REAL' | 'BLOB';
    required: boolean;
    key: boolean;
    refersTo: string | null;
    values: readonly string[] | null;
  }[];
};

/** What explains an export: every table and every column of it, from the schema itself and the texts of i18n/columns. */
export function readme(
  about: { office: string; exportedAt: string; tables: readonly DescribedTable[] },
  language: Language,
): string {
  const t = translator(language);
  const f = formats(language);
  const lines = [
    `# ${t('openData.readme.title', { office: about.office })}`,
    '',
    t('openData.readme.made', { at: f.dateTime(about.exportedAt) }),
    '',
    t('openData.readme.personal'),
    '',
    t('openData.readme.how'),
    '',
    ...about.tables.flatMap((table) => [
      `## ${table.name}`,
      '',
      `${tableText(language, table.name) ?? ''}. ${t('openData.readme.rows', { count: table.rows })}`,
      '',
      `| ${t('openData.readme.column')} | ${t('openData.readme.type')} | ${t('openData.readme.meaning')} |`,
      '| --- | --- | --- |',
      ...table.columns.map((column) => {
        const notes = [
          columnText(language, table.name, column.name) ?? '',
          ...(column.refersTo === null
            ? []
            : [t('openData.readme.refersTo', { column: `\`${column.refersTo}\`` })]),
          ...(column.values === null
            ? []
            : [t('openData.readme.values', { values: column.values.map(code).join(', ') })]),
        ];
        const type = t(`openData.readme.type.${column.type}`);
        const told = [
          type,
          ...(column.key ? [t('openData.readme.key')] : []),
          ...(column.required ? [] : [t('openData.readme.optional')]),
        ];
        return `| ${code(column.name)} | ${told.join(', ')} | ${notes.join('. ')} |`;
      }),
      '',
    ]),
  ];
  return lines.join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
