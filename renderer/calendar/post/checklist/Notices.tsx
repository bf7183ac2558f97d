import { Info } from 'lucide-react';
import type { Checklist } from '../../../../src/contract/checklists.ts';
import { localDate } from '../../../../src/domain/time.ts';
import { checklistItemText } from '../../../../src/i18n/checklist-item.ts';
import { useDone } from '../../../app/done.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useCommand } from '../../../live/index.ts';
import { Button } from '../../../parts/Button.tsx';
import styles from './Checklist.module.css';

/** By which list and version the post is checked, and the way to another when there is one. */
export function Version({ postId, list }: { postId: string; list: Checklist }) {
  const { t } = useTexts();
  const { done } = useDone();
  const renew = useCommand('checklist.renew');
  const { form, version, kept, newer, wanted } = list;
  const otherForm = kept && wanted !== form;
  const name = t(`checklist.form.${form}`);
  return (
    <>
      <p className={styles.version}>
        {t(kept ? 'checklist.version.kept' : 'checklist.version', { form: name, version })}
      </p>
      {(otherForm || newer) && (
        <div className={styles.notice}>
          <Info size={16} aria-hidden="true" />
          <p>{t(otherForm ? `checklist.wants.${wanted}` : 'checklist.newer')}</p>
          <Button
            small
            isPending={renew.pending}
            onPress={() => void done(renew.run({ postId }), () => t('checklist.renewed'))}
          >
            {t(otherForm ? `checklist.moveTo.${wanted}` : 'checklist.moveTo.newer')}
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
            <p>{t('checklist.reasonGiven', { date: f.localDate(localDate(at)), reason })}</p>
            <p className={styles.source}>
              {t('checklist.reasonItems', { items: codes.map(nameOf).join(' · ') })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
