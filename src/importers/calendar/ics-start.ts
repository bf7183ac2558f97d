/** Whether a text is a calendar file, by its first line. */
export function startsAsIcs(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(text);
}
