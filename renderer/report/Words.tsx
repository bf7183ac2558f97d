import { MessageSquarePlus, Pencil, PencilLine } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { paragraphsOf } from '../../src/report/paragraphs.ts';
import { useTexts } from '../app/texts.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { TextArea } from '../parts/Field.tsx';
import { useFormDraft } from './drafts.ts';
import { type Writing, useWriting } from './writing.tsx';
import styles from './Words.module.css';

type Placed = {
  place: string;
  /** What is written here, for the field and its button. */
  label: string;
  text: string | null;
};

/**
 * The user's own words at a place of the report. In a live one they are written here; a place without words has a
 * quiet button.
 *
 * @param draft the text is the program's own, until the user writes
 * @param compact a sign in the place of a button with words, where there are many of them
 */
export function Words({
  place,
  label,
  text,
  draft = false,
  compact = false,
}: Placed & { draft?: boolean; compact?: boolean }) {
  const writing = useWriting();
  if (writing === null) return text === null ? null : <Paragraphs text={text} />;
  return (
    <Editable
      key={`${writing.language} ${place}`}
      writing={writing}
      {...{ place, label, text, draft, compact }}
    />
  );
}

export function Paragraphs({ text }: { text: string }) {
  return (
    <div className={styles['words']}>
      {paragraphsOf(text).map((paragraph, index) => (
        // Two paragraphs may be the same; none moves.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

function Editable({
  writing,
  place,
  label,
  text: known,
  draft: isDraft,
  compact,
}: Placed & { writing: Writing; draft: boolean; compact: boolean }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  // What was kept is in sight at once; the report with it comes a moment later.
  const [kept, setKept] = useState<{ text: string; over: string | null } | null>(null);
  if (kept !== null && kept.over !== known) setKept(null);
  const text = kept?.text ?? known;
  const draft = kept === null && isDraft;
  const opener = useRef<HTMLButtonElement>(null);
  if (open) {
    return (
      <WordsForm
        {...{ writing, place, label, text, draft }}
        onClose={(written) => {
          if (written !== undefined && written !== '') setKept({ text: written, over: known });
          setOpen(false);
          // Where it was opened from is there again only after this drawing.
          requestAnimationFrame(() => opener.current?.focus());
        }}
      />
    );
  }
  const button = (name: string, icon: ReactNode) =>
    compact ? (
      <IconButton ref={opener} label={name} small onPress={() => setOpen(true)}>
        {icon}
      </IconButton>
    ) : (
      <Button ref={opener} kind="quiet" small icon={icon} onPress={() => setOpen(true)}>
        {name}
      </Button>
    );
  if (text === null) {
    return button(
      label,
      compact ? (
        <MessageSquarePlus size={16} aria-hidden="true" />
      ) : (
        <PencilLine size={16} aria-hidden="true" />
      ),
    );
  }
  return (
    <div className={classes(styles['written'], compact && styles['compact'])}>
      <Paragraphs text={text} />
      <div className={styles['tools']}>
        {button(t('report.write.edit', { what: label }), <Pencil size={16} aria-hidden="true" />)}
        {draft && !compact && <span className={styles['hint']}>{t('report.write.draft')}</span>}
      </div>
    </div>
  );
}

function WordsForm({
  writing,
  place,
  label,
  text,
  draft,
  onClose,
}: Placed & {
  writing: Writing;
  draft: boolean;
  /** With what was kept, if anything was. */
  onClose: (written?: string) => void;
}) {
  const { t } = useTexts();
  const form = useFormDraft(`${writing.period} ${writing.language} ${place}`, { text: text ?? '' });
  const [pending, setPending] = useState(false);

  async function save(written: string): Promise<void> {
    setPending(true);
    const kept = await writing.write(place, written);
    setPending(false);
    if (!kept) return;
    form.drop();
    onClose(written);
  }
  const cancel = () => {
    form.drop();
    onClose();
  };

  return (
    // The keys belong to the field in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['form']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save(form.value.text.trim());
        } else return;
        event.stopPropagation();
      }}
    >
      <TextArea
        label={label}
        value={form.value.text}
        onChange={(next) => form.change({ text: next })}
        maxLength={20_000}
        rows={Math.min(12, Math.max(3, Math.ceil(form.value.text.length / 80) + 1))}
        // It was opened to be written into.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <div className={styles['tools']}>
        <Button
          kind="primary"
          small
          isPending={pending}
          onPress={() => void save(form.value.text.trim())}
        >
          {t('report.write.save')}
        </Button>
        <Button small onPress={cancel}>
          {t('action.cancel')}
        </Button>
        {text !== null && !draft && (
          <Button kind="quiet" small onPress={() => void save('')}>
            {t(
              place === 'summary' || place.startsWith('promise:')
                ? 'report.write.toDraft'
                : 'report.write.remove',
            )}
          </Button>
        )}
      </div>
    </div>
  );
}
