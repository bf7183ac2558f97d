import { Refusal } from '../contract/errors.ts';
import type { CalendarFile } from '../contract/imports.ts';
import type { Call } from '../contract/index.ts';
import type { IcsResult } from '../contract/layers.ts';
import { type LayerKind, guessLayerKind, tookCalendar } from '../domain/layers.ts';
import { sameName } from '../domain/names.ts';
import { leftOutTexts } from '../i18n/left-out.ts';
import type { Output } from './terminal.ts';

export type ReadCalendar = IcsResult & CalendarFile & { kind: LayerKind };

/**
 * Reads files of events into layers of the calendar, each as a step of its own: into the layer that is named, else as
 * the screen offers it, into the one where the same calendar went before, or into a new one of its own name. Coming
 * events that a file has no more stay.
 *
 * @returns what came of each, and why the others could not be read
 */
export async function readCalendars(
  call: Call,
  {
    file,
    calendars,
    layer,
    dryRun,
  }: {
    file: string | string[];
    calendars: readonly CalendarFile[];
    layer: string | undefined;
    dryRun: boolean;
  },
): Promise<{ read: ReadCalendar[]; failed: Refusal[] }> {
  const read: ReadCalendar[] = [];
  // Calendars that only their folders tell apart are several all the same.
  const isFresh = (name: string) => !read.some((one) => one.name === name);
  const failed: Refusal[] = [];
  for (const calendar of calendars) {
    const from = { file, member: calendar.path, removeGone: false };
    try {
      // Only a look tells what a calendar calls itself.
      const look = await call('layer.readIcs', { ...from, into: { kind: 'other' }, preview: true });
      const layers = await call('layer.list', {});
      const known = layers.find((one) =>
        layer === undefined
          ? tookCalendar(one, look) && isFresh(one.name)
          : sameName(one.name, layer),
      );
      const name = layer ?? look.name;
      const kind = known?.kind ?? guessLayerKind(`${name} ${look.fileName}`);
      const result = await call('layer.readIcs', {
        ...from,
        into: known ? { layerId: known.id } : { name, kind },
        expectedHash: look.fileHash,
        preview: dryRun,
      });
      read.push({ ...result, ...calendar, kind });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed.push(error);
    }
  }
  return { read, failed };
}

export function calendarLines(result: ReadCalendar, { t }: Output): string[] {
  const { path, name, kind, gone } = result;
  return [
    t('cli.calendar', {
      file: path,
      layer: name,
      kind: t(`layerKind.${kind}`),
      new: result.new,
      changed: result.changed,
      unchanged: result.unchanged,
    }),
    ...(gone > 0 ? [t('cli.calendarGone', { count: gone })] : []),
    ...leftOutTexts(t, result),
  ];
}
