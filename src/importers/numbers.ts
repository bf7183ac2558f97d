/** What exports write where the platform counted nothing. */
const absent = new Set(['', '-', '–', '—', 'n/a', 'null', 'none']);
const factors: Record<string, number> = { '': 1, k: 1_000, m: 1_000_000 };

/**
 * Reads a count. Absent is undefined and is not zero; null means unreadable. Groups of thousands may be
 * parted by blanks, dots, commas or apostrophes, and as a count is whole, a last group of three digits is
 * thousands (`1.250`). `1,2K` and `424.0` are read; a fraction of a thing is not.
 */
export function readCount(raw: string): number | undefined | null {
  const text = raw.trim().toLowerCase();
  if (absent.has(text)) return undefined;
  const parts = /^(\d[\d\s.,'’]*?)\s?([km]?)$/.exec(text);
  if (!parts) return null;
  const digits = parts[1]!.replace(/\s/g, ' ');
  const factor = factors[parts[2]!]!;
  const value = factor === 1 ? (grouped(digits) ?? decimal(digits)) : decimal(digits);
  const count = value === null ? Number.NaN : Math.round(value * factor * 1000) / 1000;
  return Number.isSafeInteger(count) ? count : null;
}

function grouped(text: string): number | null {
  return /^\d{1,3}(?:([ .,'’])\d{3}(?:\1\d{3})*)?$/.test(text)
    ? Number(text.replace(/\D/g, ''))
    : null;
}

function decimal(text: string): number | null {
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
