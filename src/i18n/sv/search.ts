import type { search as fi } from '../fi/search.ts';

export const search: Record<keyof typeof fi, string> = {
  'search.in.reply': 'I ett svar:',
  'search.in.note': 'I en anteckning:',
  'search.hits_one': 'Orden finns i {{number}} diskussion.',
  'search.hits_other': 'Orden finns i {{number}} diskussioner.',
  'search.indexing': 'Sökregistret är inte färdigt ännu, så alla träffar är inte med.',
};
