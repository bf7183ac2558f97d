import { type Instant, type LocalDate, addDays, isoWeek, localDate } from './time.ts';

/** Why a backup was made; `removed` is what could be saved of a file that was taken away under the program. */
export const backupReasons = [
  'daily',
  'manual',
  'import',
  'migration',
  'restore',
  'removed',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What the name of a backup's file says. */
export type BackupMark = {
  /** The file's name, without its folder. A name never gets another content. */
  name: string;
  at: Instant;
  reason: BackupReason;
  /** How often it was written anew, to erase something from it. */
  edition: number;
};

/** What an office or a backup of it holds, in numbers. */
export type OfficeCounts = { comments: number; replies: number; posts: number; promises: number };

const nameOf = new RegExp(
  `^.+-(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z-(${backupReasons.join('|')})(?:-(\\d{1,6}))?\\.vuoro$`,
);

/** @param office the office's name in the file system, without `.vuoro` */
export function backupName(
  office: string,
  { at, reason, edition }: Omit<BackupMark, 'name'>,
): string {
  const stamp = at.replaceAll(/[:.]/g, '-');
  return `${office}-${stamp}-${reason}${edition === 0 ? '' : `-${edition}`}.vuoro`;
}

/** What a file's name says of the backup in it; null for any other file. */
export function readBackupName(name: string): BackupMark | null {
  const [, day, h, min, s, ms, reason, edition = '0'] = nameOf.exec(name) ?? [];
  if (day === undefined) return null;
  const at = `${day}T${h}:${min}:${s}.${ms}Z`;
  if (Number.isNaN(Date.parse(at))) return null;
  return { name, at, reason: reason as BackupReason, edition: Number(edition) };
}

/** The folder of backups beside an office's file. */
export function backupFolder(officeFile: string): string {
  return `${officeFile.replace(/\.vuoro$/, '')}-backups`;
}

/** Newest first. */
export function byAge(a: BackupMark, b: BackupMark): number {
  return b.at.localeCompare(a.at) || b.edition - a.edition || a.name.localeCompare(b.name);
}

/** How many periods of each length, the latest in which a backup was made, keep their newest one. */
const keptPeriods: readonly [count: number, period: (day: LocalDate) => string][] = [
  [7, (day) => day],
  [
    4,
    (day) => {
      const { year, week } = isoWeek(day);
      return `${year}/${week}`;
    },
  ],
  [12, (day) => day.slice(0, 7)],
];
/** The newest of the last two days stay, so that those of before and after an import are both there. */
const recent = { count: 10, days: 2 };

/**
 * Which backups stay: the newest of each of 7 days, 4 weeks and 12 months, the ten newest of the last two days, and the
 * newest of each reason; but none that is older than residents' words may be kept. One that is dated in the future,
 * because a clock was wrong, stays and takes no other's place.
 *
 * @param retentionDays the office's retention time
 */
export function keptBackups<B extends BackupMark>(
  backups: readonly B[],
  now: Instant,
  retentionDays: number,
): Set<B> {
  const today = localDate(now);
  const oldest = addDays(today, -retentionDays);
  const young = backups.filter(({ at }) => localDate(at) >= oldest).sort(byAge);
  const past = young.filter(({ at }) => at <= now);
  const kept = new Set(young.filter(({ at }) => at > now));
  for (const [count, period] of keptPeriods) {
    const newest = new Map<string, B>();
    for (const backup of past) {
      const its = period(localDate(backup.at));
      if (!newest.has(its)) newest.set(its, backup);
    }
    for (const backup of [...newest.values()].slice(0, count)) kept.add(backup);
  }
  const since = addDays(today, 1 - recent.days);
  const latest = past.filter(({ at }) => localDate(at) >= since).slice(0, recent.count);
  for (const backup of latest) kept.add(backup);
  for (const reason of backupReasons) {
    const newest = past.find((backup) => backup.reason === reason);
    if (newest) kept.add(newest);
  }
  return kept;
}

const hourMs = 3_600_000;
/** Hours of work that are at risk at most. */
const workHours = 4;

/**
 * Whether the program should make a backup by itself: the day has none yet, or something has changed and the newest is
 * older than some hours. One that is dated in the future counts for nothing.
 */
export function backupIsDue(
  backups: readonly BackupMark[],
  now: Instant,
  changed: boolean,
): boolean {
  const newest = backups.filter(({ at }) => at <= now).sort(byAge)[0];
  if (!newest || localDate(newest.at) !== localDate(now)) return true;
  return changed && Date.parse(now) - Date.parse(newest.at) >= workHours * hourMs;
}

const dayMs = 24 * hourMs;
/** Days after which the user is told that the second place has not been there. */
const patienceDays = 7;

/** Whether the second place has been away for so long that the user should know. */
export function placeIsLate(since: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(since) >= patienceDays * dayMs;
}

/** What came of one table of a damaged file. */
export type SalvagedTable = {
  table: string;
  saved: number;
  /** Rows that could not be read; null when nobody knows how many there were. */
  lost: number | null;
  /** Rows that were read, and went because what they belonged to is lost. */
  orphans: number;
};
