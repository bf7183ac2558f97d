import type { IcsResult } from '../contract/layers.ts';
import type { Translate } from './index.ts';

const reasons = ['cancelled', 'private', 'unreadable', 'outside', 'oddLines'] as const;

/** What of a calendar file is not read, and why; a sentence for each reason. */
export function leftOutTexts(t: Translate, result: IcsResult): string[] {
  return [
    ...reasons
      .filter((reason) => result[reason] > 0)
      .map((reason) => t(`readIcs.${reason}`, { count: result[reason] })),
    ...(result.unknownZones.length === 0
      ? []
      : [t('readIcs.unknownZones', { zones: result.unknownZones.join(', ') })]),
  ];
}
