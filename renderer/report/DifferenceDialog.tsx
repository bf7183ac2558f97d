import type { Period } from '../../src/domain/period.ts';
import { formatMeasure, keyFigureLabel } from '../../src/report/catalogue.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Answered } from '../parts/Page.tsx';
import styles from './DocumentView.module.css';

/** The figures of a frozen report that are other today. */
export function DifferenceDialog({
  period,
  edition,
  onClose,
}: {
  period: Period;
  edition: number;
  onClose: () => void;
}) {
  const { t, f } = useTexts();
  const live = useLive('report.difference', { period, edition });
  return (
    <Dialog title={t('report.difference.title')} wide onClose={onClose}>
      <Answered live={live}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{t('report.difference.none')}</p>
          ) : (
            <>
              <p>{t('report.difference.text')}</p>
              <table className={styles['table']}>
                <thead>
                  <tr>
                    <th scope="col">{t('report.difference.figure')}</th>
                    <th scope="col" className={styles['end']}>
                      {t('report.difference.frozen')}
                    </th>
                    <th scope="col" className={styles['end']}>
                      {t('report.difference.now')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, frozen, now }) => (
                    <tr key={id}>
                      <th scope="row">{keyFigureLabel(t, id)}</th>
                      <td className={styles['end']}>{formatMeasure(f, id, frozen)}</td>
                      <td className={styles['end']}>{formatMeasure(f, id, now)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )
        }
      </Answered>
    </Dialog>
  );
}
