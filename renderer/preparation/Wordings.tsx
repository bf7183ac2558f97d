import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { SummarySource } from '../../src/contract/preparation.ts';
import { maskMark } from '../../src/domain/personal-data.ts';
import { hintsOf, mostWordings, unnamed, wordingLimit } from '../../src/domain/wordings.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Checkbox } from '../parts/Choice.tsx';
import { TextArea } from '../parts/Field.tsx';
import { Problem } from '../parts/Page.tsx';
import type { Chosen } from './draft.ts';
import styles from './Preparation.module.css';

const first = 6;
const step = 10;

/** Residents' wordings to choose from, the most typical first. What is chosen can be put in other words. */
export function Wordings({
  source,
  chosen,
  tried,
  onChange,
}: {
  source: SummarySource;
  chosen: readonly Chosen[];
  /** Saving was tried: what is wrong is said. */
  tried: boolean;
  onChange: (chosen: readonly Chosen[]) => void;
}) {
  const { t, f } = useTexts();
  const [limit, setLimit] = useState(first);
  const live = useLive('preparation.wordings', { source, limit }, { keep: true });
  if (live.at === 'refused') return <Problem refusal={live.refusal} />;
  const { wordings, total } = live.data ?? { wordings: [], total: null };
  const known = new Set(wordings.map(({ commentId }) => commentId));
  const full = chosen.length >= mostWordings;
  const shown = [
    // What was chosen from further down stays in sight.
    ...chosen.filter(({ commentId }) => !known.has(commentId)),
    ...wordings,
  ];

  return (
    <fieldset className={styles['wordings']} aria-describedby="wordings-note">
      <legend className={styles['legend']}>{t('preparation.wordings')}</legend>
      <p id="wordings-note" className={styles['soft']}>
        {t('preparation.wordings.note')}
      </p>
      <output className={styles['soft']}>
        {t('preparation.wordings.chosen', {
          n: f.number(chosen.length),
          most: f.number(mostWordings),
        })}
      </output>
      {total === 0 && <p>{t('preparation.wordings.none')}</p>}
      <ul className={styles['list']}>
        {shown.map((one) => {
          const own = chosen.find(({ commentId }) => commentId === one.commentId);
          return (
            <li key={one.commentId}>
              <Checkbox
                isSelected={own !== undefined}
                isDisabled={own === undefined && full}
                onChange={(yes) =>
                  onChange(
                    yes
                      ? [...chosen, { commentId: one.commentId, text: one.text }]
                      : chosen.filter(({ commentId }) => commentId !== one.commentId),
                  )
                }
              >
                <bdi>{one.text}</bdi>
              </Checkbox>
              {own ? (
                <div className={styles['inset']}>
                  <TextArea
                    label={t('preparation.wordings.edit')}
                    value={own.text}
                    rows={2}
                    maxLength={wordingLimit}
                    note={<Hints text={own.text} />}
                    error={tried && own.text.trim() === '' ? t('preparation.wordings.empty') : null}
                    onChange={(text) =>
                      onChange(chosen.map((before) => (before === own ? { ...own, text } : before)))
                    }
                  />
                </div>
              ) : (
                <div className={styles['under']}>
                  <Hints text={one.text} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {total !== null && total > limit && (
        <div>
          <Button small onPress={() => setLimit(limit + step)}>
            {t('preparation.wordings.more')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** What a person should look at before these words go on. */
function Hints({ text }: { text: string }) {
  const { t } = useTexts();
  const clean = unnamed(text);
  // Words typed with a space at their end are no personal data.
  const masked = clean.split(maskMark).length > text.split(maskMark).length || /[@＠﹫]/.test(text);
  const hints = hintsOf(text);
  if (hints.length === 0 && !masked) return null;
  return (
    <span className={styles['hints']}>
      {hints.map((hint) => (
        <span key={hint}>
          <TriangleAlert size={14} aria-hidden="true" /> {t(`preparation.hint.${hint}`)}
        </span>
      ))}
      {masked && (
        <span>
          <TriangleAlert size={14} aria-hidden="true" />{' '}
          {t('preparation.hint.masked', { text: clean })}
        </span>
      )}
    </span>
  );
}
