import { Copy } from 'lucide-react';
import type { FetchedPlatform } from '../../../src/domain/fetching.ts';
import { text } from '../../../src/i18n/refusal.ts';
import { useTexts } from '../../app/texts.tsx';
import { useHost } from '../../live/index.ts';
import { IconButton } from '../../parts/Button.tsx';
import { ExternalLink } from '../../parts/ExternalLink.tsx';
import { KeyValue } from '../../parts/Page.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import { type GuideStep, guides } from './guide.ts';
import styles from './Fetching.module.css';

/** What to click where, which permission is given and why, step by step. */
export function Guide({ platform }: { platform: FetchedPlatform }) {
  const { t } = useTexts();
  const { before, steps, after } = guides[platform];
  return (
    <div className={styles['guide']}>
      <p>{text(t, before, {})}</p>
      <ol className={styles['steps']} aria-label={t('fetching.guide')}>
        {steps.map((step) => (
          <li key={step.key}>
            <Step step={step} />
          </li>
        ))}
      </ol>
      {after.map((key) => (
        <p key={key}>{text(t, key, {})}</p>
      ))}
      <p className={styles['faint']}>{t('fetching.guide.names')}</p>
    </div>
  );
}

function Step({ step: { key, link, permissions, code } }: { step: GuideStep }) {
  const { t } = useTexts();
  return (
    <>
      <p>{text(t, key, {})}</p>
      {link !== undefined && (
        <p>
          <ExternalLink url={link.url}>{link.name}</ExternalLink>
        </p>
      )}
      {permissions !== undefined && (
        <div className={styles['permissions']}>
          <p className={styles['heading']}>{t('fetching.guide.permissions')}</p>
          <KeyValue
            pairs={permissions.map((one) => [one, t(`fetching.permission.${one}`)] as const)}
          />
        </div>
      )}
      {code !== undefined && <CodeToCopy code={code} />}
    </>
  );
}

function CodeToCopy({ code }: { code: string }) {
  const { t } = useTexts();
  const copy = useHost('clipboard.copy');
  return (
    <p className={styles['code']}>
      <code>{code}</code>
      <IconButton
        small
        label={t('fetching.guide.copyNamed', { text: code })}
        onPress={async () => {
          const { done } = await copy.run({ text: code });
          if (done) showToast({ kind: 'done', text: t('fetching.guide.copied') });
        }}
      >
        <Copy size={16} aria-hidden="true" />
      </IconButton>
    </p>
  );
}
