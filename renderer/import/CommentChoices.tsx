import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { RadioGroup } from '../parts/Choice.tsx';
import { TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import { type ChannelChoice, type Draft, ambiguousExample } from './draft.ts';
import styles from './Import.module.css';

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

/** Day or month first: only the user can tell, so nothing is chosen beforehand. */
export function DatesChoice({ draft, onChange }: Props) {
  const { t, f } = useTexts();
  const example = ambiguousExample(draft);
  return (
    <RadioGroup
      label={t('import.dates')}
      note={t('import.dates.note')}
      row
      value={draft.dateOrder}
      options={(['dmy', 'mdy'] as const).map((order) => ({
        value: order,
        label: t(`import.dates.${order}`),
        ...(example
          ? {
              note: t('import.dates.example', {
                value: example.value,
                date: f.longDay(example[order]),
              }),
            }
          : {}),
      }))}
      onChange={(dateOrder) => onChange({ dateOrder })}
    />
  );
}

/** Where comments and texts go whose row does not say their channel. */
export function ChannelField({ draft, onChange }: Props) {
  const { t } = useTexts();
  const channels = useLive('channel.list', {});
  const { channel, recognition } = draft;
  const ofComments = recognition.format !== 'posts.table';
  const known = 'known ';

  function choose(value: string): ChannelChoice {
    if (value === 'auto') return { at: 'auto' };
    if (value === 'new') return { at: 'new', name: '' };
    return { at: 'known', name: value.slice(known.length) };
  }

  return (
    <div className={styles['line']}>
      <Select
        label={t('import.channel')}
        options={[
          { value: 'auto', label: t(ofComments ? 'import.channel.auto' : 'import.channel.notes') },
          ...(channels.data ?? []).map(({ name }) => ({ value: known + name, label: name })),
          { value: 'new', label: t('import.channel.new') },
        ]}
        value={channel.at === 'known' ? known + channel.name : channel.at}
        onChange={(value) => onChange({ channel: choose(value) })}
      />
      {channel.at === 'new' && (
        <TextField
          label={t('import.channel.name')}
          value={channel.name}
          onChange={(name) => onChange({ channel: { at: 'new', name } })}
          maxLength={120}
          // The choice was made to write here.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
      )}
    </div>
  );
}
