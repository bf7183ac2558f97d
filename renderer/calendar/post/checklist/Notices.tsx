import { Info } from 'lucide-react';
import type { Checklist } from '../../../../src/contract/checklists.ts';
import { localDate } from '../../../../src/domain/time.ts';
import { checklistItemText } from '../../../../src/i18n/checklist-item.ts';
import { useDone } from '../../../app/done.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useCommand } from '../../../live/index.ts';
import { Button } from '../../../parts/Button.tsx';
import styles from './Checklist.module.css';

const moves = { full: 'checklist.toFull', short: 'checklist.toShort' } as const;

/** By which list and version the post is checked, and the way to another when there is one. */
export function Version({ postId, list }: { postId: string; list: Checklist }) {
  const { t } = useTexts();
  const { done } = useDone();
  const renew = useCommand('checklist.renew');
  const { form, version, kept, newer, wanted } = list;
  const otherForm = kept && wanted !== form;
  return (
    <>
      <p className={styles.version}>
        {t(`checklist.form.${form}`)} ·{' '}
        {t(kept ? 'checklist.kept' : 'checklist.version', { version })}
      </p>
      {(otherForm || newer) && (
        <div className={styles.notice}>
          <Info size={16} aria-hidden="true" />
          <p>
            {t(otherForm ? `checklist.wanted.${wanted}` : 'checklist.newer')}{' '}
            {t('checklist.renewNote')}
          </p>
          <Button
            small
            isPending={renew.pending}
            onPress={() => void done(renew.run({ postId }), () => t('checklist.renewDone'))}
          >
            {t(otherForm ? moves[wanted] : 'checklist.renew')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Why the post went on with required items open. */
export function Reasons({ list }: { list: Checklist }) {
  const { t, f, language } = useTexts();
  if (list.reasons.length === 0) return null;
  const nameOf = (code: string) => {
    const row = list.items.find((one) => one.code === code);
    // An item that is off by now was asked about then.
    return checklistItemText(t, language, row ?? { code, words: null });
  };
  return (
    <div className={styles.reasons}>
      <p className={styles.reasonsTitle} id="checklist-reasons">
        {t('checklist.reasons')}
      </p>
      <ul aria-labelledby="checklist-reasons">
        {list.reasons.map(({ reason, at, codes }) => (
          <li key={at}>
            <p>{t('checklist.reasons.at', { at: f.localDate(localDate(at)), reason })}</p>
            <p className={styles.source}>
              {t('checklist.reasons.open')}: {codes.map(nameOf).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
