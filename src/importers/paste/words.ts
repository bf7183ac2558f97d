import type { Language } from '../../domain/words.ts';

/**
 * What Facebook, Instagram and YouTube write around comments, in the three languages of their Finnish
 * users. Everything in lower case, as `plain` in lines.ts leaves it.
 */

type Words = Readonly<Record<Language, readonly string[]>>;

/** Answers a comment: where this button is, a comment ends. */
const replyWords: Words = {
  fi: ['vastaa'],
  sv: ['svara', 'besvara'],
  en: ['reply'],
};

/** Comments on the post: where this button is, the post ends. */
const commentWords: Words = {
  fi: ['kommentoi'],
  sv: ['kommentera'],
  en: ['comment'],
};

const otherActions: Words = {
  fi: [
    'tykkää',
    'en tykkää',
    'tykätty',
    'jaa',
    'piilota',
    'lähetä',
    'lähetä viesti',
    'viesti',
    'enemmän',
    'lisää',
    'muokkaa',
    'muokattu',
    'poista',
    'ilmoita',
    'reagoi',
    'ihastu',
    'ihana',
    'haha',
    'vau',
    'surullinen',
    'vihainen',
    'mainosta',
  ],
  sv: [
    'gilla',
    'gilla inte',
    'gillar',
    'dela',
    'dölj',
    'skicka',
    'skicka meddelande',
    'meddelande',
    'mer',
    'redigera',
    'redigerad',
    'redigerat',
    'ta bort',
    'rapportera',
    'anmäl',
    'reagera',
    'älska',
    'marknadsför',
  ],
  en: [
    'like',
    'unlike',
    'liked',
    'dislike',
    'share',
    'hide',
    'send',
    'send message',
    'message',
    'more',
    'edit',
    'edited',
    'delete',
    'report',
    'react',
    'love',
    'boost',
  ],
};

/** Stands by an author's name. */
const badgeWords: Words = {
  fi: [
    'huippufani',
    'nouseva fani',
    'uusi jäsen',
    'sivun ylläpitäjä',
    'ylläpitäjä',
    'moderaattori',
    'ryhmän asiantuntija',
    'vahvistettu tili',
    'vahvistettu',
    'aktiivinen',
    'seuraa',
    'seurataan',
  ],
  sv: [
    'toppfan',
    'superfan',
    'växande fan',
    'ny medlem',
    'sidans administratör',
    'administratör',
    'gruppexpert',
    'verifierat konto',
    'verifierad',
    'aktiv',
    'följ',
    'följer',
  ],
  en: [
    'top fan',
    'rising fan',
    'new member',
    'page admin',
    'admin',
    'moderator',
    'group expert',
    'verified account',
    'verified',
    'active',
    'active now',
    'online',
    'follow',
    'following',
  ],
};

/** Says that whoever wrote the post wrote this too. */
const authorBadges: Words = {
  fi: ['tekijä', 'kirjoittaja'],
  sv: ['författare', 'skapare'],
  en: ['author', 'creator'],
};

type Kind = 'reply' | 'comment' | 'action' | 'badge' | 'authorBadge';
type Known = { kind: Kind; language: Language };

const known = new Map<string, Known>();
for (const [kind, words] of [
  ['badge', badgeWords],
  ['action', otherActions],
  ['authorBadge', authorBadges],
  ['comment', commentWords],
  ['reply', replyWords],
] as const) {
  for (const language of ['en', 'sv', 'fi'] as const) {
    for (const word of words[language]) known.set(word, { kind, language });
  }
}

/** What a button or a badge is, by its whole text in lower case. */
export function knownWord(text: string): Known | undefined {
  return known.get(text);
}

/** The most words in one button's text. */
export const longestWord = 3;

const counted = String.raw`(?:\d[\d .,]*(?: ?(?:t|k|tn|mn|tuhatta|tusen))?\.?)`;

/** `12`, `1,2 t.`: how many have reacted. */
export const countPattern = new RegExp(`^${counted}$`);

/** `12 tykkäystä`: an action, as it opens the list of those who did. */
export const likesPattern = new RegExp(
  `^${counted} (?:tykkäys|tykkäystä|tykkää tästä|gilla-markering|gilla-markeringar|gillar|like|likes|reaktio|reaktiota|reaktion|reaktioner|reaction|reactions)$`,
);

