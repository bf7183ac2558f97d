import type { ErasureReceipt } from '../contract/erasure.ts';
import { countsByKind } from '../domain/erasure.ts';
import { localDate } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { paperStyle } from './paper-style.ts';
import { html, wholePage } from './template.ts';

/** A receipt for the file of a request: when, what kinds, how many, on whose decision, and nothing of the person. */
export function receiptPage(
  receipt: ErasureReceipt,
  office: { name: string },
  language: Language,
): { fileName: string; content: string } {
  const t = translator(language);
  const f = formats(language);
  const title = t('erasure.receipt.title');
  const { backups, cleanedAt } = receipt;
  const pairs: [string, string][] = [
    [t('erasure.receipt.at'), f.dateTime(receipt.at)],
    [t('erasure.receipt.why'), t(`erasure.receipt.kind.${receipt.kind}`)],
    [t('erasure.receipt.request'), receipt.requestNumber ?? '–'],
    [t('erasure.receipt.decidedBy'), receipt.decidedBy ?? '–'],
    ...countsByKind(receipt.counts).map(({ kind, count }): [string, string] => [
      t(`erasure.place.${kind}`),
      f.number(count),
    ]),
    [
      t('erasure.receipt.file'),
      cleanedAt === null
        ? t('erasure.receipt.notYet')
        : t('erasure.receipt.cleaned', { at: f.dateTime(cleanedAt) }),
    ],
    [
      t('erasure.receipt.backups'),
      backups === null
        ? t('erasure.receipt.notYet')
        : [
            t('erasure.receipt.rewritten', { count: backups.rewritten }),
            t('erasure.receipt.removed', { count: backups.removed }),
            ...(backups.unreached.length === 0
              ? []
              : [t('erasure.receipt.unreached', { count: backups.unreached.length })]),
          ].join(' '),
    ],
    [t('erasure.receipt.number'), receipt.id],
  ];
  const body = html`<header>
      <p class="office" dir="auto">${office.name}</p>
      <h1>${title}</h1>
    </header>
    <main>
      <section>
        <dl>
          ${pairs.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd dir="auto">${value}</dd>`,
          )}
        </dl>
      </section>
    </main>
    <footer><p>${t('erasure.receipt.foot')}</p></footer>`;
  return {
    fileName: `${title} ${localDate(receipt.at)}.html`,
    content: wholePage({ language, title, author: office.name, style: paperStyle, body }),
  };
}
