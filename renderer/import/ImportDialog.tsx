import { useEffect, useEffectEvent } from 'react';
import type { ImportRequest, ImportResult } from '../../src/contract/imports.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { type Texts, useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { CalendarsStep } from './CalendarFiles.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { type Draft, type OpenedFile, requestOf } from './draft.ts';
import { useDropTaker } from './drop.ts';
import styles from './Import.module.css';
import { incompleteText } from './incomplete.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { type ImportActions, type Importing, useImporting } from './importing.ts';
import { type Preview, usePreview } from './preview.ts';
import { StepHeading } from './StepHeading.tsx';

/**
 * Brings a file into the office: choose, check, done. Nothing is written before the user has seen what
 * would be, and a cancelled import leaves nothing.
 *
 * @param files opened at once, as when they were dropped on the window
 */
export function ImportDialog({
  onClose,
  files,
}: {
  onClose: () => void;
  files?: readonly string[];
}) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const actions = useImporting(files);
  const { state } = actions;
  const request = state.at === 'check' ? requestOf(state.opened, state.draft) : null;
  const preview = usePreview(request, state.at === 'check' ? state.round : 0);

  const lead = useEffectEvent((opened: OpenedFile) => {
    const [calendar, ...others] = opened.calendars;
    if (!calendar || others.length > 0) return;
    onClose();
    show({ kind: 'readIcs', chosen: { file: opened.file, member: calendar.path } });
  });
  const calendars = state.at === 'calendars' ? state.opened : null;
  useEffect(() => {
    if (calendars !== null) lead(calendars);
  }, [calendars]);

  useDropTaker((drop) => {
    if (state.at === 'running') return;
    if ('files' in drop) void actions.open(drop.files);
    else actions.tell(drop.problem);
  });

  return (
    <Dialog
      title={t('action.import')}
      wide
      closable={state.at !== 'running'}
      onClose={onClose}
      footer={
        <Footer
          state={state}
          preview={preview}
          onRun={(hash) => request && void actions.run(request, hash)}
          onRestart={actions.restart}
          onClose={onClose}
        />
      }
    >
      <Steps at={state.at} />
      <Step state={state} preview={preview} request={request} actions={actions} onClose={onClose} />
    </Dialog>
  );
}

function Step({
  state,
  preview,
  request,
  actions,
  onClose,
}: {
  state: Importing;
  preview: Preview;
  request: ImportRequest | null;
  actions: ImportActions;
  onClose: () => void;
}) {
  const { t } = useTexts();
  switch (state.at) {
    case 'choose':
      return <ChooseStep state={state} onFile={(file) => void actions.open([file])} />;
    case 'check':
      return <CheckStep state={state} preview={preview} request={request} actions={actions} />;
    case 'running':
      return (
        <div className={styles['progress']}>
          <StepHeading>{t('import.running', { file: state.opened.fileName })}</StepHeading>
          <ImportProgress
            label={t('import.running.note')}
            progress={state.progress}
            onStop={actions.stop}
          />
        </div>
      );
    case 'calendars':
      return <CalendarsStep opened={state.opened} />;
    case 'done':
      return <DoneStep state={state} onUndo={actions.undo} onClose={onClose} />;
  }
}

const steps = ['choose', 'check', 'done'] as const;
const stepOf: Record<Importing['at'], (typeof steps)[number]> = {
  choose: 'choose',
  check: 'check',
  running: 'check',
  calendars: 'choose',
  done: 'done',
};

function Steps({ at }: { at: Importing['at'] }) {
  const { t } = useTexts();
  const current = steps.indexOf(stepOf[at]);
  return (
    <ol className={styles['steps']} aria-label={t('import.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={styles['step']}
          data-state={index < current ? 'past' : index === current ? 'current' : 'coming'}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles['number']} aria-hidden="true">
            {index + 1}
          </span>
          {t(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Footer({
  state,
  preview,
  onRun,
  onRestart,
  onClose,
}: {
  state: Importing;
  preview: Preview;
  onRun: (hash: string) => void;
  onRestart: () => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  switch (state.at) {
    case 'choose':
      return <Button onPress={onClose}>{t('action.cancel')}</Button>;
    case 'check':
      return <CheckFooter draft={state.draft} preview={preview} onRun={onRun} onClose={onClose} />;
    case 'running':
      return null;
    case 'calendars':
      return <Button onPress={onClose}>{t('action.close')}</Button>;
    case 'done':
      return (
        <>
          <Button onPress={onRestart}>{t('import.done.another')}</Button>
          <Button onPress={onClose}>{t('action.close')}</Button>
        </>
      );
  }
}

function CheckFooter({
  draft,
  preview,
  onRun,
  onClose,
}: {
  draft: Draft;
  preview: Preview;
  onRun: (hash: string) => void;
  onClose: () => void;
}) {
  const { t, f } = useTexts();
  const result = preview.at === 'ready' ? preview.result : null;
  const brings = result === null ? 0 : result.new + result.changed;
  const outcomes = ['new', 'changed', 'unchanged', 'rejected'] as const;
  return (
    <>
      <output className={styles['summary']}>
        {preview.at === 'incomplete' && incompleteText(t, draft)}
        {preview.at === 'refused' && t('import.preview.refused')}
        {result &&
          outcomes
            .filter((outcome) => result[outcome] > 0)
            .map((outcome) => `${t(`import.${outcome}`)} ${f.number(result[outcome])}`)
            .join(', ')}
      </output>
      {result !== null && brings === 0 ? (
        <Button kind="primary" onPress={onClose}>
          {t('action.close')}
        </Button>
      ) : (
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={result === null}
            onPress={() => result && onRun(result.fileHash)}
          >
            {result === null ? t('import.run.wait') : runText(t, result)}
          </Button>
        </>
      )}
    </>
  );
}

/** What the button will bring: comments, posts or both. */
function runText(t: Texts['t'], { brought: { comments, posts } }: ImportResult): string {
  if (comments > 0 && posts > 0) return t('import.run.both', { count: comments + posts });
  return comments > 0
    ? t('import.run.comments', { count: comments })
    : t('import.run.posts', { count: posts });
}
