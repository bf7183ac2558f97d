import { refuse } from '../contract/errors.ts';
import { subscriptionPath } from '../domain/layers.ts';
import { sameName } from '../domain/names.ts';
import type { Connection } from '../store/database.ts';
import {
  type LayerEvent,
  addEvent,
  addLayer,
  findEvent,
  listLayers,
  postsOfEvent,
  removeEvent,
  removeLayer,
  updateEvent,
  updateLayer,
} from '../store/layers.ts';
import { addMode, listModes, removeMode, updateMode } from '../store/modes.ts';
import { readOffice } from '../store/offices.ts';
import { modeReasons } from '../store/reasons.ts';
import { calendarFile } from './calendar-out.ts';
import { makeChain } from './chain.ts';
import type { HandlersOf } from './handler.ts';
import { marksBetween } from './marks.ts';
import { readIntoLayer } from './read-ics.ts';

export const layerHandlers: HandlersOf<'layer' | 'mode' | 'calendar'> = {
  'layer.marks': ({ from, to }, { db }) => marksBetween(db, from, to),

  'layer.list': (_, { db }) => listLayers(db),

  'layer.add': (layer, { db, newId }) => {
    const id = newId();
    assertFreeName(db, id, layer.name);
    addLayer(db, { id, ...layer });
    return { id };
  },

  'layer.update': (layer, { db }) => {
    assertLayer(db, layer.id);
    assertFreeName(db, layer.id, layer.name);
    updateLayer(db, layer);
    return {};
  },

  'layer.remove': ({ id }, { db }) => {
    if (!removeLayer(db, id)) refuse('missing');
    return {};
  },

  'layer.addEvent': (event, { db, newId }) => {
    assertLayer(db, event.layerId);
    const id = newId();
    addEvent(db, { ...event, id, uid: null });
    return { id };
  },

  'layer.updateEvent': (event, { db }) => {
    typedEvent(db, event.id);
    assertLayer(db, event.layerId);
    updateEvent(db, { ...event, uid: null });
    return {};
  },

  'layer.removeEvent': ({ id }, { db }) => {
    removeEvent(db, typedEvent(db, id).id);
    return {};
  },

  'layer.readIcs': (request, doing) => readIntoLayer(request, doing),

  'layer.makeChain': ({ eventId, again }, doing) => ({ ids: makeChain(eventId, again, doing) }),

  'layer.posts': ({ eventId }, { db }) => postsOfEvent(db, eventId),

  'calendar.ics': (wanted, { db, now }) => ({
    fileName: `${readOffice(db).name} ${wanted.from}.ics`,
    content: calendarFile(db, wanted, now),
  }),

  'calendar.subscription': (_, { db, subscription }) => {
    const { writtenAt, failure } = subscription();
    return {
      on: readOffice(db).subscription,
      path: subscriptionPath(db.db.name),
      writtenAt,
      failure: failure && {
        code: failure.code === 'subscription.notOurs' ? failure.code : 'file.unwritable',
        params: { ...failure.params },
      },
    };
  },

  'mode.list': (_, { db }) => listModes(db),

  'mode.reasons': ({ postId }, { db }) => modeReasons(db, postId),

  'mode.add': (mode, { db, newId }) => {
    const id = newId();
    addMode(db, { id, ...mode });
    return { id };
  },

  'mode.update': (mode, { db }) => {
    if (!updateMode(db, mode)) refuse('missing');
    return {};
  },

  'mode.remove': ({ id }, { db }) => {
    if (!removeMode(db, id)) refuse('missing');
    return {};
  },
};

function assertLayer(db: Connection, id: string): void {
  if (!listLayers(db).some((layer) => layer.id === id)) refuse('missing');
}

function assertFreeName(db: Connection, id: string, name: string): void {
  if (listLayers(db).some((layer) => layer.id !== id && sameName(layer.name, name))) {
    refuse('layer.duplicate', { name });
  }
}

/** An event that can be changed here. @throws Refusal missing, layer.eventFromFile */
function typedEvent(db: Connection, id: string): LayerEvent {
  const event = findEvent(db, id) ?? refuse('missing');
  if (event.uid !== null) refuse('layer.eventFromFile', { title: event.title });
  return event;
}
