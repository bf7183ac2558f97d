import type { words as fi } from '../fi/words.ts';

export const words: Record<keyof typeof fi, string> = {
  'word.platform.facebook': 'Facebook',
  'word.platform.instagram': 'Instagram',
  'word.platform.youtube': 'YouTube',
  'word.platform.linkedin': 'LinkedIn',
  'word.platform.x': 'X',
  'word.platform.tiktok': 'TikTok',
  'word.platform.threads': 'Threads',
  'word.platform.bluesky': 'Bluesky',
  'word.platform.mastodon': 'Mastodon',
  'word.platform.website': 'Webbplats',
  'word.platform.other': 'Annan kanal',

  'word.language.fi': 'finska',
  'word.language.sv': 'svenska',
  'word.language.en': 'engelska',

  'word.regime.fi': 'Finskspråkig',
  'word.regime.sv': 'Svenskspråkig',
  'word.regime.bilingual': 'Tvåspråkig',

  'word.purpose.push': 'Meddelande',
  'word.purpose.pull': 'Fråga',
  'word.purpose.network': 'Samtal',
  'word.purpose.image': 'Image',

  'word.level.inform': 'Information',
  'word.level.consult': 'Hörande',
  'word.level.involve': 'Delaktighet',
  'word.level.collaborate': 'Samarbete',
  'word.level.empower': 'Invånarna beslutar',

  'word.status.idea': 'Idé',
  'word.status.draft': 'Utkast',
  'word.status.ready': 'Klart',
  'word.status.published': 'Publicerat',
  'word.status.wrapped': 'Avslutat',

  'word.class.question': 'Fråga',
  'word.class.demand': 'Krav',
  'word.class.informationRequest': 'Begäran om uppgifter',
  'word.class.initiative': 'Initiativ',
  'word.class.serviceMatter': 'Serviceärende',
  'word.class.opinion': 'Åsikt',
  'word.class.thanks': 'Tack',
  'word.class.inappropriate': 'Osaklig',
  'word.class.unclassed': 'Oklassificerad',

  'word.turn.ours': 'Vår tur',
  'word.turn.expert': 'Den sakkunnigas tur',
  'word.turn.resident': 'Invånarens tur',
  'word.turn.none': 'Klart',

  'word.reply.answer': 'Svar',
  'word.reply.acknowledgement': 'Mellanbesked',

  'word.promise.open': 'Öppet',
  'word.promise.preparing': 'Under beredning',
  'word.promise.decided': 'Beslutat',
  'word.promise.keptOnTime': 'Hållet i tid',
  'word.promise.keptLate': 'Hållet för sent',
  'word.promise.broken': 'Inte hållet',
  'word.promise.withdrawn': 'Återtaget',

  'word.format.comments.table': 'Kommentarslista',
  'word.format.meta.content': 'Metas innehållsexport',
  'word.format.posts.table': 'Innehållskalender',
};
