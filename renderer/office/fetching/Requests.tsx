import { Send } from 'lucide-react';
import type { SentRequest } from '../../../src/contract/fetching.ts';
import { useTexts } from '../../app/texts.tsx';
import type { Fetchable } from '../../fetching/fetching.ts';
import { useCommand, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Answered, Card } from '../../parts/Page.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import { type TableColumn, Table } from '../../parts/Table.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import styles from './Fetching.module.css';

/** What was asked of whom and when, and how much came; never about whom. */
export function Requests({ channels }: { channels: readonly Fetchable[] }) {
  const { t } = useTexts();
  const requests = useLive('fetching.requests', {});
  const forget = useCommand('fetching.forgetRequests');
  return (
    <Card title={t('fetching.requests')} note={t('fetching.requestsNote')}>
      <Answered live={requests}>
        {(list) =>
          list.length === 0 ? (
            <p className={styles['nothing']}>
              <Send size={18} aria-hidden="true" />
              {t('fetching.requestsNone')}
            </p>
          ) : (
            <>
              <div className={styles['long']}>
                <RequestTable list={list} channels={channels} />
              </div>
              <div>
                <Button
                  isPending={forget.pending}
                  onPress={async () => {
                    const { done } = await forget.run({});
                    if (done) showToast({ kind: 'done', text: t('fetching.forgotten') });
                  }}
                >
                  {t('fetching.forget')}
                </Button>
              </div>
            </>
          )
        }
      </Answered>
    </Card>
  );
}

function RequestTable({
  list,
  channels,
}: {
  list: readonly SentRequest[];
  channels: readonly Fetchable[];
}) {
  const { t } = useTexts();
  const columns = useColumns(channels, list);
  return (
    <Table
      label={t('fetching.requestsList')}
      columns={columns}
      rows={list}
      rowKey={({ id }) => id}
    />
  );
}

function useColumns(
  channels: readonly Fetchable[],
  list: readonly SentRequest[],
): TableColumn<SentRequest>[] {
  const { t, f } = useTexts();
  const names = new Map(channels.map(({ channel }) => [channel.channelId, channel.name]));
  const pending = pendingOf(channels, list);
  return [
    {
      key: 'at',
      title: t('fetching.request.at'),
      cell: ({ at }) => <span className={styles['at']}>{f.dateTime(at)}</span>,
    },
    {
      key: 'channel',
      title: t('fetching.request.channel'),
      cell: ({ channelId }) => {
        const name = channelId === null ? undefined : names.get(channelId);
        return name === undefined ? t('fetching.request.noChannel') : <ResidentLine text={name} />;
      },
    },
    {
      key: 'host',
      title: t('fetching.request.host'),
      cell: ({ host }) => <span className={styles['host']}>{host}</span>,
    },
    {
      key: 'what',
      title: t('fetching.request.what'),
      cell: ({ what }) => t(`fetching.thing.${what}`),
    },
    {
      key: 'answer',
      title: t('fetching.request.answer'),
      cell: ({ id, status }) => (
        <span className={isFailure(status, pending.has(id)) ? styles['failed'] : ''}>
          {status === null
            ? t(pending.has(id) ? 'fetching.status.pending' : 'fetching.status.none')
            : t(statusKey(status), { status })}
        </span>
      ),
    },
    {
      key: 'size',
      title: t('fetching.request.size'),
      number: true,
      // The smallest answers are not nothing.
      cell: ({ bytes }) => (bytes === null ? '–' : f.size(Math.max(bytes, 100))),
    },
  ];
}

/** The newest question of each channel that is being fetched from may yet be answered. */
function pendingOf(
  channels: readonly Fetchable[],
  list: readonly SentRequest[],
): ReadonlySet<string> {
  return new Set(
    channels.flatMap(({ channel: { channelId, running } }) => {
      const newest = running && list.find((request) => request.channelId === channelId);
      return newest ? [newest.id] : [];
    }),
  );
}

function isFailure(status: number | null, pending: boolean): boolean {
  return status === null ? !pending : status >= 300;
}

/** HTTP's status in words. */
function statusKey(status: number) {
  if (status >= 200 && status < 300) return 'fetching.status.ok';
  if (status === 401 || status === 403) return 'fetching.status.refused';
  if (status === 404 || status === 410) return 'fetching.status.missing';
  if (status === 429) return 'fetching.status.wait';
  return status >= 500 ? 'fetching.status.trouble' : 'fetching.status.other';
}
