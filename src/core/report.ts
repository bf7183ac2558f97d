import { refuse } from '../contract/errors.ts';
import type { Figures } from '../contract/figures.ts';
import type { ReportDocument } from '../contract/report-document.ts';
import { folded, squeezed } from '../domain/names.ts';
import { type Period, periodRange, periodsBetween } from '../domain/period.ts';
import { commentsOf, mostCommented } from '../domain/report/posts.ts';
import { differences } from '../domain/report/difference.ts';
import type { Instant } from '../domain/time.ts';
import { type Language, languages } from '../domain/words.ts';
import { unnamed } from '../domain/wordings.ts';
import type { ReportDraft } from '../report/draft.ts';
import { reportJson } from '../report/json.ts';
import type { Connection } from '../store/database.ts';
import { findPost } from '../store/posts.ts';
import { firstActivity } from '../store/report-facts.ts';
import {
  addEdition,
  addQuote,
  bestPostOf,
  editionsOf,
  findEdition,
  findQuotable,
  frozenDocument,
  hiddenSections,
  quotableIn,
  quotesOf,
  removeQuote,
  setBestPost,
  setHidden,
  setWords,
  wordsOf,
} from '../store/reports.ts';
import type { HandlersOf } from './handler.ts';
import { figuresOf, postsIn } from './report-figures.ts';

/** As many as a person looks through. */
const shownQuotable = 30;
/** A quotation is a taste and no copy. In UTF-16 units. */
const quoteLimit = 300;

export const reportHandlers: HandlersOf<'report'> = {
  'report.figures': (which, { db, now }) => figuresFor(db, which, now),

  'report.document': ({ period, edition, asOf, language }, { db, now }) =>
    edition === undefined
      ? liveDocument(db, figuresOf(db, period, asOf ?? now), language)
      : documentOf(db, { period, edition, language }),

  'report.render': async ({ language, format, ...which }, { db, now }) => {
    const { period, edition, asOf } = which;
    const frozen = edition === undefined ? null : editionOf(db, period, edition);
    const figures = frozen ? frozenFigures(frozen) : figuresOf(db, period, asOf ?? now);
    const json = frozen?.json ?? reportJson(figures);
    const document =
      edition === undefined
        ? await liveDocument(db, figures, language)
        : documentOf(db, { period, edition, language });
    const { renderReport } = await import('../report/render.ts');
    return renderReport({ figures, document, json }, format);
  },

  'report.periods': ({ kind }, { db, now }) => {
    const first = firstActivity(db);
    return first === null || first > now ? [] : periodsBetween(first, now, kind);
  },

  'report.draft': ({ period, language }, { db }) => {
    const { words, hidden, quotes } = draftOf(db, period, language);
    return {
      words,
      hidden: [...hidden],
      quotes: [...quotes],
      bestPostId: bestPostOf(db, period),
      editions: editionsOf(db, period),
    };
  },

  'report.write': ({ text, ...key }, { db }) => {
    setWords(db, key, text);
    return {};
  },

  'report.setHidden': ({ hidden, ...key }, { db }) => {
    setHidden(db, key, hidden);
    return {};
  },

  'report.chooseBest': ({ period, postId }, { db }) => {
    if (postId !== null && !findPost(db, postId)) refuse('missing');
    setBestPost(db, period, postId);
    return {};
  },

  'report.posts': ({ period }, { db, now }) =>
    mostCommented(postsIn(db, period, now)).map((post) => ({
      id: post.id,
      title: post.title,
      comments: commentsOf(post),
    })),

  'report.quotable': ({ period, words }, { db }) => {
    const sought = folded(squeezed(words));
    return quotableIn(db, periodRange(period))
      .filter(({ text }) => folded(squeezed(text)).includes(sought))
      .slice(0, shownQuotable)
      .map(({ id, at, text, authors }) => ({ commentId: id, at, text: unnamed(text, authors) }));
  },

  'report.addQuote': ({ period, language, commentId, text }, { db, now, newId }) => {
    const comment = findQuotable(db, commentId) ?? refuse('missing');
    const { from, to } = periodRange(period);
    if (comment.at < from || comment.at >= to) refuse('missing');
    const quote = squeezed(text);
    if (quote.length > quoteLimit) refuse('report.quoteLong', { limit: quoteLimit });
    if (unnamed(quote, comment.authors) !== quote) refuse('report.quotePersonal');
    const id = newId();
    addQuote(db, { id, period, language, commentId, text: quote, addedAt: now });
    return { id };
  },

  'report.removeQuote': ({ id }, { db }) => {
    if (!removeQuote(db, id)) refuse('missing');
    return {};
  },

  'report.freeze': async ({ period, correction }, { db, now, newId }) => {
    if (periodRange(period).to > now) refuse('report.notOver');
    const [last] = editionsOf(db, period);
    if (last !== undefined && correction === null) refuse('report.needsCorrection');
    const figures = figuresOf(db, period, now);
    const edition = {
      edition: (last?.edition ?? 0) + 1,
      frozenAt: now,
      asKnownOn: now,
      method: figures.method,
      correction: last === undefined ? null : correction,
    };
    const { reportDocument } = await writer();
    const documents = Object.fromEntries(
      languages.map((language) => [
        language,
        reportDocument(figures, { ...draftOf(db, period, language), edition }, language),
      ]),
    ) as Record<Language, ReportDocument>;
    addEdition(db, { ...edition, id: newId(), period, json: reportJson(figures) }, documents);
    return { edition: edition.edition };
  },

  'report.difference': ({ period, edition }, { db, now }) =>
    differences(frozenFigures(editionOf(db, period, edition)), figuresOf(db, period, now)),
};

type Which = { period: Period; edition?: number | undefined; asOf?: Instant | undefined };

function figuresFor(db: Connection, { period, edition, asOf }: Which, now: Instant): Figures {
  return edition === undefined
    ? figuresOf(db, period, asOf ?? now)
    : frozenFigures(editionOf(db, period, edition));
}

/** What writes documents is large, and most starts of the program make no report. */
function writer(): Promise<typeof import('../report/document.ts')> {
  return import('../report/document.ts');
}

async function liveDocument(
  db: Connection,
  figures: Figures,
  language: Language,
): Promise<ReportDocument> {
  const { reportDocument } = await writer();
  return reportDocument(figures, draftOf(db, figures.period, language), language);
}

function documentOf(
  db: Connection,
  of: { period: Period; edition: number; language: Language },
): ReportDocument {
  return frozenDocument(db, of) ?? refuse('missing');
}

function draftOf(db: Connection, period: Period, language: Language): ReportDraft {
  return {
    words: wordsOf(db, period, language),
    hidden: hiddenSections(db, period),
    quotes: quotesOf(db, period, language),
    edition: null,
  };
}

function editionOf(db: Connection, period: Period, edition: number) {
  return findEdition(db, period, edition) ?? refuse('missing');
}

/** A frozen report of another method has other figures: it is told as it is. */
function frozenFigures({ json }: { json: string }): Figures {
  return JSON.parse(json) as Figures;
}
