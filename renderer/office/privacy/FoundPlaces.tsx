import { FileJson, FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Place } from '../../../src/contract/erasure.ts';
import { useTexts } from '../../app/texts.tsx';
import { baseName, useSaveFile } from '../../app/save-file.ts';
import { useCall } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/Field.tsx';
import office from '../Office.module.css';
import { useErasing } from './erasing.ts';
import { PlaceList, placeKey } from './PlaceList.tsx';
import type { Found } from './PersonSearch.tsx';
import styles from './Privacy.module.css';

/** What was found: the user says what is of the person, and has it as a file or erased. */
export function FoundPlaces({ found, onErased }: { found: Found; onErased: () => void }) {
  const { t, language } = useTexts();
  const call = useCall();
  const save = useSaveFile();
  const erasing = useErasing();
  const places = [...found.places, ...(found.backups?.places ?? [])];
  const onlyInBackup = new Set((found.backups?.places ?? []).map(placeKey));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(places.filter(({ sameHandle }) => sameHandle).map(placeKey)),
  );
  const [requestNumber, setRequestNumber] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const selected = places.filter((place) => chosen.has(placeKey(place)));

  const saveAs = (format: 'html' | 'json') =>
    save(
      () =>
        call('erasure.render', {
          places: selected.filter((place) => !onlyInBackup.has(placeKey(place))).map(refOf),
          language,
          format,
          requestNumber: orNull(requestNumber),
        }),
      { text: (path) => t('erasure.saved', { file: baseName(path) }), show: t('office.show') },
    );

  async function erase(): Promise<void> {
    const done = await erasing.run(selected, {
      terms: found.terms,
      places: selected.map(refOf),
      requestNumber: orNull(requestNumber),
      decidedBy: orNull(decidedBy),
    });
    if (done) onErased();
  }

  if (places.length === 0) {
    return (
      <>
        <p className={styles['nothing']} role="status">
          {t('erasure.nothingFound')}
        </p>
        <Elsewhere found={found} />
      </>
    );
  }
  const none = selected.length === 0;
  const here = selected.some((place) => !onlyInBackup.has(placeKey(place)));
  return (
    <>
      <h3 className={styles['heading']}>{t('erasure.found')}</h3>
      <p className={office['soft']}>{t('erasure.foundNote')}</p>
      <Elsewhere found={found} />
      <PlaceList places={places} onlyInBackup={onlyInBackup} chosen={chosen} onChange={setChosen} />
      <div className={office['pair']}>
        <TextField
          label={t('erasure.requestNumber')}
          note={t('erasure.requestNumberNote')}
          value={requestNumber}
          onChange={setRequestNumber}
          maxLength={120}
        />
        <TextField
          label={t('erasure.decidedBy')}
          note={t('erasure.decidedByNote')}
          value={decidedBy}
          onChange={setDecidedBy}
          maxLength={200}
        />
      </div>
      <div className={office['buttons']}>
        <Button
          isDisabled={!here}
          icon={<FileText size={16} aria-hidden="true" />}
          onPress={() => void saveAs('html')}
        >
          {t('erasure.saveHtml')}
        </Button>
        <Button
          isDisabled={!here}
          icon={<FileJson size={16} aria-hidden="true" />}
          onPress={() => void saveAs('json')}
        >
          {t('erasure.saveJson')}
        </Button>
        <Button
          kind="danger"
          isDisabled={none}
          isPending={erasing.pending}
          icon={<Trash2 size={16} aria-hidden="true" />}
          onPress={() => void erase()}
        >
          {t('erasure.erase')}
        </Button>
      </div>
    </>
  );
}

/** What else holds it: the undo journal, backups, and files that are the user's own. */
function Elsewhere({ found: { steps, cut, backups } }: { found: Found }) {
  const { t, f } = useTexts();
  return (
    <ul className={styles['elsewhere']}>
      {cut && <li>{t('erasure.cut')}</li>}
      {steps > 0 && <li>{t('erasure.steps', { count: steps })}</li>}
      {backups !== null && (
        <li>
          {backups.backups.length === 0
            ? t('erasure.noBackups')
            : t('erasure.inBackups', { names: f.list(backups.backups.map(({ name }) => name)) })}
        </li>
      )}
      {backups !== null && backups.files.length > 0 && (
        <li>
          {t('erasure.files')}
          <ul>
            {backups.files.map((file) => (
              <li key={file} className={office['fileName']}>
                {file}
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

function refOf({ table, key }: Place) {
  return { table, key };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
