import { officeZone } from '../../domain/time.ts';
import type { IcsComponent } from './lines.ts';

/** What Windows calls the zones that calendars in Finland carry. */
const windowsZones: Record<string, string> = {
  'FLE Standard Time': officeZone,
  'GTB Standard Time': 'Europe/Bucharest',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  UTC: 'UTC',
};

/** Zones with summer time by their two offsets, all after the European Union's rule. */
const europeanZones: Record<string, string> = {
  '+0200/+0300': officeZone,
  '+0100/+0200': 'Europe/Berlin',
  '+0000/+0100': 'Europe/London',
};

/**
 * The zone that a calendar means by a name: the system's own of that name, also at the end of a path as
 * some programs write it, or what Windows calls so. Any other is known by the offsets of its definition in
 * the file, so that no file's own rules for them have to be reckoned. Null when nothing tells.
 */
export function zoneOf(tzid: string, calendar: IcsComponent): string | null {
  const parts = tzid.split('/');
  const names = [tzid, parts.slice(-2).join('/'), parts.slice(-3).join('/')];
  const known = names.find((name) => name.includes('/') && isZone(name));
  return known ?? windowsZones[tzid] ?? byOffsets(tzid, calendar);
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function byOffsets(tzid: string, calendar: IcsComponent): string | null {
  const zone = calendar.components.find(
    ({ name, lines }) =>
      name === 'VTIMEZONE' &&
      lines.some((line) => line.name === 'TZID' && line.text.slice('TZID:'.length).trim() === tzid),
  );
  if (!zone) return null;
  // The last of several is the one in force.
  const offset = (part: string) =>
    zone.components
      .findLast(({ name }) => name === part)
      ?.lines.find(({ name }) => name === 'TZOFFSETTO')
      ?.text.match(/:([+-]\d{4})/)?.[1];
  const [standard, daylight] = [offset('STANDARD'), offset('DAYLIGHT')];
  if (standard === undefined) return null;
  if (daylight === undefined || daylight === standard) {
    return `${standard.slice(0, 3)}:${standard.slice(3)}`;
  }
  return europeanZones[`${standard}/${daylight}`] ?? null;
}
