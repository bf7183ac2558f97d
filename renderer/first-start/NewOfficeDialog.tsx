import { useState } from 'react';
import type { OfficeSetup } from '../../src/contract/office.ts';
import { regimes } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { CheckboxGroup, RadioGroup } from '../parts/Choice.tsx';
import { TimeField } from '../parts/Dates.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextField } from '../parts/Field.tsx';
import { Problem } from '../parts/Page.tsx';
import { ChannelQuestion, type ChosenChannel } from './ChannelQuestion.tsx';
import styles from './NewOffice.module.css';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Four questions; everything else has a default. */
export function NewOfficeDialog({ onClose }: { onClose: () => void }) {
  const { t, f, language } = useTexts();
  const create = useHost('office.create', { refusals: 'inline' });
  const [name, setName] = useState('');
  const [regime, setRegime] = useState<OfficeSetup['regime']>(language === 'sv' ? 'sv' : 'fi');
  const [channels, setChannels] = useState<readonly ChosenChannel[]>([]);
  const [days, setDays] = useState<readonly string[]>(weekdays.slice(0, 5));
  const [opens, setOpens] = useState<string | null>('08:00');
  const [closes, setCloses] = useState<string | null>('16:00');
  const [tried, setTried] = useState(false);

  const nameMissing = name.trim() === '';
  const hoursWrong = days.length > 0 && (opens === null || closes === null || opens >= closes);

  const submit = async () => {
    setTried(true);
    if (nameMissing || hoursWrong || opens === null || closes === null) return;
    const outcome = await create.run({
      name,
      regime,
      channels: channels.map(({ platform, name, language }) => ({
        platform,
        name: name.trim() === '' ? t(`word.platform.${platform}`) : name,
        language: regime === 'bilingual' ? language : regime,
        url: null,
      })),
      hours: days.map((day) => ({ weekday: Number(day), opens, closes })),
    });
    if (outcome.done && outcome.output.opened) onClose();
  };

  return (
    <Dialog
      title={t('setup.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" isPending={create.pending} type="submit" form="new-office">
            {t('setup.create')}
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>{t('setup.lead')}</p>
      <form
        id="new-office"
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('setup.name')}
          placeholder={t('setup.namePlaceholder')}
          value={name}
          onChange={setName}
          maxLength={120}
          error={tried && nameMissing ? t('setup.nameMissing') : null}
          // The dialog begins with this question.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <RadioGroup
          label={t('setup.regime')}
          note={t('setup.regimeNote')}
          row
          options={regimes.map((value) => ({ value, label: t(`word.regime.${value}`) }))}
          value={regime}
          onChange={setRegime}
        />
        <ChannelQuestion
          channels={channels}
          bilingual={regime === 'bilingual'}
          onChange={setChannels}
        />
        <fieldset className={styles['hours']}>
          <legend className={styles['legend']}>{t('setup.hours')}</legend>
          <p className={styles['note']}>{t('setup.hoursNote')}</p>
          <CheckboxGroup
            label={t('setup.days')}
            hideLabel
            row
            options={weekdays.map((day) => ({ value: day, label: f.weekday(Number(day)) }))}
            value={days as (typeof weekdays)[number][]}
            onChange={setDays}
          />
          <div className={styles['times']}>
            <TimeField label={t('setup.opens')} value={opens} onChange={setOpens} />
            <TimeField
              label={t('setup.closes')}
              value={closes}
              onChange={setCloses}
              error={hoursWrong ? t('setup.hoursWrong') : null}
            />
          </div>
        </fieldset>
        {create.refusal && <Problem refusal={create.refusal} />}
      </form>
    </Dialog>
  );
}
