import { useState } from 'react';
import type { Returned, Side } from '../../src/contract/handover.ts';
import { useTexts } from '../app/texts.tsx';
import { useCall, useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Problem } from '../parts/Page.tsx';
import { showToast } from '../parts/toast-queue.ts';
import { ConflictView } from './ConflictView.tsx';
import styles from './Handover.module.css';
import { thingWord } from './words.ts';

/** What a return brings, what both sides changed, and whose side holds in each. */
export function ReturnDialog({ returned, onClose }: { returned: Returned; onClose: () => void }) {
  const { t, f } = useTexts();
  const call = useCall();
  const merge = useCommand('return.merge', { refusals: 'inline' });
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const { conflicts, counts, things } = returned;
  const left = conflicts.filter(({ id }) => choices[id] === undefined).length;
  const nothing = conflicts.length === 0 && things.length === 0;

  const close = () => {
    // What is not merged is put away; that there is none any more is no failure.
    void call('return.putAway', {}).catch(() => {});
    onClose();
  };
  const run = async () => {
    const merged = await merge.run({ choices, rest: null });
    if (!merged.done) return;
    showToast({ kind: 'done', text: t('handover.merged', merged.output) });
    close();
  };
  const all = (side: Side) => setChoices(Object.fromEntries(conflicts.map(({ id }) => [id, side])));

  return (
    <Dialog
      title={t('handover.takeTitle')}
      wide
      closable={!merge.pending}
      onClose={close}
      footer={
        <>
          {left > 0 && (
            <span className={styles['left']}>{t('handover.undecided', { count: left })}</span>
          )}
          <Button onPress={close}>{t('handover.putAway')}</Button>
          {!nothing && (
            <Button
              kind="primary"
              isDisabled={left > 0}
              isPending={merge.pending}
              onPress={() => void run()}
            >
              {t('handover.merge')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['form']}>
        <p>
          {t('handover.from', {
            standIn: returned.standIn,
            madeAt: f.dateTime(returned.madeAt),
            sentAt: f.dateTime(returned.sentAt),
          })}
        </p>
        {nothing && <p>{t('handover.nothingNew')}</p>}
        {things.length > 0 && (
          <section>
            <h3>{t('handover.taken')}</h3>
            <p>{t('handover.counts', counts)}</p>
            <p className={styles['soft']}>
              {things.map(({ thing, count }) => `${thingWord(t, thing)} ${count}`).join(', ')}
            </p>
          </section>
        )}
        {conflicts.length > 0 && (
          <>
            <div className={styles['buttons']}>
              <strong>{t('handover.conflicts', { count: conflicts.length })}</strong>
              {conflicts.length > 1 && (
                <>
                  <Button onPress={() => all('ours')}>{t('handover.allOurs')}</Button>
                  <Button onPress={() => all('theirs')}>{t('handover.allTheirs')}</Button>
                </>
              )}
            </div>
            {conflicts.map((conflict) => (
              <ConflictView
                key={conflict.id}
                conflict={conflict}
                choice={choices[conflict.id] ?? null}
                onChoose={(side) => setChoices((before) => ({ ...before, [conflict.id]: side }))}
              />
            ))}
          </>
        )}
        {merge.refusal && <Problem refusal={merge.refusal} />}
      </div>
    </Dialog>
  );
}
