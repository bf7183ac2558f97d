import { refuse } from '../contract/errors.ts';
import {
  addMilestone,
  findMilestone,
  removeMilestone,
  updateMilestone,
} from '../store/promise-parts.ts';
import { definedOnly } from './defined.ts';
import type { HandlersOf } from './handler.ts';
import { assertNotInFuture, promiseOf } from './promises.ts';

export const milestoneHandlers: HandlersOf<'milestone'> = {
  'milestone.add': ({ promiseId, name, dueOn }, { db, newId }) => {
    promiseOf(db, promiseId);
    const id = newId();
    addMilestone(db, { id, promiseId, name, dueOn, doneOn: null });
    return { id };
  },

  'milestone.update': ({ id, ...changes }, { db, now }) => {
    const known = findMilestone(db, id) ?? refuse('missing');
    if (changes.doneOn) assertNotInFuture(changes.doneOn, now);
    updateMilestone(db, { ...known, ...definedOnly(changes) });
    return {};
  },

  'milestone.remove': ({ id }, { db }) => {
    if (!removeMilestone(db, id)) refuse('missing');
    return {};
  },
};
