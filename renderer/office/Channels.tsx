import { Radio } from 'lucide-react';
import type { Channel } from '../../src/contract/office.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { ChannelForm } from './ChannelForm.tsx';
import { EntryButtons, EntryList } from './EntryList.tsx';
import styles from './Office.module.css';

export function Channels() {
  const { t } = useTexts();
  const channels = useLive('channel.list', {});
  return (
    <EntryList
      title={t('office.channels')}
      note={t('office.channelsNote')}
      live={channels}
      empty={{
        icon: Radio,
        title: t('office.channelsNoneTitle'),
        text: t('office.channelsNone'),
      }}
      addLabel={t('office.channelAdd')}
      renderRow={(channel, onEdit) => <ChannelRow channel={channel} onEdit={onEdit} />}
      renderForm={(channel, onClose) => <ChannelForm channel={channel} onClose={onClose} />}
    />
  );
}

function ChannelRow({ channel, onEdit }: { channel: Channel; onEdit: () => void }) {
  const { t } = useTexts();
  const remove = useCommand('channel.remove');
  const { id, name, platform, language, url } = channel;
  return (
    <div className={styles['row']}>
      <span className={styles['rowMain']}>
        {name}
        <span className={styles['soft']}>
          {t(`word.platform.${platform}`)} · {t(`word.language.${language}`)}
        </span>
      </span>
      {url !== null && <ExternalLink url={url} />}
      <EntryButtons name={name} onEdit={onEdit} onRemove={() => void remove.run({ id })} />
    </div>
  );
}
