import type { Finding } from '../domain/checklist-findings.ts';
import type { PersonalKind } from '../domain/personal-data.ts';
import type { Language, ParticipationLevel, Purpose } from '../domain/words.ts';
import type { Formats } from './format.ts';
import type { Translate } from './index.ts';

/** What a check saw, in one or two sentences. Excerpts in it are the office's own words. */
export function findingText(t: Translate, f: Formats, { code, params }: Finding): string {
  const word = (name: string) => String(params[name] ?? '');
  const number = (name: string) => f.number(Number(params[name] ?? 0));
  const day = () => f.localDate(word('date'));
  const language = () => t(`word.language.${word('language') as Language}`);
  const counted = { count: Number(params.count ?? 0), n: number('count') };
  switch (code) {
    case 'purposeSet':
      return t('checklist.finding.purposeSet', {
        purpose: inSentence(t(`word.purpose.${word('purpose') as Purpose}`)),
      });
    case 'levelSet':
      return t('checklist.finding.levelSet', {
        level: inSentence(t(`word.level.${word('level') as ParticipationLevel}`)),
      });
    case 'questionAsked':
      return t('checklist.finding.questionAsked', { question: word('question') });
    case 'linkNotHttps':
      return t('checklist.finding.linkNotHttps', { url: word('url') });
    case 'dayTold':
    case 'answerTimeTold':
      return t(`checklist.finding.${code}`, { words: word('words') });
    case 'readable':
    case 'hard':
      return t(`checklist.finding.${code}`, {
        language: language(),
        lix: number('lix'),
        sentences: number('sentences'),
        average: number('average'),
      });
    case 'longSentence':
      return t('checklist.finding.longSentence', {
        ...counted,
        words: number('words'),
        excerpt: word('excerpt'),
      });
    case 'officialese':
      return t('checklist.finding.officialese', { word: word('word'), instead: word('instead') });
    case 'tooShort':
      return t('checklist.finding.tooShort', { words: number('words') });
    case 'captionsDue':
      return t('checklist.finding.captionsDue', { ...counted, date: day() });
    case 'languageMissing':
      return t('checklist.finding.languageMissing', { language: language() });
    case 'answererSet':
      return t('checklist.finding.answererSet', { name: word('name') });
    case 'expertBooked':
      return t('checklist.finding.expertBooked', { unit: word('unit') });
    case 'personalData':
      return t('checklist.finding.personalData', {
        ...counted,
        kind: t(`personal.kind.${word('kind') as PersonalKind}`),
      });
    case 'answersLate':
    case 'conversationGoesOn':
      return t(`checklist.finding.${code}`, { ...counted, total: number('total') });
    case 'conversationEnds':
      return t('checklist.finding.conversationEnds', { total: number('total') });
    case 'promisePlanned':
    case 'toldLate':
      return t(`checklist.finding.${code}`, { date: day() });
    case 'notTold':
      return t('checklist.finding.notTold', { channels: word('channels') });
    case 'linkGiven':
    case 'altGiven':
    case 'altMissing':
    case 'onlyDecorative':
    case 'pictureTextMissing':
    case 'captionsGiven':
    case 'captionsMissing':
    case 'allClassed':
    case 'unclassed':
    case 'answeredInTime':
    case 'answersOverdue':
    case 'sameLanguage':
    case 'otherLanguage':
    case 'criticismStands':
    case 'criticismHidden':
    case 'criticismUnanswered':
    case 'groundsRecorded':
    case 'evidenceMissing':
    case 'routed':
    case 'notRouted':
    case 'themesPassed':
    case 'themesNotPassed':
    case 'toldEverywhere':
    case 'openQuestions':
      return t(`checklist.finding.${code}`, counted);
    case 'purposeMissing':
    case 'levelMissing':
    case 'questionMissing':
    case 'linkMissing':
    case 'dayNotTold':
    case 'mediaMissing':
    case 'noVideo':
    case 'languagesThere':
    case 'answererMissing':
    case 'answerTimeNotTold':
    case 'expertMissing':
    case 'promiseMissing':
    case 'noPersonalData':
    case 'noThreads':
    case 'nothingModerated':
    case 'nothingToRoute':
    case 'noThemes':
    case 'noPromise':
    case 'closingMissing':
    case 'saidWritten':
    case 'doneWritten':
    case 'notAdoptedWritten':
    case 'notAdoptedMissing':
    case 'thanked':
    case 'notThanked':
    case 'noOpenQuestions':
      return t(`checklist.finding.${code}`);
  }
}

/** The words of a button or a column begin with a capital; inside a sentence they do not. */
function inSentence(word: string): string {
  return word.toLocaleLowerCase();
}
