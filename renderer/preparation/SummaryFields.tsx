import type { SummarySource } from '../../src/contract/preparation.ts';
import { ownWordsLimit } from '../../src/domain/summary.ts';
import { languages } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { Checkbox } from '../parts/Choice.tsx';
import { DateField } from '../parts/Dates.tsx';
import { TextArea, TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import { NewUnit } from '../app/NewUnit.tsx';
import { type Begun, type Gap, type SummaryDraft, newTheme } from './draft.ts';
import styles from './Preparation.module.css';
import { Wordings } from './Wordings.tsx';
import type { SummaryWorld } from './WriteSummary.tsx';

/** Everything that is written or chosen for a summary. */
export function SummaryFields({
  source,
  whole,
  draft,
  world,
  gaps,
  onChange,
}: {
  source: SummarySource;
  /** What all of the source begins from, with what has been sent before. */
  whole: Begun;
  draft: SummaryDraft & { about: string };
  world: SummaryWorld;
  /** What is missing, once the user has tried to go on without it. */
  gaps: readonly Gap[];
  onChange: (part: Partial<SummaryDraft>) => void;
}) {
  const { t } = useTexts();
  const error = (gap: Gap, text: string) => (gaps.includes(gap) ? text : null);
  return (
    <>
      {source.of === 'threads' ? (
        <ThemeFields draft={draft} world={world} error={error} onChange={onChange} />
      ) : (
        <p className={styles['theme']}>
          {t('preparation.ofTheme', { name: whole.theme?.name ?? '' })}
        </p>
      )}
      <OnlyNew source={source} whole={whole} onChange={onChange} />
      <div className={styles['pair']}>
        {world.units.length === 0 ? (
          <NewUnit onAdded={(unitId) => onChange({ unitId })} />
        ) : (
          <Select
            label={t('preparation.unit')}
            value={draft.unitId}
            placeholder={t('comments.refer.pickUnit')}
            options={world.units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(unitId) => onChange({ unitId })}
            error={error('unit', t('comments.refer.needsUnit'))}
          />
        )}
        <Select
          label={t('preparation.language')}
          value={draft.language}
          options={languages.map((one) => ({ value: one, label: t(`word.language.${one}`) }))}
          onChange={(language) => onChange({ language })}
        />
        <DateField
          label={t('preparation.sentOn')}
          value={draft.sentOn}
          onChange={(sentOn) => onChange({ sentOn })}
          max={world.today}
          error={error('sentOn', t('preparation.needsDay'))}
        />
        <DateField
          label={t('preparation.wantedOn')}
          value={draft.wantedOn}
          onChange={(wantedOn) => onChange({ wantedOn })}
          {...(draft.sentOn === null ? {} : { min: draft.sentOn })}
          error={error('wantedOn', t('preparation.wantedTooEarly'))}
        />
      </div>
      <TextArea
        label={t('preparation.page.about')}
        value={draft.about}
        onChange={(about) => onChange({ about })}
        rows={3}
        maxLength={ownWordsLimit}
        error={error('about', t('preparation.needsAbout'))}
      />
      <TextArea
        label={t('preparation.ask')}
        note={t('preparation.askNote')}
        value={draft.asked}
        onChange={(asked) => onChange({ asked })}
        rows={3}
        maxLength={ownWordsLimit}
        error={error('asked', t('preparation.needsAsk'))}
      />
      <Wordings
        source={source}
        chosen={draft.wordings}
        tried={gaps.includes('wording')}
        onChange={(wordings) => onChange({ wordings })}
      />
    </>
  );
}

/** Threads that were chosen are sent as a theme, so that the record of it is in one place. */
function ThemeFields({
  draft,
  world,
  error,
  onChange,
}: {
  draft: SummaryDraft;
  world: SummaryWorld;
  error: (gap: Gap, text: string) => string | null;
  onChange: (part: Partial<SummaryDraft>) => void;
}) {
  const { t } = useTexts();
  return (
    <div className={styles['pair']}>
      <Select
        label={t('preparation.theme')}
        note={t('preparation.theme.note')}
        value={draft.themeId}
        placeholder={t('preparation.theme.pick')}
        options={[
          { value: newTheme, label: t('preparation.theme.new') },
          ...world.themes.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(themeId) => onChange({ themeId })}
        error={error('theme', t('preparation.theme.needs'))}
      />
      {draft.themeId === newTheme && (
        <TextField
          label={t('preparation.theme.name')}
          value={draft.themeName}
          onChange={(themeName) => onChange({ themeName })}
          maxLength={120}
          // It was just said that one is to be named.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={error('themeName', t('preparation.theme.needsName'))}
        />
      )}
    </div>
  );
}

/** Of a theme that was sent before: what has come since, or all. */
function OnlyNew({
  source,
  whole,
  onChange,
}: {
  source: SummarySource;
  whole: Begun;
  onChange: (part: Partial<SummaryDraft>) => void;
}) {
  const { t, f } = useTexts();
  const { sentBefore, heard } = whole;
  if (source.of !== 'theme' || sentBefore === 0) return null;
  if (sentBefore === heard.threads) {
    return <p className={styles['soft']}>{t('preparation.allSent')}</p>;
  }
  return (
    <Checkbox
      isSelected={source.onlyNew}
      // A wording may be of a conversation that is now left out.
      onChange={(onlyNew) => onChange({ onlyNew, wordings: [] })}
    >
      {t('preparation.onlyNew', { count: sentBefore, n: f.number(sentBefore) })}
    </Checkbox>
  );
}
