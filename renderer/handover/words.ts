import type { ShownValue } from '../../src/contract/handover.ts';
import type { Formats } from '../../src/i18n/format.ts';
import { text } from '../../src/i18n/refusal.ts';
import { type Translate, hasText } from '../../src/i18n/translator.ts';

/** What a table's rows are called; of one that a newer program has made nothing is known. */
export function thingWord(t: Translate, table: string): string {
  const key = `handover.thing.${table}`;
  return hasText(key) ? text(t, key, {}) : t('handover.field.other');
}

export function fieldWord(t: Translate, column: string): string {
  const key = `handover.field.${column}`;
  return hasText(key) ? text(t, key, {}) : t('handover.field.other');
}

/** Where the words of a column's choices are, by table and column or by column alone. */
const wordsOf: Readonly<Record<string, string>> = {
  platform: 'word.platform',
  language: 'word.language',
  regime: 'word.regime',
  purpose: 'word.purpose',
  participation_level: 'word.level',
  status: 'word.status',
  class: 'word.class',
  'reply.kind': 'word.reply',
  'checklist_item.state': 'checklist.state',
};

export function valueWord(
  { t, f }: { t: Translate; f: Formats },
  { thing, column }: { thing: string; column: string },
  value: ShownValue,
): string {
  switch (value.as) {
    case 'none':
      return t('handover.value.none');
    case 'content':
      return t('handover.value.content');
    case 'yesNo':
      return value.value ? t('handover.value.yes') : t('handover.value.no');
    case 'day':
      return f.date(value.value);
    case 'instant':
      return f.dateTime(value.value);
    case 'word': {
      const key = `${wordsOf[`${thing}.${column}`] ?? wordsOf[column]}.${value.value}`;
      return hasText(key) ? text(t, key, {}) : t('handover.value.otherWord');
    }
    case 'text':
      return value.value;
  }
}
