import { useDeferredValue, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Period } from '../../src/domain/period.ts';
import { hintsOf } from '../../src/domain/wordings.ts';
import type { Language } from '../../src/domain/words.ts';
import { refusalText } from '../../src/i18n/refusal.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Checkbox } from '../parts/Choice.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SearchField, TextArea } from '../parts/Field.tsx';
import { Answered } from '../parts/Page.tsx';
import styles from './QuoteDialog.module.css';

/** Chooses a resident's words for the report, which are read through before they go on a public agenda. */
export function QuoteDialog({
  period,
  language,
  onClose,
}: {
  period: Period;
  language: Language;
  onClose: () => void;
}) {
  const { t, f } = useTexts();
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words.trim());
  const live = useLive('report.quotable', { period, words: sought }, { keep: true });
  const [chosen, setChosen] = useState<{ commentId: string; text: string } | null>(null);
  const [read, setRead] = useState(false);
  const add = useCommand('report.addQuote', { refusals: 'inline' });
  const hints = chosen === null ? [] : hintsOf(chosen.text);

  async function run(): Promise<void> {
    if (chosen === null) return;
    const outcome = await add.run({ period, language, ...chosen });
    if (outcome.done) onClose();
  }

  return (
    <Dialog
      title={t('report.quote.title')}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={chosen === null || chosen.text.trim() === '' || !read}
            isPending={add.pending}
            onPress={() => void run()}
          >
            {t('report.quote.add')}
          </Button>
        </>
      }
    >
      <p>{t('report.quote.text')}</p>
      <SearchField
        label={t('report.quote.search')}
        clearLabel={t('action.clear')}
        value={words}
        onChange={setWords}
        maxLength={200}
      />
      <Answered live={live}>
        {(comments) => (
          <ListBox
            aria-label={t('report.quote.comments')}
            className={styles['list'] ?? ''}
            items={comments.map((comment) => ({ ...comment, id: comment.commentId }))}
            selectionMode="single"
            // Escape closes the dialog, as anywhere in it, and doesn't take the chosen words away.
            escapeKeyBehavior="none"
            selectedKeys={chosen === null ? [] : [chosen.commentId]}
            onSelectionChange={(keys) => {
              const id = [...(keys as Set<string>)][0];
              const comment = comments.find(({ commentId }) => commentId === id);
              setRead(false);
              add.clear();
              setChosen(comment ? { commentId: comment.commentId, text: comment.text } : null);
            }}
            renderEmptyState={() => <p className={styles['empty']}>{t('report.quote.none')}</p>}
          >
            {({ text, at }) => (
              <ListBoxItem textValue={text} className={styles['item'] ?? ''}>
                <span className={styles['day']}>{f.date(at)}</span> {text}
              </ListBoxItem>
            )}
          </ListBox>
        )}
      </Answered>
      {chosen !== null && (
        <>
          <TextArea
            label={t('report.quote.words')}
            note={
              hints.length === 0
                ? t('report.quote.note')
                : hints.map((hint) => t(`report.quote.hint.${hint}`)).join(' ')
            }
            value={chosen.text}
            onChange={(text) => {
              setRead(false);
              add.clear();
              setChosen({ ...chosen, text });
            }}
            maxLength={2000}
            rows={3}
            error={add.refusal === null ? null : refusalText(t, add.refusal)}
          />
          <Checkbox isSelected={read} onChange={setRead}>
            {t('report.quote.read')}
          </Checkbox>
        </>
      )}
    </Dialog>
  );
}
