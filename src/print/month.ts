import type { Mark } from '../contract/layers.ts';
import type { PostRow } from '../contract/posts.ts';
import { hyphenated } from '../domain/hyphens.ts';
import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  atLocal,
  localDate,
  localTime,
  weekday,
} from '../domain/time.ts';
import { type Language, postStatuses, purposes } from '../domain/words.ts';
import { type Formats, formats } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { markName } from '../i18n/marks.ts';
import { type Html, html, wholePage } from '../report/template.ts';
import { type Fit, fitMonth } from './fit.ts';
import { purposeSign, statusSign } from './signs.ts';
import { page, style } from './style.ts';

/** What of a post stands on the page. */
export type PrintedPost = Pick<
  PostRow,
  'title' | 'purpose' | 'status' | 'plannedOn' | 'plannedAt' | 'publishedAt'
>;

export type MonthToPrint = {
  month: Month;
  office: string;
  posts: readonly PrintedPost[];
  marks: readonly Mark[];
  language: Language;
  printedOn: LocalDate;
};

type Words = { t: Translate; f: Formats };
type Day = {
  date: LocalDate;
  /** Another month's, which only fills its week. */
  other: boolean;
  closed: boolean;
  marks: string[];
  posts: { post: PrintedPost; time: string; about: string; title: string }[];
};

/**
 * A month for the wall: one A4 page on its side, whole in itself, whatever is in the month. The type is as large as
 * the fullest week lets it be; only when nothing else helps are posts counted instead of shown.
 */
