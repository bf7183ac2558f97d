/**
 * Finnish telephone numbers in running text. Made to leave alone what looks alike in a municipality's
 * comments: dates, hours, postal codes, sums, property ids, business ids and ids of posts. The plan of
 * numbers (what begins with which digits, and how long it is) is general knowledge, not a library's.
 */

type Span = { from: number; to: number };

/** Where a number may begin: an international prefix, or a zero that another digit follows. */
const start = /\+(?:358|46|47|45|354|372|44|49)(?=[ \u00A0\d(.-])|0(?<!\d0)(?=\d)/g;
/**
 * One sign between groups of digits; a hyphen between spaces is a range and no part of a number. A stop or a slash is
 * one only in some numbers: see `mayHaveGaps`.
 */
const gap =
  /(?: ?\/ ?|\.|[ \u00A0\u2009\u202F]?\(0\)[ \u00A0]?|\)[ \u00A0]?|\)?[-\u2010\u2011\u2013]|[ \u00A0\u2009\u202F])(?=\d)/y;
const digitRun = /\d{1,20}/y;

const mobile = /^0(?:4\d|50)/;
const landline = /^0(?:[235689]|1[03-9]|70)/;
const currencyOrShare = /\s?(?:€|%|eur|kr|mk|milj)/iy;
const mostDigits = 14;

/** The numbers in a text, in order; linear in its length. */
export function phoneNumbers(text: string): Span[] {
  const found: Span[] = [];
  let free = 0;
  for (const { index } of text.matchAll(start)) {
    const at = text[index] === '0' && text[index - 1] === '(' ? index - 1 : index;
    const afterNumber = at > 0 && at === free + 1 && text[free] === '/';
    if (at < free || !(afterNumber || mayBeginAt(text, at))) continue;
    const number = numberAt(text, at);
    if (!number) continue;
    found.push(number);
    free = number.to;
  }
  return found;
}

