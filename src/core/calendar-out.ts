import type { Mark } from '../contract/layers.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { markName } from '../i18n/marks.ts';
import { postTitle } from '../i18n/post-title.ts';
import { type IcsEntry, type IcsWhen, icsCalendar } from '../report/ics.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { linksByPost } from '../store/post-links.ts';
import { type StoredRow, postsBetween } from '../store/posts.ts';
import { marksBetween } from './marks.ts';
import { officeLanguage } from './texts.ts';

/**
 * The office's posts of the days `from <= day < to` as a calendar file, with the marks of the layers that
 * are wanted. What the communicator keeps to herself, such as notes and approvals, is not in it.
 */
export function calendarFile(
  db: Connection,
  { from, to, layers }: { from: LocalDate; to: LocalDate; layers: readonly string[] },
  now: Instant,
): string {
  const office = readOffice(db);
  const t = translator(officeLanguage(office));
  const links = linksByPost(db);
  const wanted = new Set(layers);
  const marks = layers.length === 0 ? [] : marksBetween(db, from, to);
  return icsCalendar(
    t('ics.name', { office: office.name }),
    [
      ...postsBetween(db, from, to).map((post) => postEntry(t, post, links.get(post.id) ?? [])),
      ...marks.filter(({ layer }) => wanted.has(layer)).map((mark) => markEntry(t, mark)),
    ],
    now,
  );
}

function postEntry(t: Translate, post: StoredRow, links: readonly string[]): IcsEntry {
  const { id, title, status, places } = post;
  const channels = [...new Set(places.map((place) => channelName(t, place)))];
  return {
    uid: `${id}@vuoro`,
    when: whenOf(post),
    title: postTitle(t, { title }),
    description: [
      t('ics.status', { status: t(`word.status.${status}`) }),
      ...(channels.length === 0 ? [] : [t('ics.channels', { channels: channels.join(', ') })]),
      ...links,
    ].join('\n'),
    place: null,
    link: links[0] ?? null,
    firm: status !== 'idea' && status !== 'draft',
  };
}

/** Where a post stands in the calendar: when it came out, else when it is planned for. */
function whenOf({ publishedAt, plannedOn, plannedAt }: StoredRow): IcsWhen {
  if (publishedAt !== null) return { is: 'happened', at: publishedAt };
  // Only posts with a day are among those of some days.
  const on = plannedOn!;
  if (plannedAt === null) return { is: 'days', from: on, to: on };
  return { is: 'planned', on, at: plannedAt, end: null };
}

function channelName(t: Translate, { name, platform }: StoredRow['places'][number]): string {
  const service = t(`word.platform.${platform}`);
  return platform === 'other' || name.includes(service) ? name : `${name} (${service})`;
}

function markEntry(t: Translate, mark: Mark): IcsEntry {
  const { id, from, to, at, until, place, link } = mark;
  return {
    uid: `${id}@vuoro`,
    when:
      at === null
        ? { is: 'days', from, to }
        : { is: 'planned', on: from, at, end: until === null ? null : { on: to, at: until } },
    title: markName(t, mark),
    description: '',
    place,
    link,
    firm: null,
  };
}
