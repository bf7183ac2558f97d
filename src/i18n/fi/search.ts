export const search = {
  'search.in.reply': 'Vastauksessa:',
  'search.in.note': 'Muistiinpanossa:',
  'search.hits_one': 'Sanat löytyivät {{number}} keskustelusta.',
  'search.hits_other': 'Sanat löytyivät {{number}} keskustelusta.',
  'search.indexing': 'Hakemisto on vielä kesken, joten kaikki osumat eivät ole mukana.',
} as const;
