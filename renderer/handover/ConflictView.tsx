import type { Conflict, Side } from '../../src/contract/handover.ts';
import type { TextKey } from '../../src/i18n/translator.ts';
import { useTexts } from '../app/texts.tsx';
import { RadioGroup } from '../parts/Choice.tsx';
import { ResidentLine } from '../parts/ResidentText.tsx';
import styles from './Handover.module.css';
import { fieldWord, thingWord, valueWord } from './words.ts';

type Choices = Readonly<
  Record<
    Conflict['kind'],
    Readonly<
      Record<Side, 'keepOurs' | 'keepTheirs' | 'keepIt' | 'removeIt' | 'restoreIt' | 'staysRemoved'>
    >
  >
>;

/** What it means in each kind of conflict that a side holds. */
const meanings: Choices = {
  changed: { ours: 'keepOurs', theirs: 'keepTheirs' },
  weRemoved: { ours: 'staysRemoved', theirs: 'restoreIt' },
  theyRemoved: { ours: 'keepIt', theirs: 'removeIt' },
};

const reasons = {
  weRemoved: 'handover.weRemoved',
  theyRemoved: 'handover.theyRemoved',
} as const satisfies Record<string, TextKey>;

/** The two sides beside each other, in words, and which one holds. */
export function ConflictView({
  conflict,
  choice,
  onChoose,
}: {
  conflict: Conflict;
  choice: Side | null;
  onChoose: (side: Side) => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { kind, thing, title, parts } = conflict;
  const named = title === '' ? thingWord(t, thing) : `${thingWord(t, thing)}: ${title}`;
  const rows = parts.flatMap((part, place) =>
    part.fields.map((field) => ({ ...field, part, key: `${place} ${field.column}` })),
  );
  return (
    <article className={styles['conflict']} aria-label={named}>
      <h3>
        {thingWord(t, thing)}
        {title !== '' && (
          <>
            {': '}
            <ResidentLine text={title} />
          </>
        )}
      </h3>
      {kind !== 'changed' && <p>{t(reasons[kind])}</p>}
      {rows.length > 0 && (
        <table className={styles['sides']}>
          <thead>
            <tr>
              <th scope="col">{t('handover.field')}</th>
              <th scope="col">{t('handover.ours')}</th>
              <th scope="col">{t('handover.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, part, column, ours, theirs }) => (
              <tr key={key}>
                <th scope="row">
                  {part.thing === thing
                    ? fieldWord(t, column)
                    : `${thingWord(t, part.thing)}, ${fieldWord(t, column).toLowerCase()}`}
                </th>
                <td className={choice === 'ours' ? styles['kept'] : undefined}>
                  <ResidentLine text={valueWord(texts, { thing: part.thing, column }, ours)} />
                </td>
                <td className={choice === 'theirs' ? styles['kept'] : undefined}>
                  <ResidentLine text={valueWord(texts, { thing: part.thing, column }, theirs)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <RadioGroup
        label={t('handover.which', { thing: named })}
        hideLabel
        row
        options={(['ours', 'theirs'] as const).map((side) => ({
          value: side,
          label: t(`handover.${meanings[kind][side]}`),
        }))}
        value={choice}
        onChange={onChoose}
      />
    </article>
  );
}
