import { statSync } from 'node:fs';
import { refuse } from '../contract/errors.ts';
import type { Instant } from '../domain/time.ts';
import type { OfficeFile } from '../store/database.ts';
import { makeBackup } from './backups.ts';

/**
 * Watches that the open office is still the file of its name. Some systems let a file be removed while it is open:
 * what is written into it then is gone when the program ends.
 *
 * @param gone told once, with what hindered the saving of what was in it
 */
export function watchPlace(
  office: OfficeFile,
  clock: () => Instant,
  gone: (problem: unknown) => void,
): { /** @throws Refusal office.gone */ assertThere(): void } {
  const at = () => {
    const facts = statSync(office.file, { bigint: true, throwIfNoEntry: false });
    return facts && `${facts.dev}/${facts.ino}`;
  };
  const opened = at();
  let told = false;
  return {
    assertThere() {
      if (at() === opened) return;
      if (!told) {
        told = true;
        let problem: unknown = null;
        try {
          // The open file still holds all that was confirmed.
          const made = { reason: 'removed', at: clock() } as const;
          makeBackup(office.writer.db, office.file, made);
        } catch (error) {
          problem = error;
        }
        gone(problem);
      }
      refuse('office.gone', { file: office.file });
    },
  };
}
