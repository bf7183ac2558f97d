import { refuse } from '../contract/errors.ts';
import type { Connection } from '../store/database.ts';
import { themeExists } from '../store/themes.ts';
import { listUnits } from '../store/units.ts';

/** What a command names must be there. */

/** @throws Refusal missing */
export function assertUnit(db: Connection, unitId: string | null): void {
  if (unitId !== null && !listUnits(db).some(({ id }) => id === unitId)) refuse('missing');
}

/** @throws Refusal missing */
export function assertThemes(db: Connection, themeIds: readonly string[]): void {
  for (const id of themeIds) if (!themeExists(db, id)) refuse('missing');
}
