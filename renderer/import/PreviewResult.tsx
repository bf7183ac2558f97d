import type { ImportResult } from '../../src/contract/imports.ts';
import type { TextKey } from '../../src/i18n/index.ts';
import { type Texts, useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { ResidentText } from '../parts/ResidentText.tsx';
import { Table, type TableColumn } from '../parts/Table.tsx';
import { Counts } from './Counts.tsx';
import styles from './Import.module.css';
import { Callout } from './NoticeText.tsx';
import { RejectedRows } from './RejectedRows.tsx';

/** What the import will do, before it does. */
export function PreviewResult({ result, old }: { result: ImportResult; old: boolean }) {
  const { t } = useTexts();
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
      {result.format === 'comments.table' ? <Authors /> : <FirstPost result={result} />}
      {result.examples.length > 0 && <Examples result={result} />}
      {result.errors.length > 0 && <RejectedRows result={result} />}
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

/** A time zone read wrongly moves posts to other days, and only a person can see it. */
function FirstPost({ result }: { result: ImportResult }) {
  const { t, f } = useTexts();
  const [first] = result.examples;
  if (!first) return null;
  return (
    <Callout look="info">
      <p>{t('import.firstPost', { when: f.dateTime(first.at) })}</p>
      <p className={styles['note']}>{t('import.firstPost.note')}</p>
    </Callout>
  );
}

function Examples({ result }: { result: ImportResult }) {
  const { t, f } = useTexts();
  const title =
    result.format === 'comments.table' ? t('import.examples.comments') : t('import.examples.posts');
  return (
    <section className={styles['section']}>
      <h4 className={styles['subtitle']}>{title}</h4>
      <Table
        label={title}
        columns={exampleColumns({ t, f })}
        rows={result.examples}
        rowKey={(_, index) => String(index)}
      />
    </section>
  );
}

function exampleColumns({
  t,
  f,
}: Pick<Texts, 't' | 'f'>): TableColumn<ImportResult['examples'][number]>[] {
  return [
    {
      key: 'at',
      title: t('import.example.at'),
      cell: ({ at }) => <span className={styles['when']}>{f.dateTime(at)}</span>,
    },
    {
      key: 'channel',
      title: t('import.example.channel'),
      cell: ({ channel }) => (channel === '' ? '–' : <ResidentText text={channel} />),
    },
    {
      key: 'text',
      title: t('import.example.text'),
      cell: ({ text }) => <ResidentText text={text} className={styles['words']} />,
    },
  ];
}
