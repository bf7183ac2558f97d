import { useState } from 'react';
import type { Theme, ThemeForwarding } from '../../src/contract/themes.ts';
import { sameName } from '../../src/domain/names.ts';
import { type LocalDate, instant, localDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { DateField } from '../parts/Dates.tsx';
import { TextArea, TextField } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import { EntryForm } from './EntryList.tsx';
import styles from './Office.module.css';

const today = () => localDate(instant(Date.now()));

/** A theme's name. One that another theme has is refused, and merging the two is offered. */
export function NameForm({
  theme,
  themes,
  onClose,
}: {
  /** Null adds one. */
  theme: Theme | null;
  themes: readonly Theme[];
  onClose: () => void;
}) {
  const { t } = useTexts();
  const add = useCommand('theme.add', { refusals: 'inline' });
  const rename = useCommand('theme.rename', { refusals: 'inline' });
  const merge = useCommand('theme.merge', { refusals: 'inline' });
  const [name, setName] = useState(theme?.name ?? '');
  const refusal = add.refusal ?? rename.refusal ?? merge.refusal;
  const twin =
    theme !== null && refusal?.code === 'theme.duplicate'
      ? themes.find((one) => one.id !== theme.id && sameName(one.name, name))
      : undefined;

  const save = async () => {
    if (name.trim() === '') return;
    const { done } = theme ? await rename.run({ id: theme.id, name }) : await add.run({ name });
    if (done) onClose();
  };

  return (
    <EntryForm
      saveLabel={theme ? t('action.save') : t('action.add')}
      ready={name.trim() !== ''}
      pending={add.pending || rename.pending}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('themes.name')}
        value={name}
        onChange={setName}
        maxLength={120}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      {theme && twin && (
        <div>
          <Button
            onPress={() =>
              void merge.run({ id: theme.id, into: twin.id }).then(({ done }) => done && onClose())
            }
          >
            {t('themes.merge.offer', { name: twin.name })}
          </Button>
        </div>
      )}
    </EntryForm>
  );
}

/** Into which other theme this one goes. */
export function MergeForm({
  theme,
  themes,
  onClose,
}: {
  theme: Theme;
  themes: readonly Theme[];
  onClose: () => void;
}) {
  const { t } = useTexts();
  const merge = useCommand('theme.merge', { refusals: 'inline' });
  const [into, setInto] = useState<string | null>(null);
  const { name } = theme;

  const save = async () => {
    if (into !== null && (await merge.run({ id: theme.id, into })).done) onClose();
  };

  return (
    <EntryForm
      saveLabel={t('themes.merge.save')}
      ready={into !== null}
      pending={merge.pending}
      refusal={merge.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Select
        label={t('themes.merge.into', { name })}
        note={t('themes.merge.note', { name })}
        value={into}
        placeholder={t('themes.merge.pick')}
        options={themes
          .filter((one) => one.id !== theme.id && one.archivedAt === null)
          .map((one) => ({ value: one.id, label: one.name }))}
        onChange={setInto}
      />
    </EntryForm>
  );
}

/** To which unit the theme was passed on, and when. */
export function ForwardForm({ theme, onClose }: { theme: Theme; onClose: () => void }) {
  const { t } = useTexts();
  const forward = useCommand('theme.forward', { refusals: 'inline' });
  const units = useLive('unit.list', {}).data ?? [];
  const [unitId, setUnitId] = useState<string | null>(null);
  const [on, setOn] = useState<LocalDate | null>(today);

  const save = async () => {
    if (unitId === null || on === null) return;
    const { done } = await forward.run({ themeId: theme.id, unitId, forwardedOn: on });
    if (done) onClose();
  };

  return (
    <EntryForm
      saveLabel={t('themes.forward.save')}
      ready={unitId !== null && on !== null}
      pending={forward.pending}
      refusal={forward.refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      {units.length === 0 && <p>{t('themes.forward.noUnits')}</p>}
      <div className={styles['pair']}>
        <Select
          label={t('themes.forward.unit')}
          value={unitId}
          placeholder={t('themes.forward.pick')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setUnitId}
        />
        <DateField label={t('themes.forward.on')} value={on} onChange={setOn} max={today()} />
      </div>
    </EntryForm>
  );
}

/** What came of a theme that was passed on. */
export function ResultForm({
  forwarding,
  onClose,
}: {
  forwarding: ThemeForwarding;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const setResult = useCommand('theme.setResult', { refusals: 'inline' });
  const [result, setText] = useState(forwarding.result ?? '');
  const [on, setOn] = useState<LocalDate | null>(forwarding.resultOn ?? today());

  const save = async (text: string | null) => {
    const { done } = await setResult.run({
      forwardingId: forwarding.id,
      result: text,
      resultOn: text === null ? null : on,
    });
    if (done) onClose();
  };

  return (
    <EntryForm
      saveLabel={t('action.save')}
      ready={result.trim() !== '' && on !== null}
      pending={setResult.pending}
      refusal={setResult.refusal}
      onSave={() => void save(result)}
      onClose={onClose}
    >
      <TextArea
        label={t('themes.result.text')}
        value={result}
        onChange={setText}
        rows={3}
        maxLength={20_000}
        // The form was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <DateField
        label={t('themes.result.on')}
        value={on}
        onChange={setOn}
        min={forwarding.forwardedOn}
        max={today()}
      />
      {forwarding.result !== null && (
        <div>
          <Button kind="quiet" small onPress={() => void save(null)}>
            {t('themes.result.clear')}
          </Button>
        </div>
      )}
    </EntryForm>
  );
}
