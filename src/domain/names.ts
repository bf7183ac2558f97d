/** Whether two names are one to a reader: case, spaces and the way an accent is stored do not tell them apart. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/** A text without what does not tell two of them apart to a reader. */
export function folded(text: string): string {
  return squeezed(text).toLocaleLowerCase('fi');
}

/** A text with every run of white space as one space, and each accent stored in one way. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
