import type { Ref } from 'react';
import type { ThreadRow } from '../../src/contract/comments.ts';
import type { Instant } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { Segments } from '../parts/Choice.tsx';
import { Kbd } from '../parts/Kbd.tsx';
import { ClassPicker } from './thread/ClassPicker.tsx';
import { CloseForm } from './forms/CloseForm.tsx';
import styles from './BulkPane.module.css';
import { SnoozeForm } from './forms/SnoozeForm.tsx';
import { ThemePicker } from './forms/ThemePicker.tsx';
import type { Telling } from './times.ts';

/** As many as one command takes. */
export const bulkLimit = 1000;

/** What is being asked for all of them: the reason of closing, or themes. */
export type BulkAsking = 'close' | 'themes' | 'snooze' | null;

/** What can be done to many threads at once. */
export function BulkPane({
  selected,
  telling,
  asking,
  does,
  dock,
}: {
  selected: readonly ThreadRow[];
  telling: Telling;
  asking: BulkAsking;
  does: {
    classify: Parameters<typeof ClassPicker>[0]['onChange'];
    ask: (what: 'close' | 'themes' | 'snooze') => void;
    snooze: (until: Instant | null) => void;
    setNeedsAnswer: (value: boolean | null) => void;
    setThemes: Parameters<typeof ThemePicker>[0]['onChange'];
    close: (reason: string | null) => void;
    prepare: () => void;
    cancel: () => void;
    clear: () => void;
  };
  dock: Ref<HTMLDivElement>;
}) {
  const { t, f } = useTexts();
  const count = selected.length;
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
          <div className={styles.part}>
            <Segments
              label={t('comments.bulk.needs')}
              value={null}
              options={[
                { value: 'byClass', label: t('comments.needs.byClass') },
                { value: 'yes', label: t('comments.needs.yes') },
                { value: 'no', label: t('comments.needs.no') },
              ]}
              onChange={(value) =>
                does.setNeedsAnswer(value === 'byClass' ? null : value === 'yes')
              }
            />
          </div>
          {asking === null && (
            <div className={styles.buttons}>
              <Button onPress={() => does.ask('themes')}>
                {t('themes.bulk')}
                <span aria-hidden="true">
                  <Kbd keys="T" />
                </span>
              </Button>
              <Button onPress={() => does.ask('snooze')}>
                {t('comments.bulk.snooze')}
                <span aria-hidden="true">
                  <Kbd keys="S" />
                </span>
              </Button>
              <Button onPress={does.prepare}>
                {t('preparation.action')}
                <span aria-hidden="true">
                  <Kbd keys="P" />
                </span>
              </Button>
              <Button onPress={() => does.ask('close')}>
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
        {asking === 'close' && count <= bulkLimit && (
          <CloseForm count={count} onRecord={does.close} onCancel={does.cancel} />
        )}
        {asking === 'snooze' && count <= bulkLimit && (
          <SnoozeForm
            count={count}
            telling={telling}
            onRecord={does.snooze}
            onCancel={does.cancel}
          />
        )}
        {asking === 'themes' && count <= bulkLimit && (
          <ThemePicker
            has={selected.map((row) => row.themeNames)}
            onChange={does.setThemes}
            onClose={does.cancel}
          />
        )}
      </div>
      <Button kind="quiet" onPress={does.clear}>
        {t('comments.list.clear')}
      </Button>
    </section>
  );
}
