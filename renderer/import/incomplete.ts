import type { Translate } from '../../src/i18n/index.ts';
import { type Draft, missingIn } from './draft.ts';

/** What the user must still choose. */
export function incompleteText(t: Translate, draft: Draft): string {
  const what = missingIn(draft).map((one) => {
    if (one === 'dates') return t('import.dates.order');
    if (one === 'channelName') return t('import.channel.name');
    return t(`import.field.${one}`);
  });
  return t('import.preview.incomplete', { what: what.join(', ') });
}
