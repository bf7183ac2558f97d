import { refuse } from '../contract/errors.ts';
import { sameName } from '../domain/names.ts';
import { localDate } from '../domain/time.ts';
import {
  addChannel,
  channelIsUsed,
  findChannel,
  lastFollowerCounts,
  listChannels,
  removeChannel,
  removeFollowerCount,
  setFollowerCount,
  updateChannel,
} from '../store/channels.ts';
import type { Connection } from '../store/database.ts';
import { checkIntegrity } from '../store/integrity.ts';
import { addClosure, readOffice, removeClosure, setHours, updateOffice } from '../store/offices.ts';
import { addUnit, listUnits, removeUnit, unitIsUsed, updateUnit } from '../store/units.ts';
import { definedOnly } from './defined.ts';
import type { HandlersOf } from './handler.ts';

export const officeHandlers: HandlersOf<'office' | 'closure' | 'channel' | 'unit'> = {
  'office.get': (_, { db }) => readOffice(db),

  'office.update': ({ hours, ...changes }, { db }) => {
    const office = readOffice(db);
    updateOffice(db, { ...office, ...definedOnly(changes) });
    if (hours) setHours(db, hours);
    return readOffice(db);
  },

  'office.check': async (_, { db }) => ({
    problems: await checkIntegrity(db.db.name, 'full').problems,
  }),

  'closure.add': (closure, { db, newId }) => {
    const id = newId();
    addClosure(db, { id, ...closure });
    return { id };
  },

  'closure.remove': ({ id }, { db }) => {
    if (!removeClosure(db, id)) refuse('missing');
    return {};
  },

  'channel.list': (_, { db }) => listChannels(db),

  'channel.add': (channel, { db, newId }) => {
    const id = newId();
    assertFreeName(db, id, channel);
    addChannel(db, { id, ...channel, accountId: null, characterLimit: null });
    return { id };
  },

  'channel.update': (channel, { db }) => {
    const old = findChannel(db, channel.id) ?? refuse('missing');
    assertFreeName(db, channel.id, channel);
    updateChannel(db, { ...old, ...channel });
    return {};
  },

  'channel.remove': ({ id }, { db }) => {
    const channel = findChannel(db, id) ?? refuse('missing');
    if (channelIsUsed(db, id)) refuse('channel.inUse', { name: channel.name });
    removeChannel(db, id);
    return {};
  },

  'channel.followers': ({ on }, { db }) => {
    const counts = lastFollowerCounts(db, on);
    return listChannels(db).map(({ id, name, platform }) => {
      const last = counts.find(({ channelId }) => channelId === id);
      return {
        channelId: id,
        name,
        platform,
        last: last ? { countedOn: last.countedOn, followers: last.followers } : null,
      };
    });
  },

  'channel.setFollowers': ({ countedOn, counts }, { db, now }) => {
    if (countedOn > localDate(now)) refuse('channel.countedInFuture');
    for (const { channelId, followers } of counts) {
      if (!findChannel(db, channelId)) refuse('missing');
      if (followers === null) removeFollowerCount(db, { channelId, countedOn });
      else setFollowerCount(db, { channelId, countedOn, followers });
    }
    return {};
  },

  'unit.list': (_, { db }) => listUnits(db),

  'unit.add': (unit, { db, newId }) => {
    const id = newId();
    assertFreeUnit(db, id, unit.name);
    addUnit(db, { id, ...unit });
    return { id };
  },

  'unit.update': (unit, { db }) => {
    assertFreeUnit(db, unit.id, unit.name);
    if (!updateUnit(db, unit)) refuse('missing');
    return {};
  },

  'unit.remove': ({ id }, { db }) => {
    const unit = listUnits(db).find((u) => u.id === id) ?? refuse('missing');
    if (unitIsUsed(db, id)) refuse('unit.inUse', { name: unit.name });
    removeUnit(db, id);
    return {};
  },
};

function assertFreeName(
  db: Connection,
  id: string,
  { name, platform }: { name: string; platform: string },
): void {
  const taken = listChannels(db).some(
    (c) => c.id !== id && c.platform === platform && sameName(c.name, name),
  );
  if (taken) refuse('channel.duplicate', { name });
}

function assertFreeUnit(db: Connection, id: string, name: string): void {
  if (listUnits(db).some((u) => u.id !== id && sameName(u.name, name))) {
    refuse('unit.duplicate', { name });
  }
}
