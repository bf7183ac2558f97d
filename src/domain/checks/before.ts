import type { Finding } from '../checklist-findings.ts';
import { type PersonalKind, findPersonalData } from '../personal-data.ts';
import { missingLanguages } from '../post-languages.ts';
import type { Checks, PostFacts } from './facts.ts';
import { gap, idle, ok } from './finding.ts';
import { accessible } from './media.ts';
import { answering, plainness, question, takingPart, textsOut } from './telling.ts';

/** What can be seen of a post before it comes out, by the items' codes. */
export function beforeChecks(post: PostFacts): Checks {
  const texts = textsOut(post);
  const { purpose, participationLevel: level, expert, promiseDueOn } = post;
  return {
    B1: () => [purpose === null ? gap('purposeMissing') : ok('purposeSet', { purpose })],
    B2: () => [level === null ? gap('levelMissing') : ok('levelSet', { level })],
    B3: () => question(texts),
    B4: () => takingPart(post, texts),
    B5: () => plainness(texts),
    B6: () => accessible(post),
    B7: () => bothLanguages(post),
    B8: () => answering(post, texts),
    B9: () => [expert === null ? gap('expertMissing') : ok('expertBooked', { unit: expert })],
    B10: () => [
      promiseDueOn === null ? gap('promiseMissing') : ok('promisePlanned', { date: promiseDueOn }),
    ],
    B11: () => personal([...texts.map(({ text }) => text), ...post.alts]),
  };
}

/** Of a post that says nothing yet, there is nothing to compare. */
function bothLanguages({ regime, texts }: PostFacts): Finding[] {
  if (regime !== 'bilingual' || texts.every(({ text }) => text.trim() === '')) return [];
  const missing = missingLanguages(regime, texts);
  if (missing.length === 0) return [ok('languagesThere')];
  return missing.map(({ language }) => gap('languageMissing', { language }));
}

/** These have no place in a post. Contacts of the office have, and a word on health is only a hint. */
const neverOurs: ReadonlySet<PersonalKind> = new Set(['identityCode', 'iban']);

function personal(texts: readonly string[]): Finding[] {
  if (texts.length === 0) return [];
  const found = new Map<PersonalKind, Set<string>>();
  for (const text of texts) {
    for (const { kind, from, to } of findPersonalData(text)) {
      const known = found.get(kind) ?? new Set();
      found.set(kind, known.add(text.slice(from, to)));
    }
  }
  if (found.size === 0) return [ok('noPersonalData')];
  return [...found].map(([kind, spots]) =>
    (neverOurs.has(kind) ? gap : idle)('personalData', { kind, count: spots.size }),
  );
}
