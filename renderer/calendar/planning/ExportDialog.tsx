import { useState } from 'react';
import { tableFormats } from '../../../src/contract/planning.ts';
import { type Month, addDays, addMonths } from '../../../src/domain/time.ts';
import { baseName, useSaveFile } from '../../app/save-file.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCall } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox, RadioGroup } from '../../parts/Choice.tsx';
import { DateField } from '../../parts/Dates.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import styles from './Planning.module.css';

/** Saves the posts of some days as a table that can be changed elsewhere and imported again. */
export function ExportDialog({ month, onClose }: { month: Month; onClose: () => void }) {
  const { t, language } = useTexts();
  const call = useCall();
  const save = useSaveFile();
  const [from, setFrom] = useState<string | null>(`${month}-01`);
  const [until, setUntil] = useState<string | null>(addDays(`${addMonths(month, 1)}-01`, -1));
  const [ideas, setIdeas] = useState(true);
  const [format, setFormat] = useState<(typeof tableFormats)[number]>('xlsx');
  const year = month.slice(0, 4);
  const backwards = from !== null && until !== null && until < from;
  const ready = from !== null && until !== null && !backwards;

  async function record(): Promise<void> {
    if (!ready) return;
    let posts = 0;
    onClose();
    await save(
      async () => {
        const to = addDays(until, 1);
        const made = await call('planning.table', { from, to, ideas, format, language });
        const { posts: count, ...file } = made;
        posts = count;
        return file;
      },
      {
        text: (path) => t('table.saved', { count: posts, file: baseName(path) }),
        show: t('table.show'),
      },
    );
  }

  return (
    <Dialog
      title={t('table.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" isDisabled={!ready} onPress={() => void record()}>
            {t('table.save')}
          </Button>
        </>
      }
    >
      <p>{t('table.lead')}</p>
      <div className={styles['pair']}>
        <DateField label={t('table.from')} value={from} onChange={setFrom} />
        <DateField
          label={t('table.until')}
          value={until}
          onChange={setUntil}
          error={backwards ? t('table.backwards') : null}
        />
      </div>
      <div className={styles['presets']}>
        <Button
          small
          onPress={() => {
            setFrom(`${year}-01-01`);
            setUntil(`${year}-12-31`);
          }}
        >
          {t('table.year', { year })}
        </Button>
      </div>
      <Checkbox isSelected={ideas} onChange={setIdeas}>
        {t('table.ideas')}
      </Checkbox>
      <RadioGroup
        label={t('table.format')}
        value={format}
        options={tableFormats.map((value) => ({
          value,
          label: t(`table.format.${value}`),
          note: t(`table.format.${value}Note`),
        }))}
        onChange={setFormat}
      />
    </Dialog>
  );
}
