import { Search } from 'lucide-react';
import { useState } from 'react';
import type { Input, Output } from '../../../src/contract/index.ts';
import { usableTerms } from '../../../src/domain/erasure.ts';
import { useTexts } from '../../app/texts.tsx';
import { toRefusal } from '../../live/answers.ts';
import { useCall } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Card, Problem } from '../../parts/Page.tsx';
import type { Refusal } from '../../../src/contract/errors.ts';
import office from '../Office.module.css';
import { FoundPlaces } from './FoundPlaces.tsx';

type Terms = Input<'erasure.search'>['terms'];
export type Found = Output<'erasure.search'> & {
  terms: Terms;
  /** What the backups hold; null while they have not been looked through. */
  backups: Output<'erasure.searchBackups'> | null;
};

type Search =
  | { at: 'writing' }
  | { at: 'searching'; what: 'office' | 'backups' }
  | { at: 'refused'; refusal: Refusal };

/** A data-subject request: what is held of a person, to be given to that person or erased. It is kept nowhere. */
export function PersonSearch() {
  const { t } = useTexts();
  const call = useCall();
  const [terms, setTerms] = useState<Terms>({ handle: '', link: '', text: '' });
  const [search, setSearch] = useState<Search>({ at: 'writing' });
  const [found, setFound] = useState<Found | null>(null);
  const usable = Object.keys(usableTerms(terms)).length > 0;
  const field = (name: keyof Terms) => ({
    label: t(`erasure.${name}`),
    value: terms[name],
    onChange: (value: string) => setTerms({ ...terms, [name]: value }),
    // A form that a browser fills in from what was written before would be a list of persons.
    autoComplete: 'off',
  });

  async function run(what: 'office' | 'backups', asked: Terms): Promise<void> {
    setSearch({ at: 'searching', what });
    try {
      const here = await call('erasure.search', { terms: asked });
      const backups =
        what === 'office' ? null : await call('erasure.searchBackups', { terms: asked });
      setFound({ ...here, terms: asked, backups });
      setSearch({ at: 'writing' });
    } catch (error) {
      setSearch({ at: 'refused', refusal: toRefusal(error) });
    }
  }

  const searching = search.at === 'searching' ? search.what : null;
  return (
    <Card title={t('erasure.search')} note={t('erasure.searchNote')}>
      <form
        className={office['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (usable) void run('office', terms);
        }}
      >
        <div className={office['pair']}>
          <TextField {...field('handle')} maxLength={200} />
          <TextField {...field('link')} maxLength={4000} />
        </div>
        <TextField {...field('text')} maxLength={2000} note={t('erasure.textNote')} />
        <div className={office['buttons']}>
          <Button
            type="submit"
            kind="primary"
            icon={<Search size={16} aria-hidden="true" />}
            isDisabled={!usable}
            isPending={searching === 'office'}
          >
            {t('erasure.find')}
          </Button>
          {found !== null && (
            <Button
              isPending={searching === 'backups'}
              onPress={() => void run('backups', found.terms)}
            >
              {t('erasure.findBackups')}
            </Button>
          )}
        </div>
        {search.at === 'refused' && <Problem refusal={search.refusal} />}
      </form>
      {found !== null && (
        <FoundPlaces
          // Another search begins with nothing chosen.
          key={JSON.stringify([found.terms, found.backups !== null, found.places.length])}
          found={found}
          onErased={() => {
            setFound(null);
            setTerms({ handle: '', link: '', text: '' });
          }}
        />
      )}
    </Card>
  );
}