export function monthPage(asked: MonthToPrint): string {
  const { month, office, language, printedOn } = asked;
  const t = translator(language);
  const f = formats(language);
  const weeks = weeksOf(asked, { t, f });
  const widths = widthsOf(weeks);
  const fit = fitMonth(
    weeks.map((week) =>
      week.map((day, i) => ({ ...day, width: widths[i]! - page.dayPadding * 2 })),
    ),
    page.gridHeight - weeks.length * page.line,
  );
  return wholePage({
    language,
    title: `${f.month(month)} – ${office}`,
    author: office,
    style: style(fit, widths),
    looks: fit.density,
    body: html`<header>
        <h1>${f.month(month)}</h1>
        <p>${office}</p>
      </header>
      <main>
        <table>
          <thead>
            <tr>
              <th scope="col" class="week">${t('print.week')}</th>
              ${[1, 2, 3, 4, 5, 6, 7].map((day) => html`<th scope="col">${f.weekday(day)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${weeks.map((week, i) => weekHtml(week, i, fit, { t, f }))}
          </tbody>
        </table>
      </main>
      <footer>
        ${legendHtml(asked.posts, t)}
        <p>${t('print.printedOn', { day: f.localDate(printedOn) })}</p>
      </footer>`,
  });
}

function weekHtml(week: readonly Day[], i: number, fit: Fit, words: Words): Html {
  return html`<tr class="w${i}">
    <th scope="row" class="week">${weekNumber(week[0]!.date)}</th>
    ${week.map((day, place) => dayHtml(day, fit.shown[i]![place]!, fit, words))}
  </tr> `;
}

function dayHtml(day: Day, shown: number, { density }: Fit, { t }: Words): Html {
  const left = day.posts.length - shown;
  const looks = [day.closed ? 'closed' : '', day.other ? 'other' : ''].join(' ').trim();
  return html`<td class="${looks}">
    <div>
      <p class="date">${Number(day.date.slice(8))}</p>
      ${day.marks.map((mark) => html`<p class="mark">${mark}</p>`)}
      ${
        day.posts.length === 0
          ? null
          : html`<ul>
              ${day.posts.slice(0, shown).map((post) => postHtml(post, density, t))}
              ${left === 0 ? null : html`<li class="left">${t('print.left', { count: left })}</li>`}
            </ul>`
      }
    </div>
  </td> `;
}

function postHtml(
  { post, time, about, title }: Day['posts'][number],
  density: Fit['density'],
  t: Translate,
): Html {
  const signs = html`${statusSign(post.status, t(`word.status.${post.status}`))}${purposeSign(
    post.purpose,
    purposeWord(post, t),
  )}`;
  const clock = time === '' ? null : html`<b>${time}</b> `;
  if (density === 'tight') {
    return html`<li class="title">${signs}${clock}<span dir="auto">${title}</span></li> `;
  }
  return html`<li>
    <p class="about">${signs}${clock}${about}</p>
    <p class="title" dir="auto">${title}</p>
  </li> `;
}

/** The shapes with their words, and how many posts of the month have each. */
function legendHtml(posts: readonly PrintedPost[], t: Translate): Html {
  const count = (holds: (post: PrintedPost) => boolean) => posts.filter(holds).length;
  return html`<ul>
    ${[...purposes, null].map((purpose) => {
      const n = count((post) => post.purpose === purpose);
      if (purpose === null && n === 0) return null;
      const word = purpose === null ? t('print.unset') : t(`word.purpose.${purpose}`);
      return html`<li>${purposeSign(purpose, '')} ${word} ${n}</li> `;
    })}
    ${postStatuses.map((status) => {
      const word = t(`word.status.${status}`);
      return html`<li class="status">${statusSign(status, '')} ${word}</li> `;
    })}
  </ul>`;
}

function purposeWord({ purpose }: PrintedPost, t: Translate): string {
  return purpose === null ? t('print.unset') : t(`word.purpose.${purpose}`);
}

/** The weeks that the month touches, from Monday to Sunday. */
function weeksOf({ month, posts, marks }: MonthToPrint, words: Words): Day[][] {
  const first = `${month}-01`;
  const end = `${addMonths(month, 1)}-01`;
  const weeks: Day[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday < end; monday = addDays(monday, 7)) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((days) => {
        const date = addDays(monday, days);
        const other = date < first || date >= end;
        const here = other ? [] : marks.filter(({ from, to }) => from <= date && to >= date);
        // A closure of many days has its name where it begins and where the eye begins: its ground tells the rest.
        const named = here.filter(
          (m) => !m.closed || m.from === date || days === 0 || date === first,
        );
        return {
          date,
          other,
          closed: here.some(({ closed }) => closed),
          marks: [...new Set(named.map((mark) => markText(mark, words)))],
          posts: other
            ? []
            : posts.filter((post) => dayOf(post) === date).map((post) => toDraw(post, words)),
        };
      }),
    );
  }
  return weeks;
}

function dayOf({ publishedAt, plannedOn }: PrintedPost): LocalDate | null {
  return publishedAt === null ? plannedOn : localDate(publishedAt);
}

function toDraw(post: PrintedPost, { t, f }: Words): Day['posts'][number] {
  const at = post.publishedAt === null ? post.plannedAt : localTime(post.publishedAt);
  return {
    post,
    time: at === null ? '' : f.time(atLocal(dayOf(post)!, at)),
    about: purposeWord(post, t),
    title: hyphenated(post.title),
  };
}

/** A mark by its name, with the time that it begins. */
function markText(mark: Mark, { t, f }: Words): string {
  const name = markName(t, mark);
  return hyphenated(mark.at === null ? name : `${f.time(atLocal(mark.from, mark.at))} ${name}`);
}

/** Narrower at the weekend, unless that is where the posts are. */
function widthsOf(weeks: readonly Day[][]): number[] {
  const fullest = (days: number[]) =>
    Math.max(...weeks.flatMap((week) => days.map((i) => week[i]!.posts.length)));
  const weekend = fullest([5, 6]) > fullest([0, 1, 2, 3, 4]) ? 1 : 0.76;
  const unit = (page.gridWidth - page.weekWidth) / (5 + 2 * weekend);
  return [0, 1, 2, 3, 4, 5, 6].map((i) => (i < 5 ? unit : unit * weekend));
}

/** ISO: the week of a Monday is that of its Thursday. */
function weekNumber(monday: LocalDate): number {
  const thursday = addDays(monday, 3);
  const days = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return Math.floor(days / 7) + 1;
}
