import { Split } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Thread } from '../../../src/contract/comments.ts';
import type { Channel } from '../../../src/contract/office.ts';
import {
  type LocalDate,
  type LocalTime,
  atLocal,
  instant,
  localDate,
  localTime,
} from '../../../src/domain/time.ts';
import { type CommentSource, commentSources } from '../../../src/domain/words.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/Choice.tsx';
import { DateField, TimeField } from '../../parts/Dates.tsx';
import { TextArea, TextField } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import { useActions } from '../actions.ts';
import styles from '../forms/Forms.module.css';

export type OneComment = ReturnType<typeof useOneComment>;

/** One comment written or pasted in by hand: online, by phone, at the counter, by letter. */
export function useOneComment({
  channels,
  thread,
  again,
}: {
  channels: readonly Channel[];
  /** The thread that is open on the screen, which it may continue. */
  thread: Thread | undefined;
  /** It is certain that it continues it. */
  again: boolean;
}) {
  const { t } = useTexts();
  const actions = useActions();
  const [where, setWhere] = useState<'own' | 'open'>(again ? 'open' : 'own');
  const [text, setText] = useState('');
  const [chosen, setChannel] = useState<string | null>(null);
  const [source, setSource] = useState<CommentSource>('online');
  const [opened] = useState(() => instant(Date.now()));
  const [date, setDate] = useState<LocalDate | null>(localDate(opened));
  const [time, setTime] = useState<LocalTime | null>(localTime(opened));
  const [link, setLink] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useRef(false);

  const continues = where === 'open' && thread !== undefined;
  const suggested = continues
    ? channels.find(({ name }) => name === thread.channelName)?.id
    : channels.length === 1
      ? channels[0]?.id
      : undefined;
  const channelId = continues ? suggested : (chosen ?? suggested);
  const address = source === 'online' ? link.trim() : '';
  const wrong = {
    text: text.trim() === '' ? t('comments.new.needsText') : null,
    channel: channelId === undefined ? t('comments.new.needsChannel') : null,
    time: date === null || time === null ? t('comments.new.needsTime') : null,
    link: address !== '' && !isWebLink(address) ? t('comments.new.needsLink') : null,
  };

  /** @returns the thread it went to; null when something is missing or it was refused */
  async function save(): Promise<string | null> {
    if (Object.values(wrong).some(Boolean) || !channelId || date === null || time === null) {
      setTried(true);
      return null;
    }
    if (saving.current) return null;
    saving.current = true;
    const added = await actions.add({
      channelId,
      text,
      at: atLocal(date, time),
      link: address === '' ? null : address,
      author: null,
      source,
      ...(continues ? { threadId: thread.id } : {}),
    });
    saving.current = false;
    return added;
  }

  return {
    channels,
    thread,
    again,
    continues,
    where,
    setWhere,
    text,
    setText,
    channelId: channelId ?? null,
    setChannel,
    source,
    setSource,
    opened,
    date,
    setDate,
    time,
    setTime,
    link,
    setLink,
    wrong: tried ? wrong : { text: null, channel: null, time: null, link: null },
    begun: text.trim() !== '' || link.trim() !== '',
    save,
  };
}

export function OneCommentFields({
  one,
  asked,
  onPaste,
  notice,
  attachments,
}: {
  one: OneComment;
  /** The channels have come. */
  asked: boolean;
  onPaste: (event: React.ClipboardEvent) => void;
  notice: ReactNode;
  /** Where pictures that belong to the comment go. */
  attachments?: ReactNode;
}) {
  const { t } = useTexts();
  const { channels, thread, again, continues, wrong } = one;
  return (
    <>
      <div role="presentation" onPasteCapture={onPaste}>
        <TextArea
          label={t('comments.new.text')}
          {...(again ? {} : { note: t('capture.one.hint') })}
          value={one.text}
          onChange={one.setText}
          rows={6}
          // The dialog is opened to write in it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={wrong.text}
        />
      </div>
      {notice}
      {!again && thread !== undefined && (
        <RadioGroup
          label={t('comments.new.where')}
          value={one.where}
          row
          options={[
            { value: 'own', label: t('comments.new.where.own') },
            { value: 'open', label: t('comments.new.where.open') },
          ]}
          onChange={one.setWhere}
        />
      )}
      <RadioGroup
        label={t('capture.source')}
        value={one.source}
        row
        options={commentSources.map((value) => ({ value, label: t(`capture.source.${value}`) }))}
        onChange={one.setSource}
      />
      {!continues &&
        (asked && channels.length === 0 ? (
          <p className={styles.warning}>{t('comments.new.noChannels')}</p>
        ) : (
          <Select
            label={t('comments.new.channel')}
            placeholder={t('comments.new.pickChannel')}
            value={one.channelId}
            options={channels.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={one.setChannel}
            error={wrong.channel}
          />
        ))}
      <div className={styles.line}>
        <DateField
          label={t('comments.new.date')}
          value={one.date}
          onChange={one.setDate}
          max={localDate(one.opened)}
          error={wrong.time}
        />
        <TimeField label={t('comments.new.time')} value={one.time} onChange={one.setTime} />
      </div>
      {one.source === 'online' && (
        <TextField
          label={t('comments.new.link')}
          note={t('comments.new.linkHint')}
          value={one.link}
          onChange={one.setLink}
          maxLength={2000}
          inputMode="url"
          error={wrong.link}
        />
      )}
      {attachments}
    </>
  );
}

/** A pasted text in blocks may be several comments: the user says. */
export function BlocksOffer({ count, onSplit }: { count: number; onSplit: () => void }) {
  const { t } = useTexts();
  return (
    <div className={styles.beside} role="status">
      <span>{t('capture.blocks', { count })}</span>
      <Button small icon={<Split size={16} aria-hidden="true" />} onPress={onSplit}>
        {t('capture.blocks.split')}
      </Button>
    </div>
  );
}

function isWebLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
