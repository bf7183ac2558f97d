import { refuse } from '../contract/errors.ts';
import { countFiltered } from '../store/thread-filter.ts';
import { listViews, removeView, saveView } from '../store/views.ts';
import type { HandlersOf } from './handler.ts';

export const viewHandlers: HandlersOf<'view'> = {
  'view.names': (_, { db }) => listViews(db),

  'view.list': async (_, { db, now, analyser }) => {
    const terms = { now, analyser: await analyser() };
    return listViews(db).map((view) => ({
      ...view,
      count: countFiltered(db, view.filter, terms),
    }));
  },

  'view.save': (view, { db, now, newId }) => ({
    id: saveView(db, { ...view, id: newId(), savedAt: now }),
  }),

  'view.remove': ({ id }, { db }) => {
    if (!removeView(db, id)) refuse('missing');
    return {};
  },
};
