import { type FocusEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTexts } from '../app/texts.tsx';
import styles from './Calendar.module.css';
import { PostPane } from './post/PostPane.tsx';

/**
 * The open post: beside the calendar, or over its edge in a window that has no room for both. Then it steps
 * aside as soon as the focus goes back to the calendar, so that nothing focused lies under it.
 */
export function OpenPost({
  postId,
  onClose,
  onStepAside,
}: {
  postId: string;
  onClose: () => void;
  /** The focus has gone back to the calendar by itself. */
  onStepAside: () => void;
}) {
  const { t } = useTexts();
  const over = useOver();
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    pane.current?.focus();
  }, []);

  function onBlur(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (!over || !(to instanceof Element) || pane.current?.contains(to)) return;
    // Only the calendar beside it lies under it; dialogs and menus lie above.
    if (to.closest('[role=grid], [data-ideas]')) onStepAside();
  }

  return (
    // Escape closes it from wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={pane}
      className={styles.open}
      aria-label={t('calendar.openPost')}
      tabIndex={-1}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <PostPane postId={postId} onClose={onClose} />
    </aside>
  );
}

/** Whether the post lies over the calendar; as in the style sheet. */
function useOver(): boolean {
  return useSyncExternalStore(subscribe, () => media().matches);
}

function subscribe(listener: () => void): () => void {
  const over = media();
  over.addEventListener('change', listener);
  return () => over.removeEventListener('change', listener);
}

function media(): MediaQueryList {
  return matchMedia('(max-width: 99.99em)');
}
