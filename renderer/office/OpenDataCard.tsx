import { FolderOutput } from 'lucide-react';
import { useState } from 'react';
import { useRefusalToast } from '../app/refusals.ts';
import { baseName } from '../app/save-file.ts';
import { useTexts } from '../app/texts.tsx';
import { toRefusal } from '../live/answers.ts';
import { useCall, useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Select } from '../parts/Menu.tsx';
import { Card } from '../parts/Page.tsx';
import { showToast } from '../parts/toast-queue.ts';
import styles from './Office.module.css';

const formats = ['csv', 'jsonl', 'both'] as const;

/** All of the office as tables in a folder, and an office of such a folder. */
export function OpenDataCard() {
  const { t, language } = useTexts();
  const call = useCall();
  const tell = useRefusalToast();
  const choose = useHost('folder.choose');
  const { run: show } = useHost('file.show');
  const importing = useHost('office.importOpenData');
  const [format, setFormat] = useState<(typeof formats)[number]>('both');
  const [pending, setPending] = useState(false);

  async function exportAll(): Promise<void> {
    const chosen = await choose.run({});
    const folder = chosen.done ? chosen.output.folder : null;
    if (folder === null) return;
    setPending(true);
    try {
      const input = { folder, into: 'subfolder', format, language } as const;
      const written = await call('openData.export', input);
      showToast({
        kind: 'done',
        text: t('openData.exported', { count: written.rows, folder: baseName(written.folder) }),
        action: { label: t('office.show'), onAction: () => void show({ path: written.folder }) },
      });
    } catch (error) {
      tell(toRefusal(error));
    } finally {
      setPending(false);
    }
  }

  return (
    <Card title={t('openData.title')} note={t('openData.note')}>
      <div className={styles['line']}>
        <Select
          label={t('openData.format')}
          value={format}
          options={formats.map((value) => ({ value, label: t(`openData.format.${value}`) }))}
          onChange={setFormat}
        />
        <Button
          icon={<FolderOutput size={16} aria-hidden="true" />}
          isPending={pending}
          onPress={() => void exportAll()}
        >
          {t('openData.export')}
        </Button>
      </div>
      <p className={styles['soft']}>{t('openData.importNote')}</p>
      <div>
        <Button isPending={importing.pending} onPress={() => void importing.run({})}>
          {t('openData.import')}
        </Button>
      </div>
    </Card>
  );
}
