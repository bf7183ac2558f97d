import { ChevronRight, ScanSearch } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { ChecklistRow } from '../../../../src/contract/checklists.ts';
import { checklistItemText } from '../../../../src/i18n/checklist-item.ts';
import { isTextField } from '../../../app/shortcuts.ts';
import { singleKeysOn } from '../../../app/single-keys.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useCommand } from '../../../live/index.ts';
import { Badge } from '../../../parts/Badge.tsx';
import { Button } from '../../../parts/Button.tsx';
import { drafts } from '../drafts.ts';
import { type Answer, differs, disagreement, opening } from './answers.ts';
import styles from './Checklist.module.css';
import { Findings } from './Findings.tsx';
import { keyOf } from './keys.ts';
import { NotApplicableForm } from './NotApplicableForm.tsx';
import { StateControl } from './StateControl.tsx';
import { Why } from './Why.tsx';

/** One item: what is asked, how it stands, what the program saw, and why it is asked. */
export function Item({ postId, row }: { postId: string; row: ChecklistRow }) {
  const { t, language } = useTexts();
  const answerIt = useCommand('checklist.answer').run;
  const draftKey = `${postId} checklist.${row.code}`;
  // A reason that was begun and left behind is in sight again.
  const [asking, setAsking] = useState<'no' | 'now' | 'begun'>(
    drafts.get(draftKey) === undefined ? 'no' : 'begun',
  );
  const [why, setWhy] = useState(false);
  const control = useRef<HTMLLIElement>(null);
  const id = useId();
  const { code, state, demand, by, reason, findings } = row;
  const text = checklistItemText(t, language, row);
  const against = disagreement(row);

  const answer = (given: Answer) => void answerIt({ postId, code, answer: given });
  const toggle = () => answer(state === 'done' ? opening(row) : { state: 'done' });
  const focusState = () =>
    control.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTextField(event.target)) return;
    const key = keyOf(event, singleKeysOn());
    if (key === null) return;
    event.preventDefault();
    if (key === 'toggle') toggle();
    else if (key === 'notApplicable') setAsking('now');
    else if (key === 'why') setWhy(!why);
    else if (against !== null) answer(against);
  }

  return (
    // The keys are of the item as a whole, whichever of its parts has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={control} className={styles.item} data-item={code} data-by={by} onKeyDown={onKeyDown}>
      <StateControl
        labelledBy={`${id}-text`}
        describedBy={`${id}-marks ${id}-more`}
        state={state}
        onChoose={(next) => {
          if (next === 'notApplicable') setAsking('now');
          else answer(next === 'done' ? { state: 'done' } : opening(row));
        }}
        onToggle={toggle}
      />
      <Disclosure className={styles.main ?? ''} isExpanded={why} onExpandedChange={setWhy}>
        <div className={styles.head}>
          <p className={styles.text}>
            <span id={`${id}-text`}>{text}</span>{' '}
            <span id={`${id}-marks`} className={styles.marks}>
              {demand === 'required' && <Badge>{t('checklist.demand.required')}</Badge>}{' '}
              {by === 'program' && (
                <Badge icon={<ScanSearch size={13} aria-hidden="true" />}>
                  {t('checklist.byProgram')}
                </Badge>
              )}
            </span>
          </p>
          <AriaButton
            slot="trigger"
            className={styles.whyButton ?? ''}
            aria-label={t('checklist.whyOf', { item: text })}
          >
            {t('checklist.why')}
            <ChevronRight size={14} aria-hidden="true" />
          </AriaButton>
        </div>
        <div id={`${id}-more`} className={styles.more}>
          {state === 'notApplicable' && reason !== null && (
            <p>{t('checklist.reasonIs', { reason })}</p>
          )}
          {differs(row) && (
            <p className={styles.differs}>
              {t(state === 'done' ? 'checklist.disagrees' : 'checklist.disagrees.open')}
            </p>
          )}
          {findings.length > 0 && <Findings findings={findings} label={t('checklist.saw')} />}
        </div>
        {differs(row) && (
          <div className={styles.flush}>
            <Button small kind="quiet" onPress={() => answer({ state: 'none' })}>
              {t('checklist.takeBack')}
            </Button>
          </div>
        )}
        {asking !== 'no' && (
          <NotApplicableForm
            draftKey={draftKey}
            takesFocus={asking === 'now'}
            item={text}
            before={reason}
            onGiven={async (given) => {
              const { done } = await answerIt({
                postId,
                code,
                answer: { state: 'notApplicable', reason: given },
              });
              if (!done) return false;
              setAsking('no');
              focusState();
              return true;
            }}
            onClose={() => {
              setAsking('no');
              focusState();
            }}
          />
        )}
        <DisclosurePanel>
          <Why row={row} />
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
