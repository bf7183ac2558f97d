import { Pencil, Radio, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Channel } from '../../src/contract/office.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { Answered, Card, EmptyState } from '../parts/Page.tsx';
import { ChannelForm } from './ChannelForm.tsx';
import styles from './Office.module.css';

type Editing = { at: 'list' } | { at: 'adding' } | { at: 'editing'; id: string };

export function Channels() {
  const { t } = useTexts();
  const channels = useLive('channel.list', {});
  const [editing, setEditing] = useState<Editing>({ at: 'list' });
  const close = () => setEditing({ at: 'list' });
  return (
    <Card title={t('office.channels')} note={t('office.channelsNote')}>
      <Answered live={channels}>
        {(list) => (
          <>
            {list.length === 0 && editing.at === 'list' && (
              <EmptyState icon={Radio} title={t('office.channelsNoneTitle')}>
                {t('office.channelsNone')}
              </EmptyState>
            )}
            <ul className={styles['rows']}>
              {list.map((channel) => (
                <li key={channel.id}>
                  {editing.at === 'editing' && editing.id === channel.id ? (
                    <ChannelForm channel={channel} onClose={close} />
                  ) : (
                    <ChannelRow
                      channel={channel}
                      onEdit={() => setEditing({ at: 'editing', id: channel.id })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      {editing.at === 'adding' ? (
        <ChannelForm channel={null} onClose={close} />
      ) : (
        <div>
          <Button onPress={() => setEditing({ at: 'adding' })}>{t('office.channelAdd')}</Button>
        </div>
      )}
    </Card>
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
      <IconButton label={t('office.editNamed', { name })} small onPress={onEdit}>
        <Pencil size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('office.removeNamed', { name })}
        small
        onPress={() => void remove.run({ id })}
      >
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
