/**
 * Signs of a question in Finnish, Swedish and English, in the way residents write: often without a
 * question mark. A sign is a suggestion to a person, never a class by itself.
 */

const questionWords = new Set(
  (
    'mikä minkä mitä mitkä mistä mihin millä miltä mille minne missä miksi milloin miten millainen millaisia ' +
    'minkälainen kuka kenen kenelle keneltä ketä ketkä keneen kuinka paljonko montako moneltako mones montaako ' +
    'vad varför hur vem vems vilken vilket vilka vart varifrån hurdan huruvida ' +
    'what where who whom whose why how which'
  ).split(' '),
);

/** Begins a question in Swedish or English when one of `subjects` or a name comes next. */
const openers = new Set(
  (
    'kan är finns får ska skall kommer har går blir vet borde måste skulle kunde tänker ämnar varken ' +
    'is are can could will would do does did has have should may am was were'
  ).split(' '),
);
const subjects = new Set(
  (
    'ni man det den de vi jag du hon han någon några kommunen staden alla denna detta ens inte ' +
    'you the there it this these they we i anyone somebody someone any he she that'
  ).split(' '),
);

/** Mean "when" also in "när jag var liten": they ask when no subject comes next. */
const whens = new Set(['när', 'when']);
const places = new Set([
  'hittar',
  'ligger',
  'köper',
  'någonstans',
  'är',
  'finns',
  'kan',
  'får',
  'ska',
]);
/** What may stand before an asking word. */
const leads = new Set(
  'mutta mut ja no hei moi terve siis entä eli niin joo jaa och men hej så and but so hi hello'.split(
    ' ',
  ),
);

/** Words that end in -ko or -kö and ask nothing; nouns in -kko are told by their double k. */
const notClitics = new Set(
  (
    'aurinko tanko lanko hanko runko penko vanko hinko sanko pelko ulko selko kolko silko salko palko ' +
    'sisko kisko asko usko lasko kasko lisko risko koko joko sako pako rako loko ruoko tako mako ' +
    'jatko matko vatko potko notko sotko letko vitko pitko katko mutko putko keko teko veko ' +
    'reko leko neko iko uko hako jako lako näkö käkö luko roko fiasko disko kiosko lippako'
  ).split(' '),
);
/** -ko alone, or with the endings that soften it: onkohan, voisikos, menisköhän. */
const clitic = /^(\p{L}{2,}?)k[oö](?:h[aä]n|s)?$/u;

/** How far into a sentence the asking word may stand: "Hei, onko…" and "Mutta milloin…". */
const reach = 4;

/** Whether a text probably asks something. Links are no signs, whatever they hold. */
export function seemsQuestion(text: string): boolean {
  const words = text.slice(0, 4000).replaceAll(/\b(?:https?:\/\/|www\.)\S+/giu, ' ');
  // Greetings end in a comma or a line, and what comes after them begins anew.
  for (const [, sentence = '', end] of words.matchAll(/([^.!?\n…]+)([.!?\n…]*)/gu)) {
    if (end?.includes('?') && /\p{L}/u.test(sentence)) return true;
    // "Mitä roskaa!" begins as a question does.
    const exclaims = end?.includes('!') === true;
    for (const part of sentence.split(/[,:;–]\s/u)) if (asks(part, exclaims)) return true;
  }
  return false;
}

function asks(part: string, exclaims: boolean): boolean {
  const words = part.toLocaleLowerCase('fi').match(/\p{L}+/gu) ?? [];
  if (words.slice(0, reach).some(isAskingVerb)) return true;
  if (exclaims) return false;
  const [first = '', second = ''] = leads.has(words[0] ?? '') ? words.slice(1) : words;
  if (questionWords.has(first)) return true;
  if (whens.has(first)) return second !== '' && !subjects.has(second);
  if (first === 'var') return places.has(second);
  return openers.has(first) && subjects.has(second);
}

function isAskingVerb(word: string): boolean {
  if (notClitics.has(word)) return false;
  const stem = clitic.exec(word)?.[1];
  // "Kirkko", "viikko" and "pakko" double their k; an asking form does not.
  return stem !== undefined && /(?:[aeiouyäöånt]|is)$/u.test(stem) && !stem.endsWith('k');
}
