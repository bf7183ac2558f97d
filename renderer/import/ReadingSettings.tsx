import { dateOrders, encodings } from '../../src/contract/imports.ts';
import { useTexts } from '../app/texts.tsx';
import { Select } from '../parts/Menu.tsx';
import { type Draft, type Encoding, type OpenedFile, isAmbiguous } from './draft.ts';
import { FormatField, isFormatSure } from './FormatField.tsx';
import styles from './Import.module.css';

const auto = 'auto';

/** Names of standards, the same in every language. */
const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

/** How the file is read; it tells this by itself nearly always. */
export function ReadingSettings({
  opened,
  draft,
  onChange,
  onEncoding,
}: {
  opened: OpenedFile;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  onEncoding: (encoding: Encoding | null) => void;
}) {
  const { t } = useTexts();
  const detected = draft.recognition.encoding;
  const automatic = t('import.encoding.auto');
  return (
    <details className={styles['settings']}>
      <summary>{t('import.settings')}</summary>
      <div className={styles['fields']}>
        {opened.found.length > 1 && isFormatSure(opened) && (
          <FormatField opened={opened} draft={draft} onChange={onChange} />
        )}
        {detected !== null && (
          <Select
            label={t('import.encoding')}
            note={t('import.encoding.note')}
            options={[
              {
                value: auto,
                label:
                  opened.encoding === null ? `${automatic}: ${encodingNames[detected]}` : automatic,
              },
              ...encodings.map((encoding) => ({ value: encoding, label: encodingNames[encoding] })),
            ]}
            value={opened.encoding ?? auto}
            onChange={(value) => onEncoding(value === auto ? null : value)}
          />
        )}
        {!isAmbiguous(draft) && (
          <Select
            label={t('import.dates.order')}
            options={[
              { value: auto, label: t('import.dates.auto') },
              ...dateOrders.map((order) => ({ value: order, label: t(`import.dates.${order}`) })),
            ]}
            value={draft.dateOrder ?? auto}
            onChange={(value) => onChange({ dateOrder: value === auto ? null : value })}
          />
        )}
      </div>
    </details>
  );
}
