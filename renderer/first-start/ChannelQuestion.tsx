import type { OfficeSetup } from '../../src/contract/office.ts';
import { type Platform, languages, platforms } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { CheckboxGroup } from '../parts/Choice.tsx';
import { TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import styles from './NewOffice.module.css';

export type ChosenChannel = Omit<OfficeSetup['channels'][number], 'url'>;

/** Which platforms; the names, and in a bilingual municipality the languages, of those chosen. */
export function ChannelQuestion({
  channels,
  bilingual,
  onChange,
}: {
  channels: readonly ChosenChannel[];
  bilingual: boolean;
  onChange: (channels: readonly ChosenChannel[]) => void;
}) {
  const { t, language } = useTexts();
  const choose = (chosen: readonly Platform[]) =>
    onChange(
      chosen.map(
        (platform) =>
          channels.find((channel) => channel.platform === platform) ?? {
            platform,
            name: t(`word.platform.${platform}`),
            language,
          },
      ),
    );
  const change = (platform: Platform, change: Partial<ChosenChannel>) =>
    onChange(
      channels.map((channel) =>
        channel.platform === platform ? { ...channel, ...change } : channel,
      ),
    );
  return (
    <div className={styles['channels']}>
      <CheckboxGroup
        label={t('setup.channels')}
        note={t('setup.channelsNote')}
        row
        options={platforms.map((value) => ({ value, label: t(`word.platform.${value}`) }))}
        value={channels.map(({ platform }) => platform)}
        onChange={choose}
      />
      {channels.map(({ platform, name, language }) => (
        <div key={platform} className={styles['channel']}>
          <TextField
            label={t('setup.channelName', { platform: t(`word.platform.${platform}`) })}
            value={name}
            onChange={(name) => change(platform, { name })}
            maxLength={120}
          />
          {bilingual && (
            <Select
              label={t('setup.channelLanguage', { platform: t(`word.platform.${platform}`) })}
              options={languages.map((value) => ({ value, label: t(`word.language.${value}`) }))}
              value={language}
              onChange={(language) => change(platform, { language })}
            />
          )}
        </div>
      ))}
    </div>
  );
}
