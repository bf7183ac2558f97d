import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import styles from './Capture.module.css';
import type { Capture, Paste } from './capturing.ts';
import { type Draft, tally } from './draft.ts';

/** What can be done at each step. */
export function CaptureFooter({
  capture,
  paste,
  onCancel,
  onSaveOne,
  onAsOne,
  onClose,
}: {
  capture: Capture;
  paste: Paste;
  onCancel: () => void;
  onSaveOne: () => void;
  onAsOne: () => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  switch (capture.at) {
    case 'one':
      return (
        <>
          <Button onPress={onCancel}>{t('action.cancel')}</Button>
          <Button kind="primary" onPress={onSaveOne}>
            {t('comments.new.save')}
            <CtrlEnter />
          </Button>
        </>
      );
    case 'check':
      return (
        <CheckFooter draft={capture.draft} paste={paste} onAsOne={onAsOne} onCancel={onCancel} />
      );
    case 'done':
      return <Button onPress={onClose}>{t('action.close')}</Button>;
  }
}

function CheckFooter({
  draft,
  paste,
  onAsOne,
  onCancel,
}: {
  draft: Draft;
  paste: Paste;
  onAsOne: () => void;
  onCancel: () => void;
}) {
  const { t } = useTexts();
  const counts = tally(draft.rows, paste.states);
  const parts = [
    t('capture.count.new', { count: counts.new }),
    ...(counts.known > 0 ? [t('capture.count.known', { count: counts.known })] : []),
    ...(counts.own > 0 ? [t('capture.count.own', { count: counts.own })] : []),
    ...(counts.dropped > 0 ? [t('capture.count.dropped', { count: counts.dropped })] : []),
  ];
  return (
    <>
      <output className={styles.summary}>
        {paste.channelId === null ? t('comments.new.needsChannel') : parts.join(' · ')}
      </output>
      <Button kind="quiet" onPress={onAsOne}>
        {t('capture.asOne')}
      </Button>
      <Button onPress={onCancel}>{t('action.cancel')}</Button>
      <Button
        kind="primary"
        isDisabled={paste.channelId === null || counts.new === 0 || !paste.settled}
        isPending={paste.pending}
        onPress={() => void paste.add()}
      >
        {t('capture.add', { count: counts.new })}
        <CtrlEnter />
      </Button>
    </>
  );
}

function CtrlEnter() {
  return (
    <span aria-hidden="true">
      <Kbd keys="Ctrl+Enter" />
    </span>
  );
}
