/** A component of a calendar file with its lines unfolded; the values are still as they were written. */
export type IcsComponent = {
  name: string;
  lines: IcsLine[];
  components: IcsComponent[];
};

/** A line as it was written, and the name it begins with. */
export type IcsLine = { name: string; text: string };

export type IcsLines =
  | {
      at: 'read';
      calendars: IcsComponent[];
      /** Lines that are none of the format's: the rest of a text that was broken over lines, mostly. */
      odd: number;
    }
  | { at: 'notCalendar' }
  /** Begun on a line and never ended: the file is cut, or is not what it should be. */
  | { at: 'unclosed'; component: string; line: number };

const start = /^([A-Za-z0-9-]+)[:;]/;
/** Deeper than any calendar nests its components. */
const maxDepth = 10;

/** Reads a calendar file's lines into its components. What a broken line spoils is that line alone. */
export function icsComponents(text: string): IcsLines {
  const root: IcsComponent = { name: '', lines: [], components: [] };
  const open: { component: IcsComponent; line: number }[] = [{ component: root, line: 0 }];
  let odd = 0;
  for (const { line, number } of unfolded(text)) {
    const name = start.exec(line)?.[1]?.toUpperCase();
    const inner = open.at(-1)!;
    if (name === undefined) {
      // Before the calendar begins nothing is known of the file.
      if (root.components.length === 0) return { at: 'notCalendar' };
      odd += 1;
    } else if (name === 'BEGIN') {
      const component = { name: valueOf(line), lines: [], components: [] };
      if (open.length === 1 && component.name !== 'VCALENDAR') return { at: 'notCalendar' };
      inner.component.components.push(component);
      if (open.length > maxDepth)
        return { at: 'unclosed', component: inner.component.name, line: inner.line };
      open.push({ component, line: number });
    } else if (name === 'END') {
      if (open.length === 1 || inner.component.name !== valueOf(line)) {
        return {
          at: 'unclosed',
          component: inner.component.name || valueOf(line),
          line: inner.line || number,
        };
      }
      open.pop();
    } else if (open.length === 1) return { at: 'notCalendar' };
    else inner.component.lines.push({ name, text: line });
  }
  const left = open.at(-1)!;
  if (open.length > 1) return { at: 'unclosed', component: left.component.name, line: left.line };
  if (root.components.length === 0) return { at: 'notCalendar' };
  return { at: 'read', calendars: root.components, odd };
}

/** Lines put together again that were folded: a line that begins with a blank goes on from the one before. */
function* unfolded(text: string): Generator<{ line: string; number: number }> {
  let line = '';
  let begun = 0;
  for (const [index, physical] of text.split('\n').entries()) {
    if (begun > 0 && (physical.startsWith(' ') || physical.startsWith('\t'))) {
      line += physical.slice(1);
      continue;
    }
    if (line.trim() !== '') yield { line, number: begun };
    line = physical;
    begun = index + 1;
  }
  if (line.trim() !== '') yield { line, number: begun };
}

function valueOf(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toUpperCase();
}
