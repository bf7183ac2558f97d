import { useState } from 'react';
import type { ItemWords, TemplateItem } from '../../../src/contract/checklists.ts';
import { officeLanguages } from '../../../src/domain/post-languages.ts';
import { type Language, languages } from '../../../src/domain/words.ts';
import { isShipped } from '../../../src/i18n/checklist-item.ts';
import { translator } from '../../../src/i18n/index.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Answered } from '../../parts/Page.tsx';
import { TextField } from '../../parts/Field.tsx';
import { EntryForm } from '../EntryList.tsx';

const none: ItemWords = { fi: '', sv: '', en: '' };

type Props = {
  /** Null adds one. */
  item: TemplateItem | null;
  /** Null gives the program's own words back. @returns whether it was saved */
  onSave: (words: ItemWords | null) => Promise<boolean>;
  onClose: () => void;
};

/** An item's words, in the office's languages first. */
export function ItemForm(props: Props) {
  return (
    <Answered live={useLive('office.get', {})}>
      {({ regime }) => <Fields {...props} spoken={officeLanguages(regime)} />}
    </Answered>
  );
}

function Fields({ item, onSave, onClose, spoken }: Props & { spoken: readonly Language[] }) {
  const { t } = useTexts();
  const [words, setWords] = useState(item?.words ?? none);
  const [pending, setPending] = useState(false);
  const code = item?.code ?? '';
  const shipped = isShipped(code) ? code : null;
  const written = (language: Language) => words[language].trim() !== '';
  const ready = shipped !== null || spoken.every(written);
  const inOrder = [...spoken, ...languages.filter((one) => !spoken.includes(one))];

  async function save(): Promise<void> {
    if (!ready) return;
    setPending(true);
    const saved = await onSave(languages.some(written) ? words : null);
    setPending(false);
    if (saved) onClose();
  }

  return (
    <EntryForm
      saveLabel={item ? t('action.save') : t('action.add')}
      ready={ready}
      pending={pending}
      refusal={null}
      onSave={() => void save()}
      onClose={onClose}
    >
      {inOrder.map((language, index) => (
        <TextField
          key={language}
          label={t(
            spoken.includes(language)
              ? 'checklist.office.wordingIn'
              : 'checklist.office.wordingOptional',
            {
              language: t(`word.language.${language}`),
            },
          )}
          value={words[language]}
          onChange={(typed) => setWords({ ...words, [language]: typed })}
          maxLength={300}
          {...(shipped === null
            ? {}
            : { placeholder: translator(language)(`checklist.item.${shipped}`) })}
          {...(index === inOrder.length - 1
            ? {
                note: t(
                  shipped === null
                    ? 'checklist.office.wordingNote'
                    : 'checklist.office.ownWordsNote',
                ),
              }
            : {})}
          // The form was opened to write this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={index === 0}
        />
      ))}
    </EntryForm>
  );
}
