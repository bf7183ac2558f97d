import { platformNames } from '../domain/platforms.ts';
import { type PostTableField, postTableFields } from '../domain/post-table.ts';
import {
  type Language,
  type Platform,
  languages,
  participationLevels,
  platforms,
  postStatuses,
  purposes,
} from '../domain/words.ts';
import { type TextKey, translator } from '../i18n/index.ts';
import { text } from '../i18n/refusal.ts';
import { type FieldNames, plainName } from './headers.ts';

/** A program's word as it is written in each language, for reading it back whatever language wrote it. */
function written(key: string): Record<Language, string> {
  const of = (language: Language) => text(translator(language), key as TextKey, {});
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
}

/** Words of a closed list by how they are written, in the three languages and as people write them. */
function wordsOf<W extends string>(
  words: readonly W[],
  keyOf: (word: W) => string,
  others: Partial<Record<W, readonly string[]>> = {},
): ReadonlyMap<string, W> {
  return new Map(
    words.flatMap((word) =>
      [...Object.values(written(keyOf(word))), ...(others[word] ?? [])].map(
        (name) => [plainName(name), word] as const,
      ),
    ),
  );
}

export const purposeWords = wordsOf(purposes, (word) => `word.purpose.${word}`);
export const levelWords = wordsOf(participationLevels, (word) => `word.level.${word}`);
export const statusWords = wordsOf(postStatuses, (word) => `word.status.${word}`, {
  idea: ['ideat', 'suunnitteilla', 'planerad', 'planned'],
  draft: ['kesken', 'työn alla', 'tekeillä', 'pågår', 'in progress'],
  ready: ['ajastettu', 'klar', 'schemalagd', 'scheduled', 'ok'],
  published: ['tehty', 'julki', 'publicerad', 'gjort', 'done', 'out'],
});
export const yesNoWords: ReadonlyMap<string, boolean> = new Map([
  ...['kyllä', 'k', 'x', 'ja', 'j', 'yes', 'y', 'true', '1'].map((word) => [word, true] as const),
  ...['ei', 'e', 'nej', 'n', 'no', 'false', '0'].map((word) => [word, false] as const),
]);

const platformWords = wordsOf(platforms, (word) => `word.platform.${word}`, {
  facebook: ['fb', 'face'],
  instagram: ['ig', 'insta'],
  youtube: ['yt'],
  x: ['twitter'],
  website: [
    'web',
    'www',
    'verkkosivut',
    'nettisivut',
    'kotisivut',
    'netti',
    'webbplats',
    'hemsida',
    'hemsidan',
    'site',
    'home page',
  ],
});
const languageWords = wordsOf(languages, (word) => `word.language.${word}`);

/** What a cell says where a channel is wanted and its text is still to be written. */
const noText = new Set(Object.values(written('table.noText')).map(plainName));

/** Whether a cell marks its channel as wanted without saying a text. */
export function isTextToCome(cell: string): boolean {
  return noText.has(plainName(cell));
}

/** Where a text belongs. Without a platform the name is all that the file tells. */
export type PlanPlace = { channel: string; platform: Platform | null; language: Language | null };

/** A channel as a person names it; of a platform's own name or nickname it is known which platform. */
export function placeNamed(name: string): PlanPlace {
  const platform = platformWords.get(plainName(name)) ?? null;
  return {
    channel: platform === null || platform === 'other' ? name : platformNames[platform],
    platform,
    language: null,
  };
}

const textPrefixes = Object.values(written('import.field.body'));

/** The place whose texts stand under a header: one that this program wrote, or just a platform's name. */
export function placeOfHeader(header: string): PlanPlace | null {
  const parts = /^([^:]+): (.+) \(([^(),]+), ([^(),]+)\)$/.exec(header);
  if (!parts) return platformWords.has(plainName(header)) ? placeNamed(header) : null;
  const [, prefix, channel, platformName, languageName] = parts;
  const platform = platformWords.get(plainName(platformName!));
  const language = languageWords.get(plainName(languageName!));
  if (!textPrefixes.includes(prefix!) || !platform || !language) return null;
  return { channel: channel!, platform, language };
}

