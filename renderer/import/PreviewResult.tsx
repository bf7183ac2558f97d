import type { ImportRequest, ImportResult } from '../../src/contract/imports.ts';
import type { ImportFormat } from '../../src/domain/imports.ts';
import type { TextKey } from '../../src/i18n/index.ts';
import { type Texts, useTexts } from '../app/texts.tsx';
import { useCall, useLive } from '../live/index.ts';
import { ResidentText } from '../parts/ResidentText.tsx';
import { Table, type TableColumn } from '../parts/Table.tsx';
import { Counts } from './Counts.tsx';
import styles from './Import.module.css';
import { Callout } from './NoticeText.tsx';
import { RejectedRows } from './RejectedRows.tsx';

/** What the import will do, before it does. */
export function PreviewResult({
  request,
  result,
  old,
}: {
  request: ImportRequest;
  result: ImportResult;
  old: boolean;
}) {
  const { t } = useTexts();
  const call = useCall();
  const outcome = outcomeOf(result);
  return (
    <div className={styles['result']} data-old={old} aria-busy={old}>
      <Counts result={result} />
      {outcome && (
        <Callout look={outcome.look}>
          <p>{t(outcome.text)}</p>
        </Callout>
      )}
      {result.newChannels.length > 0 && (
        <Callout look="info">
          <p>
            {t('import.newChannels', {
              count: result.newChannels.length,
              names: result.newChannels.join(', '),
            })}
          </p>
        </Callout>
      )}
      {result.newThemes.length > 0 && (
        <Callout look="info">
          <p>
            {t('import.newThemes', {
              count: result.newThemes.length,
              names: result.newThemes.join(', '),
            })}
          </p>
        </Callout>
      )}
      {result.newUnits.length > 0 && (
        <Callout look="info">
          <p>
            {t('import.newUnits', {
              count: result.newUnits.length,
              names: result.newUnits.join(', '),
            })}
          </p>
        </Callout>
      )}
      {result.kept.length > 0 && (
        <Callout look="info">
          <p>{t('import.kept', { count: result.kept.length, rows: rowsTold(result.kept) })}</p>
        </Callout>
      )}
      {result.lowerCounts > 0 && (
        <Callout look="info">
          <p>{t('import.lowerCounts', { count: result.lowerCounts })}</p>
        </Callout>
      )}
      {result.examples.some(({ kind }) => kind === 'comment') && <Authors />}
      <FirstTime result={result} />
      {result.examples.length > 0 && <Examples result={result} />}
      {result.errors.length > 0 && (
        <RejectedRows
          result={result}
          make={async () => {
            const all = await call('import.run', { ...request, dryRun: true, allErrors: true });
            return call('import.rejectionsFile', { fileName: all.fileName, errors: all.errors });
          }}
        />
      )}
    </div>
  );
}

/** What must be said when there is nothing to import. */
function outcomeOf(
  result: ImportResult,
): { look: 'good' | 'info' | 'warning'; text: Extract<TextKey, `import.nothing${string}`> } | null {
  if (result.new + result.changed > 0) return null;
  if (result.rejected === 0) {
    return result.unchanged > 0
      ? { look: 'good', text: 'import.nothingNew' }
      : { look: 'warning', text: 'import.nothingAtAll' };
  }
  return result.unchanged > 0
    ? { look: 'info', text: 'import.nothingNewRejected' }
    : { look: 'warning', text: 'import.nothingGood' };
}

const rowsNamed = 12;

function rowsTold(rows: readonly number[]): string {
  return rows.slice(0, rowsNamed).join(', ') + (rows.length > rowsNamed ? ' …' : '');
}

function Authors() {
  const { t } = useTexts();
  const office = useLive('office.get', {});
  if (!office.data) return null;
  return (
    <p className={styles['note']}>
      {t(office.data.keepAuthors ? 'import.authors.on' : 'import.authors.off')}
    </p>
  );
}

/** Of formats that tell times by another clock than ours, or by one that they do not name. */
const aboutClock: Partial<
  Record<ImportFormat, 'import.firstPost.note' | 'import.firstComment.note'>
> = {
  'meta.content': 'import.firstPost.note',
  'facebook.insights': 'import.firstPost.note',
  'hootsuite.inbox': 'import.firstComment.note',
};

/** A time zone read wrongly moves posts to other days, and only a person can see it. */
function FirstTime({ result }: { result: ImportResult }) {
  const { t, f } = useTexts();
  const [first] = result.examples;
  const note = aboutClock[result.format];
  if (!first || first.at === null || note === undefined) return null;
  const question = first.kind === 'comment' ? 'import.firstComment' : 'import.firstPost';
  return (
    <Callout look="info">
      <p>{t(question, { when: f.dateTime(first.at) })}</p>
      <p className={styles['note']}>{t(note)}</p>
    </Callout>
  );
}

function Examples({ result }: { result: ImportResult }) {
  const { t, f } = useTexts();
  const title =
    result.examples[0]?.kind === 'comment'
      ? t('import.examples.comments')
      : t('import.examples.posts');
  return (
    <section className={styles['section']}>
      <h4 className={styles['subtitle']}>{title}</h4>
      <Table
        label={title}
        columns={exampleColumns({ t, f }, result.format)}
        rows={result.examples}
        rowKey={(_, index) => String(index)}
      />
    </section>
  );
}

type Example = ImportResult['examples'][number];

function exampleColumns(
  { t, f }: Pick<Texts, 't' | 'f'>,
  format: ImportResult['format'],
): TableColumn<Example>[] {
  const when = ({ at, dayOnly }: Example) => {
    if (at === null) return t('import.example.noDay');
    return format === 'posts.table' && dayOnly ? f.date(at) : f.dateTime(at);
  };
  const changes: TableColumn<Example> = {
    key: 'changes',
    title: t('import.example.changes'),
    cell: (example) =>
      example.changes.length === 0
        ? t('import.example.new')
        : example.changes.map((field) => t(`import.field.${field}`)).join(', '),
  };
  return [
    {
      key: 'at',
      title: t('import.example.at'),
      cell: (example) => <span className={styles['when']}>{when(example)}</span>,
    },
    {
      key: 'channel',
      title: t('import.example.channel'),
      cell: ({ channel }) => (channel === '' ? '–' : <ResidentText text={channel} />),
    },
    {
      key: 'text',
      title: t(format === 'posts.table' ? 'import.field.topic' : 'import.example.text'),
      cell: ({ text }) => <ResidentText text={text} className={styles['words']} />,
    },
    ...(format === 'posts.table' ? [changes] : []),
  ];
}
