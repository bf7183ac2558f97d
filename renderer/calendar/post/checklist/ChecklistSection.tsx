import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { phaseUnderWay } from '../../../../src/domain/checklist.ts';
import { type ChecklistPhase, checklistPhases } from '../../../../src/domain/words.ts';
import { navigate } from '../../../app/location.ts';
import { isTextField } from '../../../app/shortcuts.ts';
import { asksForChecklist } from '../../../app/routes.ts';
import { useTexts } from '../../../app/texts.tsx';
import { useLive } from '../../../live/index.ts';
import { Section, useOpen } from '../Section.tsx';
import type { PostWorld } from '../world.ts';
import styles from './Checklist.module.css';
import { Reasons, Version } from './Notices.tsx';
import { Phase } from './Phase.tsx';

/** What is checked of a post before it is out, while it is discussed and after: the program sees, the person decides. */
export function ChecklistSection({ post, today }: Pick<PostWorld, 'post' | 'today'>) {
  const { t } = useTexts();
  const list = useLive('checklist.get', { postId: post.id }).data;
  const made = useLive('promise.ofPost', { postId: post.id }).data?.made;
  const open = useOpen('checklist');
  const [turned, setTurned] = useState<Partial<Record<ChecklistPhase, boolean>>>({});
  const place = useRef<HTMLDivElement>(null);
  const ready = list !== undefined && made !== undefined;
  useLedHere(ready, place, open);
  if (!ready) return null;

  const decided = made.some(({ state }) => state !== 'open' && state !== 'preparing');
  const now = decided ? 'after' : phaseUnderWay(post, today);
  const { requiredOpen, done, open: left } = list.phases[now];
  const whole = done + left;
  const summary =
    requiredOpen > 0
      ? t('checklist.requiredOpen', { count: requiredOpen })
      : whole > 0
        ? t('checklist.doneOf', { done, total: whole })
        : '';
  return (
    // The arrows go from item to item, whichever of their parts has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={place} className={styles.whole} onKeyDown={goByArrows}>
      <Section name="checklist" title={t('checklist.title')} summary={summary} state={open}>
        {open[0] && (
          <>
            <p className={styles.hint}>{t('checklist.hint')}</p>
            <div>
              {checklistPhases.map((phase) =>
                list.items.some((row) => row.phase === phase) ? (
                  <Phase
                    key={phase}
                    postId={post.id}
                    phase={phase}
                    list={list}
                    isAhead={checklistPhases.indexOf(phase) > checklistPhases.indexOf(now)}
                    isExpanded={turned[phase] ?? phase === now}
                    onExpandedChange={(to) => setTurned({ ...turned, [phase]: to })}
                  />
                ) : null,
              )}
            </div>
            <Reasons list={list} />
            <Version postId={post.id} list={list} />
          </>
        )}
      </Section>
    </div>
  );
}

/** Opens the section and goes there when the address asks for it; the address is used up by that. */
function useLedHere(
  ready: boolean,
  place: RefObject<HTMLElement | null>,
  [expanded, expand]: ReturnType<typeof useOpen>,
): void {
  const [path] = useLocation();
  const asked = asksForChecklist(useSearch());
  useEffect(() => {
    if (!asked || !ready) return undefined;
    if (!expanded) {
      expand(true);
      return undefined;
    }
    // The pane takes the focus when it opens; this comes after it.
    const frame = requestAnimationFrame(() => {
      place.current?.scrollIntoView({ block: 'start' });
      place.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
      navigate(path, { replace: true });
    });
    return () => cancelAnimationFrame(frame);
    // Once for each time that it is asked.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked, ready, expanded]);
}

function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by === undefined || isTextField(target) || !(target instanceof Element)) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[data-item]')].filter((item) =>
    item.checkVisibility(),
  );
  const at = items.findIndex((item) => item.contains(target));
  // From a heading the way leads to the item below or above it.
  const follows = (item: HTMLElement) =>
    (target.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const below = items.findIndex(follows);
  const next = at >= 0 ? at + by : by > 0 ? below : (below < 0 ? items.length : below) - 1;
  const item = items[next];
  if (!item) return;
  event.preventDefault();
  item.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
}
