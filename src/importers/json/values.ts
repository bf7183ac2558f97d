import { setImmediate as breathe } from 'node:timers/promises';
import Tokenizer, { type TokenizerOptions } from '@streamparser/json/tokenizer.js';
import TokenParser from '@streamparser/json/tokenparser.js';
import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { refuse } from '../../contract/errors.ts';
import type { Member } from '../bundle/member.ts';
import { type Encoding, encodingOf } from '../source.ts';
import type { ReadControl } from '../table.ts';

/** As much of a document as is looked at to tell what it is, in bytes. */
export const headBytes = 256 * 1024;
/** The longest value that is taken in, in bytes: a post with all its comments. What is longer is no list. */
const maxValueBytes = 64 * 1024 * 1024;
const batchValues = 1000;
const maxDepth = 200;

/** A value of a list in a document, or of an object with its name. `row` counts the values of all, from 1. */
export type JsonValue = { value: unknown; row: number; key: string | null };

/** X writes its files as scripts: `window.YTD.tweets.part0 = [`. They are read, and never run. */
const scriptStart = /^\s*window\.YTD\.[\w.]{1,80}\s*=\s*/;

/** Whether a text starts as JSON, or as such a script. */
export function startsAsJson(start: string): boolean {
  const text = start.replace(/^\uFEFF/, '').replace(scriptStart, '');
  return /^\s*(?:\{\s*["}]|\[\s*(?:[[{\]"\d-]|true|false|null|$))/.test(text);
}

/** A number that JavaScript can't hold is an id: its digits are kept as a text. */
function numberOrId(digits: string): number | string {
  const value = Number(digits);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? digits : value;
}

function tokenizerWith(options: TokenizerOptions): Tokenizer {
  return Object.assign(new Tokenizer(options), { parseNumber: numberOrId });
}

/** The start of a document as far as it goes: what is cut off is missing. Undefined when it is no JSON. */
export function headOf(start: string): unknown {
  const tokenizer = tokenizerWith({ emitPartialTokens: true });
  const parser = new TokenParser({ emitPartialValues: true });
  let root: unknown;
  parser.onValue = ({ value, parent, stack }) => {
    if (stack.length > maxDepth) throw new Error('Too deep.');
    root = stack.length > 1 ? stack[1]!.value : (parent ?? value);
  };
  tokenizer.onToken = parser.write.bind(parser);
  try {
    tokenizer.write(start.replace(/^\uFEFF/, '').replace(scriptStart, ''));
  } catch {
    // What came before the fault tells what the document is; reading it will tell of the fault.
  }
  return root;
}

/**
 * The values at some places of a document, in batches, without keeping the document: `$.data.*` are the members
 * of its list `data`. Memory holds one batch, however long the document is.
 * @throws Refusal `import.brokenJson`, `import.valueTooLarge`, `call.cancelled`
 */
export async function* valuesAt(
  member: Member,
  paths: readonly string[],
  { signal, onProgress }: ReadControl = {},
): AsyncGenerator<JsonValue[]> {
  const file = member.path;
  let batch: JsonValue[] = [];
  let row = 0;
  let sinceLast = 0;
  const tokenizer = tokenizerWith({ stringBufferSize: 64 * 1024 });
  const parser = new TokenParser({ paths: [...paths], keepStack: false });
  /** The first byte after the document, once its end has been seen. */
  let end: number | null = null;
  let depth = 0;
  parser.onValue = ({ value, key }) => {
    row += 1;
    sinceLast = 0;
    batch.push({ value, row, key: typeof key === 'string' ? key : null });
  };
  tokenizer.onToken = (info) => {
    if (info.token === TokenType.LEFT_BRACE || info.token === TokenType.LEFT_BRACKET) depth += 1;
    if (info.token === TokenType.RIGHT_BRACE || info.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > maxDepth) throw new Error('Too deep.');
    parser.write(info);
    if (depth === 0 && parser.isEnded) end ??= info.offset + 1;
  };
  let done = 0;
  let fed = 0;
  for await (const { chunk, bytes } of piecesOf(member)) {
    done += bytes;
    sinceLast += bytes;
    try {
      if (end === null) tokenizer.write(chunk);
    } catch {
      // What stands after the end is looked at below.
      if (end === null) refuse('import.brokenJson', { file });
    }
    // After its end a script has a semicolon, and nothing has anything else: a second document would be lost.
    if (end !== null && !/^[\s;]*$/.test(chunk.toString('latin1', Math.max(0, end - fed)))) {
      refuse('import.brokenJson', { file });
    }
    fed += chunk.length;
    if (sinceLast > maxValueBytes) refuse('import.valueTooLarge', { file });
    for (let at = 0; at < batch.length; at += batchValues) yield batch.slice(at, at + batchValues);
    batch = [];
    onProgress?.({ rows: row, done, total: member.size });
    await breathe();
    if (signal?.aborted) refuse('call.cancelled');
  }
  if (end === null) refuse('import.brokenJson', { file });
}

/** The document in pieces of UTF-8, without what stands before its JSON. `bytes` is their length in the file. */
async function* piecesOf(member: Member): AsyncGenerator<{ chunk: Buffer; bytes: number }> {
  let decoder: TextDecoder | null = null;
  let first = true;
  for await (const bytes of member.chunks()) {
    if (first) {
      const encoding: Encoding = encodingOf(bytes.subarray(0, 4096));
      if (encoding.startsWith('utf-16')) decoder = new TextDecoder(encoding);
    }
    let chunk = decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
    if (first) {
      const start = chunk.toString('latin1', 0, 200);
      const mark = start.startsWith('\u00EF\u00BB\u00BF') ? 3 : 0;
      const script = scriptStart.exec(start.slice(mark))?.[0].length ?? 0;
      chunk = chunk.subarray(mark + script);
      first = false;
    }
    yield { chunk, bytes: bytes.length };
  }
}
