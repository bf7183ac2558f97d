import type { RunFormat } from '../../domain/imports.ts';
import type {
  CommentClass,
  Language,
  ParticipationLevel,
  Platform,
  PostStatus,
  PromiseState,
  Purpose,
  Regime,
  ReplyKind,
  Turn,
} from '../../domain/words.ts';

type WordKey =
  | `word.platform.${Platform}`
  | `word.language.${Language}`
  | `word.regime.${Regime}`
  | `word.purpose.${Purpose}`
  | `word.level.${ParticipationLevel}`
  | `word.status.${PostStatus}`
  | `word.class.${CommentClass | 'unclassed'}`
  | `word.turn.${Turn}`
  | `word.reply.${ReplyKind}`
  | `word.promise.${PromiseState}`
  | `word.format.${RunFormat}`;

export const words = {
  'word.platform.facebook': 'Facebook',
  'word.platform.instagram': 'Instagram',
  'word.platform.youtube': 'YouTube',
  'word.platform.linkedin': 'LinkedIn',
  'word.platform.x': 'X',
  'word.platform.tiktok': 'TikTok',
  'word.platform.threads': 'Threads',
  'word.platform.bluesky': 'Bluesky',
  'word.platform.mastodon': 'Mastodon',
  'word.platform.website': 'Verkkosivusto',
  'word.platform.other': 'Muu kanava',

  'word.language.fi': 'suomi',
  'word.language.sv': 'ruotsi',
  'word.language.en': 'englanti',

  'word.regime.fi': 'Suomenkielinen',
  'word.regime.sv': 'Ruotsinkielinen',
  'word.regime.bilingual': 'Kaksikielinen',

  'word.purpose.push': 'Tiedote',
  'word.purpose.pull': 'Kysymys',
  'word.purpose.network': 'Keskustelu',
  'word.purpose.image': 'Mielikuva',

  'word.level.inform': 'Tiedottaminen',
  'word.level.consult': 'Kuuleminen',
  'word.level.involve': 'Osallistaminen',
  'word.level.collaborate': 'Yhteistyö',
  'word.level.empower': 'Päätösvalta asukkailla',

  'word.status.idea': 'Idea',
  'word.status.draft': 'Luonnos',
  'word.status.ready': 'Valmis',
  'word.status.published': 'Julkaistu',
  'word.status.wrapped': 'Päätetty',

  'word.class.question': 'Kysymys',
  'word.class.demand': 'Vaatimus',
  'word.class.informationRequest': 'Tietopyyntö',
  'word.class.initiative': 'Aloite',
  'word.class.serviceMatter': 'Palveluasia',
  'word.class.opinion': 'Mielipide',
  'word.class.thanks': 'Kiitos',
  'word.class.inappropriate': 'Asiaton',
  'word.class.unclassed': 'Luokittelematta',

  'word.turn.ours': 'Meidän vuoro',
  'word.turn.expert': 'Asiantuntijan vuoro',
  'word.turn.resident': 'Asukkaan vuoro',
  'word.turn.none': 'Hoidettu',

  'word.reply.answer': 'Vastaus',
  'word.reply.acknowledgement': 'Kuittaus',

  'word.promise.open': 'Avoin',
  'word.promise.preparing': 'Valmistelussa',
  'word.promise.decided': 'Päätetty',
  'word.promise.keptOnTime': 'Pidetty ajallaan',
  'word.promise.keptLate': 'Pidetty myöhässä',
  'word.promise.broken': 'Jäi pitämättä',
  'word.promise.withdrawn': 'Peruttu',

  'word.format.comments.table': 'Kommenttilista',
  'word.format.meta.content': 'Metan sisältövienti',
  'word.format.posts.table': 'Sisältökalenteri',
  'word.format.calendar.ics': 'Kalenteritiedosto (ICS)',
  'word.format.facebook.download': 'Facebookin omien tietojen lataus',
  'word.format.instagram.download': 'Instagramin omien tietojen lataus',
  'word.format.graph.api': 'Facebookin tai Instagramin rajapinnan vastaus',
  'word.format.apify.comments': 'Apifyn kommentit',
  'word.format.youtube.comments': 'YouTuben rajapinnan kommentit',
  'word.format.youtube.takeout': 'YouTube-kommentit Google Takeoutista',
  'word.format.youtube.studio': 'YouTube Studion taulukko',
  'word.format.x.analytics': 'X:n analytiikka',
  'word.format.linkedin.content': 'LinkedIn-sivun sisältö',
  'word.format.tiktok.studio': 'TikTok Studion taulukko',
  'word.format.x.archive': 'X:n arkisto',
  'word.format.mastodon.outbox': 'Mastodonin arkisto',
  'word.format.mastodon.api': 'Mastodonin rajapinnan vastaus',
  'word.format.bluesky.api': 'Blueskyn rajapinnan vastaus',
} as const satisfies Record<WordKey, string>;
