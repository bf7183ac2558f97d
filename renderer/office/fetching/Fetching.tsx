import { CloudDownload } from 'lucide-react';
import { useLocation } from 'wouter';
import { fetchHost } from '../../../src/domain/fetching.ts';
import { useTexts } from '../../app/texts.tsx';
import { type Fetchable, useFetchNow, useFetchables } from '../../fetching/fetching.ts';
import { canFetch, isAllowed } from '../../fetching/state.ts';
import { useAskNetworkAgain, useHost, useLive } from '../../live/index.ts';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { Card, EmptyState, Problem } from '../../parts/Page.tsx';
import office from '../Office.module.css';
import { ChannelRow } from './ChannelRow.tsx';
import styles from './Fetching.module.css';
import { FetchingHelp } from './FetchingHelp.tsx';
import { Requests } from './Requests.tsx';
import { SetUpPage } from './SetUpPage.tsx';

/** Fetching comments: what may go out and what went, channel by channel. `/office/fetching/<id>` sets one up. */
export function Fetching() {
  const [path] = useLocation();
  const channelId = path.split('/')[3];
  return channelId === undefined || channelId === '' ? (
    <FetchingSection />
  ) : (
    <SetUpPage key={channelId} channelId={channelId} />
  );
}

function FetchingSection() {
  const channels = useLive('fetching.channels', {});
  const known = useFetchables({ all: true });
  if (channels.at === 'refused') return <Problem refusal={channels.refusal} />;
  if (!known) return <div aria-busy="true" />;
  return (
    <>
      <Switch known={known} />
      <Channels list={known.list} />
      <Requests channels={known.list} />
      <FetchingHelp />
    </>
  );
}

type Known = NonNullable<ReturnType<typeof useFetchables>>;

/** The one switch for all, what goes out to whom, and what never does. */
function Switch({ known: { list, access, officeId } }: { known: Known }) {
  const { t, f } = useTexts();
  const setOff = useHost('network.setOff');
  const askAgain = useAskNetworkAgain();
  const hosts = new Set(
    list.flatMap(({ channel }) =>
      channel.account !== null && isAllowed(channel, access, officeId)
        ? [fetchHost(channel.platform, channel.account) ?? '']
        : [],
    ),
  );
  const now =
    hosts.size === 0
      ? t('fetching.nowNothing')
      : access.off
        ? t('fetching.nowStopped')
        : t('fetching.nowAsked', { hosts: f.list([...hosts].toSorted()) });
  return (
    <Card title={t('office.fetching')} note={t('fetching.note')}>
      <Checkbox
        isSelected={access.off}
        isDisabled={setOff.pending}
        note={t('fetching.stopAllNote')}
        onChange={async (off) => {
          await setOff.run({ off });
          await askAgain();
        }}
      >
        {t('fetching.stopAll')}
      </Checkbox>
      <p className={styles['now']}>{now}</p>
      <p className={office['soft']}>{t('fetching.promise')}</p>
    </Card>
  );
}

function Channels({ list }: { list: readonly Fetchable[] }) {
  const { t } = useTexts();
  const { fetchNow, pending } = useFetchNow();
  const ready = list.filter(({ state }) => canFetch(state)).map(({ channel }) => channel);
  if (list.length === 0) {
    return (
      <Card title={t('fetching.channels')} note={t('fetching.channelsNote')}>
        <EmptyState
          icon={CloudDownload}
          title={t('fetching.noneTitle')}
          action={<LinkButton to="/office/channels">{t('fetching.toChannels')}</LinkButton>}
        >
          {t('fetching.none')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t('fetching.channels')} note={t('fetching.channelsNote')}>
      <ul className={office['rows']}>
        {list.map((one) => (
          <li key={one.channel.channelId}>
            <ChannelRow {...one} />
          </li>
        ))}
      </ul>
      {ready.length > 1 && (
        <div>
          <Button
            kind="primary"
            icon={<CloudDownload size={17} aria-hidden="true" />}
            isPending={pending}
            onPress={() => void fetchNow(ready, { problemsInSight: true })}
          >
            {t('fetching.all')}
          </Button>
        </div>
      )}
    </Card>
  );
}
