import { useState } from 'react';
import type { Thread } from '../../../src/contract/comments.ts';
import { fillPlaceholders } from '../../../src/domain/placeholders.ts';
import { type Instant, localDate } from '../../../src/domain/time.ts';
import {
  type CommentClass,
  type Language,
  type RoutingKind,
  routingKinds,
} from '../../../src/domain/words.ts';
import { translator } from '../../../src/i18n/index.ts';
import { useTexts } from '../../app/texts.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { TextField } from '../../parts/Field.tsx';
import type { Actions } from '../actions.ts';
import { AnswerText, unfilledProblem } from './AnswerText.tsx';
import { CopiedNote, CopyButton, useCopyAndOpen } from './CopyAndOpen.tsx';
import { type RoutingDraft, useDraft } from './drafts.ts';
import { EarlierFields, isIncomplete, momentOf } from './EarlierFields.tsx';
import { FormFrame } from './FormFrame.tsx';
import styles from './Forms.module.css';
import { knownValues } from './known-values.ts';
import { useAskedLanguage } from './language.ts';

/** Whether a comment of this class belongs elsewhere; null where it does not. */
export function routingKind(of: CommentClass | null): RoutingKind | null {
  return routingKinds.find((kind) => kind === of) ?? null;
}

const usualPlace: Record<RoutingKind, string | null> = {
  initiative: 'https://www.kuntalaisaloite.fi',
  informationRequest: null,
  serviceMatter: null,
};

const nothing: RoutingDraft = {
  told: null,
  place: null,
  diaryNumber: '',
  isAnswer: null,
  earlier: null,
};

/** Telling a resident where the matter belongs; the same text may be our answer. */
export function RouteForm({
  thread,
  kind,
  suggested,
  now,
  actions,
  onClose,
}: {
  thread: Thread;
  kind: RoutingKind;
  suggested: Language;
  now: Instant;
  actions: Actions;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { copied, opensLink, run: copyAndOpen } = useCopyAndOpen(thread);
  const language = useAskedLanguage(thread) ?? suggested;
  const valuesIn = knownValues(thread, localDate(now));
  const readyText = fillPlaceholders(
    translator(language)(`route.text.${kind}`),
    valuesIn(language),
  );
  const [draft, setDraft] = useDraft(
    { threadId: thread.id, part: 'routing', about: kind },
    nothing,
  );
  const change = (part: Partial<RoutingDraft>) => setDraft({ ...draft, ...part });
  const told = draft.told ?? readyText;
  const place = draft.place ?? usualPlace[kind] ?? t('route.place.registry');
  const isAnswer = draft.isAnswer ?? thread.turn === 'ours';
  const { diaryNumber, earlier } = draft;
  const [tried, setTried] = useState(0);
  const wrong = told.trim() === '' ? t('route.needsText') : unfilledProblem(t, told);

  async function record(): Promise<void> {
    if (wrong !== null || isIncomplete(earlier)) {
      setTried((times) => times + 1);
      return;
    }
    const recorded = await actions.route({
      threadId: thread.id,
      kind,
      told,
      place: place.trim() === '' ? null : place,
      diaryNumber: diaryNumber.trim() === '' ? null : diaryNumber,
      answerIn: isAnswer ? language : null,
      ...momentOf(earlier),
    });
    if (recorded) onClose();
  }

  function copyText(): void {
    if (wrong !== null) setTried((times) => times + 1);
    else void copyAndOpen(told);
  }

  return (
    <FormFrame
      title={`${t('route.title')}: ${t(`word.class.${kind}`)}`}
      problems={tried}
      onRecord={record}
      onCancel={onClose}
      record={{
        label: t(isAnswer ? 'route.recordBoth' : 'route.record'),
        keys: 'Ctrl+Enter',
        quiet: copied === 'no',
      }}
      extra={<CopyButton copied={copied} opensLink={opensLink} onPress={copyText} />}
    >
      <AnswerText
        label={t('route.told')}
        value={told}
        onChange={(text) => change({ told: text })}
        error={tried > 0 ? wrong : null}
        rows={4}
        language={language}
        saveAs={language}
        valuesIn={valuesIn}
        problems={tried}
      />
      <p className={styles.quiet}>{t('route.told.note')}</p>
      <div className={styles.line}>
        <TextField
          label={t('route.place')}
          value={place}
          onChange={(text) => change({ place: text })}
          maxLength={400}
        />
        <TextField
          label={t('route.diary')}
          value={diaryNumber}
          onChange={(text) => change({ diaryNumber: text })}
          maxLength={400}
        />
        <Checkbox isSelected={isAnswer} onChange={(yes) => change({ isAnswer: yes })}>
          {t('route.isAnswer')}
        </Checkbox>
      </div>
      <div className={styles.line}>
        <EarlierFields
          label={t('route.earlier')}
          value={earlier}
          now={now}
          tried={tried > 0}
          onChange={(moment) => change({ earlier: moment })}
        />
      </div>
      <output className={styles.notes}>
        <CopiedNote copied={copied} />
      </output>
    </FormFrame>
  );
}
