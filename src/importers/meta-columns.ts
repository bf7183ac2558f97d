import { postMetrics } from '../domain/words.ts';
import type { FieldNames } from './headers.ts';
import type { PostForm } from './record.ts';

export const metaFields = [
  'postId',
  'pageId',
  'pageName',
  'accountId',
  'accountUsername',
  'accountName',
  'title',
  'description',
  'publishTime',
  'permalink',
  'postType',
  'date',
  'interactions',
  ...postMetrics,
] as const;
export type MetaField = (typeof metaFields)[number];

/**
 * The column names of Meta Business Suite's content export in the languages whose exports have been seen.
 * Other languages come by mapping. Mind the Dutch: "Reacties" are reactions, "Opmerkingen" comments.
 */
export const metaNames: FieldNames<MetaField> = {
  postId: { en: ['post id'], sv: ['publicerings id'], nl: ['bericht id'] },
  pageId: { en: ['page id'], sv: ['sid id'], nl: ['pagina id'] },
  pageName: { en: ['page name'], sv: ['sidnamn'], nl: ['naam van pagina'] },
  accountId: { en: ['account id'], sv: ['konto id'] },
  accountUsername: {
    en: ['account username'],
    sv: ['kontots användarnamn'],
    nl: ['gebruikersnaam account'],
  },
  accountName: { en: ['account name'], sv: ['kontonamn'], nl: ['accountnaam'] },
  title: { en: ['title'], sv: ['titel'], nl: ['titel'] },
  description: { en: ['description'], sv: ['beskrivning'], nl: ['omschrijving'] },
  publishTime: { en: ['publish time'], sv: ['publiceringstid'], nl: ['publicatietijdstip'] },
  permalink: { en: ['permalink'], sv: ['permalänk'], nl: ['permalink'] },
  postType: { en: ['post type'], sv: ['inläggstyp'], nl: ['berichttype'] },
  date: { en: ['date'], sv: ['datum'], nl: ['datum'] },
  interactions: {
    en: ['reactions comments and shares'],
    sv: ['reaktioner kommentarer och delningar'],
    nl: ['reacties opmerkingen en deelacties'],
  },
  // Exports before 2025 call the views impressions.
  views: { en: ['views', 'impressions'], sv: ['visningar'], nl: ['weergaven'] },
  reach: { en: ['reach'], sv: ['räckvidd'], nl: ['bereik'] },
  reactions: {
    en: ['reactions', 'likes'],
    sv: ['reaktioner', 'gilla markeringar'],
    nl: ['reacties', 'vind ik leuks'],
  },
  comments: { en: ['comments'], sv: ['kommentarer'], nl: ['opmerkingen'] },
  shares: { en: ['shares'], sv: ['delningar'], nl: ['deelacties'] },
  saves: { en: ['saves'], sv: ['sparade objekt'] },
  clicks: { en: ['total clicks'], sv: ['totalt antal klick'], nl: ['totaal aantal klikken'] },
  follows: { en: ['follows'], sv: ['följer'] },
};

/** Post types by a part of their name: English, Swedish, Dutch, Finnish. A reel is a video, so it is asked first. */
const forms: readonly [PostForm, RegExp][] = [
  ['carousel', /carousel|carrousel|karusell/],
  ['reel', /reel/],
  ['photo', /photo|foto|image|afbeelding|bild|kuva/],
  ['live', /live/],
  ['video', /video/],
  ['link', /link|länk/],
  ['text', /text|tekst|status/],
];

export function postForm(type: string): PostForm {
  const name = type.toLowerCase();
  return forms.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
