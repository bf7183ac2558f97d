import type { PromiseRow, Promised } from '../contract/promises.ts';
import { isLive } from '../domain/promise.ts';
import { type LocalDate, daysBetween } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { type Formats, formats } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { promiseEventText } from '../i18n/promise-event.ts';
import { type Html, html, wholePage } from '../report/template.ts';
import { promiseStyle } from './promise-style.ts';

export type Printing = { office: string; language: Language; printedOn: LocalDate };

type Words = { t: Translate; f: Formats; today: LocalDate };

/** One promise with its whole story, for a meeting. */
export function promisePage(promise: Promised, printing: Printing): string {
  const words = wordsOf(printing);
  const { t, f } = words;
  const { text, state, madeOn, unit, decidedBy, post, themes } = promise;
  const facts: [string, string | Html | null][] = [
    [t('promise.print.state'), stateText(promise, words)],
    [t('promise.print.madeOn'), f.localDate(madeOn)],
    [t('promise.print.dueOn'), dueText(promise, words)],
    [t('promise.print.owner'), unit?.name ?? t('promise.print.noOwner')],
    [t('promise.print.decidedBy'), decidedBy],
    [t('promise.print.post'), post?.title ?? null],
    [t('promise.print.themes'), themes.length === 0 ? null : f.list(themes.map((x) => x.name))],
  ];
  const body = html`<section>
      <h2>${t('promise.print.text')}</h2>
      <p class="promise" dir="auto">${text}</p>
      <dl class="${state}">
        ${facts.map(([term, value]) =>
          value === null
            ? null
            : html`<div>
                <dt>${term}</dt>
                <dd dir="auto">${value}</dd>
              </div> `,
        )}
      </dl>
    </section>
    ${channelsHtml(promise, words)} ${milestonesHtml(promise, words)}
    <section>
      <h2>${t('promise.print.timeline')}</h2>
      <ol>
        ${promise.timeline.map(
          (event) =>
            html`<li>
              <time datetime="${event.on}">${f.localDate(event.on)}</time>
              <div>
                <p class="what" dir="auto">${promiseEventText(t, f, event)}</p>
                ${event.text === null ? null : html`<p class="words" dir="auto">${event.text}</p>`}
                ${event.link === null ? null : html`<p class="link">${event.link}</p>`}
              </div>
            </li> `,
        )}
      </ol>
    </section> `;
  return pageHtml(t('promise.print.title'), body, printing);
}

/** All promises that are still to be kept, those without an owner first. */
export function openPromisesPage(promises: readonly PromiseRow[], printing: Printing): string {
  const words = wordsOf(printing);
  const { t, f } = words;
  const title = t('promise.print.openTitle');
  const body =
    promises.length === 0
      ? html`<p>${t('promise.print.none')}</p>`
      : html`<table>
          <thead>
            <tr>
              ${(['text', 'state', 'madeOn', 'dueOn', 'owner', 'told'] as const).map(
                (column) => html`<th scope="col">${t(`promise.print.${column}`)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${promises.map((promise) => {
              const { text, post, madeOn, unit, decidedBy } = promise;
              return html`<tr>
                <th scope="row" dir="auto">
                  ${text}${post === null ? null : html`<span>${post.title}</span>`}
                </th>
                <td>${stateText(promise, words)}</td>
                <td>${f.localDate(madeOn)}</td>
                <td>${dueText(promise, words)}</td>
                <td dir="auto">
                  ${unit?.name ?? html`<strong>${t('promise.print.noOwner')}</strong>`}${
                    decidedBy === null ? null : html`<span>${decidedBy}</span>`
                  }
                </td>
                <td>${toldText(promise, words)}</td>
              </tr> `;
            })}
          </tbody>
        </table>`;
  return pageHtml(title, body, printing);
}

function wordsOf({ language, printedOn }: Printing): Words {
  return { t: translator(language), f: formats(language), today: printedOn };
}

function stateText({ state }: PromiseRow | Promised, { t }: Words): string {
  return t(`word.promise.${state}`);
}

/** The day, how often it was moved, and how late it is while nobody has told. */
function dueText({ dueOn, moved, state }: PromiseRow | Promised, { t, f, today }: Words): Html {
  const late = isLive(state) ? daysBetween(dueOn, today) : 0;
  const notes = [
    ...(moved === 0 ? [] : [t('promise.print.moved', { count: moved, n: f.number(moved) })]),
    ...(late <= 0 ? [] : [t('promise.print.late', { count: late, n: f.number(late) })]),
  ];
  return html`${f.localDate(dueOn)}${notes.map((note) => html`<span>${note}</span>`)}`;
}

function toldText({ channels }: PromiseRow, { t, f }: Words): Html {
  return html`${channels.map(
    ({ name, toldOn }) =>
      html`<span dir="auto"
        >${name}: ${toldOn === null ? t('promise.print.notTold') : f.localDate(toldOn)}</span
      >`,
  )}`;
}

function channelsHtml({ channels }: Promised, { t, f }: Words): Html | null {
  if (channels.length === 0) return null;
  return html`<section>
    <h2>${t('promise.print.channels')}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('promise.print.channel')}</th>
          <th scope="col">${t('promise.print.told')}</th>
        </tr>
      </thead>
      <tbody>
        ${channels.map(
          ({ name, toldOn, how }) =>
            html`<tr>
              <th scope="row" dir="auto">${name}</th>
              <td dir="auto">
                ${toldOn === null ? t('promise.print.notTold') : f.localDate(toldOn)}${
                  how === null || how === '' ? null : html`<span>${how}</span>`
                }
              </td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section> `;
}

function milestonesHtml({ milestones }: Promised, { t, f }: Words): Html | null {
  if (milestones.length === 0) return null;
  const day = (on: LocalDate | null, otherwise: string) =>
    on === null ? otherwise : f.localDate(on);
  return html`<section>
    <h2>${t('promise.print.milestones')}</h2>
    <table>
      <thead>
        <tr>
          ${(['milestone', 'due', 'done'] as const).map(
            (column) => html`<th scope="col">${t(`promise.print.${column}`)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${milestones.map(
          ({ name, dueOn, doneOn }) =>
            html`<tr>
              <th scope="row" dir="auto">${name}</th>
              <td>${day(dueOn, '–')}</td>
              <td>${day(doneOn, t('promise.print.notDone'))}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section> `;
}

function pageHtml(title: string, body: Html, { office, language, printedOn }: Printing): string {
  const { t, f } = wordsOf({ office, language, printedOn });
  return wholePage({
    language,
    title: `${title} – ${office}`,
    author: office,
    style: promiseStyle,
    body: html`<header>
        <p>${office}</p>
        <h1>${title}</h1>
      </header>
      <main>${body}</main>
      <footer>
        <p>${t('promise.print.printedOn', { day: f.localDate(printedOn) })}</p>
      </footer>`,
  });
}
