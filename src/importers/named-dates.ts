/** Months as exports write them, by their first letters in English, Finnish and Swedish. */
const months: readonly RegExp[] = [
  /^(?:jan|tammi)/i,
  /^(?:feb|helmi)/i,
  /^(?:mar|maalis)/i,
  /^(?:apr|huhti)/i,
  /^(?:may|maj|touko)/i,
  /^(?:jun|kesä)/i,
  /^(?:jul|heinä)/i,
  /^(?:aug|elo)/i,
  /^(?:sep|syys)/i,
  /^(?:o[ck]t|loka)/i,
  /^(?:nov|marras)/i,
  /^(?:dec|joulu)/i,
];

/**
 * A date with its month in words as ISO: `Sep 20, 2026`, `Tue, Jul 14, 2026`, `20. syyskuuta 2026` and
 * `20 sep 2026`. Other texts stay as they are.
 */
export function plainDate(raw: string): string {
  const text = raw
    .trim()
    .replace(/^\p{L}{2,12}\.?,? (?=\p{L}|\d)/u, (day) =>
      months.some((month) => month.test(day)) ? day : '',
    );
  const american = /^(\p{L}{3,12})\.? (\d{1,2}),? (\d{4})$/u.exec(text);
  const european = /^(\d{1,2})\.? (\p{L}{3,12})\.? (\d{4})$/u.exec(text);
  const [name, day, year] = american
    ? [american[1]!, american[2]!, american[3]!]
    : european
      ? [european[2]!, european[1]!, european[3]!]
      : [];
  if (name === undefined) return raw;
  const month = months.findIndex((one) => one.test(name)) + 1;
  return month === 0 ? raw : `${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
