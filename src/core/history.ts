import { type Step, reachableSteps, stepOfRequest } from '../store/history.ts';
import type { HandlersOf } from './handler.ts';

const shown = (step: Step | null) => step && { procedure: step.procedure, at: step.at };

export const historyHandlers: HandlersOf<'history'> = {
  'history.get': (_, { db }) => {
    const { undo, redo } = reachableSteps(db);
    return { undo: shown(undo), redo: shown(redo) };
  },
  'history.outcome': ({ requestId }, { db }) => ({ done: stepOfRequest(db, requestId) }),
};
