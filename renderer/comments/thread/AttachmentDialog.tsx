import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Attachment } from '../../../src/contract/record.ts';
import { fileNameOf } from '../../../src/domain/moderation.ts';
import { baseName, useSaveFile } from '../../app/save-file.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Answered } from '../../parts/Page.tsx';
import { ResidentText } from '../../parts/ResidentText.tsx';
import { type Content, dataUrl, isImage, useContent } from './attachment-content.ts';
import styles from './Attachments.module.css';

/** A file of a thread, large; what can't be shown here can be saved and opened elsewhere. */
export function AttachmentDialog({
  attachment,
  onClose,
}: {
  attachment: Attachment;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const content = useContent(attachment);
  const save = useSaveFile();

  async function saveAs(): Promise<void> {
    if (!content.data) return;
    const { name, mediaType, base64 } = content.data;
    const fileName = fileNameOf(name, mediaType).slice(-200);
    await save(() => Promise.resolve({ fileName, content: base64, encoding: 'base64' as const }), {
      text: (path) => t('moderation.saved', { file: baseName(path) }),
      show: t('moderation.show'),
    });
  }

  return (
    <Dialog
      title={attachment.name}
      wide
      onClose={onClose}
      footer={
        <Button
          icon={<Download size={16} aria-hidden="true" />}
          isDisabled={!content.data}
          onPress={() => void saveAs()}
        >
          {t('attachment.save')}
        </Button>
      }
    >
      <Answered live={content}>{(data) => <Shown content={data} />}</Answered>
    </Dialog>
  );
}

function Shown({ content }: { content: Content }) {
  const { t } = useTexts();
  const [broken, setBroken] = useState(false);
  const text = useMemo(
    () => (content.mediaType === 'text/plain' ? textOf(content.base64) : ''),
    [content],
  );
  if (content.mediaType === 'text/plain') return <ResidentText text={text} />;
  if (!isImage(content) || broken) {
    return (
      <p className={styles.plain}>{t(broken ? 'attachment.broken' : 'attachment.noPreview')}</p>
    );
  }
  return (
    <div className={styles.large}>
      <img src={dataUrl(content)} alt={content.name} onError={() => setBroken(true)} />
    </div>
  );
}

function textOf(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
}
