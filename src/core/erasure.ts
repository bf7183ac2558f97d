import type { Place } from '../contract/erasure.ts';
import { refuse } from '../contract/errors.ts';
import { backupFolder } from '../domain/backups.ts';
import {
  type Target,
  type Terms,
  goesWhole,
  placeKindOf,
  placeKinds,
  termPattern,
  usableTerms,
} from '../domain/erasure.ts';
import { tellDays } from '../domain/retention.ts';
import { addDays, atLocal, localDate } from '../domain/time.ts';
import { forgetRemovedBefore } from '../store/comment-history.ts';
import type { Connection } from '../store/database.ts';
import { type Receipt, listReceipts } from '../store/erasures.ts';
import {
  type Holding,
  aroundComments,
  findHoldings,
  forgetStepsBefore,
  stepsHolding,
  tellHolding,
} from '../store/holdings.ts';
import {
  readRetentionState,
  removeHold,
  setHold,
  writeRetentionState,
} from '../store/retention.ts';
import { readOffice } from '../store/offices.ts';
import { threadExists } from '../store/threads.ts';
import { wordColumns } from '../store/words.ts';
import { receiptPage } from '../report/receipt-page.ts';
import { readState } from './backups.ts';
import { erase } from './erasing.ts';
import type { HandlersOf } from './handler.ts';
import { renderHeld } from './held.ts';
import { clockDoubt, retentionPlan, targetsOf } from './retention-plan.ts';
import { searchBackups } from './search-backups.ts';

/** More places than these nobody looks through: the terms are too common. */
const mostPlaces = 500;
const shownRows = 200;
const shownReceipts = 200;
const excerptLength = 600;
/** A hold lasts at most a year from the day on which it is made; then somebody says why again. */
const mostHoldDays = 366;

export const erasureHandlers: HandlersOf<'erasure' | 'retention'> = {
  'erasure.search': ({ terms }, { db }) => {
    const pattern = termPattern(terms) ?? refuse('erasure.termsTooShort');
    const direct = findHoldings(db, pattern);
    const places = placesOf(db, direct, terms);
    return {
      places: places.slice(0, mostPlaces),
      cut: places.length > mostPlaces,
      steps: stepsHolding(db, { pattern, ids: new Set() }).length,
    };
  },

  'erasure.searchBackups': ({ terms }, { db, signal }) => {
    const pattern = termPattern(terms) ?? refuse('erasure.termsTooShort');
    return searchBackups(db, { pattern, terms, signal, toPlaces: placesOf, most: mostPlaces });
  },

  'erasure.render': (wanted, asking) => renderHeld(wanted, asking),

  'erasure.run': ({ terms, places, requestNumber, decidedBy }, choring) => {
    const targets = places.map(({ table, key }): Target => {
      if (wordColumns(table) === null) refuse('missing');
      return { table, key, scope: goesWhole(table) ? 'row' : 'match' };
    });
    const asked = { kind: 'request' as const, targets, terms, requestNumber, decidedBy };
    return { id: erase(choring.db, asked, choring) };
  },

  'erasure.list': (_, { db }) => receiptsOf(db),

  'erasure.receipt': ({ id, language }, { db }) => {
    const receipt = receiptsOf(db).find((one) => one.id === id);
    return receiptPage(receipt ?? refuse('missing'), readOffice(db), language);
  },

  'retention.plan': ({ days }, { db, now }) => {
    const until = addDays(localDate(now), days);
    const plan = retentionPlan(db, now, until);
    const byDay = new Map<string, number>();
    for (const { on } of plan.threads) byDay.set(on, (byDay.get(on) ?? 0) + 1);
    return {
      days: plan.rule.days,
      rows: plan.threads.slice(0, shownRows),
      byDay: [...byDay].map(([on, threads]) => ({ on, threads })),
      evidence: plan.evidence.length,
      rejections: plan.rejections.length,
      until,
      doubt: clockDoubt(plan),
    };
  },

  'retention.soon': (_, { db, now }) => {
    const plan = retentionPlan(db, now, addDays(localDate(now), tellDays));
    const worthy = plan.threads.filter(({ holdWorthy }) => holdWorthy.length > 0);
    return {
      threads: worthy.length,
      on: worthy[0]?.on ?? null,
      doubt: clockDoubt(plan) !== null,
      unreached: receiptsOf(db)[0]?.backups?.unreached.length ?? 0,
    };
  },

  'retention.hold': ({ threadIds, until, reason }, { db, now }) => {
    const today = localDate(now);
    if (until < today || until > addDays(today, mostHoldDays)) refuse('retention.holdTooLong');
    for (const threadId of threadIds) {
      if (!threadExists(db, threadId)) refuse('missing');
      setHold(db, threadId, { until, reason, at: now });
    }
    return {};
  },

  'retention.release': ({ threadIds }, { db }) => {
    for (const threadId of threadIds) removeHold(db, threadId);
    return {};
  },

  'retention.run': (_, choring) => {
    const { db, now } = choring;
    const plan = retentionPlan(db, now, localDate(now));
    const nothing = () => {
      choring.quiet();
      return { id: null };
    };
    if (clockDoubt(plan)) return nothing();
    const known = readRetentionState(db);
    const state = { ...plan.rule, seenOn: plan.today };
    if (JSON.stringify(known) !== JSON.stringify(state)) writeRetentionState(db, state);
    const oldest = atLocal(addDays(plan.today, -plan.rule.days));
    forgetStepsBefore(db, oldest);
    forgetRemovedBefore(db, oldest);
    const targets = targetsOf(plan);
    if (targets.length === 0) return nothing();
    const asked = { kind: 'retention' as const, targets, terms: null };
    const id = erase(db, { ...asked, requestNumber: null, decidedBy: null }, choring);
    return { id };
  },

  'retention.confirmClock': (_, { db, now }) => {
    const today = localDate(now);
    const days = readOffice(db).retentionDays;
    // The notice begins anew: what the clock made old was on nobody's list.
    writeRetentionState(db, { days, since: today, seenOn: today });
    return {};
  },
};

