import { Download, Eraser } from 'lucide-react';
import type { ErasureReceipt } from '../../../src/contract/erasure.ts';
import { countsByKind } from '../../../src/domain/erasure.ts';
import { baseName, useSaveFile } from '../../app/save-file.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCall, useLive } from '../../live/index.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Answered, Card } from '../../parts/Page.tsx';
import { type TableColumn, Table } from '../../parts/Table.tsx';
import styles from './Privacy.module.css';

/** What was erased, when, how much and on whose decision; nothing of what it was. */
export function Receipts() {
  const { t } = useTexts();
  const receipts = useLive('erasure.list', {});
  const columns = useColumns();
  return (
    <Card title={t('erasure.receipts')} note={t('erasure.receiptsNote')}>
      <Answered live={receipts}>
        {(list) =>
          list.length === 0 ? (
            <p className={styles['nothing']}>
              <Eraser size={18} aria-hidden="true" />
              {t('erasure.receiptsNone')}
            </p>
          ) : (
            <Table
              label={t('erasure.receipts')}
              columns={columns}
              rows={list}
              rowKey={({ id }) => id}
            />
          )
        }
      </Answered>
    </Card>
  );
}

function useColumns(): TableColumn<ErasureReceipt>[] {
  const { t, f, language } = useTexts();
  const call = useCall();
  const save = useSaveFile();
  return [
    { key: 'at', title: t('erasure.receipt.at'), cell: ({ at }) => f.dateTime(at) },
    {
      key: 'why',
      title: t('erasure.receipt.why'),
      cell: ({ kind, requestNumber }) =>
        [t(`erasure.receipt.kind.${kind}`), requestNumber].filter(Boolean).join(', '),
    },
    {
      key: 'what',
      title: t('erasure.receipt.what'),
      cell: ({ counts }) =>
        countsByKind(counts)
          .map(({ kind, count }) => `${t(`erasure.place.${kind}`)}: ${f.number(count)}`)
          .join(', '),
    },
    {
      key: 'backups',
      title: t('erasure.receipt.backups'),
      cell: ({ cleanedAt, backups }) =>
        cleanedAt === null || backups === null
          ? t('erasure.receipt.notYet')
          : [
              t('erasure.receipt.rewritten', { count: f.number(backups.rewritten) }),
              ...(backups.removed === 0
                ? []
                : [t('erasure.receipt.removed', { count: f.number(backups.removed) })]),
              ...(backups.unreached.length === 0
                ? []
                : [t('erasure.receipt.unreached', { count: f.number(backups.unreached.length) })]),
            ].join(' '),
    },
    {
      key: 'save',
      title: '',
      cell: ({ id, at }) => (
        <IconButton
          small
          label={t('erasure.receipt.save', { at: f.dateTime(at) })}
          onPress={() =>
            void save(() => call('erasure.receipt', { id, language }), {
              text: (path) => t('erasure.saved', { file: baseName(path) }),
              show: t('office.show'),
            })
          }
        >
          <Download size={16} aria-hidden="true" />
        </IconButton>
      ),
    },
  ];
}
