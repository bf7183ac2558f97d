import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import {
  type LocalDate,
  type LocalTime,
  atLocal,
  instant,
  localDate,
  localTime,
} from '../../src/domain/time.ts';
import { navigate } from '../app/location.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { RadioGroup } from '../parts/Choice.tsx';
import { DateField, TimeField } from '../parts/Dates.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextArea, TextField } from '../parts/Field.tsx';
import { Kbd } from '../parts/Kbd.tsx';
import { Select } from '../parts/Menu.tsx';
import { useActions } from './actions.ts';
import styles from './Forms.module.css';

/**
 * What came by phone, at the counter or on a page that can't be exported. With a thread, the resident
 * wrote again in it.
 */
export function AddCommentDialog({
  threadId,
  onClose,
}: {
  threadId?: string;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const actions = useActions();
  const [path] = useLocation();
  const channels = useLive('channel.list', {});
  const openId = threadId ?? /^\/comments\/([0-9a-f-]{36})$/.exec(path)?.[1];
  const thread = useLive('thread.get', { id: openId ?? '' }, { ask: openId !== undefined }).data;
  const [where, setWhere] = useState<'own' | 'open'>(threadId === undefined ? 'own' : 'open');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened] = useState(() => instant(Date.now()));
  const [date, setDate] = useState<LocalDate | null>(localDate(opened));
  const [time, setTime] = useState<LocalTime | null>(localTime(opened));
  const [link, setLink] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useRef(false);
  const form = useRef<HTMLDivElement>(null);

  const known = channels.data ?? [];
  const again = where === 'open' && thread !== undefined;
  const suggested = again
    ? known.find(({ name }) => name === thread.channelName)?.id
    : known.length === 1
      ? known[0]?.id
      : undefined;
  const channelId = again ? suggested : (chosen ?? suggested);
  const address = link.trim();
  const wrong = {
    text: text.trim() === '' ? t('comments.new.needsText') : null,
    channel: channelId === undefined ? t('comments.new.needsChannel') : null,
    time: date === null || time === null ? t('comments.new.needsTime') : null,
    link: address !== '' && !isWebLink(address) ? t('comments.new.needsLink') : null,
  };

  async function save(): Promise<void> {
    if (Object.values(wrong).some(Boolean) || !channelId || date === null || time === null) {
      setTried(true);
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>(
            'textarea[data-invalid], input[data-invalid], [data-invalid] button, [data-invalid] [role=spinbutton]',
          )
          ?.focus(),
      );
      return;
    }
    if (saving.current) return;
    saving.current = true;
    const added = await actions.add({
      channelId,
      text,
      at: atLocal(date, time),
      link: address === '' ? null : address,
      author: null,
      ...(again ? { threadId: thread.id } : {}),
    });
    saving.current = false;
    if (added === null) return;
    onClose();
    if (path.startsWith('/comments')) navigate(`/comments/${added}`);
  }

  return (
    <Dialog
      title={t(threadId === undefined ? 'action.addComment' : 'comments.new.titleAgain')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" onPress={() => void save()}>
            {t('comments.new.save')}
            <span aria-hidden="true">
              <Kbd keys="Ctrl+Enter" />
            </span>
          </Button>
        </>
      }
    >
      <div
        ref={form}
        className={styles.fields}
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          label={t('comments.new.text')}
          value={text}
          onChange={setText}
          rows={6}
          // The dialog is opened to write in it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={tried ? wrong.text : null}
        />
        {threadId === undefined && thread !== undefined && (
          <RadioGroup
            label={t('comments.new.where')}
            value={where}
            row
            options={[
              { value: 'own', label: t('comments.new.where.own') },
              { value: 'open', label: t('comments.new.where.open') },
            ]}
            onChange={setWhere}
          />
        )}
        {!again &&
          (channels.at === 'answered' && known.length === 0 ? (
            <p className={styles.warning}>{t('comments.new.noChannels')}</p>
          ) : (
            <Select
              label={t('comments.new.channel')}
              placeholder={t('comments.new.pickChannel')}
              value={channelId ?? null}
              options={known.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setChosen}
              error={tried ? wrong.channel : null}
            />
          ))}
        <div className={styles.line}>
          <DateField
            label={t('comments.new.date')}
            value={date}
            onChange={setDate}
            max={localDate(opened)}
            error={tried ? wrong.time : null}
          />
          <TimeField label={t('comments.new.time')} value={time} onChange={setTime} />
        </div>
        <TextField
          label={t('comments.new.link')}
          note={t('comments.new.linkHint')}
          value={link}
          onChange={setLink}
          maxLength={2000}
          inputMode="url"
          error={tried ? wrong.link : null}
        />
      </div>
    </Dialog>
  );
}

function isWebLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
