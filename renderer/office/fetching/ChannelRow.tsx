import type { FetchedChannel } from '../../../src/contract/fetching.ts';
import { fetchHost } from '../../../src/domain/fetching.ts';
import { localDate } from '../../../src/domain/time.ts';
import type { TextKey } from '../../../src/i18n/index.ts';
import { text } from '../../../src/i18n/refusal.ts';
import { useNow } from '../../app/now.ts';
import { type Texts, useTexts } from '../../app/texts.tsx';
import { whenText } from '../../app/when.ts';
import { type Fetchable, broughtText, progressText, useFetchNow } from '../../fetching/fetching.ts';
import type { FetchState } from '../../fetching/state.ts';
import { useErrand } from '../../live/index.ts';
import { Badge, type BadgeTone } from '../../parts/Badge.tsx';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Heard } from '../../parts/Heard.tsx';
import { Problem } from '../../parts/Page.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import office from '../Office.module.css';
import styles from './Fetching.module.css';
import { RemoveButton } from './RemoveButton.tsx';
import { setUpPath } from './paths.ts';

/** One channel: whether it is fetched from here, how the last fetch went, and what can be done. */
export function ChannelRow({ channel, state }: Fetchable) {
  const texts = useTexts();
  const { t } = texts;
  const now = useNow();
  const { name, platform } = channel;
  const mark = markOf(state);
  const at = stateLine(texts, { channel, state }, localDate(now));
  return (
    <div className={styles['channel']}>
      <div className={styles['head']}>
        <span className={office['named']}>
          <ResidentLine text={name} />
          <Badge tone={tones[mark]}>{t(badges[mark])}</Badge>
        </span>
        <Buttons channel={channel} state={state} />
      </div>
      <p className={office['soft']}>
        {[
          <span key="platform">{t(`word.platform.${platform}`)}</span>,
          ...(channel.account === null ? [] : [<SetUpLine key="setUp" channel={channel} />]),
        ]}
      </p>
      {at !== null && <p>{at}</p>}
      {state.at === 'problem' && <Problem refusal={state.problem} />}
      {state.at === 'running' && <Running channel={channel} state={state} />}
    </div>
  );
}

/** What a channel is marked with. One that is stuck does not go on before the user has done something. */
type Mark = FetchState['at'] | 'stuck';

function markOf(state: FetchState): Mark {
  return state.at === 'problem' && state.lasting ? 'stuck' : state.at;
}

const badges = {
  unset: 'fetching.off',
  elsewhere: 'fetching.elsewhere',
  paused: 'fetching.paused',
  stuck: 'fetching.stuck',
  running: 'fetching.on',
  waiting: 'fetching.on',
  problem: 'fetching.on',
  interrupted: 'fetching.on',
  ready: 'fetching.on',
} as const satisfies Record<Mark, TextKey>;

const tones: Record<Mark, BadgeTone> = {
  stuck: 'danger',
  unset: 'plain',
  elsewhere: 'warn',
  paused: 'warn',
  running: 'good',
  waiting: 'good',
  problem: 'good',
  interrupted: 'good',
  ready: 'good',
};

/** The account, who is asked about it, and when. */
function SetUpLine({ channel }: { channel: FetchedChannel }) {
  const { t } = useTexts();
  const { account, platform, everyMinutes, days } = channel;
  const host = fetchHost(platform, account ?? '');
  return (
    <>
      {' · '}
      <ResidentLine text={account ?? ''} />
      {host !== null && ` · ${host}`}
      {` · ${text(t, everyKey(everyMinutes), {})}`}
      {` · ${text(t, `fetching.days.${days}` as TextKey, {})}`}
    </>
  );
}

/** The words for an interval that the contract lets be chosen. */
export function everyKey(minutes: number | null): TextKey {
  return `fetching.every.${minutes ?? 'hand'}` as TextKey;
}

function stateLine(
  texts: Texts,
  { channel: { doneAt, brought }, state }: Fetchable,
  today: string,
): string | null {
  const { t } = texts;
  const done =
    doneAt === null
      ? t('fetching.state.notYet')
      : t('fetching.state.done', {
          when: whenText(texts, doneAt, today),
          brought: broughtText(texts, brought ?? { new: 0, changed: 0 }),
        });
  switch (state.at) {
    case 'unset':
      return null;
    case 'elsewhere':
      return t('fetching.state.elsewhere');
    case 'waiting':
      return t('fetching.state.waiting', { when: whenText(texts, state.until, today) });
    case 'interrupted':
      return t('fetching.state.interrupted');
    case 'running':
      return null;
    case 'paused':
    case 'problem':
      return doneAt === null ? null : done;
    case 'ready':
      return done;
  }
}

function Buttons({ channel, state }: Fetchable) {
  const { t } = useTexts();
  const { name } = channel;
  const to = setUpPath(channel.channelId);
  switch (state.at) {
    case 'unset':
      return (
        <LinkButton small to={to}>
          {t('fetching.start')}
          <Heard>: {name}</Heard>
        </LinkButton>
      );
    case 'elsewhere':
      return (
        <div className={office['buttons']}>
          <LinkButton small to={to}>
            {t('fetching.startHere')}
            <Heard>: {name}</Heard>
          </LinkButton>
          <RemoveButton channel={channel} />
        </div>
      );
    case 'paused':
    case 'waiting':
    case 'running':
      return <Settings to={to} name={name} />;
    case 'problem':
      return (
        <div className={office['buttons']}>
          {isOfSettings(state.problem.code) && (
            <LinkButton small kind="primary" to={to}>
              {t('fetching.fix')}
              <Heard>: {name}</Heard>
            </LinkButton>
          )}
          <FetchNow channel={channel} goesOn={channel.interrupted} />
          {!isOfSettings(state.problem.code) && <Settings to={to} name={name} />}
        </div>
      );
    case 'interrupted':
    case 'ready':
      return (
        <div className={office['buttons']}>
          <FetchNow channel={channel} goesOn={state.at === 'interrupted'} />
          <Settings to={to} name={name} />
        </div>
      );
  }
}

/** Whether the set-up is where it can be mended; a certificate or a proxy is the network's. */
function isOfSettings(code: string): boolean {
  return /^fetching\.(?:account|token|permission)/.test(code);
}

function Settings({ to, name }: { to: string; name: string }) {
  const { t } = useTexts();
  return (
    <LinkButton small kind="quiet" to={to}>
      {t('fetching.settings')}
      <Heard>: {name}</Heard>
    </LinkButton>
  );
}

function FetchNow({ channel, goesOn }: { channel: FetchedChannel; goesOn: boolean }) {
  const { t } = useTexts();
  const { fetchNow, pending } = useFetchNow();
  return (
    <Button
      small
      isPending={pending}
      aria-label={t(goesOn ? 'fetching.continueNamed' : 'fetching.nowNamed', {
        name: channel.name,
      })}
      onPress={() => void fetchNow([channel], { problemsInSight: true })}
    >
      {t(goesOn ? 'fetching.continue' : 'fetching.now')}
    </Button>
  );
}

function Running({
  channel: { channelId, name },
  state,
}: {
  channel: FetchedChannel;
  state: Extract<FetchState, { at: 'running' }>;
}) {
  const texts = useTexts();
  const { t } = texts;
  const stop = useErrand('fetching.stop');
  return (
    <Progress
      label={t('fetching.running')}
      share={state.total === null ? null : state.done / Math.max(state.total, 1)}
      text={progressText(texts, state)}
      stopLabel={t('fetching.stopNamed', { name })}
      onStop={() => void stop.run({ channelId })}
    />
  );
}
