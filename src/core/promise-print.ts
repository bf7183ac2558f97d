import type { Output } from '../contract/index.ts';
import { isLive } from '../domain/promise.ts';
import { type Instant, localDate } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { translator } from '../i18n/index.ts';
import { openPromisesPage, promisePage } from '../print/promise.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { type StoredPromise, listPromises, toRow } from '../store/promises.ts';
import { toFileName } from './file-name.ts';
import { wholePromise } from './promise-story.ts';

/** A promise with its story, or without one all that are open, as a page to print. */
export function printPromises(
  db: Connection,
  promise: StoredPromise | null,
  { language, now }: { language: Language; now: Instant },
): Output<'promise.print'> {
  const t = translator(language);
  const printedOn = localDate(now);
  const printing = { office: readOffice(db).name, language, printedOn };
  if (promise === null) {
    const open = listPromises(db).filter(({ state }) => isLive(state));
    return {
      fileName: `${t('promise.print.filePlural')}-${printedOn}.pdf`,
      html: openPromisesPage(open.map(toRow), printing),
    };
  }
  const about = toFileName(promise.post?.title ?? promise.text)
    .slice(0, 60)
    .trim();
  return {
    fileName: `${t('promise.print.file')}-${about}.pdf`,
    html: promisePage(wholePromise(db, promise), printing),
  };
}
