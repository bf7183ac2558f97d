import { FileDown, FileUp, FolderUp } from 'lucide-react';
import { tableFormats } from '../../src/domain/imports.ts';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Import.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import type { Importing } from './importing.ts';
import { NoticeText } from './NoticeText.tsx';

const about = {
  'comments.table': 'import.choose.comments',
  'meta.content': 'import.choose.meta',
  'posts.table': 'import.choose.calendar',
} as const;

export function ChooseStep({
  state,
  onFile,
}: {
  state: Extract<Importing, { at: 'choose' }>;
  onFile: (file: string) => void;
}) {
  const { t } = useTexts();
  const choose = useHost('file.choose');
  const chooseFolder = useHost('folder.choose');

  async function ask(): Promise<void> {
    const outcome = await choose.run({});
    if (outcome.done && outcome.output.file !== null) onFile(outcome.output.file);
  }

  async function askFolder(): Promise<void> {
    const outcome = await chooseFolder.run({ what: 'import' });
    if (outcome.done && outcome.output.folder !== null) onFile(outcome.output.folder);
  }

  return (
    <>
      <p className={styles['lead']}>{t('import.choose.lead')}</p>
      <NoticeText notice={state.notice} />
      {state.reading === null ? (
        <div className={styles['drop']}>
          <FileDown className={styles['dropIcon']} size={30} strokeWidth={1.6} aria-hidden="true" />
          <Button
            kind="primary"
            icon={<FileUp size={17} aria-hidden="true" />}
            onPress={() => void ask()}
            // The dialog is opened to choose a file.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          >
            {t('import.choose.button')}
          </Button>
          <Button icon={<FolderUp size={17} aria-hidden="true" />} onPress={() => void askFolder()}>
            {t('import.choose.folder')}
          </Button>
          <p>{t('import.choose.drop')}</p>
          <p className={styles['note']}>{t('import.choose.types')}</p>
        </div>
      ) : (
        <ImportProgress label={t('import.reading', { file: state.reading })} progress={null} />
      )}
      <section className={styles['section']}>
        <h3>{t('import.choose.what')}</h3>
        <dl className={styles['kinds']}>
          {tableFormats.map((format) => (
            <div key={format}>
              <dt>{t(`word.format.${format}`)}</dt>
              <dd>{t(about[format])}</dd>
            </div>
          ))}
          {(['downloads', 'news', 'events'] as const).map((kind) => (
            <div key={kind}>
              <dt>{t(`import.choose.${kind}`)}</dt>
              <dd>{t(`import.choose.${kind}.note`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
