import { FileText, Paperclip, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Thread } from '../../../src/contract/comments.ts';
import type { Attachment } from '../../../src/contract/record.ts';
import { extensions, mediaTypes } from '../../../src/domain/moderation.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useRefusalToast } from '../../app/refusals.ts';
import { useTexts } from '../../app/texts.tsx';
import { toRefusal } from '../../live/answers.ts';
import { useCommand } from '../../live/index.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import type { Actions } from '../actions.ts';
import { dataUrl, isImage, useContent } from './attachment-content.ts';
import styles from './Attachments.module.css';
import { fileSize, readFile, useFileTaker, useThreadFiles } from './files.ts';

/** A thread's files. What is dropped or pasted on the thread comes here, unless a form takes it. */
export function Attachments({ thread, actions }: { thread: Thread; actions: Actions }) {
  const { t } = useTexts();
  const tell = useRefusalToast();
  const [over, setOver] = useState(false);
  const add = useCommand('attachment.add');
  const remove = useCommand('attachment.remove');
  const addButton = useRef<HTMLDivElement>(null);
  const { attachments } = thread;

  async function addAll(files: readonly File[]): Promise<void> {
    for (const file of files) {
      try {
        const read = await readFile(file);
        const adding = add.run({ threadId: thread.id, commentId: null, ...read });
        await actions.done(adding, () => t('attachment.done.added', { name: file.name }));
      } catch (error) {
        tell(toRefusal(error));
      }
    }
  }

  async function removeOne({ id, name }: Attachment): Promise<void> {
    const gone = await actions.done(remove.run({ id }), () =>
      t('attachment.done.removed', { name }),
    );
    if (gone) addButton.current?.querySelector('button')?.focus();
  }

  useThreadFiles(setOver);
  useFileTaker((files) => void addAll(files));

  return (
    <section className={styles.attachments} aria-label={t('attachment.list')}>
      {attachments.length > 0 && (
        <ul className={styles.list}>
          {attachments.map((attachment) => (
            <Item
              key={attachment.id}
              attachment={attachment}
              onRemove={() => void removeOne(attachment)}
            />
          ))}
        </ul>
      )}
      <div ref={addButton}>
        <FileButton
          label={t('attachment.add')}
          kind="quiet"
          onFiles={(files) => void addAll(files)}
        />
      </div>
      {over && (
        <div className={styles.over} aria-hidden="true">
          {t('attachment.drop')}
        </div>
      )}
    </section>
  );
}

function Item({ attachment, onRemove }: { attachment: Attachment; onRemove: () => void }) {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const { name, size, addedAt } = attachment;
  return (
    <li className={styles.item}>
      <AriaButton
        className={styles.open ?? ''}
        aria-label={t('attachment.open', { name })}
        onPress={() => show({ kind: 'attachment', attachment })}
      >
        <Thumbnail attachment={attachment} />
      </AriaButton>
      <span className={styles.words}>
        <span className={styles.name}>
          <ResidentLine text={name} />
        </span>
        <span className={styles.about}>
          {t('attachment.about', { size: fileSize(size, f.number), at: f.dateTime(addedAt) })}
        </span>
        {attachment.moderationId !== null && <Badge>{t('attachment.evidence')}</Badge>}
      </span>
      <IconButton label={t('attachment.remove', { name })} small onPress={onRemove}>
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
    </li>
  );
}

/** A picture in small; of anything else its kind. */
export function Thumbnail({ attachment }: { attachment: Attachment }) {
  const image = isImage(attachment);
  const content = useContent(attachment, image);
  const [broken, setBroken] = useState(false);
  if (image && content.at === 'answered' && !broken) {
    // The button or the line that it stands in has its name.
    return (
      <img
        className={styles.thumbnail}
        src={dataUrl(content.data)}
        alt=""
        onError={() => setBroken(true)}
      />
    );
  }
  return (
    <span className={styles.thumbnail}>
      <FileText size={22} strokeWidth={1.6} aria-hidden="true" />
    </span>
  );
}

/** Opens the system's dialog for files. */
export function FileButton({
  label,
  kind = 'normal',
  onFiles,
}: {
  label: string;
  kind?: 'normal' | 'quiet';
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        small
        kind={kind}
        icon={<Paperclip size={14} aria-hidden="true" />}
        onPress={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={mediaTypes.flatMap((type) => [type, ...extensions[type]]).join(',')}
        onChange={({ target }) => {
          onFiles(Array.from(target.files ?? []));
          // The same file can be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
