import type { PromiseEvent } from '../contract/promises.ts';
import type { Formats } from './format.ts';
import type { Translate } from './index.ts';

/** What happened, in one line, as the timeline and the paper have it. Names in it are only text. */
export function promiseEventText(t: Translate, f: Formats, { kind, params }: PromiseEvent): string {
  const word = (name: string) => String(params[name] ?? '');
  const number = (name: string) => Number(params[name] ?? 0);
  const day = (name: string) => f.localDate(word(name));
  switch (kind) {
    case 'made':
      return t('promise.event.made', { due: day('due') });
    case 'asked':
      return t('promise.event.asked', { channel: word('channel') });
    case 'comments': {
      const count = number('count');
      const [from, to] = [word('from'), word('to')];
      const days = from === to ? f.localDate(from) : f.days(from, to);
      return t('promise.event.comments', { count, n: f.number(count), days });
    }
    case 'forwarded':
      return t('promise.event.forwarded', { theme: word('theme'), unit: word('unit') });
    case 'forwardingAnswered':
      return t('promise.event.forwardingAnswered', { theme: word('theme'), unit: word('unit') });
    case 'prepared':
      return t('promise.event.prepared');
    case 'milestone':
      return t('promise.event.milestone', { name: word('name') });
    case 'dueMoved':
      return t('promise.event.dueMoved', { from: day('from'), to: day('to') });
    case 'decided': {
      const by = word('by');
      const decided = by === '' ? t('promise.event.decided') : t('promise.event.decidedBy', { by });
      const diary = word('diaryNumber');
      return diary === ''
        ? decided
        : `${decided}, ${t('promise.event.diaryNumber', { number: diary })}`;
    }
    case 'closingPlanned':
      return t('promise.event.closingPlanned', { title: word('title') });
    case 'told':
      return t('promise.event.told', { channel: word('channel') });
    case 'kept': {
      const late = number('late');
      return late === 0
        ? t('promise.event.kept')
        : t('promise.event.keptLate', { count: late, n: f.number(late) });
    }
    case 'broken':
      return t('promise.event.broken');
    case 'withdrawn':
      return t('promise.event.withdrawn');
  }
}
