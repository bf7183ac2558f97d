import type { Output } from '../../src/contract/index.ts';
import { nextPlaceholder, unfilledPrompts } from '../../src/domain/placeholders.ts';
import type { Language } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { TextArea } from '../parts/Field.tsx';
import styles from './Promises.module.css';

const parts = ['said', 'done', 'notAdopted'] as const;
export type Parts = Output<'promise.closing'>;

export function isUnfilled(written: Parts): boolean {
  return parts.some((part) => unfilledPrompts(written[part]).length > 0);
}

/** The three parts in one language. What is still to be filled in is named under each. */
export function PartFields({
  language,
  alone,
  value,
  onChange,
}: {
  language: Language;
  alone: boolean;
  value: Parts | undefined;
  onChange: (next: Parts) => void;
}) {
  const { t } = useTexts();
  if (value === undefined) return null;
  return (
    <fieldset className={styles['parts']}>
      <legend className={styles[alone ? 'hidden' : 'legend']}>
        {t(`word.language.${language}`)}
      </legend>
      {parts.map((part) => (
        <TextArea
          key={part}
          label={t(`promise.closing.heading.${part}`)}
          note={<Gaps text={value[part]} otherwise={part === 'notAdopted'} />}
          value={value[part]}
          onChange={(text) => onChange({ ...value, [part]: text })}
          maxLength={20_000}
          rows={part === 'said' ? 5 : 4}
        />
      ))}
    </fieldset>
  );
}

/** What is still to be filled in; of the last part otherwise that it may be left out. */
function Gaps({ text, otherwise }: { text: string; otherwise: boolean }) {
  const { t, f } = useTexts();
  const prompts = unfilledPrompts(text);
  if (prompts.length > 0) {
    const places = f.list(prompts.map((prompt) => `{${prompt}}`));
    return <span className={styles['gaps']}>{t('promises.close.gaps', { places })}</span>;
  }
  return otherwise ? t('promises.close.notAdoptedNote') : null;
}

/** Selects the first place that is still to be filled in. */
export function showGap(formId: string): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>(`[id="${formId}"] textarea`)) {
    const gap = nextPlaceholder(area.value, 0);
    if (!gap) continue;
    area.focus();
    area.setSelectionRange(gap.start, gap.end);
    return;
  }
}
