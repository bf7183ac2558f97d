import type { Heard, Summary } from '../contract/preparation.ts';
import { head, withoutHiddenSigns } from '../domain/signs.ts';
import { linesOfWords, mostAndRest, ownWordsLimit } from '../domain/summary.ts';
import { unnamed, wordingLimit } from '../domain/wordings.ts';
import { type Formats, formats } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import type { SummaryBlock, SummaryDocument } from './summary-blocks.ts';
import { sizeThatFits, smallest } from './summary-fit.ts';

/** As many channels and posts are named, and so much of their names; of the others the number is told. */
const named = { channels: 4, posts: 3, letters: 60 };

/** Of the longest words that there is room for, how much is kept when nothing else makes them fit: of all, of half … */
const kept = [1, 0.5, 0.25, 0.125];

/** One page for the unit that prepares the matter. Only words of nothing but wide letters are ever cut for it. */
export function summaryDocument(summary: Summary): SummaryDocument {
  for (const share of kept) {
    const document = documentOf(summary, share);
    const size = sizeThatFits(document);
    if (size !== null) return { ...document, size };
  }
  return { ...documentOf(summary, kept.at(-1)!), size: smallest };
}

function documentOf(summary: Summary, share: number): Omit<SummaryDocument, 'size'> {
  const { language, sentOn, wantedOn, heard } = summary;
  const t = translator(language);
  const f = formats(language);
  const office = oneLine(summary.office);
  const title = oneLine(summary.theme);
  const kind = t('preparation.page.kind');
  const wordings = summary.wordings
    .map((text) => cut(unnamed(text), wordingLimit * share))
    .filter((text) => text !== '');
  const by = wantedOn === null ? null : f.localDate(wantedOn);
  const paragraphs = (text: string): SummaryBlock[] =>
    linesOfWords(cut(withoutHiddenSigns(text), ownWordsLimit * share)).map((text) => ({
      kind: 'paragraph',
      text,
      strong: false,
    }));

  return {
    language,
    office,
    title,
    kind,
    fullTitle: `${kind}: ${title}`,
    facts: [
      { term: t('preparation.page.to'), value: oneLine(summary.unit) },
      { term: t('preparation.page.on'), value: f.localDate(sentOn) },
      ...(by === null ? [] : [{ term: t('preparation.page.by'), value: by }]),
    ],
    sections: [
      { heading: t('preparation.page.about'), blocks: paragraphs(summary.about) },
      { heading: t('preparation.page.heard'), blocks: heardBlocks(heard, t, f) },
      ...(wordings.length === 0
        ? []
        : [
            {
              heading: t('preparation.page.wordings'),
              blocks: [
                {
                  kind: 'quotes' as const,
                  items: wordings.map((text) => t('preparation.page.quote', { text })),
                },
                { kind: 'note' as const, text: t('preparation.page.wordingsNote') },
              ],
            },
          ]),
      {
        heading: t('preparation.page.asked'),
        blocks: [
          ...paragraphs(summary.asked),
          ...(by === null
            ? []
            : [
                {
                  kind: 'paragraph' as const,
                  text: t('preparation.page.answerBy', { day: by }),
                  strong: true,
                },
              ]),
        ],
      },
    ],
  };
}

function heardBlocks(heard: Heard, t: Translate, f: Formats): SummaryBlock[] {
  const { threads, comments, first, last, classes } = heard;
  const counts = t('preparation.heard', {
    comments: t('preparation.comments', { count: comments, n: f.number(comments) }),
    threads: t('preparation.threads', { count: threads, n: f.number(threads) }),
  });
  const list = (items: readonly { name: string; count: number }[], most: number) => {
    const { shown, rest } = mostAndRest(items, most);
    return f.list([
      ...shown.map(({ name, count }) => `${name} (${f.number(count)})`),
      ...(rest.items === 0
        ? []
        : [t('preparation.page.others', { items: f.number(rest.items), n: f.number(rest.count) })]),
    ]);
  };
  const channels = heard.channels.map(({ name, count }) => ({
    name: cut(oneLine(name), named.letters),
    count,
  }));
  const posts = heard.posts.map(({ title, count }) => ({
    name: t('preparation.page.post', { title: cut(oneLine(title), named.letters) }),
    count,
  }));
  return [
    { kind: 'paragraph', text: counts, strong: true },
    {
      kind: 'facts',
      items: [
        ...(first === null || last === null
          ? []
          : [
              {
                term: t('preparation.page.when'),
                value: first === last ? f.localDate(first) : f.days(first, last),
              },
            ]),
        { term: t('preparation.page.channels'), value: list(channels, named.channels) },
        ...(posts.length === 0
          ? []
          : [{ term: t('preparation.page.posts'), value: list(posts, named.posts) }]),
      ],
    },
    {
      kind: 'table',
      columns: [t('preparation.page.class'), t('preparation.page.count')],
      rows: classes.map((one) => [t(`word.class.${one.class}`), f.number(one.count)] as const),
    },
  ];
}

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${head(text, letters - 1).trimEnd()}…`;
}

function oneLine(text: string): string {
  return withoutHiddenSigns(text).replaceAll(/\s+/g, ' ').trim();
}
