import { refuse } from '../contract/errors.ts';
import { fetchedAccount } from '../fetching/accounts.ts';
import { fetchHost, isFetched } from '../domain/fetching.ts';
import { findChannel, listChannels } from '../store/channels.ts';
import {
  type Fetching,
  findFetching,
  forgetRequests,
  listFetching,
  listRequests,
  removeFetching,
  saveFetching,
} from '../store/fetching.ts';
import { definedOnly } from './defined.ts';
import type { HandlersOf } from './handler.ts';

const shownRequests = 500;

export const fetchingHandlers: HandlersOf<'fetching'> = {
  'fetching.channels': (_, { db, fetches }) => {
    const known = new Map(listFetching(db).map((one) => [one.channelId, one]));
    return listChannels(db).flatMap(({ id, platform, name }) => {
      if (!isFetched(platform)) return [];
      const fetching = known.get(id);
      const { account, days, everyMinutes, doneAt, doneNew, doneChanged, problem, waitUntil } =
        fetching ?? { ...unset(id), account: null };
      return {
        channelId: id,
        platform,
        name,
        account,
        days,
        everyMinutes,
        doneAt,
        brought:
          doneNew === null || doneChanged === null ? null : { new: doneNew, changed: doneChanged },
        problem,
        waitUntil,
        interrupted: fetching?.state != null,
        running: fetches.progress(id),
      };
    });
  },

  'fetching.setUp': ({ channelId, account, ...said }, { db }) => {
    const { platform } = findChannel(db, channelId) ?? refuse('missing');
    if (!isFetched(platform)) refuse('fetching.notPossible');
    if (fetchHost(platform, account) === null || fetchedAccount(platform, account) === null) {
      refuse('fetching.account', { account });
    }
    const known = findFetching(db, channelId) ?? unset(channelId);
    // Where a fetch stood was where one of another account did; what was wrong may be so no more.
    const begun = known.account === account ? {} : { state: null, runId: null };
    saveFetching(db, {
      ...known,
      ...definedOnly(said),
      ...begun,
      account,
      problem: null,
    });
    return {};
  },

  'fetching.remove': ({ channelId }, { db }) => {
    if (!removeFetching(db, channelId)) refuse('missing');
    return {};
  },

  'fetching.test': (account, { fetches, signal }) => fetches.test(account, signal),
  'fetching.run': ({ channelId }, { fetches, signal }) => fetches.run(channelId, signal),
  'fetching.stop': async ({ channelId }, { fetches }) => {
    await fetches.stop(channelId);
    return {};
  },

  'fetching.requests': (_, { db }) => listRequests(db, shownRequests),
  'fetching.forgetRequests': (_, { db }) => {
    forgetRequests(db, null);
    return {};
  },
};

function unset(channelId: string): Fetching {
  return {
    channelId,
    account: '',
    days: 30,
    everyMinutes: null,
    state: null,
    runId: null,
    triedAt: null,
    doneAt: null,
    doneNew: null,
    doneChanged: null,
    problem: null,
    waitUntil: null,
  };
}
