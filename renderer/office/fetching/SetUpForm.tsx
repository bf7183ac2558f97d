import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { FetchedChannel } from '../../../src/contract/fetching.ts';
import {
  fetchDays,
  fetchHost,
  fetchIntervals,
  fetchSecrets,
  mastodonAccount,
} from '../../../src/domain/fetching.ts';
import type { TextKey } from '../../../src/i18n/index.ts';
import { text } from '../../../src/i18n/refusal.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { ExternalLink } from '../../parts/ExternalLink.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import { Problem } from '../../parts/Page.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import office from '../Office.module.css';
import { everyKey } from './ChannelRow.tsx';
import styles from './Fetching.module.css';
import { type Tried, useTrying } from './trying.ts';

const byHand = 'hand';
const intervals = [byHand, ...fetchIntervals.map(String)];
const dayChoices = fetchDays.map(String);

/** The account, its key, when and how far back. The key is gone from here as soon as it is kept. */
export function SetUpForm({
  channel,
  officeId,
  allowed,
  hasSecret,
  stopped,
  onDone,
}: {
  channel: FetchedChannel;
  officeId: string;
  /** This machine may ask about the account already. */
  allowed: boolean;
  hasSecret: boolean;
  /** The switch for all is off, so that nothing can be tried. */
  stopped: boolean;
  onDone: () => void;
}) {
  const { t } = useTexts();
  const { channelId, platform } = channel;
  const secrets = fetchSecrets[platform];
  const [account, setAccount] = useState(channel.account ?? '');
  const [key, setKey] = useState('');
  const [every, setEvery] = useState(String(channel.everyMinutes ?? byHand));
  const [days, setDays] = useState(String(channel.days));
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState<Tried>(null);
  const setUp = useCommand('fetching.setUp', { refusals: 'inline' });
  const { tryIt, takeBack, pending } = useTrying(channel, { officeId, allowedBefore: allowed });

  const typed = { account: account.trim(), secret: key.trim() === '' ? null : key.trim() };
  const accountWrong = typed.account === '' || fetchHost(platform, typed.account) === null;
  const keyMissing = secrets === 'required' && typed.secret === null && !hasSecret;
  /** Only when and how far back: for that nothing need be asked, and no network is needed. */
  const sameAccess = allowed && typed.account === channel.account && typed.secret === null;

  async function attempt(keep: boolean): Promise<boolean> {
    setAsked(true);
    setTried(null);
    if (accountWrong || keyMissing) return false;
    const outcome = await tryIt(typed, keep);
    setTried(outcome);
    // Tried on a channel that is set up it has been kept, and there is no use in seeing it longer.
    if (allowed && outcome?.at === 'found') setKey('');
    return outcome?.at === 'found';
  }

  async function save(): Promise<void> {
    if (!sameAccess && !(await attempt(true))) return;
    const { done } = await setUp.run({
      channelId,
      account: typed.account,
      days: fetchDays.find((one) => String(one) === days) ?? 30,
      everyMinutes: fetchIntervals.find((one) => String(one) === every) ?? null,
    });
    if (!done) {
      if (!sameAccess) await takeBack(typed);
      return;
    }
    setKey('');
    showToast({ kind: 'done', text: t(allowed ? 'fetching.saved' : 'fetching.started') });
    onDone();
  }

  const server = platform === 'mastodon' ? mastodonAccount(account) : null;
  const host = accountWrong ? null : fetchHost(platform, typed.account);
  const busy = pending || setUp.pending;
  return (
    <form
      className={office['form']}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && (!stopped || sameAccess)) void save();
      }}
    >
      <TextField
        label={t(`fetching.account.${platform}`)}
        note={t(`fetching.account.${platform}.note`)}
        value={account}
        onChange={(value) => {
          setAccount(value);
          setTried(null);
        }}
        maxLength={300}
        autoComplete="off"
        spellCheck="false"
        error={asked && accountWrong ? t('fetching.accountMissing') : null}
      />
      {secrets !== 'none' && (
        <TextField
          label={t(secrets === 'required' ? 'fetching.key' : 'fetching.keyOptional')}
          note={t(hasSecret ? 'fetching.keyKept' : 'fetching.keyNote')}
          type="password"
          value={key}
          onChange={(value) => {
            setKey(value);
            setTried(null);
          }}
          maxLength={2000}
          autoComplete="off"
          spellCheck="false"
          error={asked && keyMissing ? t('fetching.keyMissing') : null}
        />
      )}
      {server !== null && (
        <p>
          <ExternalLink url={`https://${server.host}/settings/applications`}>
            {t('fetching.keyServer', { host: server.host })}
          </ExternalLink>
        </p>
      )}
      <div className={office['pair']}>
        <Select
          label={t('fetching.every')}
          note={t('fetching.everyNote')}
          value={every}
          options={intervals.map((value) => ({
            value,
            label: text(t, everyKey(value === byHand ? null : Number(value)), {}),
          }))}
          onChange={setEvery}
        />
        <Select
          label={t('fetching.days')}
          note={t('fetching.daysNote')}
          value={days}
          options={dayChoices.map((value) => ({
            value,
            label: text(t, `fetching.days.${value}` as TextKey, {}),
          }))}
          onChange={setDays}
        />
      </div>
      {host !== null && <p className={office['soft']}>{t('fetching.host', { host })}</p>}
      <div aria-live="polite">
        {tried?.at === 'found' && (
          <p className={styles['found']}>
            <CircleCheck size={18} aria-hidden="true" />
            <span>
              {t('fetching.found')} <ResidentLine text={tried.name} />
              {!allowed && <span className={office['soft']}>{t('fetching.foundNotSaved')}</span>}
            </span>
          </p>
        )}
      </div>
      {tried?.at === 'refused' && <Problem refusal={tried.refusal} />}
      {setUp.refusal && <Problem refusal={setUp.refusal} />}
      <div className={office['buttons']}>
        <Button type="submit" kind="primary" isDisabled={stopped && !sameAccess} isPending={busy}>
          {t(allowed ? 'action.save' : 'fetching.save')}
        </Button>
        <Button isDisabled={stopped} isPending={pending} onPress={() => void attempt(false)}>
          {t('fetching.test')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
