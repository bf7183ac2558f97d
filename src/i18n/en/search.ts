import type { search as fi } from '../fi/search.ts';

export const search: Record<keyof typeof fi, string> = {
  'search.in.reply': 'In a reply:',
  'search.in.note': 'In a note:',
  'search.hits_one': '{{number}} conversation has these words.',
  'search.hits_other': '{{number}} conversations have these words.',
  'search.indexing': 'The search index is still being built, so some results are missing.',
};
