const titleLength = 80;

/** A working title: the beginning of the text's first line, cut between words. Empty when there is none. */
export function startOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]!.trim();
  if (line.length <= titleLength) return line;
  const cut = line.slice(0, titleLength - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > titleLength / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`;
}
