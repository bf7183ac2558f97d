import { Copy, ExternalLink as Out } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/commands.ts';
import { IconButton } from './Button.tsx';
import styles from './ExternalLink.module.css';
import { ResidentLine } from './ResidentText.tsx';
import { head } from '../../src/domain/signs.ts';

/** Whether the shell would open an address: https only. */
export function isSafeLink(url: string): boolean {
  try {
    return new URL(url).protocol === 'https:';
  } catch {
    return false;
  }
}

/** Leads out of the program through the shell, which asks first. Any other address than https is text. */
export function ExternalLink({ url, children }: { url: string; children?: string }) {
  const { t } = useTexts();
  const open = useHost('link.open');
  const copy = useHost('clipboard.copy');
  if (isSafeLink(url)) {
    return (
      <AriaButton className={styles['link'] ?? ''} onPress={() => void open.run({ url })}>
        {children ?? new URL(url).host}
        <Out size={14} aria-hidden="true" />
      </AriaButton>
    );
  }
  return (
    <span className={styles['unsafe']}>
      <span className={styles['address']}>
        <ResidentLine text={head(url, 300)} />
      </span>
      <IconButton label={t('link.copy')} small onPress={() => void copy.run({ text: url })}>
        <Copy size={16} aria-hidden="true" />
      </IconButton>
    </span>
  );
}
