import type { Thread } from '../../../src/contract/comments.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { letterLanguage, questionLetter } from '../../../src/i18n/letters.ts';
import { useTexts } from '../../app/texts.tsx';
import { useHost, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { ResidentText } from '../../parts/ResidentText.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import styles from './Forms.module.css';
import { linkOf } from '../thread/timeline.ts';

/** Writes the message to a unit in the municipality's language; see i18n/letters.ts. */
export function useQuestionLetter(thread: Thread) {
  const { language: own } = useTexts();
  const office = useLive('office.get', {}).data;
  return (asked: { question: string; wantedOn: LocalDate | null }): string =>
    questionLetter({
      language: letterLanguage(office?.regime ?? 'fi', own),
      office: office?.name ?? '',
      question: asked.question,
      wantedOn: asked.wantedOn,
      thread,
      link: linkOf(thread),
    });
}

export function LetterPreview({ text }: { text: string }) {
  const { t } = useTexts();
  return (
    <details className={styles.preview}>
      <summary>{t('expert.preview')}</summary>
      <ResidentText text={text} />
    </details>
  );
}

/** A unit's address for the e-mail program; nothing is opened by itself. */
export function CopyAddress({ email }: { email: string | null }) {
  const { t } = useTexts();
  const copy = useHost('clipboard.copy');
  if (email === null) return null;
  return (
    <Button
      onPress={() =>
        void copy
          .run({ text: email })
          .then(({ done }) => done && showToast({ kind: 'done', text: t('expert.copiedAddress') }))
      }
    >
      {t('expert.copyAddress')}
    </Button>
  );
}
