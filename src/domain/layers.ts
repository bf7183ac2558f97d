import { type LocalDate, addMonths } from './time.ts';

/** Layers that are reckoned from what the office is and not kept as layers. */
export const builtInLayers = ['holidays', 'flagDays', 'closures', 'modes'] as const;

/** What an office's own layer of the calendar holds; an own layer is named by its id. */
export const layerKinds = ['meetings', 'elections', 'school', 'other'] as const;
export type LayerKind = (typeof layerKinds)[number];

/** Files of events that can be read into a layer; `src/importers/calendar` has one module for each. */
export const calendarFormats = ['ics', 'meetings.feed', 'linked.events'] as const;
export type CalendarFormat = (typeof calendarFormats)[number];

/** Periods in which a post that becomes ready asks for a reason. */
export const modeKinds = ['mourning', 'preElection', 'other'] as const;
export type ModeKind = (typeof modeKinds)[number];

const kindWords: readonly (readonly [RegExp, LayerKind])[] = [
  [/loma|koulu|lukuvuo|skol|lov|school|holiday/i, 'school'],
  [/vaali|\bval(?:en)?\b|election/i, 'elections'],
  [
    /kokou|valtuus|hallitu|lautakun|toimieli|möte|fullmäktige|styrelse|nämnd|meeting|council/i,
    'meetings',
  ],
];

/** What a calendar most likely holds by its name, as a suggestion. */
export function guessLayerKind(name: string): LayerKind {
  return kindWords.find(([words]) => words.test(name))?.[1] ?? 'other';
}

/** Whether a calendar goes into this layer when it comes again: it went there before, or the layer has its name. */
export function tookCalendar(
  layer: { name: string; fileName: string | null },
  calendar: { fileName: string; calendarName: string | null },
): boolean {
  const { fileName } = layer;
  return (
    fileName === calendar.fileName || (fileName !== null && layer.name === calendar.calendarName)
  );
}

/** The calendar file beside an office file, for calendar programs to subscribe to. */
export function subscriptionPath(officeFile: string): string {
  return `${officeFile.replace(/\.vuoro$/i, '')}.ics`;
}

/**
 * The days `from <= day < to` of which the calendar takes in others' events and tells its own to others:
 * from a year back to three years ahead, by whole months.
 */
export function readingWindow(today: LocalDate): { from: LocalDate; to: LocalDate } {
  const month = today.slice(0, 7);
  return { from: `${addMonths(month, -12)}-01`, to: `${addMonths(month, 37)}-01` };
}