const n = String.raw`(?:\d+ )?`;
const pieces: readonly (readonly [Language, readonly string[]])[] = [
  [
    'fi',
    [
      `(?:näytä|katso) (?:kaikki )?${n}(?:lisää )?(?:edellinen |edelliset |aiempi |aiemmat |aiempia |muuta |toinen )?(?:vastaus|vastausta|vastaukset|vastauksia|kommentti|kommenttia|kommentit|kommentteja)(?: lisää)?`,
      String.raw`\d+ (?:vastaus|vastausta|kommentti|kommenttia|jako|jakoa|jakokertaa|näyttökerta|näyttökertaa)`,
      `piilota (?:kaikki )?${n}(?:vastaus|vastausta|vastaukset)`,
      '(?:katso|näytä) (?:käännös|alkuperäinen|alkuperäinen teksti)',
      'käännä suomeksi',
      'näytä vähemmän',
      'kirjoita (?:julkinen )?(?:kommentti|vastaus)(?:…|\\.\\.\\.)?',
      'lisää (?:julkinen )?kommentti(?:…|\\.\\.\\.)?',
      'kommentoi nimellä .{1,60}',
      'vastaa (?:nimellä|käyttäjälle) .{1,60}',
      'osuvimmat|osuvimmat kommentit|uusimmat|uusimmat ensin|uusimmat kommentit|kaikki kommentit|suositut kommentit|lajitteluperuste',
      'kiinnittänyt .{1,60}',
      'kiinnitetty',
    ],
  ],
  [
    'sv',
    [
      `(?:visa|se) (?:alla )?${n}(?:fler |tidigare |föregående )?(?:svar|kommentar|kommentarer)(?: till)?`,
      String.raw`\d+ (?:svar|kommentar|kommentarer|delning|delningar|visning|visningar)`,
      `dölj (?:alla )?${n}svar`,
      '(?:se|visa) (?:översättning|översättningen|original|originalet)',
      'visa mindre',
      'skriv (?:en )?(?:offentlig )?(?:kommentar|svar|ett svar)(?:…|\\.\\.\\.)?',
      'lägg till en (?:offentlig )?kommentar(?:…|\\.\\.\\.)?',
      'kommentera som .{1,60}',
      'svara (?:som|till) .{1,60}',
      'mest relevanta|mest relevant|nyaste|nyaste först|alla kommentarer|populära kommentarer|sortera efter',
      'fäst av .{1,60}',
      'fäst',
    ],
  ],
  [
    'en',
    [
      `(?:view|show|see) (?:all )?${n}(?:more |previous |earlier )?(?:reply|replies|comment|comments)`,
      String.raw`\d+ (?:reply|replies|comment|comments|share|shares|view|views)`,
      `hide (?:all )?${n}(?:reply|replies)`,
      '(?:see|show|view) (?:translation|original)',
      'translate to english',
      '(?:show|see) less',
      'write a (?:public )?(?:comment|reply)(?:…|\\.\\.\\.)?',
      'add a (?:public )?comment(?:…|\\.\\.\\.)?',
      'comment as .{1,60}',
      'reply (?:as|to) .{1,60}',
      'most relevant|newest|newest first|all comments|top comments|sort by',
      'pinned by .{1,60}',
      'pinned',
    ],
  ],
];

const furniture = pieces.map(
  ([language, patterns]) =>
    [language, new RegExp(`^(?:${patterns.join('|')})$`)] as readonly [Language, RegExp],
);
const repliesMark =
  /^.{1,60} (?:vastasi|on vastannut|svarade|har svarat|replied|has replied) ?· ?.{1,30}$/;
const more = /^(?:(?:… ?|\.\.\. ?)?(?:näytä lisää|lue lisää|visa mer|läs mer|see more|read more))$/;

/** A line of the page itself, between comments or below a text. */
export function furnitureOf(text: string): { language: Language | null } | null {
  if (/^[·•|–-]$/.test(text) || repliesMark.test(text)) return { language: null };
  for (const [language, pattern] of furniture) if (pattern.test(text)) return { language };
  return null;
}

const above =
  /^(?:osuvimmat|uusimmat|kaikki kommentit|suositut kommentit|lajitteluperuste|mest relevant|nyaste|alla kommentarer|populära kommentarer|sortera efter|most relevant|newest|all comments|top comments|sort by|\d+ (?:kommentt|kommentar|comment|jako|delning|share)|(?:näytä|visa|view) (?:aiem|tidigare|previous))/;

/** What stands between a post and its comments: how many there are, and how they are sorted. */
export function isAboveComments(text: string): boolean {
  return text.length < 60 && furnitureOf(text) !== null && above.test(text);
}

/** The button that unfolds the rest of a long text: the text before it is not whole. */
export function isMore(text: string): boolean {
  return more.test(text);
}

/** What an article's name begins with when it is a reply to another comment, and whom it answers. */
export function replyLabel(label: string): { is: 'comment' | 'reply' } | null {
  if (/^(?:vastaus|vastannut|svar |reply )/i.test(label)) return { is: 'reply' };
  if (/^(?:kommentti|kommentin|kommentar|comment)/i.test(label)) return { is: 'comment' };
  return null;
}
