/** As much of a word as its forms have in common; shorter words tie sentences together and say little. */
const stem = 6;
const word = /\p{L}{4,}/gu;
/** What is quoted is a sentence or two. */
const handy = { from: 25, to: 200 };

/**
 * The order in which texts tell best what all of them are about: those first whose words many of the others use
 * too, and then those that say what has not been said yet. A rough measure for choosing from, and no judgement.
 *
 * @returns indexes, all of them
 */
export function typicalFirst(texts: readonly string[]): number[] {
  const terms = texts.map(termsOf);
  const weights = weigh(terms);
  const left = texts.map((_, index) => index);
  const order: number[] = [];
  // Each of the first takes weight from the words that it has said; of the rest the order matters little.
  while (order.length < spread && left.length > 0) {
    let best = 0;
    let most = -1;
    for (const [place, index] of left.entries()) {
      const score = scoreOf(texts[index]!, terms[index]!, weights);
      if (score > most) [best, most] = [place, score];
    }
    const [chosen] = left.splice(best, 1);
    order.push(chosen!);
    for (const term of terms[chosen!]!) weights.set(term, (weights.get(term) ?? 0) / 3);
  }
  const scores = new Map(
    left.map((index) => [index, scoreOf(texts[index]!, terms[index]!, weights)]),
  );
  return [...order, ...left.sort((a, b) => scores.get(b)! - scores.get(a)!)];
}
const spread = 12;

function termsOf(text: string): ReadonlySet<string> {
  const lower = text.toLocaleLowerCase('fi');
  return new Set(Array.from(lower.matchAll(word), ([found]) => found.slice(0, stem)));
}

/** A word that one uses tells of one, and a word that all use tells of nothing. */
function weigh(terms: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of terms) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map(
    Array.from(counts, ([term, count]) => [
      term,
      (count - 1) * Math.log((terms.length + 1) / count),
    ]),
  );
}

function scoreOf(text: string, terms: ReadonlySet<string>, weights: Map<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += weights.get(term) ?? 0;
  const length = text.length < handy.from ? 0.2 : text.length > handy.to ? 0.6 : 1;
  return (sum / Math.sqrt(Math.max(terms.size, 1))) * length;
}
