import { useState } from 'react';
import { Autocomplete, Menu, MenuItem } from 'react-aria-components';
import type { AnswerTemplate } from '../../../src/contract/answers.ts';
import { localDate } from '../../../src/domain/time.ts';
import type { Language } from '../../../src/domain/words.ts';
import { navigate } from '../../app/location.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Segments } from '../../parts/Choice.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SearchField } from '../../parts/Field.tsx';
import { MenuSection } from '../../parts/Menu.tsx';
import { Answered } from '../../parts/Page.tsx';
import styles from './AnswerBankDialog.module.css';

/** More groups than these do not fit in a row; the search finds them all the same. */
const groupsInSight = 8;

/** Choosing a saved answer: the search has the keyboard, arrows move, Enter takes. */
export function AnswerBankDialog({
  language,
  onPick,
  onClose,
}: {
  /** Answers in it stand first. */
  language: Language;
  onPick: (template: AnswerTemplate) => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState('');
  const live = useLive('answerTemplate.list', { search: search.slice(0, 200) }, { keep: true });
  const all = useLive('answerTemplate.list', {}).data ?? [];
  const categories = [...new Set(all.map((template) => template.category))].filter(Boolean);
  const manage = () => {
    onClose();
    navigate('/office/answers');
  };
  return (
    <Dialog
      title={t('bank.open')}
      wide
      onClose={onClose}
      footer={
        <>
          <span className={styles.hint}>{t('bank.pickHint')}</span>
          <Button kind="quiet" onPress={manage}>
            {t('bank.manage')}
          </Button>
        </>
      }
    >
      <Answered live={live}>
        {(list) =>
          list.length === 0 && search === '' ? (
            <p className={styles.empty}>{t('bank.none')}</p>
          ) : (
            <Autocomplete inputValue={search} onInputChange={setSearch}>
              <SearchField
                label={t('bank.search')}
                hideLabel
                placeholder={t('bank.search')}
                clearLabel={t('action.clear')}
                // The bank is opened to search in it.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
              />
              {categories.length > 1 && (
                <Segments
                  label={t('bank.categories')}
                  value={category}
                  options={[
                    { value: '', label: t('bank.allCategories') },
                    ...categories
                      .slice(0, groupsInSight)
                      .map((one) => ({ value: one, label: one })),
                  ]}
                  onChange={setCategory}
                />
              )}
              <Menu
                className={styles.list ?? ''}
                aria-label={t('bank.results')}
                renderEmptyState={() => <p className={styles.empty}>{t('bank.empty')}</p>}
              >
                {sections(
                  list.filter((one) => category === '' || one.category === category),
                  language,
                ).map(({ key, title, templates }) => (
                  <MenuSection
                    key={key}
                    title={title ?? t(key === 'other' ? 'bank.otherLanguages' : 'bank.noCategory')}
                  >
                    {templates.map((template) => (
                      <Template
                        key={template.id}
                        template={template}
                        foreign={template.language !== language}
                        onPick={() => {
                          onClose();
                          onPick(template);
                        }}
                      />
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </Autocomplete>
          )
        }
      </Answered>
    </Dialog>
  );
}

function Template({
  template: { id, title, text, updatedAt, language },
  foreign,
  onPick,
}: {
  template: AnswerTemplate;
  foreign: boolean;
  onPick: () => void;
}) {
  const { t, f } = useTexts();
  const day = f.localDate(localDate(updatedAt));
  const updated = t(isOld(updatedAt) ? 'bank.old' : 'bank.updated', { day });
  const label = foreign ? `${title} (${t(`word.language.${language}`)})` : title;
  return (
    <MenuItem id={id} textValue={label} className={styles.item ?? ''} onAction={onPick}>
      <span className={styles.title}>{label}</span>
      <span className={styles.excerpt} lang={language}>
        {text}
      </span>
      <span className={isOld(updatedAt) ? styles.old : styles.updated}>{updated}</span>
    </MenuItem>
  );
}

const year = 365 * 24 * 3_600_000;

/** What nobody has looked at for a year may no longer hold. */
export function isOld(updatedAt: string): boolean {
  return Date.now() - Date.parse(updatedAt) > year;
}

type Section = { key: string; title: string | null; templates: AnswerTemplate[] };

/** By group in the language of the answer, those without a group last; other languages after them all. */
function sections(list: readonly AnswerTemplate[], language: Language): Section[] {
  const groups = new Map<string, AnswerTemplate[]>();
  for (const template of list) {
    const key = template.language === language ? `group ${template.category}` : 'other';
    groups.set(key, [...(groups.get(key) ?? []), template]);
  }
  const rank = (key: string) => (key === 'other' ? 2 : key === 'group ' ? 1 : 0);
  return [...groups]
    .map(([key, templates]) => ({
      key,
      title: rank(key) === 0 ? (templates[0]?.category ?? null) : null,
      templates,
    }))
    .sort((a, b) => rank(a.key) - rank(b.key));
}
