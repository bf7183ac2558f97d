/**
 * Meta's downloads write each byte of the UTF-8 of a text as a sign of its own: `n\u00c3\u00a6sten` is "næsten".
 * Such a text is put together again, byte by byte (latin1, as windows-1252 lacks some of them); one that is right
 * already stays.
 */
export function repairedText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (!/[\u0080-\u00FF]/.test(text) || /[^\u0000-\u00FF]/.test(text)) return text;
  const repaired = Buffer.from(text, 'latin1').toString('utf8');
  return repaired.includes('\uFFFD') ? text : repaired;
}

/** The same for all texts and keys of a value. */
export function repaired(value: unknown): unknown {
  if (typeof value === 'string') return repairedText(value);
  if (Array.isArray(value)) return value.map(repaired);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [repairedText(key), repaired(one)]),
  );
}
