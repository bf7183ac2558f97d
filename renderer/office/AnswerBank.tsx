import { Archive, BookOpen, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { AnswerTemplate } from '../../src/contract/answers.ts';
import { localDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { isOld } from '../comments/forms/AnswerBankDialog.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Badge } from '../parts/Badge.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { SearchField } from '../parts/Field.tsx';
import { EntryList } from './EntryList.tsx';
import styles from './Office.module.css';
import { TemplateForm } from './TemplateForm.tsx';

/** The saved answers: finding, adding, changing and putting aside. */
export function AnswerBank() {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const live = useLive('answerTemplate.list', { search: search.slice(0, 200) }, { keep: true });
  const regime = useLive('office.get', {}).data?.regime;
  const archived = useLive('answerTemplate.list', { archived: true }).data ?? [];
  const start = { text: '', language: regime === 'sv' ? ('sv' as const) : ('fi' as const) };
  return (
    <>
      <EntryList
        title={t('office.answers')}
        note={t('bank.note')}
        live={live}
        tools={
          <SearchField
            label={t('bank.search')}
            hideLabel
            placeholder={t('bank.search')}
            clearLabel={t('action.clear')}
            value={search}
            onChange={setSearch}
          />
        }
        empty={
          search === ''
            ? { icon: BookOpen, title: t('bank.noneTitle'), text: t('bank.none') }
            : { icon: BookOpen, title: t('comments.empty.noHits'), text: t('bank.empty') }
        }
        addLabel={t('bank.add')}
        renderRow={(template, onEdit) => <Row template={template} onEdit={onEdit} />}
        renderForm={(template, onClose) => (
          <TemplateForm template={template} start={start} onSaved={onClose} onClose={onClose} />
        )}
      />
      {archived.length > 0 && <Archived list={archived} />}
    </>
  );
}

function Row({ template, onEdit }: { template: AnswerTemplate; onEdit: () => void }) {
  const { t, f } = useTexts();
  const archive = useCommand('answerTemplate.archive');
  const { id, title, category, language, text, updatedAt } = template;
  const day = f.localDate(localDate(updatedAt));
  const old = isOld(updatedAt);
  return (
    <div className={styles['row']}>
      <span className={styles['rowMain']}>
        <span className={styles['named']}>
          {title}
          {category !== '' && <Badge>{category}</Badge>}
          <Badge>{t(`word.language.${language}`)}</Badge>
        </span>
        <span className={styles['excerpt']} lang={language}>
          {text}
        </span>
        <span className={old ? styles['warn'] : styles['soft']}>
          {t(old ? 'bank.old' : 'bank.updated', { day })}
        </span>
      </span>
      <IconButton label={t('office.editNamed', { name: title })} small onPress={onEdit}>
        <Pencil size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('bank.archive', { title })}
        small
        onPress={() => void archive.run({ id })}
      >
        <Archive size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function Archived({ list }: { list: readonly AnswerTemplate[] }) {
  const { t } = useTexts();
  const restore = useCommand('answerTemplate.restore');
  return (
    <details className={styles['archive']}>
      <summary>{t('bank.archived')}</summary>
      <ul className={styles['rows']}>
        {list.map(({ id, title, language }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['rowMain']}>
              {title} <Badge>{t(`word.language.${language}`)}</Badge>
            </span>
            <Button
              small
              aria-label={t('bank.restore', { title })}
              onPress={() => void restore.run({ id })}
            >
              {t('bank.restoreDo')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
