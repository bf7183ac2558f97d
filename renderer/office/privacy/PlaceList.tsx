import type { Place } from '../../../src/contract/erasure.ts';
import { oneRun } from '../../../src/domain/one-run.ts';
import { useTexts } from '../../app/texts.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import office from '../Office.module.css';
import styles from './Privacy.module.css';

export function placeKey({ table, key }: Pick<Place, 'table' | 'key'>): string {
  return `${table}/${key}`;
}

/** Places with a box before each. */
export function PlaceList({
  places,
  onlyInBackup,
  chosen,
  onChange,
}: {
  places: readonly Place[];
  onlyInBackup: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { t, f } = useTexts();
  const choose = (key: string, is: boolean) => {
    const next = new Set(chosen);
    if (is) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <>
      <div className={office['buttons']}>
        <Button small onPress={() => onChange(new Set(places.map(placeKey)))}>
          {t('erasure.selectAll')}
        </Button>
        <Button small kind="quiet" onPress={() => onChange(new Set())}>
          {t('erasure.selectNone')}
        </Button>
        <output className={styles['selected']}>
          {t('erasure.selected', {
            count: f.number(chosen.size),
            total: f.number(places.length),
          })}
        </output>
      </div>
      <ul className={styles['places']} aria-label={t('erasure.found')}>
        {places.map((place) => {
          const key = placeKey(place);
          return (
            <li key={key}>
              <Checkbox isSelected={chosen.has(key)} onChange={(is) => choose(key, is)}>
                <PlaceLine place={place} onlyInBackup={onlyInBackup.has(key)} />
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function PlaceLine({ place, onlyInBackup }: { place: Place; onlyInBackup: boolean }) {
  const { t, f } = useTexts();
  const { at, author, channel } = place;
  const about = [
    at === null ? null : at.includes('T') ? f.dateTime(at) : f.localDate(at),
    channel,
    author,
  ].filter((part) => part !== null);
  return (
    <span className={styles['place']}>
      <span className={styles['kind']}>
        {t(`erasure.place.${place.kind}`)}
        {place.legal && <Badge tone="warn">{t('erasure.legal')}</Badge>}
        {onlyInBackup && <Badge tone="plain">{t('erasure.onlyInBackup')}</Badge>}
      </span>
      <span className={office['excerpt']}>
        {place.excerpt === '' ? '–' : <ResidentLine text={oneRun(place.excerpt)} />}
      </span>
      <span className={office['soft']}>
        {[
          ...about,
          ...(place.direct ? [] : [t('erasure.related')]),
          t(place.whole ? 'erasure.wholeGoes' : 'erasure.partGoes'),
        ].join(' · ')}
      </span>
    </span>
  );
}
