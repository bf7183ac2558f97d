import type { ChecklistRow } from '../../../../src/contract/checklists.ts';
import { hardFrom } from '../../../../src/domain/checks/readability.ts';
import type { Finding } from '../../../../src/domain/checklist-findings.ts';
import { localDate } from '../../../../src/domain/time.ts';
import type { Language } from '../../../../src/domain/words.ts';
import { isShipped } from '../../../../src/i18n/checklist-item.ts';
import { useTexts } from '../../../app/texts.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import styles from './Checklist.module.css';
import { Findings } from './Findings.tsx';

/** Why an item is asked and on what it stands; of an answered one, what the program saw at that time. */
export function Why({ row }: { row: ChecklistRow }) {
  const { t, f } = useTexts();
  const { code, basis, by, decidedAt, saw, findings } = row;
  const changed = by === 'person' && JSON.stringify(saw) !== JSON.stringify(findings);
  return (
    <div className={styles.why}>
      {isShipped(code) ? (
        <>
          <p>{t(`checklist.item.${code}.why`)}</p>
          <p className={styles.source}>
            <span className={styles.strong}>{t('checklist.source')}</span>{' '}
            {t(`checklist.item.${code}.source`)} <Badge>{t(`checklist.basis.${basis}`)}</Badge>
          </p>
        </>
      ) : (
        <p>
          {t('checklist.ownItem')} <Badge>{t('checklist.ownPractice')}</Badge>
        </p>
      )}
      <Measure findings={findings} />
      {by === 'person' && decidedAt !== null && (
        <p className={styles.source}>
          {t('checklist.byPerson', { at: f.localDate(localDate(decidedAt)) })}
        </p>
      )}
      {changed && saw.length > 0 && (
        <>
          <p className={styles.source}>{t('checklist.sawThen')}:</p>
          <Findings findings={saw} label={t('checklist.sawThen')} />
        </>
      )}
    </div>
  );
}

/** How the readability of a text was measured, with the border that was drawn. */
function Measure({ findings }: { findings: readonly Finding[] }) {
  const { t, f } = useTexts();
  const measured = findings.filter(({ code }) => code === 'readable' || code === 'hard');
  const languages = new Set(measured.map(({ params }) => params['language'] as Language));
  if (languages.size === 0) return null;
  return (
    <p className={styles.source}>
      {t('checklist.lix')}{' '}
      {[...languages]
        .map((language) =>
          t('checklist.lixBorder', {
            limit: f.number(hardFrom[language]),
            language: t(`word.language.${language}`),
          }),
        )
        .join(' ')}
    </p>
  );
}