function mayBeginAt(text: string, at: number): boolean {
  const sign = text[at - 1] ?? ' ';
  if (sign === ' ' || sign === '\n') return true;
  const beforeSign = text[at - 2] ?? ' ';
  if (sign === '.' || sign === ',' || sign === ':') return !/\d/.test(beforeSign);
  if (sign === '-' || sign === '–') return /\s/.test(beforeSign);
  return !/[\p{L}\p{N}_+/=#&@]/u.test(sign);
}

function numberAt(text: string, at: number): Span | null {
  const international =
    text[at] === '+' || text.startsWith('00358', text[at] === '(' ? at + 1 : at);
  if (!international && !mayBeNational(text, at)) return null;
  const { groups, ends, gaps } = groupsAt(text, at);
  let best: Span | null = null;
  let digits = '';
  for (const [index, group] of groups.entries()) {
    // A single digit is an area, as in +358 9, or no part of the number.
    if (group.length < 2 && (index === 0 || index > (international ? 2 : 0))) break;
    digits += group;
    const count = index + 1;
    if (digits.length < 7 || !mayHaveGaps(groups.slice(0, count), gaps.slice(0, index))) continue;
    const end = ends[index]!;
    const another = isMobile(nationalOf(digits)) && ['/0', '/+'].includes(text.slice(end, end + 2));
    if (!another && !mayEndAt(text, end)) continue;
    const ok = international
      ? isInternational(digits)
      : isNational(digits, groups.slice(0, count), gaps.slice(0, index));
    if (!ok) continue;
    best = { from: at, to: end };
    // Ten digits is a whole mobile number; what follows it is something else, such as a count.
    if (!international && digits.length === 10 && mobile.test(digits)) break;
  }
  return best;
}

/** The first group holds the whole prefix, and has not the five digits of a postal code. */
function mayBeNational(text: string, at: number): boolean {
  digitRun.lastIndex = text[at] === '(' ? at + 1 : at;
  const first = digitRun.exec(text)?.[0] ?? '';
  return first.length !== 5 && (mobile.test(first) || landline.test(first));
}

/** Groups of digits with one sign between; `ends` tells where in the text each group ends. */
function groupsAt(text: string, at: number): { groups: string[]; ends: number[]; gaps: string[] } {
  const groups: string[] = [];
  const ends: number[] = [];
  const gaps: string[] = [];
  let place = text[at] === '+' || text[at] === '(' ? at + 1 : at;
  let total = 0;
  while (total <= mostDigits) {
    digitRun.lastIndex = place;
    const run = digitRun.exec(text)?.[0];
    if (run === undefined) break;
    place += run.length;
    groups.push(run);
    ends.push(place);
    total += run.length;
    gap.lastIndex = place;
    const between = gap.exec(text)?.[0];
    if (between === undefined) break;
    gaps.push(between);
    place = gap.lastIndex;
  }
  return { groups, ends, gaps };
}

/**
 * 040/123 4567 and 040.123.4567 are numbers; with other prefixes, or with pairs of digits, it is a date or the number of
 * a matter.
 */
function mayHaveGaps(groups: readonly string[], gaps: readonly string[]): boolean {
  const stops = gaps.includes('.');
  const slashes = gaps.filter((sign) => sign.includes('/')).length;
  if (!stops && slashes === 0) return true;
  if (!isMobile(nationalOf(groups.join('')))) return false;
  if (slashes > 0) return !stops && slashes === 1 && gaps[0]!.includes('/');
  const code = nationalOf(groups[0]!) !== groups[0];
  return groups.every((group, i) => group.length > 2 || (i === 1 && code));
}

/** Digits as they are dialled in Finland. */
function nationalOf(digits: string): string {
  return digits.replace(/^(?:00)?358/, '0');
}

function mayEndAt(text: string, end: number): boolean {
  const next = text[end] ?? '\n';
  if (next === '\n') return true;
  if (/[\p{L}\p{N}_]/u.test(next)) return false;
  if (/[-\u2010\u2011\u2013.,/:]/.test(next) && /\d/.test(text[end + 1] ?? '')) return false;
  currencyOrShare.lastIndex = end;
  return !currencyOrShare.test(text);
}

function isInternational(digits: string): boolean {
  const finnish = /^(?:00)?358(\d+)$/.exec(digits)?.[1];
  if (finnish !== undefined) {
    const national = `0${finnish.replace(/^0/, '')}`;
    return isMobile(national) || (landline.test(national) && within(national, 7, 11));
  }
  return within(digits, 9, 13) && !digits.endsWith('000000');
}

function isNational(digits: string, groups: readonly string[], gaps: readonly string[]): boolean {
  const hyphens = gaps.filter((sign) => /[-\u2010\u2011\u2013]/.test(sign)).length;
  if (isMobile(digits)) {
    // Property ids are hyphened in four parts, and no municipality has these four mobile prefixes as its code.
    return hyphens < 3 || /^0(?:40|41|44|45)/.test(digits);
  }
  if (!landline.test(digits) || !within(digits, groups.length === 1 ? 9 : 7, 10)) return false;
  const opening = hyphens >= 2 && hyphens < gaps.length;
  return hyphens < 3 && !opening && !isDate(groups) && !areHours(groups);
}

function isMobile(digits: string): boolean {
  return mobile.test(digits) && within(digits, 9, 11);
}

/** 05 06 2026 and 05-06-2026. */
function isDate([day, month, year, ...rest]: readonly string[]): boolean {
  return (
    rest.length === 0 &&
    day?.length === 2 &&
    month?.length === 2 &&
    year !== undefined &&
    /^(?:19|20)\d\d$/.test(year)
  );
}

/** 08 30 09 15. */
function areHours(groups: readonly string[]): boolean {
  return (
    groups.length === 4 &&
    groups.every((group, i) => group.length === 2 && Number(group) < (i % 2 === 0 ? 24 : 60))
  );
}

function within(digits: string, least: number, most: number): boolean {
  return digits.length >= least && digits.length <= most;
}
