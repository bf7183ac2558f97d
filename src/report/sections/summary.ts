import type { Block } from '../../contract/report-document.ts';
import { type Writer, capital, ownWords } from '../writer.ts';

/** The period in three sentences: the user's own, or a draft of them that the figures make. */
export function summarySection(writer: Writer): Block[] {
  const own = ownWords(writer.draft, 'summary');
  const text = own ?? summaryDraft(writer);
  return [{ kind: 'words', place: 'summary', text, draft: own === null }];
}

/** What came and was answered; what was promised, or what was spoken of; what was published. */
export function summaryDraft(writer: Writer): string {
  return [answers(writer), promises(writer) ?? themes(writer), posts(writer)].join(' ');
}

function answers(writer: Writer): string {
  const { figures, t, f } = writer;
  const { received, needAnswer, unclassed } = figures.comments;
  const { rate, firstAnswerMinutes } = figures.answers;
  const period = capital(f.inPeriod(figures.period));
  if (received === 0) return t('report.summary.nothing', { period });
  const came = t('report.summary.received', { count: received, period, n: f.number(received) });
  const counts = { count: needAnswer, n: f.number(needAnswer) };
  if (needAnswer === 0) {
    return unclassed === 0
      ? t('report.summary.noneNeeded', { came })
      : t('report.summary.unclassed', { came, n: f.number(unclassed) });
  }
  const answered = rate.numerator;
  if (answered === 0) return t('report.summary.noneAnswered', { came, ...counts });
  const time =
    firstAnswerMinutes.median === null
      ? ''
      : t('report.summary.time', {
          count: firstAnswerMinutes.n,
          minutes: f.minutes(firstAnswerMinutes.median),
        });
  return answered === needAnswer
    ? t('report.summary.allAnswered', { came, ...counts, time })
    : t('report.summary.someAnswered', { came, ...counts, answered: f.number(answered), time });
}

/** Null where nothing was promised for the period: then the themes are told. */
function promises({ figures, t, f }: Writer): string | null {
  const { due, keptOnTime, keptLate, broken } = figures.promises;
  if (due === 0) return null;
  const states = {
    onTime: keptOnTime,
    late: keptLate,
    broken,
    waiting: due - keptOnTime - keptLate - broken,
  };
  const named = (['onTime', 'late', 'broken', 'waiting'] as const).filter((s) => states[s] > 0);
  if (due === 1) return t(`report.summary.promise.only.${named[0] ?? 'waiting'}`);
  const parts = named.map((s) => t(`report.summary.promise.${s}`, { n: f.number(states[s]) }));
  return t('report.summary.promises', { n: f.number(due), parts: f.list(parts) });
}

function themes({ figures, t, f }: Writer): string {
  const [first, second] = figures.themes.top ?? [];
  if (first === undefined) return t('report.summary.noPromises');
  const told = [first, ...(second === undefined ? [] : [second])].map(({ name, comments }) =>
    t('report.summary.theme', { count: comments, name, n: f.number(comments) }),
  );
  return t('report.summary.themes', { count: told.length, themes: f.list(told) });
}

function posts({ figures, t, f }: Writer): string {
  const { total, dialogueShare } = figures.posts;
  if (total === 0) return t('report.summary.noPosts');
  const published = t('report.summary.posts', { count: total, n: f.number(total) });
  if (dialogueShare.value === null)
    return t('report.summary.noPurposes', { count: total, published });
  const { previous } = figures.compared;
  const before = previous.figures['posts.dialogueShare'].value;
  const now = {
    published,
    share: f.percent(dialogueShare.value),
    counts: `${f.number(dialogueShare.numerator)} / ${f.number(dialogueShare.denominator)}`,
  };
  if (before === null) return t('report.summary.dialogue', now);
  return t('report.summary.dialogueBeside', {
    ...now,
    before: f.percent(before),
    period: f.inPeriod(previous.period, {
      year: previous.period.slice(0, 4) !== figures.period.slice(0, 4),
    }),
  });
}
