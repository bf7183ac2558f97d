/** The column that a spreadsheet calls by these letters, from 0: `A`, `B`, and after `Z` `AA`. */
export function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
