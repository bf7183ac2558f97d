import type { PlaceKind } from '../domain/erasure.ts';
import type { Instant } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { columnText } from '../i18n/columns/index.ts';
import { type Formats, formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { paperStyle } from './paper-style.ts';
import { type Html, html, wholePage } from './template.ts';

/** One place where something is held of a person. */
export type HeldItem = {
  kind: PlaceKind;
  table: string;
  key: string;
  channel: string | null;
  /** An instant or a day. */
  at: string | null;
  values: Readonly<Record<string, string | number | null>>;
  /** The columns that hold words. */
  words: readonly string[];
  file: { name: string; mediaType: string; base64: string } | null;
};

/** What is held of a person, for that person to read: each place with its words, and what else is known of it. */
export function heldPage(
  about: { office: string; requestNumber: string | null; madeAt: Instant },
  items: readonly HeldItem[],
  language: Language,
): string {
  const t = translator(language);
  const f = formats(language);
  const title = t('erasure.held.title');
  const body = html`<header>
      <p class="office" dir="auto">${about.office}</p>
      <h1>${title}</h1>
      <p class="status">
        ${t('erasure.held.made', { at: f.dateTime(about.madeAt), count: items.length })}
        ${
          about.requestNumber === null
            ? null
            : t('erasure.held.request', { number: about.requestNumber })
        }
      </p>
    </header>
    <main>
      ${items.map(
        (item) =>
          html`<section>
            <h2>${t(`erasure.place.${item.kind}`)}</h2>
            <dl>
              ${pairsOf(item, language, f, {
                at: t('erasure.held.at'),
                channel: t('erasure.held.channel'),
              }).map(
                ([name, value]) =>
                  html`<dt>${name}</dt>
                    <dd dir="auto">${value}</dd>`,
              )}
            </dl>
          </section> `,
      )}
    </main>
    <footer><p>${t('erasure.held.foot')}</p></footer>`;
  return wholePage({ language, title, author: about.office, style: paperStyle, body });
}

/** Besides its words: what they are taken for, which the person may want to know as well. */
const alsoTold = ['class', 'action', 'language', 'source'];

function pairsOf(
  { table, at, channel, values, words, file }: HeldItem,
  language: Language,
  f: Formats,
  names: { at: string; channel: string },
): [string, string | Html][] {
  const written = [...words, ...alsoTold].flatMap((column): [string, string][] => {
    const value = values[column];
    if (value === null || value === undefined || value === '') return [];
    return [[columnText(language, table, column) ?? column, String(value)]];
  });
  return [
    ...(at === null
      ? []
      : [[names.at, at.includes('T') ? f.dateTime(at) : f.localDate(at)] as [string, string]]),
    ...(channel === null ? [] : [[names.channel, channel] as [string, string]]),
    ...written,
    ...(file === null
      ? []
      : [
          [
            columnText(language, 'attachment', 'name') ?? '',
            html`<a download="${file.name}" href="data:${file.mediaType};base64,${file.base64}"
              >${file.name}</a
            >`,
          ] as [string, Html],
        ]),
  ];
}
