import { refuse } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import type { IcsResult } from '../contract/layers.ts';
import { readingWindow } from '../domain/layers.ts';
import { sameName } from '../domain/names.ts';
import { localDate } from '../domain/time.ts';
import { languages } from '../domain/words.ts';
import type { CalendarEvent } from '../importers/calendar/index.ts';
import type { Connection } from '../store/database.ts';
import { type RunChange, addChanges, hashOf, stateOf } from '../store/import-changes.ts';
import { addRun } from '../store/imports.ts';
import {
  type LayerEvent,
  addEvent,
  addLayer,
  fileEvents,
  listLayers,
  removeEvent,
  setLayerFile,
  updateEvent,
} from '../store/layers.ts';
import { readOffice } from '../store/offices.ts';
import type { Doing } from './handler.ts';

/** How many events of each outcome the answer shows. */
const toldExamples = 5;

/** Brings a calendar file into a layer, all in the command's one transaction; a preview is rolled back. */
export async function readIntoLayer(
  { file, member, into, removeGone, expectedHash, preview }: Parsed<'layer.readIcs'>,
  { db, now, newId, rehearse }: Doing,
): Promise<IcsResult> {
  // The readers are large, and most starts of the program read no calendar.
  const { openCalendar, readCalendar } = await import('../importers/calendar/index.ts');
  const source = await openCalendar(file, member);
  if (expectedHash !== undefined && expectedHash !== source.sha256) {
    refuse('import.changedSincePreview');
  }
  const today = localDate(now);
  const order = readOffice(db).regime === 'sv' ? (['sv', 'fi', 'en'] as const) : languages;
  const { events, calendarName, ...told } = readCalendar(source, readingWindow(today), order);

  const layers = listLayers(db);
  const known = 'layerId' in into ? layers.find(({ id }) => id === into.layerId) : undefined;
  if ('layerId' in into && !known) refuse('missing');
  const id = known?.id ?? newId();
  const changes: RunChange[] = [];
  const layerBefore = known ? stateOf(db, 'layer', id) : null;
  const name =
    known?.name ??
    ('name' in into && into.name !== undefined
      ? into.name
      : freeName(db, calendarName ?? source.name.replace(/\.\w+$/, '')));
  if (!known && 'kind' in into) {
    if (!isFree(db, name)) refuse('layer.duplicate', { name });
    addLayer(db, { id, name, kind: into.kind });
  }

  const old = new Map(fileEvents(db, id).map((event) => [event.uid, event]));
  const outcomes: Record<'new' | 'changed' | 'gone', Shown[]> = { new: [], changed: [], gone: [] };
  let unchanged = 0;
  for (const { dayOnly, ...found } of events) {
    const before = old.get(found.uid);
    const isKnown = dayOnly === true && before?.from === found.from;
    const event = isKnown ? { ...found, at: before.at, until: before.until } : found;
    old.delete(event.uid);
    if (before && same(before, event)) unchanged += 1;
    else {
      outcomes[before ? 'changed' : 'new'].push(event);
      const key = before?.id ?? newId();
      const state = before ? stateOf(db, 'layer_event', key) : null;
      if (before) updateEvent(db, { ...before, ...event });
      else addEvent(db, { ...event, id: key, layerId: id });
      changes.push(changeOf('layer_event', key, state));
    }
  }
  // Many calendars are exported from today on: what is over was not taken back, it is only not told any more.
  outcomes.gone.push(...[...old.values()].filter(({ to }) => to >= today));
  if (removeGone) {
    for (const event of outcomes.gone) {
      const key = (event as LayerEvent).id;
      const state = stateOf(db, 'layer_event', key);
      removeEvent(db, key);
      changes.push(changeOf('layer_event', key, state));
    }
  }
  setLayerFile(db, id, source.name, now);
  if (changes.length > 0 || !known) {
    changes.push(changeOf('layer', id, layerBefore));
    keepRun();
  }
  if (preview) rehearse();

  function changeOf(table: RunChange['table'], key: string, before: string | null): RunChange {
    return { table, key, before, afterHash: hashOf(db, table, key) };
  }

  /** A file that brings nothing leaves no run. */
  function keepRun(): void {
    const run = {
      id: newId(),
      format: 'calendar.ics' as const,
      fileName: source.name,
      fileHash: source.sha256,
      startedAt: now,
      new: outcomes.new.length,
      changed: outcomes.changed.length + (removeGone ? outcomes.gone.length : 0),
      unchanged,
      rejected: 0,
      undoneAt: null,
    };
    addRun(db, run, [], []);
    addChanges(db, run.id, changes);
  }

  return {
    ...told,
    fileName: source.name,
    fileHash: source.sha256,
    calendarName,
    name,
    period: periodOf(events),
    new: outcomes.new.length,
    changed: outcomes.changed.length,
    unchanged,
    gone: outcomes.gone.length,
    examples: (['new', 'changed', 'gone'] as const).flatMap((outcome) =>
      nextOf(outcomes[outcome], today).map(({ title, from, at }) => ({ outcome, title, from, at })),
    ),
  };
}

type Shown = Pick<CalendarEvent, 'title' | 'from' | 'to' | 'at'>;

const compared = ['title', 'from', 'to', 'at', 'until', 'place', 'link'] as const;

function same(a: LayerEvent, b: CalendarEvent): boolean {
  return compared.every((field) => a[field] === b[field]);
}

/** The first events that are not over; when all are, the last of them. */
function nextOf(events: readonly Shown[], today: string): Shown[] {
  const sorted = events.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const coming = sorted.filter(({ to }) => to >= today);
  return coming.length > 0 ? coming.slice(0, toldExamples) : sorted.slice(-toldExamples);
}

function periodOf(events: readonly CalendarEvent[]): IcsResult['period'] {
  const [first] = events;
  if (!first) return null;
  return events.reduce(
    ({ from, to }, event) => ({
      from: event.from < from ? event.from : from,
      to: event.to > to ? event.to : to,
    }),
    { from: first.from, to: first.to },
  );
}

function isFree(db: Connection, name: string): boolean {
  return !listLayers(db).some((layer) => sameName(layer.name, name));
}

/** The name, with a number after it when a layer has it already. */
function freeName(db: Connection, name: string): string {
  const start = name.slice(0, 110).trim() || '–';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? start : `${start} ${number}`;
    if (isFree(db, candidate)) return candidate;
  }
}
