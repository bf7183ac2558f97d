import { refuse } from '../contract/errors.ts';
import { sameName } from '../domain/names.ts';
import { localDate, monthOf, monthRange } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import {
  addForwarding,
  addTheme,
  addThreadTheme,
  archiveTheme,
  findForwarding,
  listThemes,
  mergeTheme,
  removeForwarding,
  removeThreadTheme,
  renameTheme,
  setForwardingResult,
  themeNames,
} from '../store/themes.ts';
import { threadExists } from '../store/threads.ts';
import { assertUnit } from './existing.ts';
import type { Doing, Handlers, HandlersOf } from './handler.ts';

export const themeHandlers: HandlersOf<'theme'> = {
  'theme.list': ({ month }, { db, now }) => listThemes(db, monthRange(month ?? monthOf(now))),

  'theme.names': (_, { db }) =>
    themeNames(db).flatMap(({ id, name, archivedAt }) =>
      archivedAt === null ? [{ id, name }] : [],
    ),

  'theme.add': ({ name }, { db, newId }) => {
    const id = newId();
    assertFreeName(db, id, name);
    addTheme(db, { id, name });
    return { id };
  },

  'theme.rename': ({ id, name }, { db }) => {
    assertTheme(db, id);
    assertFreeName(db, id, name);
    renameTheme(db, id, name);
    return {};
  },

  'theme.merge': ({ id, into }, { db }) => {
    if (id === into) refuse('theme.mergeSelf');
    assertTheme(db, id);
    assertTheme(db, into);
    mergeTheme(db, id, into);
    return {};
  },

  'theme.archive': ({ id }, { db, now }) => {
    assertTheme(db, id);
    archiveTheme(db, id, now);
    return {};
  },

  'theme.restore': ({ id }, { db }) => {
    assertTheme(db, id);
    archiveTheme(db, id, null);
    return {};
  },

  'theme.forward': (input, { db, now, newId }) => {
    assertTheme(db, input.themeId);
    assertUnit(db, input.unitId);
    if (input.forwardedOn > localDate(now)) refuse('theme.inFuture');
    const id = newId();
    addForwarding(db, { ...input, id });
    return { id };
  },

  'theme.setResult': ({ forwardingId, result, resultOn }, { db, now }) => {
    const forwarding = findForwarding(db, forwardingId) ?? refuse('missing');
    // A result without its day is of today; without a result there is no day.
    const day = result === null ? null : (resultOn ?? localDate(now));
    if (day !== null && day < forwarding.forwardedOn) refuse('theme.resultTooEarly');
    if (day !== null && day > localDate(now)) refuse('theme.inFuture');
    setForwardingResult(db, { id: forwardingId, result, resultOn: day });
    return {};
  },

  'theme.removeForwarding': ({ id }, { db }) => {
    if (!removeForwarding(db, id)) refuse('missing');
    return {};
  },
};

/** Among the thread's commands by name, among the themes' by what it does. */
export const setThemes: Handlers['thread.setThemes'] = (
  { ids, add, remove, create },
  { db, newId },
) => {
  const created = themesNamed(create, { db, newId });
  for (const id of add) assertTheme(db, id);
  for (const threadId of new Set(ids)) {
    if (!threadExists(db, threadId)) refuse('missing');
    for (const id of remove) removeThreadTheme(db, threadId, id);
    for (const id of [...add, ...created]) addThreadTheme(db, threadId, id);
  }
  return { created };
};

/** The themes of these names: made if there is none, and brought back if it was put aside. @returns their ids */
export function themesNamed(
  names: readonly string[],
  { db, newId }: Pick<Doing, 'db' | 'newId'>,
): string[] {
  return names.map((name) => {
    const known = themeNames(db).find((theme) => sameName(theme.name, name));
    const id = known?.id ?? newId();
    if (!known) addTheme(db, { id, name });
    else if (known.archivedAt !== null) archiveTheme(db, id, null);
    return id;
  });
}

function assertTheme(db: Connection, id: string): void {
  if (!themeNames(db).some((theme) => theme.id === id)) refuse('missing');
}

function assertFreeName(db: Connection, id: string, name: string): void {
  const taken = themeNames(db).find((theme) => theme.id !== id && sameName(theme.name, name));
  if (taken) refuse(taken.archivedAt === null ? 'theme.duplicate' : 'theme.archived', { name });
}
