import type { Finding } from '../checklist-findings.ts';
import { publishText } from '../publish-text.ts';
import { insecureLinks } from '../post-warnings.ts';
import type { Language } from '../words.ts';
import type { PostFacts } from './facts.ts';
import { gap, idle, ok } from './finding.ts';
import {
  hardFrom,
  leastWords,
  longSentences,
  officialeseIn,
  readabilityOf,
} from './readability.ts';
import { firstOf, linksIn, questionIn, sentences, shortened, withoutLinks } from './text.ts';
import { answerWords, dayNumbers, dayWords, spanWords } from './time-words.ts';

/** What a post says: looked for in each of its texts, and missing if any of them lacks it. */

/** A text as it comes out, with its links and hashtags. */
export type OutText = { language: Language; web: boolean; text: string };

/** The texts that say something, each once. */
export function textsOut({ texts, links, hashtags }: PostFacts): OutText[] {
  const out = new Map<string, OutText>();
  for (const { text, language, platform } of texts) {
    if (text.trim() === '') continue;
    const whole = publishText({ text, links, hashtags }, platform);
    const one = { language, web: platform === 'website', text: whole };
    out.set(JSON.stringify(one), one);
  }
  return [...out.values()];
}

/** What is found in each text; null when there is no text, or one lacks it. */
function inEach<T>(texts: readonly OutText[], find: (text: OutText) => T | null): T[] | null {
  const found = texts.map(find);
  return found.length === 0 || found.includes(null) ? null : (found as T[]);
}

/** B3: only a question mark counts; "Kertokaa, onko tie kunnossa" is a request. */
export function question(texts: readonly OutText[]): Finding[] {
  const asked = inEach(texts, ({ text }) => questionIn(text));
  return [
    asked === null
      ? gap('questionMissing')
      : ok('questionAsked', { question: shortened(asked[0]!) }),
  ];
}

/** B4: a place to take part and a day by which. A page of the office's own site may be that place itself. */
export function takingPart(post: PostFacts, texts: readonly OutText[]): Finding[] {
  const elsewhere = texts.filter(({ web }) => !web);
  const given = inEach(elsewhere.length > 0 ? elsewhere : texts, ({ text }) => {
    const links = linksIn(text);
    return links.length === 0 ? null : links;
  });
  const day = inEach(texts, (text) => dayIn(text));
  return [
    given === null ? gap('linkMissing') : ok('linkGiven', { count: new Set(given.flat()).size }),
    ...insecureLinks(post).map(({ url }) => gap('linkNotHttps', { url: shortened(url) })),
    day === null ? gap('dayNotTold') : ok('dayTold', { words: day[0]! }),
  ];
}

function dayIn({ text, language }: OutText): string | null {
  return firstOf([...dayWords[language], ...dayNumbers], withoutLinks(text));
}

/** How many officials' words are told of at once. */
const mostOfficialese = 5;

/** B5: the hardest of the texts, sentences that are too long, and officials' words. */
export function plainness(texts: readonly OutText[]): Finding[] {
  if (texts.length === 0) return [];
  const read = texts.map(({ text, language }) => ({ language, ...readabilityOf(text) }));
  const long = texts
    .map(({ text }) => longSentences(text))
    .toSorted((a, b) => b.length - a.length)[0]!;
  const official = new Map(
    texts
      .flatMap(({ text, language }) => officialeseIn(text, language))
      .map((found) => [found.word, found]),
  );
  return [
    ...hardness(read),
    ...long.slice(0, 1).map((longest) => gap('longSentence', { count: long.length, ...longest })),
    ...[...official.values()]
      .slice(0, mostOfficialese)
      .map(({ word, instead }) => gap('officialese', { word, instead })),
  ];
}

function hardness(
  read: readonly (ReturnType<typeof readabilityOf> & { language: Language })[],
): Finding[] {
  const over = ({ lix, language }: (typeof read)[number]) => lix - hardFrom[language];
  const [hardest] = read
    .filter((one) => one.words >= leastWords)
    .toSorted((a, b) => over(b) - over(a));
  if (!hardest) return [idle('tooShort', { words: Math.max(...read.map((one) => one.words)) })];
  const { lix, sentences: count, average, language } = hardest;
  const params = {
    lix: Math.round(lix),
    sentences: count,
    average: Math.round(average * 10) / 10,
    language,
  };
  return [over(hardest) > 0 ? gap('hard', params) : ok('readable', params)];
}

/** B8: who answers is known here; when answers come is to be said to those who ask. */
export function answering(post: PostFacts, texts: readonly OutText[]): Finding[] {
  const name = post.answeredBy?.trim() ?? '';
  const told = inEach(texts, answerTimeIn);
  return [
    name === '' ? gap('answererMissing') : ok('answererSet', { name }),
    told === null ? gap('answerTimeNotTold') : ok('answerTimeTold', { words: shortened(told[0]!) }),
  ];
}

/** The sentence that says both that we answer and when. */
function answerTimeIn({ text, language }: OutText): string | null {
  const times = [...dayWords[language], ...spanWords[language], ...dayNumbers];
  return (
    sentences(withoutLinks(text)).find(
      (sentence) =>
        firstOf(answerWords[language], sentence) !== null && firstOf(times, sentence) !== null,
    ) ?? null
  );
}
