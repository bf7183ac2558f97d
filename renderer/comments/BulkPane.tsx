import { type Ref } from 'react';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { Kbd } from '../parts/Kbd.tsx';
import { ClassPicker } from './ClassPicker.tsx';
import { CloseForm } from './CloseForm.tsx';
import styles from './BulkPane.module.css';

/** As many as one command takes. */
export const bulkLimit = 1000;

/** What can be done to many threads at once. */
export function BulkPane({
  count,
  closing,
  does,
  dock,
}: {
  count: number;
  /** The reason is being asked. */
  closing: boolean;
  does: {
    classify: Parameters<typeof ClassPicker>[0]['onChange'];
    askReason: () => void;
    close: (reason: string | null) => void;
    cancelClosing: () => void;
    clear: () => void;
  };
  dock: Ref<HTMLDivElement>;
}) {
  const { t, f } = useTexts();
  return (
    <section className={styles.bulk} aria-labelledby="bulk-heading">
      <h2 id="bulk-heading">{t('comments.bulk.title', { count })}</h2>
      {count > bulkLimit ? (
        <p>{t('comments.bulk.tooMany', { limit: f.number(bulkLimit) })}</p>
      ) : (
        <>
          <div className={styles.part}>
            <h3>{t('comments.bulk.classify')}</h3>
            <p className={styles.hint}>{t('comments.bulk.classify.hint')}</p>
            <ClassPicker
              label={t('comments.bulk.classify')}
              value={null}
              onChange={does.classify}
            />
          </div>
          {!closing && (
            <div className={styles.part}>
              <Button onPress={does.askReason}>
                {t('comments.bulk.close')}
                <span aria-hidden="true">
                  <Kbd keys="C" />
                </span>
              </Button>
            </div>
          )}
        </>
      )}
      <div ref={dock} className={styles.dock}>
        {closing && count <= bulkLimit && (
          <CloseForm count={count} onRecord={does.close} onCancel={does.cancelClosing} />
        )}
      </div>
      <Button kind="quiet" onPress={does.clear}>
        {t('comments.list.clear')}
      </Button>
    </section>
  );
}
