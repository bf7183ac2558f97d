import { useState } from 'react';
import type { Thread } from '../../../src/contract/comments.ts';
import { useTexts } from '../../app/texts.tsx';
import { useHost } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './Forms.module.css';
import { linkOf } from '../thread/timeline.ts';

/** How far a text has come on its way to the platform. */
type Copied = 'no' | 'copied' | 'opened';

/** Copying what was written and opening the place where it is published, as far as that can be opened. */
export function useCopyAndOpen(thread: Thread): {
  copied: Copied;
  opensLink: boolean;
  run: (text: string) => Promise<void>;
} {
  const copy = useHost('clipboard.copy');
  const open = useHost('link.open');
  const [copied, setCopied] = useState<Copied>('no');
  const link = linkOf(thread);
  const opensLink = link !== null && link.startsWith('https://');
  return {
    copied,
    opensLink,
    run: async (text) => {
      if (!(await copy.run({ text })).done) return;
      setCopied('copied');
      if (!opensLink) return;
      const outcome = await open.run({ url: link });
      if (outcome.done && outcome.output.opened) setCopied('opened');
    },
  };
}

/** The likeliest button until it was pressed. */
export function CopyButton({
  copied,
  opensLink,
  onPress,
}: {
  copied: Copied;
  opensLink: boolean;
  onPress: () => void;
}) {
  const { t } = useTexts();
  return (
    <Button kind={copied === 'no' ? 'primary' : 'normal'} onPress={onPress}>
      {t(opensLink ? 'comments.reply.copyAndOpen' : 'comments.reply.copy')}
    </Button>
  );
}

/** What is left to do after copying. */
export function CopiedNote({ copied }: { copied: Copied }) {
  const { t } = useTexts();
  if (copied === 'no') return null;
  return (
    <span className={styles.told}>
      {t(copied === 'opened' ? 'comments.reply.copiedOpened' : 'comments.reply.copied')}
    </span>
  );
}
