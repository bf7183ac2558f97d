import { useTexts } from '../app/texts.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import type { OpenedFile } from './draft.ts';
import styles from './Import.module.css';

/** The files of a folder or an archive, and what each is taken for. */
export function FileList({ opened }: { opened: OpenedFile }) {
  const { t } = useTexts();
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['fileList']} aria-label={t('import.files')} tabIndex={0}>
      <ul>
        {opened.calendars.map(({ path }) => (
          <li key={path}>
            <ResidentLine text={path} />
            <span>{t('import.files.calendar')}</span>
          </li>
        ))}
        {opened.files.map(({ path, format }) => (
          <li key={path} data-known={format !== null}>
            <ResidentLine text={path} />
            <span>{format === null ? t('import.files.none') : t(`word.format.${format}`)}</span>
          </li>
        ))}
      </ul>
      {opened.otherFiles > 0 && (
        <p className={styles['note']}>{t('import.files.others', { count: opened.otherFiles })}</p>
      )}
    </section>
  );
}
