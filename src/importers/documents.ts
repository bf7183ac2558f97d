import { refuse } from '../contract/errors.ts';
import type { CalendarFormat } from '../domain/layers.ts';
import { startsAsIcs } from './calendar/ics-start.ts';
import { isLinkedEvents } from './calendar/linked-events.ts';
import { startsAsMeetings } from './calendar/meetings.ts';
import type { Member } from './bundle/member.ts';
import { headBytes, headOf, startsAsJson } from './json/values.ts';
import { decode, encodingOf, type FileKind, kindOf, maxFileBytes } from './source.ts';
import { decodeXml, startsAsXml } from './xml/document.ts';

/**
 * What one file holds, as its first bytes tell: events for the calendar, tables, a document with its beginning, or
 * nothing for us.
 */
export type Document =
  | { of: 'calendar'; format: CalendarFormat }
  | { of: 'tables'; kind: FileKind }
  | { of: 'json'; head: unknown }
  | { of: 'xml'; start: string }
  | { of: 'nothing' };

type TextDocument = Extract<Document, { of: 'calendar' | 'json' | 'xml' }>;

/**
 * Looks into the beginning of a file.
 * @param strict a file that was given by itself: what is wrong with it is said, and not passed over
 * @throws Refusal when strict `import.notATable`, `import.empty`, `file.tooLarge`; else those of reading it
 */
export async function openDocument(member: Member, strict: boolean): Promise<Document> {
  const start = await startOf(member);
  if (start.length === 0) return strict ? refuse('import.empty', { file: member.path }) : nothing;
  const kind = kindOf(start);
  if (kind === 'text') {
    const told = documentIn(start);
    if (told.of !== 'text') return told;
    if (!strict && !/[,;\t|]/.test(told.text)) return nothing;
  } else if (!strict && kind === 'other') return nothing;
  if (member.size > maxFileBytes) {
    if (!strict) return nothing;
    refuse('file.tooLarge', { file: member.path, limitMb: maxFileBytes / 1024 / 1024 });
  }
  return { of: 'tables', kind };
}

/** What the beginning of a text tells of it; a table tells it only as a whole. */
function documentIn(start: Buffer): TextDocument | { of: 'text'; text: string } {
  const text = decode(start, encodingOf(start));
  if (startsAsIcs(text)) return { of: 'calendar', format: 'ics' };
  if (startsAsJson(text)) {
    const head = headOf(text);
    return isLinkedEvents(head)
      ? { of: 'calendar', format: 'linked.events' }
      : { of: 'json', head };
  }
  if (!startsAsXml(text)) return { of: 'text', text };
  const xml = decodeXml(start, false);
  return startsAsMeetings(xml)
    ? { of: 'calendar', format: 'meetings.feed' }
    : { of: 'xml', start: xml };
}

/** Which kind of calendar a file is, by its beginning; null when it is none. */
export function calendarFormatIn(start: Buffer): CalendarFormat | null {
  if (kindOf(start) !== 'text') return null;
  const told = documentIn(start);
  return told.of === 'calendar' ? told.format : null;
}

const nothing: Document = { of: 'nothing' };

/** A file's first bytes, by which it is known. */
async function startOf(member: Member): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of member.chunks()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, headBytes);
}