/** Receipts as things are now: a copy elsewhere that could not be reached then may have been since. */
function receiptsOf(db: Connection): Receipt[] {
  const waiting = new Set(readState(backupFolder(db.db.name)).forgotten);
  return listReceipts(db, shownReceipts).map((receipt) => ({
    ...receipt,
    backups: receipt.backups && {
      ...receipt.backups,
      unreached: receipt.backups.unreached.filter((name) => waiting.has(name)),
    },
  }));
}

/** Holdings and what belongs to the comments among them, as they are told; each row once. */
export function placesOf(db: Connection, direct: readonly Holding[], terms: Terms): Place[] {
  const comments = direct.filter(({ table }) => table === 'comment').map(({ key }) => key);
  const seen = new Set<string>();
  const places: Place[] = [];
  const take = (holding: Holding, isDirect: boolean) => {
    const name = `${holding.table}/${holding.key}`;
    if (seen.has(name) || places.length > mostPlaces) return;
    seen.add(name);
    const told = tellHolding(db, holding);
    if (!told) return;
    const said = told.texts.join(' · ');
    const { handle } = usableTerms(terms);
    places.push({
      table: told.table,
      key: told.key,
      kind: placeKindOf(told.table),
      threadId: told.threadId,
      at: told.at,
      excerpt: said.slice(0, excerptLength).toWellFormed(),
      length: said.length,
      channel: told.channel,
      author: told.author,
      direct: isDirect,
      whole: goesWhole(told.table),
      sameHandle: handle !== undefined && sameHandle(told.author, handle),
      legal: told.table === 'moderation' || told.evidence,
    });
  };
  for (const holding of direct) take(holding, true);
  for (const holding of aroundComments(db, comments)) take(holding, false);
  // Residents' own words first, and what the program keeps of its own last.
  return places.toSorted((a, b) => placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind));
}

function sameHandle(author: string | null, handle: string): boolean {
  const bare = (name: string) => name.replace(/^@/, '').normalize('NFC').toLowerCase();
  return author !== null && bare(author) === bare(handle);
}
