import { useState } from 'react';
import type { AnswerTemplate } from '../../src/contract/answers.ts';
import { type Language, languages } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { TextArea, TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import { EntryForm } from './EntryList.tsx';
import styles from './Office.module.css';

/** A saved answer: adds one when there is none to change. */
export function TemplateForm({
  template,
  start,
  onSaved,
  onClose,
}: {
  template: AnswerTemplate | null;
  /** What a new one begins with. */
  start: { text: string; language: Language };
  onSaved: () => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const add = useCommand('answerTemplate.add', { refusals: 'inline' });
  const update = useCommand('answerTemplate.update', { refusals: 'inline' });
  const [title, setTitle] = useState(template?.title ?? '');
  const [category, setCategory] = useState(template?.category ?? '');
  const [language, setLanguage] = useState(template?.language ?? start.language);
  const [text, setText] = useState(template?.text ?? start.text);

  const save = async () => {
    if (title.trim() === '' || text.trim() === '') return;
    const input = { title, category, language, text };
    const { done } = template
      ? await update.run({ id: template.id, ...input })
      : await add.run(input);
    if (done) onSaved();
  };

  return (
    <EntryForm
      saveLabel={template ? t('action.save') : t('action.add')}
      ready={title.trim() !== '' && text.trim() !== ''}
      pending={add.pending || update.pending}
      refusal={add.refusal ?? update.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('bank.title')}
        value={title}
        onChange={setTitle}
        maxLength={120}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <div className={styles['pair']}>
        <TextField
          label={t('bank.category')}
          note={t('bank.category.note')}
          value={category}
          onChange={setCategory}
          maxLength={60}
        />
        <Select
          label={t('bank.language')}
          value={language}
          options={languages.map((known) => ({ value: known, label: t(`word.language.${known}`) }))}
          onChange={setLanguage}
        />
      </div>
      <TextArea
        label={t('bank.text')}
        note={t('bank.placeholders')}
        value={text}
        onChange={setText}
        rows={7}
        maxLength={20_000}
      />
    </EntryForm>
  );
}
