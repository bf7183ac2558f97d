import type { IcsResult, Layer } from '../../../src/contract/layers.ts';
import { layerKinds } from '../../../src/domain/layers.ts';
import { leftOutTexts } from '../../../src/i18n/left-out.ts';
import { markName } from '../../../src/i18n/marks.ts';
import { useTexts } from '../../app/texts.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import styles from './Layers.module.css';
import type { Reading, Target, useReading } from './reading.ts';

type Check = Extract<Reading, { at: 'check' }>;
const newLayer: string = 'new';

/** Where a file's events go and what becomes of the layer, before anything does. */
export function IcsPreview({
  state: { result, into, removeGone },
  layers,
  reading: { choose, change },
}: {
  state: Check;
  layers: readonly Layer[];
  reading: Pick<ReturnType<typeof useReading>, 'choose' | 'change'>;
}) {
  const { t, f } = useTexts();
  const fresh: Target = 'kind' in into ? into : { name: result.name, kind: 'other' };
  return (
    <>
      <div>
        <p className={styles['fileName']}>
          {result.fileName}
          {result.calendarName !== null && (
            <>
              {' · '}
              <ResidentLine text={result.calendarName} />
            </>
          )}
        </p>
        <p className={styles['soft']}>
          {result.period === null
            ? t('readIcs.noPeriod')
            : t('readIcs.period', {
                from: f.localDate(result.period.from),
                to: f.localDate(result.period.to),
              })}
        </p>
      </div>
      <div className={styles['pair']}>
        <Select
          label={t('readIcs.into')}
          value={'layerId' in into ? into.layerId : newLayer}
          options={[
            { value: newLayer, label: t('readIcs.newLayer') },
            ...layers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => choose(value === newLayer ? fresh : { layerId: value })}
        />
        {'kind' in into && (
          <>
            <TextField
              label={t('readIcs.name')}
              value={into.name}
              onChange={(name) => change({ into: { ...into, name } })}
              maxLength={120}
            />
            <Select
              label={t('readIcs.kind')}
              value={into.kind}
              options={layerKinds.map((kind) => ({ value: kind, label: t(`layerKind.${kind}`) }))}
              onChange={(kind) => change({ into: { ...into, kind } })}
            />
          </>
        )}
      </div>
      <Counts key={result.fileHash} result={result} />
      {result.gone > 0 && (
        <Checkbox isSelected={removeGone} onChange={(on) => change({ removeGone: on })}>
          {t('readIcs.removeGone', { count: result.gone })}
        </Checkbox>
      )}
      <Examples result={result} />
      <LeftOut result={result} />
    </>
  );
}

const outcomes = ['new', 'changed', 'unchanged', 'gone'] as const;

function Counts({ result }: { result: IcsResult }) {
  const { t, f } = useTexts();
  return (
    <dl className={styles['counts']}>
      {outcomes.map((outcome) => (
        <div key={outcome}>
          <dt>{t(`readIcs.${outcome}`)}</dt>
          <dd>{f.number(result[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
}

const tones = { new: 'good', changed: 'accent', gone: 'warn' } as const;

function Examples({ result }: { result: IcsResult }) {
  const { t, f } = useTexts();
  if (result.examples.length === 0) return null;
  return (
    <section aria-label={t('readIcs.examples')}>
      <h3 className={styles['heading']}>{t('readIcs.examples')}</h3>
      <ul className={styles['examples']}>
        {result.examples.map(({ outcome, title, from, at }) => (
          <li key={`${outcome} ${from} ${at} ${title}`}>
            <span className={styles['exampleDay']}>
              {f.localDate(from)}
              {at !== null && ` ${t('mark.from', { at: f.clock(at) })}`}
            </span>
            <span className={styles['exampleTitle']}>
              <ResidentLine text={markName(t, { kind: 'other', key: null, title })} />
            </span>
            <Badge tone={tones[outcome]}>{t(`readIcs.outcome.${outcome}`)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is not read, and why. */
function LeftOut({ result }: { result: IcsResult }) {
  const { t } = useTexts();
  const told = leftOutTexts(t, result);
  if (told.length === 0) return null;
  return (
    <ul className={styles['leftOut']}>
      {told.map((text) => (
        <li key={text}>
          <ResidentLine text={text} />
        </li>
      ))}
    </ul>
  );
}
