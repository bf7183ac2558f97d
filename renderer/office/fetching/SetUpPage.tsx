import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../../app/texts.tsx';
import { navigate } from '../../app/location.ts';
import { useFetchables } from '../../fetching/fetching.ts';
import { isAllowed, permissionOf } from '../../fetching/state.ts';
import { useAskNetworkAgain, useHost } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Page.tsx';
import office from '../Office.module.css';
import styles from './Fetching.module.css';
import { Guide } from './Guide.tsx';
import { fetchingPath } from './paths.ts';
import { RemoveButton } from './RemoveButton.tsx';
import { SetUpForm } from './SetUpForm.tsx';

/** Setting up fetching from one channel, or changing how it is: the guide, and the form under it. */
export function SetUpPage({ channelId }: { channelId: string }) {
  const { t } = useTexts();
  const known = useFetchables({ all: true });
  if (!known) return <div aria-busy="true" />;
  const channel = known.list.find((one) => one.channel.channelId === channelId)?.channel;
  if (!channel) {
    return (
      <Card title={t('office.fetching')}>
        <p>{t('fetching.missing')}</p>
        <Back />
      </Card>
    );
  }
  const { access, officeId } = known;
  const allowed = isAllowed(channel, access, officeId);
  return (
    <Arrival>
      <Back />
      <Card title={t('fetching.setUp', { name: channel.name })}>
        {channel.account !== null && allowed ? (
          <details className={office['archive']}>
            <summary>{t('fetching.guide.show')}</summary>
            <Guide platform={channel.platform} />
          </details>
        ) : (
          <Guide platform={channel.platform} />
        )}
      </Card>
      <Card title={t('fetching.form')}>
        {access.off && <Stopped />}
        <SetUpForm
          channel={channel}
          officeId={officeId}
          allowed={allowed}
          hasSecret={permissionOf(channelId, access, officeId)?.hasSecret ?? false}
          stopped={access.off}
          onDone={() => navigate(fetchingPath)}
        />
        {channel.account !== null && (
          <div className={styles['end']}>
            <RemoveButton channel={channel} onRemoved={() => navigate(fetchingPath)} />
          </div>
        )}
      </Card>
    </Arrival>
  );
}

/** Takes the focus when the page has come, so that who reads by ear begins here. */
function Arrival({ children }: { children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className={styles['arrival']}>
      {children}
    </div>
  );
}

function Back() {
  const { t } = useTexts();
  return (
    <Link href={fetchingPath} className={styles['back']}>
      <ArrowLeft size={16} aria-hidden="true" />
      {t('fetching.back')}
    </Link>
  );
}

/** With the switch for all off nothing can be tried. */
function Stopped() {
  const { t } = useTexts();
  const setOff = useHost('network.setOff');
  const askAgain = useAskNetworkAgain();
  return (
    <section className={styles['stopped']} aria-label={t('fetching.stoppedTitle')}>
      <div>
        <h3 className={styles['heading']}>{t('fetching.stoppedTitle')}</h3>
        <p>{t('fetching.stoppedText')}</p>
      </div>
      <Button
        isPending={setOff.pending}
        onPress={async () => {
          await setOff.run({ off: false });
          await askAgain();
        }}
      >
        {t('fetching.allow')}
      </Button>
    </section>
  );
}
