import { X } from 'lucide-react';
import { useState } from 'react';
import type { Comment, Thread } from '../../../src/contract/comments.ts';
import { maxEvidenceFiles, moderationActions } from '../../../src/domain/moderation.ts';
import { type Instant, localDate } from '../../../src/domain/time.ts';
import { groundName, groundRule } from '../../../src/i18n/grounds.ts';
import { useRefusalToast } from '../../app/refusals.ts';
import { useTexts } from '../../app/texts.tsx';
import { toRefusal } from '../../live/answers.ts';
import { useCommand, useLive } from '../../live/index.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Checkbox, Segments } from '../../parts/Choice.tsx';
import { DateField } from '../../parts/Dates.tsx';
import { TextArea, TextField } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import { classes } from '../../parts/classes.ts';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import type { Actions } from '../actions.ts';
import { FileButton } from '../thread/Attachments.tsx';
import { type ModerationDraft, useDraft } from './drafts.ts';
import { EarlierFields, isIncomplete, momentOf } from './EarlierFields.tsx';
import { fileSize, readFile, useFileTaker } from '../thread/files.ts';
import { FormFrame } from './FormFrame.tsx';
import styles from './Forms.module.css';
import own from './ModerationForm.module.css';
import { PersonalNote } from './PersonalNote.tsx';

const nothing: ModerationDraft = {
  action: 'hidden',
  groundId: null,
  rule: '',
  evidence: null,
  files: [],
  usedIds: [],
  note: '',
  reviewOn: null,
  earlier: null,
};

/**
 * Recording that a comment was hidden, deleted or reported, or who wrote it blocked. The comment's own text is
 * the evidence unless it is changed; files that are dropped or pasted meanwhile are evidence too.
 */
