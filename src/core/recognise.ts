import type { PasteItem } from '../contract/paste.ts';
import { isMaskOf } from '../domain/personal-data.ts';
import { handleOf } from '../domain/handles.ts';
import { sameName, squeezed } from '../domain/names.ts';
import { precisionMs } from '../domain/paste.ts';
import type { PasteCandidate } from '../store/pastes.ts';
import { readTrace, sameTrace, traceOf } from '../store/trace.ts';

/**
 * Which pasted comments are in the office already. Relative times grow vaguer with age ("2 t", later "3 pv"),
 * so the words are compared first, and times only where many write the same words.
 */

/** Shorter texts, such as "Kiitos!", are written by many: their times must agree too. */
const tellingLength = 25;
/** What clocks, time zones and rounding may differ. */
const slackMs = 2 * 3_600_000;
/** Somebody who records a comment by hand may do it days late. */
export const lateMs = 31 * 86_400_000;
/** More than this are compared only by whole texts. */
const looselyCompared = 5000;

type Known = { candidate: PasteCandidate; key: string };

/** A text as it is compared: case, white space, hidden marks and a cut end do not tell two apart. */
export function textKey(text: string): string {
  return squeezed(
    text.replaceAll(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, ''),
  )
    .toLowerCase()
    .replace(/\s*(?:…|\.\.\.)$/, '');
}

/**
 * @param byId finds a comment by the platform's id
 * @returns for each item the comment that it is, or null; one comment is never two items
 */
export function recognise(
  items: readonly PasteItem[],
  candidates: readonly PasteCandidate[],
  byId: (commentId: string) => PasteCandidate | undefined,
  variantId: string | null,
): (PasteCandidate | null)[] {
  const found: (PasteCandidate | null)[] = items.map(() => null);
  const taken = new Set<string>();
  const known = candidates.map((candidate) => ({ candidate, key: textKey(candidate.text) }));
  const byKey = new Map<string, Known[]>();
  for (const one of known) {
    const same = byKey.get(one.key);
    if (same) same.push(one);
    else byKey.set(one.key, [one]);
  }
  const keys = items.map((item) => textKey(item.text));

  const take = (at: number, candidate: PasteCandidate | undefined) => {
    if (!candidate || taken.has(candidate.id)) return;
    found[at] = candidate;
    taken.add(candidate.id);
  };
  const open = (roots: boolean) =>
    items.flatMap((item, at) =>
      !item.own && item.asNew !== true && (item.parent === null) === roots && found[at] === null
        ? [at]
        : [],
    );

  for (const [at, item] of items.entries()) {
    if (item.commentId !== null && !item.own && item.asNew !== true) take(at, byId(item.commentId));
  }
  // Comments before their answers, since an answer is looked for where its comment was found.
  for (const roots of [true, false]) {
    for (const at of open(roots)) {
      const threadId = roots ? null : threadOf(items, found, at);
      const fit = (byKey.get(keys[at]!) ?? []).filter(({ candidate }) =>
        fits(items[at]!, keys[at]!, candidate, { taken, threadId, variantId }),
      );
      take(at, nearest(items[at]!, fit, threadId));
    }
    if (known.length > looselyCompared) continue;
    for (const at of open(roots)) {
      const threadId = roots ? null : threadOf(items, found, at);
      const fit = known.filter(
        ({ candidate, key }) =>
          (overlaps(keys[at]!, key) || isMaskOf(key, keys[at]!)) &&
          fits(items[at]!, keys[at]!, candidate, { taken, threadId, variantId }),
      );
      take(at, nearest(items[at]!, fit, threadId));
    }
    // What was erased is known by its trace alone, and stays erased.
    const erased = known.filter(({ candidate }) => candidate.erased !== null);
    if (erased.length === 0) continue;
    for (const at of open(roots)) {
      const item = items[at]!;
      const trace = traceOf({ text: item.text, platformId: item.commentId });
      const fit = erased.filter(({ candidate }) => {
        const kept = readTrace(candidate.erased!);
        return (
          kept !== null &&
          sameTrace(kept, trace) &&
          !taken.has(candidate.id) &&
          timesAgree(item, candidate, keys[at]!.length >= tellingLength ? lateMs : slackMs)
        );
      });
      take(at, nearest(item, fit, null));
    }
  }
  return found;
}

/** Where an item's topmost comment was found. */
function threadOf(
  items: readonly PasteItem[],
  found: readonly (PasteCandidate | null)[],
  at: number,
): string | null {
  for (let up = items[at]!.parent; up !== null; up = items[up]!.parent) {
    const candidate = found[up];
    if (candidate) return candidate.threadId;
  }
  return null;
}

function fits(
  item: PasteItem,
  key: string,
  candidate: PasteCandidate,
  {
    taken,
    threadId,
    variantId,
  }: { taken: ReadonlySet<string>; threadId: string | null; variantId: string | null },
): boolean {
  if (taken.has(candidate.id)) return false;
  if (item.commentId !== null && candidate.platformId !== null) return false;
  const author = item.author === null ? null : handleOf(item.author);
  if (author !== null && candidate.author !== null && !sameName(author, candidate.author)) {
    return false;
  }
  const telling = key.length >= tellingLength;
  if (item.parent !== null && !telling && candidate.threadId !== threadId) return false;
  const samePost = variantId !== null && candidate.variantId === variantId;
  return telling && samePost ? true : timesAgree(item, candidate, telling ? lateMs : slackMs);
}

/** Each time may be told late by its precision. */
function timesAgree(item: PasteItem, candidate: PasteCandidate, slack: number): boolean {
  const ours = Date.parse(candidate.at);
  const theirs = Date.parse(item.at);
  return (
    ours > theirs - precisionMs[item.precision] - slack &&
    theirs > ours - precisionMs[candidate.precision] - slack
  );
}

/** Whether one text is most of the other: cut by the page, edited at an end, or split by the user. */
function overlaps(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < tellingLength || !long.includes(short)) return false;
  return short.length >= long.length * 0.7;
}

function nearest(
  item: PasteItem,
  fit: readonly Known[],
  threadId: string | null,
): PasteCandidate | undefined {
  const at = Date.parse(item.at);
  const rank = ({ candidate }: Known) =>
    Math.abs(Date.parse(candidate.at) - at) + (candidate.threadId === threadId ? 0 : 1e15);
  let best: Known | undefined;
  for (const one of fit) if (!best || rank(one) < rank(best)) best = one;
  return best?.candidate;
}

/**
 * Whether an answer on the page is one that was recorded here. What was published may differ in its ends: the
 * platform puts the resident's name first, a greeting may have been added.
 */
export function sameAnswer(pasted: string, recorded: string): boolean {
  const a = textKey(pasted);
  const b = textKey(recorded);
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= tellingLength && long.includes(short);
}
