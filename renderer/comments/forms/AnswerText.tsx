import { BookOpen } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import {
  type Placeholder,
  fillPlaceholders,
  findPlaceholders,
  nextPlaceholder,
  unfilledPrompts,
} from '../../../src/domain/placeholders.ts';
import type { Language } from '../../../src/domain/words.ts';
import type { Translate } from '../../../src/i18n/index.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/Field.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import styles from './AnswerText.module.css';
import type { ValuesIn } from './known-values.ts';

/** Why a text can't be copied or recorded yet; null when nothing is left to fill. */
export function unfilledProblem(t: Translate, text: string): string | null {
  const prompts = unfilledPrompts(text);
  if (prompts.length === 0) return null;
  return t('answers.unfilled', {
    count: prompts.length,
    prompts: prompts.map((prompt) => `{${prompt}}`).join(', '),
  });
}

/** Asking for the bank once more is another request than the last. */
export type BankRequest = { readonly asks: 'bank' };
const served = new WeakSet<BankRequest>();

/**
 * The text of an answer: from the answer bank and into it, with the places that are still to fill. Tab leads
 * to the next place after the cursor, and out of the field where there is none.
 */
export function AnswerText({
  label,
  value,
  onChange,
  error,
  rows = 4,
  language,
  saveAs,
  valuesIn,
  bankRequest,
  problems,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  error: string | null;
  rows?: number;
  /** Which answers of the bank stand first. */
  language: Language;
  /** In which language the text is saved to the bank. */
  saveAs: Language;
  valuesIn: ValuesIn;
  /** Opens the bank when it comes. */
  bankRequest?: BankRequest | undefined;
  /** How many times recording or copying was tried in vain; leads to the first place to fill. */
  problems: number;
}) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const box = useRef<HTMLTextAreaElement>(null);
  const select = useSelection(box);
  const places = findPlaceholders(value);

  function insert(text: string, from: Language): void {
    // The field may have been written in since the bank was asked for.
    const now = box.current?.value ?? value;
    const start = box.current?.selectionStart ?? now.length;
    const end = box.current?.selectionEnd ?? now.length;
    const filled = fillPlaceholders(text, valuesIn(from));
    onChange(now.slice(0, start) + filled + now.slice(end));
    const first = findPlaceholders(filled)[0];
    const after = start + filled.length;
    select(
      first ? { start: start + first.start, end: start + first.end } : { start: after, end: after },
    );
  }

  function openBank(): void {
    show({
      kind: 'answerBank',
      language,
      onPick: ({ text, language: from }) => insert(text, from),
    });
  }
  const openNow = useRef(openBank);
  useEffect(() => {
    openNow.current = openBank;
  });
  useEffect(() => {
    if (!bankRequest || served.has(bankRequest)) return;
    served.add(bankRequest);
    openNow.current();
  }, [bankRequest]);

  useEffect(() => {
    if (problems === 0 || !box.current) return;
    const first = findPlaceholders(box.current.value)[0];
    if (first) select(first);
    // Each try leads there once; what changes in between does not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [problems]);

  return (
    <div className={styles.answer} data-focus-first="">
      <TextArea
        label={label}
        value={value}
        inputRef={box}
        onChange={onChange}
        rows={rows}
        maxLength={20_000}
        error={error}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() === 'b' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            openBank();
            return;
          }
          const next =
            event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey
              ? nextPlaceholder(value, box.current?.selectionEnd ?? 0)
              : null;
          if (next) {
            event.preventDefault();
            select(next);
          } else event.continuePropagation();
        }}
      />
      <div className={styles.tools}>
        <Button small icon={<BookOpen size={15} aria-hidden="true" />} onPress={openBank}>
          {t('bank.open')}
          <span aria-hidden="true">
            <Kbd keys="Ctrl+B" />
          </span>
        </Button>
        {value.trim() !== '' && (
          <Button
            small
            kind="quiet"
            onPress={() => show({ kind: 'saveAnswer', text: value, language: saveAs })}
          >
            {t('bank.save')}
          </Button>
        )}
      </div>
      {places.length > 0 && <Unfilled places={places} onGo={select} />}
    </div>
  );
}

function Unfilled({
  places,
  onGo,
}: {
  places: readonly Placeholder[];
  onGo: (place: Placeholder) => void;
}) {
  const { t } = useTexts();
  return (
    <div className={styles.unfilled}>
      <span>{t('answers.fill')}</span>
      {places.map((place) => (
        <Button
          key={place.start}
          small
          aria-label={t('answers.fillOne', { prompt: place.prompt })}
          onPress={() => onGo(place)}
        >
          {place.prompt}
        </Button>
      ))}
      <span className={styles.hint}>{t('answers.fill.hint')}</span>
    </div>
  );
}

/** Selects a part of the text once what was changed is drawn, and gives the field the focus. */
function useSelection(box: RefObject<HTMLTextAreaElement | null>) {
  const [wish, setWish] = useState<{ start: number; end: number } | null>(null);
  useEffect(() => {
    if (wish === null || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(wish.start, wish.end);
  }, [wish, box]);
  return ({ start, end }: { start: number; end: number }) => setWish({ start, end });
}
