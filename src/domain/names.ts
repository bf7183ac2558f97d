/** Whether two names are one to a reader: case, spaces and the way an accent is stored do not tell them apart. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('fi');
}
