import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import styles from './Forms.module.css';

/**
 * A form below the thread. Ctrl+Enter records it, Escape puts it away; what was written stays as a
 * draft. When `problems` rises, focus goes to the first field that is wrong.
 */
export function FormFrame({
  title,
  hideTitle = false,
  problems = 0,
  onRecord,
  onCancel,
  record,
  extra,
  children,
}: {
  title: string;
  /** From sight only. */
  hideTitle?: boolean;
  /** How many times recording was tried in vain. */
  problems?: number;
  /** One at a time: until it is over, asking once more does nothing. */
  onRecord: () => void | Promise<void>;
  onCancel: () => void;
  /** The button that records; `quiet` where another is the likelier one. */
  record: { label: string; keys: string; quiet?: boolean };
  /** Buttons before it. */
  extra?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  const recording = useRef(false);

  useEffect(() => {
    if (problems === 0) return;
    form.current
      ?.querySelector<HTMLElement>(
        'textarea[data-invalid], input[data-invalid], [data-invalid] button[aria-haspopup=listbox], [data-invalid] [role=spinbutton]',
      )
      ?.focus();
  }, [problems]);

  async function recordOnce(): Promise<void> {
    if (recording.current) return;
    recording.current = true;
    try {
      await onRecord();
    } finally {
      recording.current = false;
    }
  }

  // What opens from a field stands elsewhere in the page, though React tells of its keys here too.
  const within = (event: KeyboardEvent) =>
    event.target instanceof Node && (form.current?.contains(event.target) ?? false);

  // Before a button with the focus takes Enter for itself.
  function onKeyDownCapture(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !within(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void recordOnce();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || !within(event)) return;
    event.preventDefault();
    onCancel();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void recordOnce();
  }

  return (
    // The keys are of the form as a whole, whichever of its fields has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={titleId}
      noValidate
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
    >
      <h3 id={titleId} className={hideTitle ? styles.hidden : styles.title}>
        {title}
      </h3>
      <div className={styles.fields}>{children}</div>
      <div className={styles.footer}>
        {extra}
        <Button kind={record.quiet === true ? 'normal' : 'primary'} type="submit">
          {record.label}
          <span aria-hidden="true">
            <Kbd keys={record.keys} />
          </span>
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
