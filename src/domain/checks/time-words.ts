import type { Language } from '../words.ts';

/**
 * How a day, an hour or a span of time is said in a text, and how an office says that it answers and thanks. Hints and
 * never claims. Meant to be edited: each is the source of a regular expression that stands between the ends of words.
 */

const months = {
  fi: '(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu',
  sv: '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)',
  en: '(?:January|February|March|April|May|June|July|August|September|October|November|December)',
};

/** A day or an hour by which, or at which, something can be done. */
export const dayWords: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    `\\d{1,2}\\.\\s?${months.fi}\\p{L}*(?:\\s\\d{4})?`,
    `${months.fi}n (?:alku|loppu|puoliväli)\\p{L}*`,
    '(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)\\p{L}*',
    'klo\\.?\\s?\\d{1,2}(?:[.:]\\d{2})?',
    'kello\\s\\d{1,2}(?:[.:]\\d{2})?',
    'tänään|huomenna|ylihuomenna|(?:ensi|tällä) viikolla|viikolla \\d{1,2}',
  ],
  sv: [
    `(?:den\\s)?\\d{1,2}(?:\\.|:[ae])?\\s${months.sv}(?:\\s\\d{4})?`,
    `i (?:början|slutet|mitten) av ${months.sv}`,
    '(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)\\p{L}*',
    'kl\\.?\\s?\\d{1,2}(?:[.:]\\d{2})?',
    'klockan\\s\\d{1,2}(?:[.:]\\d{2})?',
    'i ?dag|i ?morgon|i övermorgon|(?:nästa|den här) vecka\\p{L}*|vecka \\d{1,2}',
  ],
  en: [
    `\\d{1,2}(?:st|nd|rd|th)?\\s${months.en}(?:\\s\\d{4})?`,
    `${months.en}\\s\\d{1,2}(?:st|nd|rd|th)?`,
    `the end of ${months.en}`,
    '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?',
    '\\d{1,2}(?:[.:]\\d{2})?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)',
    'today|tomorrow|(?:next|this) week|week \\d{1,2}',
  ],
};

/** The same in every language. */
export const dayNumbers: readonly string[] = [
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?',
  '\\d{1,2}/\\d{1,2}(?:/\\d{4})?',
  '\\d{1,2}:\\d{2}',
];

/** A span in which answers come. */
export const spanWords: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'arkisin|arkipäiv\\p{L}*|virka-aikana|työaikana|työpäiv\\p{L}*|joka päivä|iltaisin',
    '(?:vuorokauden|viikon|päivän|tunnin|\\d+ (?:päivän|tunnin|viikon)) (?:kuluessa|sisällä)',
  ],
  sv: [
    'vardag\\p{L}*|arbetsdag\\p{L}*|kontorstid|dagligen|varje dag',
    'inom (?:ett|en|två|tre|\\d+) \\p{L}+',
  ],
  en: [
    'weekdays?|working days?|office hours|every day',
    'within (?:an?|one|two|three|\\d+) \\p{L}+',
  ],
};

/** That we answer; a request to the reader to answer is another thing. */
export const answerWords: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'vastaamme|vastataan|palaamme',
    'vastaa(?:vat)? (?:kommentteihin|kysymyksiin|viesteihin)',
    'vastaukset (?:tulevat|julkaistaan|annetaan)|saat(?:te)? vastauksen',
  ],
  sv: [
    'vi (?:svarar|besvarar)|svarar vi|besvarar vi|besvaras|svaras|får (?:du|ni) svar|du får svar',
    'svarar på (?:kommentarer|frågor)\\p{L}*|svaren (?:kommer|publiceras)',
  ],
  en: [
    "we(?:'ll| will)? (?:answer|reply|respond)|we(?:'ll| will) get back",
    "you(?:'ll| will) (?:get|have) an answer|(?:answers?|answers|replies) (?:questions|comments)",
  ],
};

export const thankWords: Readonly<Record<Language, readonly string[]>> = {
  fi: ['kiit\\p{L}+', 'kiitos\\p{L}*'],
  sv: ['tack\\p{L}*'],
  en: ['thank\\p{L}*'],
};
