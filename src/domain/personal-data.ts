import { countrySpecs, isValidIBAN } from 'ibantools';
import { healthWords } from './health-words.ts';
import { phoneNumbers } from './phone-numbers.ts';

/** What is looked for in residents' texts and in our own answers, the surest first. */
export const personalKinds = ['identityCode', 'iban', 'email', 'phone', 'health'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A range of UTF-16 units, `from <= i < to`. */
export type Range = { from: number; to: number };
export type PersonalSpot = Range & { kind: PersonalKind };

/** What stands in the place of what was masked; the same in every language, so that it can be recognised. */
export const maskMark = '[***]';

/**
 * Personal data in a text: identity codes and IBANs with their checks right, e-mail addresses, Finnish phone
 * numbers, and words that hint at health. In order, and never over one another. Linear in the text's length.
 */
export function findPersonalData(text: string): PersonalSpot[] {
  const taken: PersonalSpot[] = [];
  const add = (kind: PersonalKind, ranges: readonly Range[]) => {
    if (ranges.length === 0) return;
    const before = taken.toSorted((a, b) => a.from - b.from);
    let next = 0;
    for (const { from, to } of ranges) {
      while (next < before.length && before[next]!.to <= from) next += 1;
      const over = before[next];
      if (!over || over.from >= to) taken.push({ kind, from, to });
    }
  };
  add('identityCode', identityCodes(text));
  add('iban', ibans(text));
  add('email', emails(text));
  add('phone', phoneNumbers(text));
  add('health', healthHints(text));
  return taken.sort((a, b) => a.from - b.from);
}

/** Whether masking takes it without being asked for it: a hint at health is no certainty. */
export function isMaskable(spot: PersonalSpot): boolean {
  return spot.kind !== 'health';
}

/** The text with a mark in the place of each range. Ranges may touch or overlap, and be in any order. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  const merged: Range[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  let masked = '';
  let place = 0;
  for (const { from, to } of merged) {
    masked += text.slice(place, from) + maskMark;
    place = to;
  }
  return masked + text.slice(place);
}

/**
 * Masks everything that is found but hints. What comes into sight only because its neighbour is gone is masked
 * too, so that masking a masked text changes nothing.
 */
export function maskPersonalData(text: string): { text: string; masked: number } {
  let masked = 0;
  for (;;) {
    const spots = findPersonalData(text).filter(isMaskable);
    if (spots.length === 0) return { text, masked };
    masked += spots.length;
    text = maskRanges(text, spots);
  }
}

/** With fewer units left of it, a masked text could be anybody's. */
const tellingUnits = 10;

/**
 * Whether a text with marks in it may be what masking made of another: all between the marks stands in the
 * other in the same order, from its start to its end. For recognising a masked comment where it comes in
 * again without an id or a fingerprint; times must agree too, since the masked parts are not compared.
 */
export function isMaskOf(masked: string, text: string): boolean {
  const parts = masked.split(maskMark);
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const kept = masked.length - (parts.length - 1) * maskMark.length;
  if (parts.length < 2 || kept < tellingUnits) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let place = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, place + 1);
    if (found === -1) return false;
    place = found + part.length;
  }
  return place < end;
}

const identityCode =
  /(?<![\p{L}\p{N}])(\d{6})([-+\u2010\u2011\u2013\u2212A-FU-Ya-fu-y])(\d{3})([0-9A-Ya-y])(?![\p{L}\p{N}])/gu;
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * Finnish personal identity codes, with the intermediate characters that were added in 2023 (Y, X, W, V, U
 * for the 1900s; B, C, D, E, F for the 2000s). The check character is the nine digits modulo 31, as the
 * Digital and Population Data Services Agency publishes it (general knowledge, not checked in its source).
 */
function identityCodes(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(identityCode)) {
    const [code, date, sign, individual, check] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
    ];
    const right =
      Number(individual) >= 2 &&
      isBirthday(date, centuryOf(sign.toUpperCase())) &&
      checkCharacters[Number(date + individual) % 31] === check.toUpperCase();
    if (right) found.push({ from: match.index, to: match.index + code.length });
  }
  return found;
}

function centuryOf(sign: string): number {
  if (sign === '+') return 1800;
  return /[A-F]/.test(sign) ? 2000 : 1900;
}

function isBirthday(ddmmyy: string, century: number): boolean {
  const day = Number(ddmmyy.slice(0, 2));
  const month = Number(ddmmyy.slice(2, 4));
  const year = century + Number(ddmmyy.slice(4));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

const ibanStart = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}/gu;

/** IBANs of any country, also written in groups with one space between. */
function ibans(text: string): Range[] {
  const found: Range[] = [];
  let free = 0;
  for (const { index } of text.matchAll(ibanStart)) {
    const length = countrySpecs[text.slice(index, index + 2).toUpperCase()]?.chars;
    if (index < free || length == null) continue;
    const { compact, to } = compactFrom(text, index, length);
    if (compact.length < length || /[\p{L}\p{N}]/u.test(text[to] ?? '')) continue;
    if (!leavesOne(compact) || !isValidIBAN(compact)) continue;
    found.push({ from: index, to });
    free = to;
  }
  return found;
}

function compactFrom(text: string, at: number, length: number): { compact: string; to: number } {
  let compact = '';
  let place = at;
  while (compact.length < length) {
    const sign = text[place] ?? '';
    if (/[A-Za-z0-9]/.test(sign)) compact += sign.toUpperCase();
    else if (!/\s/.test(sign) || /\s/.test(text[place + 1] ?? '')) break;
    place += 1;
  }
  return { compact, to: place };
}

/** ISO 13616: modulo 97 is 1. Quicker than the library, which is asked only when this holds. */
function leavesOne(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Also as some write it to keep robots away: maija(at)kunta.fi. */
const at = /[ \u00A0]?[([](?:at|ät|@)[)\]][ \u00A0]?|@/gi;
const domain = /[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,8}/uy;
const localSign = /[\p{L}\p{N}._%+'-]/u;
const longestLocal = 64;

function emails(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(at)) {
    let from = match.index;
    while (from > 0 && match.index - from < longestLocal && localSign.test(text[from - 1]!)) {
      from -= 1;
    }
    while (from < match.index && !/[\p{L}\p{N}]/u.test(text[from]!)) from += 1;
    // What follows another @ is a handle of the fediverse.
    if (from === match.index || text[from - 1] === '@') continue;
    domain.lastIndex = match.index + match[0].length;
    const labels = domain.exec(text)?.[0].split('.') ?? [];
    while (labels.length > 1 && !/^\p{L}{2,24}$/u.test(labels.at(-1)!)) labels.pop();
    if (labels.length < 2) continue;
    const to = match.index + match[0].length + labels.join('.').length;
    const last = found.at(-1);
    // Of two that share a part, such as a(at)b.fi@c.fi, nothing is left.
    if (last && from < last.to) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

const healthHint = new RegExp(
  `(?<!\\p{L})(?:${Object.values(healthWords).flat().join('|')})\\p{L}{0,30}`,
  'giu',
);

function healthHints(text: string): Range[] {
  return Array.from(text.matchAll(healthHint), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}
