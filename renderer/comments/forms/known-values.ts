import type { Thread } from '../../../src/contract/comments.ts';
import type { Variable } from '../../../src/domain/placeholders.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import type { Language } from '../../../src/domain/words.ts';
import { formats } from '../../../src/i18n/format.ts';

/** What the program can fill into an answer, in the language of the saved text. */
export type ValuesIn = (language: Language) => Partial<Record<Variable, string | null>>;

/** What is known of a thread: who asks, who was asked last, and the day that the answer tells. */
export function knownValues(thread: Thread, day: LocalDate | null): ValuesIn {
  return (language) => ({
    name: thread.comments.find((c) => c.id === thread.comment.id)?.author ?? null,
    unit: thread.referrals.at(-1)?.unit ?? null,
    date: day === null ? null : formats(language).localDate(day),
  });
}
