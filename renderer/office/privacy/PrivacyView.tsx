import { useLive } from '../../live/index.ts';
import { Answered } from '../../parts/Page.tsx';
import { Privacy } from '../Privacy.tsx';
import { PersonSearch } from './PersonSearch.tsx';
import { Receipts } from './Receipts.tsx';
import { Retention } from './Retention.tsx';

/** What is kept of residents and how long, what is held of a person, and what was erased. */
export function PrivacyView() {
  const office = useLive('office.get', {});
  return (
    <>
      <Answered live={office}>
        {(saved) => (
          <Privacy key={`privacy ${saved.keepAuthors} ${saved.retentionDays}`} office={saved} />
        )}
      </Answered>
      <Retention />
      <PersonSearch />
      <Receipts />
    </>
  );
}
