import { useState } from 'react';
import type { Output } from '../../src/contract/index.ts';
import { type Period, periodDays } from '../../src/domain/period.ts';
import { type LocalDate, instant, localDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { DateField } from '../parts/Dates.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { NumberField } from '../parts/Field.tsx';
import { Answered } from '../parts/Page.tsx';
import styles from './FollowersDialog.module.css';

type Channel = Output<'channel.followers'>[number];

/** Records how many follow each channel: by the end of the period, or today while it goes on. */
export function FollowersDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const { t } = useTexts();
  const [today] = useState(() => localDate(instant(Date.now())));
  const { last } = periodDays(period);
  const [day, setDay] = useState<LocalDate | null>(last < today ? last : today);
  const channels = useLive('channel.followers', { on: day ?? today }, { keep: true });
  const [typed, setTyped] = useState<Readonly<Record<string, number | null>>>({});
  const set = useCommand('channel.setFollowers');
  const counts = Object.entries(typed).map(([channelId, followers]) => ({ channelId, followers }));

  async function save(): Promise<void> {
    if (day === null) return;
    // A field tells its number when it is left, so that the button can't wait for one.
    if (counts.length === 0) return onClose();
    const outcome = await set.run({ countedOn: day, counts });
    if (outcome.done) onClose();
  }

  return (
    <Dialog
      title={t('report.followers.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={day === null}
            isPending={set.pending}
            onPress={() => void save()}
          >
            {t('report.followers.save')}
          </Button>
        </>
      }
    >
      <p>{t('report.followers.text')}</p>
      <DateField label={t('report.followers.day')} value={day} onChange={setDay} />
      <Answered live={channels}>
        {(channels) => (
          <div className={styles['channels']}>
            {channels.map((channel) => (
              <Followers
                key={channel.channelId}
                channel={channel}
                value={
                  channel.channelId in typed ? typed[channel.channelId]! : counted(channel, day)
                }
                onChange={(followers) => setTyped({ ...typed, [channel.channelId]: followers })}
              />
            ))}
          </div>
        )}
      </Answered>
    </Dialog>
  );
}

/** What was counted on the very day is there to be corrected. */
function counted({ last }: Channel, day: LocalDate | null): number | null {
  return last !== null && last.countedOn === day ? last.followers : null;
}

function Followers({
  channel: { name, last },
  value,
  onChange,
}: {
  channel: Channel;
  value: number | null;
  onChange: (followers: number | null) => void;
}) {
  const { t, f } = useTexts();
  return (
    <NumberField
      label={name}
      note={
        last === null
          ? t('report.followers.none')
          : t('report.followers.last', {
              n: f.number(last.followers),
              date: f.localDate(last.countedOn),
            })
      }
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={0}
      formatOptions={{ maximumFractionDigits: 0 }}
    />
  );
}
