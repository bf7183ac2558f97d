import { ChevronRight } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Checklist } from '../../../../src/contract/checklists.ts';
import type { ChecklistPhase } from '../../../../src/domain/words.ts';
import { useTexts } from '../../../app/texts.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import styles from './Checklist.module.css';
import { Item } from './Item.tsx';

/** The items of a phase, with how many are done, do not apply and are open. */
export function Phase({
  postId,
  phase,
  list,
  isAhead,
  isExpanded,
  onExpandedChange,
}: {
  postId: string;
  phase: ChecklistPhase;
  list: Checklist;
  /** Its time has not come yet. */
  isAhead: boolean;
  isExpanded: boolean;
  onExpandedChange: (now: boolean) => void;
}) {
  const { t } = useTexts();
  const { done, notApplicable, open, requiredOpen } = list.phases[phase];
  const counts = [
    t('checklist.count.done', { count: done }),
    ...(notApplicable > 0 ? [t('checklist.count.notApplicable', { count: notApplicable })] : []),
    ...(open > 0 ? [t('checklist.count.open', { count: open })] : []),
  ];
  return (
    <Disclosure
      className={styles.phase ?? ''}
      isExpanded={isExpanded}
      onExpandedChange={onExpandedChange}
    >
      <Heading level={4} className={styles.phaseHead ?? ''}>
        <AriaButton slot="trigger" className={styles.phaseButton ?? ''}>
          <ChevronRight size={16} aria-hidden="true" />
          <span className={styles.phaseName}>{t(`checklist.phase.${phase}`)}</span>
          <span className={styles.counts}>{counts.join(' · ')}</span>
          {requiredOpen > 0 && (
            <Badge tone="warn">{t('checklist.requiredOpen', { count: requiredOpen })}</Badge>
          )}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        {isAhead && phase !== 'before' && (
          <p className={styles.hint}>{t(`checklist.${phase}Later`)}</p>
        )}
        {isExpanded && (
          <ul className={styles.items} aria-label={t(`checklist.phase.${phase}`)}>
            {list.items
              .filter((row) => row.phase === phase)
              .map((row) => (
                <Item key={row.code} postId={postId} row={row} />
              ))}
          </ul>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}