/** Names of columns in people's own content calendars, beside those that this program writes. */
const ownNames: Partial<Record<PostTableField, Partial<Record<Language, readonly string[]>>>> = {
  day: {
    fi: ['päivämäärä', 'pvm', 'julkaisupäivä', 'julkaisupvm', 'julkaisuaika', 'ajankohta', 'aika'],
    sv: ['datum', 'publiceringsdag', 'publiceringsdatum', 'när'],
    en: ['date', 'publish date', 'publishing date', 'publication date', 'when'],
  },
  clock: {
    fi: ['klo', 'kello', 'aika'],
    sv: ['klockan', 'kl', 'tid'],
    en: ['time of day', 'time'],
  },
  topic: {
    fi: ['aihe', 'työotsikko', 'julkaisu', 'postaus', 'mitä', 'sisältö'],
    sv: ['ämne', 'arbetsrubrik', 'inlägg', 'vad', 'innehåll'],
    en: ['topic', 'subject', 'headline', 'post', 'what', 'content'],
  },
  body: {
    fi: ['julkaisun teksti', 'postauksen teksti', 'some teksti', 'julkaisuteksti', 'sisältö'],
    sv: ['inläggets text', 'inläggstext', 'innehåll'],
    en: ['copy', 'post text', 'caption', 'content', 'body'],
  },
  channels: {
    fi: ['kanava', 'some kanava', 'some kanavat', 'alusta', 'missä'],
    sv: ['kanal', 'plattform', 'var'],
    en: ['channel', 'platform', 'platforms', 'where'],
  },
  status: { fi: ['vaihe', 'tilanne'], sv: ['läge', 'fas'], en: ['state', 'stage'] },
  themes: {
    fi: ['teema', 'aihealue', 'kategoria'],
    sv: ['tema', 'kategori'],
    en: ['theme', 'category'],
  },
  answeredBy: {
    fi: ['vastuuhenkilö', 'vastuu', 'vastuutaho', 'vastaa', 'tekijä', 'kuka'],
    sv: ['ansvarig', 'ansvar', 'vem'],
    en: ['responsible', 'owner', 'assigned to', 'who'],
  },
  expires: { fi: ['vanhenee', 'poistetaan'], sv: ['upphör'], en: ['expires'] },
  hashtags: {
    fi: ['hashtagit', 'häshtägit', 'tunnisteet'],
    sv: ['hashtags', 'taggar'],
    en: ['tags'],
  },
  links: { fi: ['linkki', 'url'], sv: ['länk'], en: ['link'] },
  approval: {
    fi: ['hyväksyjä', 'hyväksytty'],
    sv: ['godkänd av', 'godkänt av', 'godkänt'],
    en: ['approved by', 'approved'],
  },
  notes: {
    fi: ['huom', 'huomiot', 'huomautukset', 'lisätiedot', 'kommentit'],
    sv: ['obs', 'tilläggsuppgifter', 'kommentarer'],
    en: ['note', 'remarks', 'comments'],
  },
};

/** The names of every column of a table of posts, the program's own first. */
export const planNames: FieldNames<PostTableField> = Object.fromEntries(
  postTableFields.map((field) => {
    const own = written(`import.field.${field}`);
    const names = (language: Language) => [
      plainName(own[language]),
      ...(ownNames[field]?.[language] ?? []),
    ];
    return [field, { fi: names('fi'), sv: names('sv'), en: names('en') }];
  }),
) as unknown as FieldNames<PostTableField>;

/** A column that tells of what residents wrote: such a table is a list of comments. */
export function tellsOfComments(headers: readonly string[]): boolean {
  return headers.some((header) =>
    /(^| )(kommentti|kommentin|kommentoija|nimimerkki|comment|commenter|author|kommentar|kommentarens|skribent)( |$)/.test(
      plainName(header),
    ),
  );
}
