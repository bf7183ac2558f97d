import { refuse } from '../contract/errors.ts';
import type { Summary, SummarySource, WrittenSummary } from '../contract/preparation.ts';
import { folded } from '../domain/names.ts';
import { type Instant, localDate } from '../domain/time.ts';
import { typicalFirst } from '../domain/typical.ts';
import { hintsOf, unnamed, wordingOf } from '../domain/wordings.ts';
import type { Parsed } from '../contract/index.ts';
import { translator } from '../i18n/index.ts';
import { summaryDocument } from '../print/summary-document.ts';
import { summaryPage } from '../print/summary-html.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import {
  addSentSummary,
  authorsAround,
  countSentBefore,
  findSentSummary,
  heardIn,
  heardInForwarding,
  quotableComments,
  sharedThemes,
  threadIds,
} from '../store/preparation.ts';
import { addForwarding, addThreadTheme, themeNames } from '../store/themes.ts';
import { listUnits } from '../store/units.ts';
import { toFileName } from './file-name.ts';
import type { HandlersOf } from './handler.ts';
import { themesNamed } from './themes.ts';

export const preparationHandlers: HandlersOf<'preparation'> = {
  'preparation.draft': ({ source }, { db }) => {
    assertSource(db, source);
    const ofTheme = source.of === 'theme';
    const shared = ofTheme
      ? [themeOf(db, source.themeId)]
      : sharedThemes(db, threadIds(db, source));
    return {
      office: readOffice(db).name,
      theme: shared.length === 1 ? shared[0]! : null,
      heard: heardIn(db, source),
      sentBefore: ofTheme ? countSentBefore(db, source.themeId, source.postId) : 0,
    };
  },

  'preparation.wordings': ({ source, limit }, { db }) => {
    assertSource(db, source);
    const quotable = quotableWordings(db, source);
    return { wordings: quotable.slice(0, limit), total: quotable.length };
  },

  'preparation.sent': ({ forwardingId }, { db }) => sentSummary(db, forwardingId),

  'preparation.print': (input, { db, now }) => {
    const summary = summaryOf(db, input, now);
    return { fileName: fileName(summary, 'pdf'), html: summaryPage(summaryDocument(summary)) };
  },

  'preparation.docx': async (input, { db, now }) => {
    const summary = summaryOf(db, input, now);
    // A megabyte of code that most days do without.
    const { summaryDocx } = await import('../print/summary-docx.ts');
    const bytes = await summaryDocx(summaryDocument(summary));
    return {
      fileName: fileName(summary, 'docx'),
      content: bytes.toString('base64'),
      encoding: 'base64',
    };
  },

  'preparation.send': (input, { db, now, newId }) => {
    const { wordings } = checked(db, input, now);
    const { source, theme, unitId, sentOn } = input;
    const [themeId] =
      'id' in theme ? [themeOf(db, theme.id).id] : themesNamed([theme.name], { db, newId });
    const ids = threadIds(db, source);
    for (const id of ids) addThreadTheme(db, id, themeId!);
    const forwardingId = newId();
    addForwarding(db, { id: forwardingId, themeId: themeId!, unitId, forwardedOn: sentOn });
    addSentSummary(db, forwardingId, { ...input, wordings, threadIds: ids, recordedAt: now });
    return { forwardingId, themeId: themeId! };
  },
};

/**
 * What may be quoted of the comments, each wording once: the most typical first, and after them thanks and what may
 * tell of somebody.
 */
function quotableWordings(db: Connection, source: SummarySource) {
  const known = new Set<string>();
  const quotable = quotableComments(db, source).flatMap((comment) => {
    const text = wordingOf(comment.text, comment.authors);
    if (text === '' || known.has(folded(text))) return [];
    known.add(folded(text));
    const last = comment.class === 'thanks' || hintsOf(text).length > 0;
    return [{ last, wording: { commentId: comment.id, on: localDate(comment.at), text } }];
  });
  const order = typicalFirst(quotable.map(({ wording }) => wording.text)).map((i) => quotable[i]!);
  return [...order.filter(({ last }) => !last), ...order.filter(({ last }) => last)].map(
    ({ wording }) => wording,
  );
}

/** What is printed: a summary that is being written, or one that was sent. */
function summaryOf(db: Connection, input: Parsed<'preparation.print'>, now: Instant): Summary {
  if ('forwardingId' in input) return sentSummary(db, input.forwardingId);
  const { unit, wordings, heard } = checked(db, input, now);
  const { theme, sentOn, wantedOn, about, asked, language } = input;
  return {
    office: readOffice(db).name,
    theme: 'id' in theme ? themeOf(db, theme.id).name : theme.name,
    unit,
    sentOn,
    wantedOn,
    about,
    heard,
    wordings: wordings.map(({ text }) => text),
    asked,
    language,
  };
}

function sentSummary(db: Connection, forwardingId: string): Summary {
  const sent = findSentSummary(db, forwardingId) ?? refuse('missing');
  return { office: readOffice(db).name, heard: heardInForwarding(db, forwardingId), ...sent };
}

/**
 * What a written summary says once more: its unit is there, its wordings are of comments in it and name nobody, and
 * its days can be.
 *
 * @throws Refusal missing, preparation.nothing, preparation.wantedTooEarly, theme.inFuture
 */
function checked(
  db: Connection,
  { source, unitId, sentOn, wantedOn, wordings }: WrittenSummary,
  now: Instant,
) {
  assertSource(db, source);
  const unit = listUnits(db).find(({ id }) => id === unitId) ?? refuse('missing');
  if (sentOn > localDate(now)) refuse('theme.inFuture');
  if (wantedOn !== null && wantedOn < sentOn) refuse('preparation.wantedTooEarly');
  const heard = heardIn(db, source);
  if (heard.comments === 0) refuse('preparation.nothing');
  return {
    unit: unit.name,
    heard,
    wordings: wordings.flatMap(({ commentId, text }) => {
      const authors = authorsAround(db, source, commentId) ?? refuse('missing');
      const named = unnamed(text, authors);
      return named === '' ? [] : [{ commentId, text: named }];
    }),
  };
}

/** @throws Refusal missing */
function assertSource(db: Connection, source: SummarySource): void {
  if (source.of === 'theme') themeOf(db, source.themeId);
  else if (threadIds(db, source).length < new Set(source.ids).size) refuse('missing');
}

/** @throws Refusal missing */
function themeOf(db: Connection, id: string): { id: string; name: string } {
  const theme = themeNames(db).find((one) => one.id === id) ?? refuse('missing');
  return { id: theme.id, name: theme.name };
}

function fileName({ theme, sentOn, language }: Summary, extension: 'pdf' | 'docx'): string {
  const about = toFileName(theme).slice(0, 60).trim();
  return `${translator(language)('preparation.file')}-${about}-${sentOn}.${extension}`;
}
