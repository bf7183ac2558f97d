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
  'word.platform.website': 'Website',
  'word.platform.other': 'Other channel',

  'word.language.fi': 'Finnish',
  'word.language.sv': 'Swedish',
  'word.language.en': 'English',

  'word.regime.fi': 'Finnish-speaking',
  'word.regime.sv': 'Swedish-speaking',
  'word.regime.bilingual': 'Bilingual',

  'word.purpose.push': 'Notice',
  'word.purpose.pull': 'Question',
  'word.purpose.network': 'Discussion',
  'word.purpose.image': 'Image',

  'word.level.inform': 'Inform',
  'word.level.consult': 'Consult',
  'word.level.involve': 'Involve',
  'word.level.collaborate': 'Collaborate',
  'word.level.empower': 'Residents decide',

  'word.status.idea': 'Idea',
  'word.status.draft': 'Draft',
  'word.status.ready': 'Ready',
  'word.status.published': 'Published',
  'word.status.wrapped': 'Wrapped up',

  'word.class.question': 'Question',
  'word.class.demand': 'Demand',
  'word.class.informationRequest': 'Information request',
  'word.class.initiative': 'Initiative',
  'word.class.serviceMatter': 'Service matter',
  'word.class.opinion': 'Opinion',
  'word.class.thanks': 'Thanks',
  'word.class.inappropriate': 'Inappropriate',
  'word.class.unclassed': 'Not classified',

  'word.turn.ours': 'Our turn',
  'word.turn.expert': 'Expert’s turn',
  'word.turn.resident': 'Resident’s turn',
  'word.turn.none': 'Settled',

  'word.reply.answer': 'Answer',
  'word.reply.acknowledgement': 'Acknowledgement',

  'word.promise.open': 'Open',
  'word.promise.preparing': 'In preparation',
  'word.promise.decided': 'Decided',
  'word.promise.keptOnTime': 'Kept on time',
  'word.promise.keptLate': 'Kept late',
  'word.promise.broken': 'Not kept',
  'word.promise.withdrawn': 'Withdrawn',

  'word.format.comments.table': 'Comment list',
  'word.format.meta.content': 'Meta content export',
  'word.format.posts.table': 'Content calendar',
};
