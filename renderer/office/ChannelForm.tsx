import { useState } from 'react';
import { type Channel, channelInput } from '../../src/contract/office.ts';
import { languages, platforms } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import { EntryForm } from './EntryList.tsx';
import styles from './Office.module.css';

/** Adds a channel, or changes the one given. */
export function ChannelForm({
  channel,
  onClose,
}: {
  channel: Channel | null;
  onClose: () => void;
}) {
  const { t, language: own } = useTexts();
  const add = useCommand('channel.add', { refusals: 'inline' });
  const update = useCommand('channel.update', { refusals: 'inline' });
  const [platform, setPlatform] = useState(channel?.platform ?? 'facebook');
  const [name, setName] = useState(channel?.name ?? '');
  const [language, setLanguage] = useState(channel?.language ?? own);
  const [address, setAddress] = useState(channel?.url ?? '');
  const url = address.trim() === '' ? null : address.trim();
  const urlWrong = !channelInput.shape.url.safeParse(url).success;
  const refusal = add.refusal ?? update.refusal;

  const save = async () => {
    if (name.trim() === '' || urlWrong) return;
    const input = { platform, name, language, url };
    const { done } = channel
      ? await update.run({ ...input, id: channel.id })
      : await add.run(input);
    if (done) onClose();
  };

  return (
    <EntryForm
      saveLabel={channel ? t('action.save') : t('action.add')}
      ready={name.trim() !== '' && !urlWrong}
      pending={add.pending || update.pending}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className={styles['pair']}>
        <Select
          label={t('office.platform')}
          options={platforms.map((value) => ({ value, label: t(`word.platform.${value}`) }))}
          value={platform}
          onChange={setPlatform}
        />
        <Select
          label={t('office.channelLanguage')}
          options={languages.map((value) => ({ value, label: t(`word.language.${value}`) }))}
          value={language}
          onChange={setLanguage}
        />
      </div>
      <TextField
        label={t('office.channelName')}
        value={name}
        onChange={setName}
        maxLength={120}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <TextField
        label={t('office.channelUrl')}
        value={address}
        onChange={setAddress}
        error={urlWrong ? t('office.urlWrong') : null}
      />
    </EntryForm>
  );
}