export function ModerationForm({
  thread,
  target,
  now,
  actions,
  onClose,
}: {
  thread: Thread;
  target: Comment;
  now: Instant;
  actions: Actions;
  onClose: () => void;
}) {
  const { t, f } = useTexts();
  const tell = useRefusalToast();
  const grounds = (useLive('moderationGround.list', {}).data ?? []).filter((g) => !g.archived);
  const add = useCommand('moderation.add');
  const place = { threadId: thread.id, part: 'moderation', about: target.id } as const;
  const [draft, setDraft] = useDraft(place, nothing);
  const change = (part: Partial<ModerationDraft>) => setDraft({ ...draft, ...part });
  const { action, groundId, rule, files, usedIds, note, reviewOn, earlier } = draft;
  const evidence = draft.evidence ?? target.text;
  const [tried, setTried] = useState(0);
  const free = thread.attachments.filter(({ moderationId }) => moderationId === null);
  const today = localDate(now);
  const wrong = {
    ground: groundId === null ? t('moderation.needsGround') : null,
    evidence:
      evidence.trim() === '' && files.length === 0 && usedIds.length === 0
        ? t('moderation.needsEvidence')
        : null,
    review: action === 'blocked' && reviewOn === null ? t('moderation.needsReview') : null,
  };

  function take(more: readonly File[]): void {
    const all = [...files, ...more];
    if (all.length > maxEvidenceFiles) {
      showToast({ kind: 'problem', text: t('moderation.tooMany', { limit: maxEvidenceFiles }) });
    }
    change({ files: all.slice(0, maxEvidenceFiles) });
  }
  useFileTaker(take);

  async function record(): Promise<void> {
    if (Object.values(wrong).some(Boolean) || groundId === null || isIncomplete(earlier)) {
      return setTried((times) => times + 1);
    }
    try {
      const recorded = await actions.recorded(
        place,
        add.run({
          threadId: thread.id,
          commentId: target.id,
          action,
          groundId,
          rule: rule.trim() === '' ? null : rule,
          evidence: evidence.trim() === '' ? null : evidence,
          files: await Promise.all(files.map(readFile)),
          attachmentIds: free.filter(({ id }) => usedIds.includes(id)).map(({ id }) => id),
          note: note.trim() === '' ? null : note,
          reviewOn: action === 'blocked' ? reviewOn : null,
          ...momentOf(earlier),
        }),
        () =>
          action === 'blocked'
            ? t('moderation.done.blocked', { day: f.shortDay(reviewOn ?? today) })
            : t(`moderation.done.${action}`),
      );
      if (recorded) onClose();
    } catch (error) {
      // A file could not be read, or is too large.
      tell(toRefusal(error));
    }
  }

  return (
    <FormFrame
      title={t('moderation.title')}
      hideTitle
      problems={tried}
      onRecord={record}
      onCancel={onClose}
      record={{ label: t('moderation.record'), keys: 'Ctrl+Enter' }}
    >
      <div className={styles.top} data-focus-first="">
        <Segments
          label={t('moderation.what')}
          value={action}
          options={moderationActions.map((value) => ({
            value,
            label: t(`moderation.what.${value}`),
          }))}
          onChange={(chosen) => change({ action: chosen })}
        />
        <span className={classes(own.under, action === 'deleted' ? styles.warning : styles.hint)}>
          {t(`moderation.hint.${action}`)}
        </span>
      </div>
      <div className={own.pair}>
        <Select
          label={t('moderation.groundLabel')}
          placeholder={t('moderation.pickGround')}
          value={groundId}
          options={grounds.map((ground) => ({ value: ground.id, label: groundName(t, ground) }))}
          onChange={(id) => {
            const chosen = grounds.find((ground) => ground.id === id);
            change({ groundId: id, ...(chosen ? { rule: groundRule(t, chosen) } : {}) });
          }}
          error={tried > 0 ? wrong.ground : null}
        />
        <TextField
          label={t('moderation.ruleLabel')}
          note={t('moderation.ruleNote')}
          value={rule}
          onChange={(text) => change({ rule: text })}
          maxLength={500}
        />
      </div>
      {action === 'blocked' && (
        <div className={styles.line}>
          <DateField
            label={t('moderation.reviewOn')}
            value={reviewOn}
            onChange={(day) => change({ reviewOn: day })}
            min={today}
            error={tried > 0 ? wrong.review : null}
          />
        </div>
      )}
      <TextArea
        label={t('moderation.evidence')}
        note={t('moderation.evidenceNote')}
        value={evidence}
        onChange={(text) => change({ evidence: text })}
        rows={3}
        error={tried > 0 ? wrong.evidence : null}
      />
      <div className={own.files}>
        {files.length > 0 && (
          <ul className={own.list} aria-label={t('moderation.files')}>
            {files.map((file, index) => (
              // The same file may have been chosen twice.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className={own.file}>
                <span className={own.name}>
                  <ResidentLine text={file.name} />
                </span>
                <span className={styles.hint}>{fileSize(file.size, f.number)}</span>
                <IconButton
                  label={t('moderation.removeFile', { name: file.name })}
                  small
                  onPress={() => change({ files: files.filter((one) => one !== file) })}
                >
                  <X size={16} aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        {free.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={usedIds.includes(id)}
            onChange={(yes) =>
              change({ usedIds: yes ? [...usedIds, id] : usedIds.filter((one) => one !== id) })
            }
          >
            {t('moderation.useFile', { name })}
          </Checkbox>
        ))}
        <div>
          <FileButton label={t('moderation.addFile')} onFiles={take} />
        </div>
      </div>
      <TextField
        label={t('moderation.note')}
        value={note}
        onChange={(text) => change({ note: text })}
        maxLength={2000}
      />
      <div className={styles.line}>
        <EarlierFields
          label={t('moderation.earlier')}
          value={earlier}
          now={now}
          tried={tried > 0}
          onChange={(moment) => change({ earlier: moment })}
        />
      </div>
      <output className={styles.notes}>
        <PersonalNote text={evidence} where="evidence" />
      </output>
    </FormFrame>
  );
}
