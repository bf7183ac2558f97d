import type { Figures, Measure, Median } from '../../../src/contract/figures.ts';
import { type Span, monthAfter, periodBefore, periodLastYear, spanOf } from './calendar.ts';
import { channelFigures } from './channels.ts';
import { answerFigures, backlog, commentsOf, receivedFigures } from './dialogue.ts';
import { dutyFigures } from './duties.ts';
import { type Known, knownBy } from './known.ts';
import { postFigures, postsOf } from './posts.ts';
import { promiseFigures } from './promises.ts';
import { readRows } from './rows.ts';
import { themeFigures } from './themes.ts';

/**
 * The figures of a report, reckoned a second time: plain loops over the rows of the file, written from the
 * definitions and sharing nothing with the program but the shape of the result. It is slow, and reads as the
 * definitions do.
 *
 * @param chosen the post that the user has chosen as the one that made the period
 */
export function independentFigures(
  file: string,
  { period, asOf, chosen = null }: { period: string; asOf: string; chosen?: string | null },
): Figures {
  const rows = readRows(file);
  const known = knownBy(rows, Date.parse(asOf));
  const span = spanOf(period);
  const { name, fictional, regime } = rows.office;
  return {
    period,
    month: period.length === 7 && !period.includes('Q') ? period : null,
    asKnownOn: asOf,
    method: '2',
    office: { name, fictional, regime },
    ...periodFigures(known, span, chosen),
    channels: channelFigures(known, span),
    compared: {
      previous: compared(known, periodBefore(period)),
      lastYear: compared(known, periodLastYear(period)),
      series: Array.from({ length: 12 }, (_, i) => {
        const month = monthAfter(span.lastMonth, i - 11);
        return { month, figures: compared(known, month).figures };
      }),
    },
  };
}

type Own = Pick<
  Figures,
  'comments' | 'answers' | 'backlog' | 'promises' | 'themes' | 'posts' | 'duties'
>;

function periodFigures(known: Known, span: Span, chosen: string | null): Own {
  const comments = commentsOf(known, span);
  const posts = postsOf(known, span);
  return {
    comments: receivedFigures(comments),
    answers: answerFigures(known, comments),
    backlog: backlog(known, span),
    promises: promiseFigures(known, span),
    themes: themeFigures(known, span),
    posts: postFigures(known, posts, chosen),
    duties: dutyFigures(known, span, { posts, comments }),
  };
}

type Measures = Figures['compared']['previous']['figures'];

function compared(known: Known, period: string): { period: string; figures: Measures } {
  const span = spanOf(period);
  const measures = measuresOf(periodFigures(known, span, null));
  const begun = known.firstAt !== null && known.firstAt < span.to && span.from <= known.asOf;
  if (begun) return { period, figures: measures };
  const unknown = Object.keys(measures).map((id) => [id, { value: null, reason: 'beforeFirst' }]);
  return { period, figures: Object.fromEntries(unknown) as Measures };
}

function measuresOf({
  comments,
  answers,
  backlog,
  promises,
  themes,
  posts,
  duties,
}: Own): Measures {
  const count = (value: number): Measure => ({ value });
  const ofMedian = ({ median: value, ...rest }: Median): Measure => ({ value, ...rest });
  return {
    'comments.received': count(comments.received),
    'comments.needAnswer': count(comments.needAnswer),
    'answers.rate': answers.rate,
    'answers.firstAnswerMinutes': ofMedian(answers.firstAnswerMinutes),
    'answers.slowestTenthMinutes': answers.slowestTenthMinutes,
    'answers.withinTarget': answers.withinTarget,
    'answers.outsideHours': count(answers.outsideHours),
    'answers.acknowledgedFirst': answers.acknowledgedFirst,
    'answers.expertTime': answers.expertTime,
    'answers.conversations': answers.conversations,
    'backlog.open': count(backlog.open),
    'backlog.withExpert': count(backlog.withExpert),
    'backlog.carriedOver': count(backlog.carriedOver),
    'promises.kept': promises.kept,
    'promises.due': count(promises.due),
    'promises.keptOnTime': count(promises.keptOnTime),
    'promises.keptLate': count(promises.keptLate),
    'promises.broken': count(promises.broken),
    'promises.open': count(promises.open),
    'promises.made': count(promises.made),
    'promises.withdrawn': count(promises.withdrawn),
    'promises.moved': count(promises.moved),
    'themes.themed': themes.themed,
    'posts.total': count(posts.total),
    'posts.dialogueShare': posts.dialogueShare,
    'posts.asked': posts.asked,
    'duties.moderation.total': count(duties.moderation.total),
    'duties.altTexts': duties.altTexts,
    'duties.captions': duties.captions,
    'duties.recordingsOverdue': count(duties.recordingsOverdue),
    'duties.languages.both': duties.languages.both,
    'duties.languages.answeredInOwn': duties.languages.answeredInOwn,
    'duties.informationRequests.received': count(duties.informationRequests.received),
    'duties.informationRequests.withinLimit': duties.informationRequests.withinLimit,
    'duties.informationRequests.days': ofMedian(duties.informationRequests.days),
  };
}
