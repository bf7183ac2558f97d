import { refuse } from '../contract/errors.ts';
import { type Target, mapTexts, maskMatches, termPattern } from '../domain/erasure.ts';
import type { Terms } from '../domain/erasure.ts';
import { maskMark, maskPersonalData } from '../domain/personal-data.ts';
import type { Instant } from '../domain/time.ts';
import type { Writer } from '../store/database.ts';
import { type ErasedCounts, eraseTargets, stayErased, wordlessWaiting } from '../store/erasure.ts';
import { addReceipt } from '../store/erasures.ts';
import { addClosing } from '../store/events.ts';
import { commentsOfThreads } from '../store/threads.ts';
import { forgetSteps, stepsHolding } from '../store/holdings.ts';
import { settleTouchedThreads } from '../store/turns.ts';
import { keyParts } from '../store/words.ts';

/** Columns that hold one address or name of something elsewhere, and no sentence. */
const addresses = new Set(['link', 'url', 'decision_link', 'post_hint', 'platform_id', 'email']);

/** What is asked to be erased, and for whom. */
export type Asked = {
  kind: 'request' | 'retention';
  targets: readonly Target[];
  /** Masked where only a part goes, and looked for in the journal. */
  terms: Terms | null;
  requestNumber: string | null;
  decidedBy: string | null;
};

/**
 * Erases in the office's own rows and its journal, and leaves a receipt. What it leaves in the file's bytes and in
 * the backups is cleaned afterwards: see `keepErasures`. Must run in a transaction.
 *
 * @returns the receipt's id
 * @throws Refusal erasure.nothing
 */
export function erase(
  db: Writer,
  asked: Asked,
  { now, newId }: { now: Instant; newId: () => string },
): string {
  const pattern = asked.terms === null ? null : termPattern(asked.terms);
  const { targets } = asked;
  const counts = eraseTargets(db, targets, {
    at: now,
    masked: ({ of, column, value }) => {
      if (pattern === null) return value;
      const found = of.words.find((one) => one.column === column);
      if (found?.json === true) return maskInJson(value, pattern);
      const masked = maskMatches(value, pattern);
      // Half of an address leads nowhere.
      const goes = masked !== value && addresses.has(column) && found?.required === false;
      return goes ? null : masked;
    },
  });
  if (total(counts) === 0) refuse('erasure.nothing');
  closeWordless(db, targets, { now, newId });
  const threads = targets.filter(({ scope }) => scope === 'thread').map(({ key }) => key);
  const ids = new Set([
    ...targets.flatMap(({ key }) => keyParts(key)).filter((part) => part.length > 20),
    // What was copied of a comment knows it and not its thread.
    ...commentsOfThreads(db, threads),
  ]);
  const forgotten = forgetSteps(db, stepsHolding(db, { pattern, ids }));
  const id = newId();
  addReceipt(
    db,
    {
      id,
      kind: asked.kind,
      at: now,
      requestNumber: clean(asked.requestNumber, pattern),
      decidedBy: clean(asked.decidedBy, pattern),
      counts: forgotten === 0 ? counts : { ...counts, history: forgotten },
    },
    targets,
  );
  return id;
}

/** Nobody can answer what has no words any more. */
function closeWordless(
  db: Writer,
  targets: readonly Target[],
  { now, newId }: { now: Instant; newId: () => string },
): void {
  settleTouchedThreads(db);
  for (const threadId of wordlessWaiting(db, targets)) {
    addClosing(db, { id: newId(), threadId, at: now, reason: null });
    const whole = targets.some(({ key, scope }) => scope === 'thread' && key === threadId);
    if (whole) stayErased(db, threadId, now);
  }
}

/** What a user writes on a receipt must hold nothing of the person: what was asked for, nor what can be told. */
function clean(text: string | null, pattern: RegExp | null): string | null {
  if (text === null || text === '') return null;
  const masked = maskPersonalData(text).text.replaceAll(/@[\p{L}\p{N}._-]+/gu, maskMark);
  return pattern === null ? masked : maskMatches(masked, pattern);
}

function maskInJson(json: string, pattern: RegExp): string {
  return JSON.stringify(mapTexts(JSON.parse(json), (text) => maskMatches(text, pattern)));
}

function total(counts: ErasedCounts): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}
