import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Unit } from '../../src/contract/office.ts';
import type { Summary, SummarySource } from '../../src/contract/preparation.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { formats } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/index.ts';
import { summaryDocument } from '../../src/print/summary-document.ts';
import { useDone } from '../app/done.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Problem } from '../parts/Page.tsx';
import { aboutText } from './about.ts';
import {
  type Begun,
  type SummaryDraft,
  draftKey,
  newTheme,
  useSummaryDraft,
  written,
} from './draft.ts';
import styles from './Preparation.module.css';
import { Saved } from './Saved.tsx';
import { type SummaryFormat, useSaveSummary } from './saving.ts';
import { SummaryFields } from './SummaryFields.tsx';
import { SummaryView } from './SummaryView.tsx';

/** What there is to choose from beside the comments themselves. */
export type SummaryWorld = {
  units: readonly Unit[];
  themes: readonly { id: string; name: string }[];
  today: LocalDate;
  unitId: string | null;
};

/** Writing a summary with its page beside it: first it is saved, and when the user has sent it, recorded. */
export function WriteSummary({
  source: asked,
  begun: whole,
  world,
  onClose,
}: {
  source: SummarySource;
  begun: Begun;
  world: SummaryWorld;
  onClose: () => void;
}) {
  const { t, language } = useTexts();
  const { done } = useDone();
  const formId = useId();
  const draft = useSummaryDraft<SummaryDraft>(draftKey(asked), {
    themeId: whole.theme?.id ?? null,
    themeName: '',
    onlyNew: null,
    unitId: world.units.some(({ id }) => id === world.unitId) ? world.unitId : null,
    sentOn: world.today,
    wantedOn: null,
    language,
    about: null,
    asked: '',
    wordings: [],
  });
  const { value } = draft;
  const { source, begun } = useNewOnes(asked, whole, value.onlyNew);
  const theme =
    value.themeId === newTheme
      ? value.themeName.trim()
      : (world.themes.find(({ id }) => id === value.themeId)?.name ?? whole.theme?.name ?? '');
  const about =
    value.about ??
    aboutText(translator(value.language), formats(value.language), theme, begun.heard);
  const { gaps, summary } = written({ ...value, about }, source);
  const send = useCommand('preparation.send', { refusals: 'inline' });
  const saving = useSaveSummary();
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const unit = world.units.find(({ id }) => id === value.unitId);
  const empty = begun.heard.comments === 0;

  useEffect(() => {
    if (tried === 0) return;
    form.current
      ?.querySelector<HTMLElement>(
        'textarea[data-invalid], input[data-invalid], [data-invalid] button[aria-haspopup=listbox], [data-invalid] [role=spinbutton]',
      )
      ?.focus();
  }, [tried]);

  const document = useMemo(
    () =>
      summaryDocument({
        office: begun.office,
        theme: theme === '' ? '–' : theme,
        unit: unit?.name ?? '–',
        sentOn: value.sentOn ?? world.today,
        wantedOn: value.wantedOn,
        about,
        asked: value.asked,
        heard: begun.heard,
        wordings: value.wordings.map(({ text }) => text),
        language: value.language,
      } satisfies Summary),
    [begun, theme, unit, value, about, world.today],
  );

  function save(format: SummaryFormat): void {
    if (summary) void saving.save(summary, format);
    else setTried(tried + 1);
  }

  async function record(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!summary) return setTried(tried + 1);
    const told = { theme, unit: unit?.name ?? '' };
    const recorded = await done(
      send.run(summary),
      () => t('preparation.recorded', told),
      draft.bringBack,
    );
    if (!recorded) return;
    draft.drop();
    onClose();
  }

  const path = saving.pathOf(summary);
  return (
    <Dialog
      title={t('preparation.title')}
      wide
      onClose={onClose}
      footer={
        <>
          <Saved path={path} email={unit?.email ?? null} toSend />
          {draft.begun && (
            <Button kind="quiet" onPress={draft.drop}>
              {t('preparation.startAgain')}
            </Button>
          )}
          <Button
            kind={path === null ? 'primary' : 'normal'}
            isDisabled={empty}
            isPending={saving.making === 'docx'}
            onPress={() => save('docx')}
          >
            {t('preparation.saveDocx')}
          </Button>
          <Button
            isDisabled={empty}
            isPending={saving.making === 'pdf'}
            onPress={() => save('pdf')}
          >
            {t('preparation.savePdf')}
          </Button>
          <Button
            type="submit"
            form={formId}
            kind={path === null ? 'normal' : 'primary'}
            isDisabled={empty}
            isPending={send.pending}
          >
            {t('preparation.record')}
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>{t('preparation.lead')}</p>
      <div className={styles['sides']}>
        <form
          id={formId}
          ref={form}
          className={styles['form']}
          noValidate
          onSubmit={(event) => void record(event)}
        >
          <SummaryFields
            source={source}
            whole={whole}
            draft={{ ...value, about }}
            world={world}
            gaps={tried > 0 ? gaps : []}
            onChange={draft.change}
          />
        </form>
        <div className={styles['beside']}>
          {empty ? <p>{t('preparation.nothing')}</p> : <SummaryView document={document} />}
        </div>
      </div>
      {saving.refusal && <Problem refusal={saving.refusal} />}
      {send.refusal && <Problem refusal={send.refusal} />}
    </Dialog>
  );
}

/**
 * Of a theme that was sent before, what has come since, unless the user wants all. With nothing new, all is what
 * there is.
 */
function useNewOnes(
  source: SummarySource,
  whole: Begun,
  wanted: boolean | null,
): { source: SummarySource; begun: Begun } {
  const some = whole.sentBefore > 0 && whole.sentBefore < whole.heard.threads;
  const onlyNew = source.of === 'theme' && some && (wanted ?? true);
  const narrowed: SummarySource = onlyNew ? { ...source, onlyNew } : source;
  const live = useLive('preparation.draft', { source: narrowed }, { keep: true });
  return { source: narrowed, begun: live.data ?? whole };
}
