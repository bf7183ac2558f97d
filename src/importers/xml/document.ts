import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { refuse } from '../../contract/errors.ts';
import { htmlEntities } from '../json/html.ts';
import { encodingOf } from '../source.ts';

/** The largest XML file that is read, in bytes; a feed of thirty articles is a hundredth of it. */
export const maxXmlBytes = 20 * 1024 * 1024;
/** Deeper than any feed nests what it holds. */
const maxDepth = 100;
const pieceLength = 64 * 1024;

/** Whether a text starts as XML that is no web page. */
export function startsAsXml(start: string): boolean {
  const text = start.slice(0, 2000).replace(/^\uFEFF/, '');
  return /^\s*<(?:\?xml\s|!--|!DOCTYPE\s+(?!html)|(?:rss|feed|rdf:RDF)[\s>])/i.test(text);
}

/**
 * The text of an XML file: in the encoding of its byte order mark, else the one that it declares, else UTF-8 if it is
 * that and Windows-1252 if not. A file that is UTF-8 but calls itself Latin-1 was saved anew since: letters of
 * Latin-1 do not happen to be those of UTF-8.
 */
export function decodeXml(bytes: Buffer, isWhole = true): string {
  const text = isWhole ? bytes : wholeSigns(bytes);
  const marked = encodingOf(bytes.subarray(0, 4096));
  if (marked.startsWith('utf-16')) return new TextDecoder(marked).decode(bytes);
  if (isUtf8(text)) return new TextDecoder().decode(text);
  const declared = /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    bytes.subarray(0, 300).toString('latin1'),
  )?.[1];
  return decoderOf(declared ?? '').decode(text);
}

/** Latin-1 is read as Windows-1252, as browsers do, and so is what nobody knows or what it can't be. */
function decoderOf(name: string): TextDecoder {
  try {
    const decoder = new TextDecoder(name);
    if (!decoder.encoding.startsWith('utf-')) return decoder;
  } catch {
    // Not the name of an encoding.
  }
  return new TextDecoder('windows-1252');
}

/** The start of a file without a sign that its end cuts in two. */
function wholeSigns(bytes: Buffer): Buffer {
  for (let cut = 0; cut < 4; cut += 1) {
    const shorter = bytes.subarray(0, bytes.length - cut);
    if (isUtf8(shorter)) return shorter;
  }
  return bytes;
}

/** An element as it begins: its name with its prefix, and its attributes. */
export type XmlTag = { name: string; attributes: Readonly<Record<string, string>> };

export type XmlReader = {
  open: (tag: XmlTag) => void;
  text: (text: string) => void;
  close: (name: string) => void;
};

/** What a person reads all the same: a bare `&`, an unknown name, a control character. */
const harmless = /entity|disallowed character\.$/;

/**
 * Goes through an XML text in pieces.
 *
 * @param isWhole false for the start of a document, of which the end is not missed
 * @returns pieces done, of a text's length, so that the caller can pause between them
 * @throws Refusal `import.brokenXml`, `import.xmlEntities`
 */
export function* readXml(
  text: string,
  file: string,
  reader: XmlReader,
  isWhole = true,
): Generator<number> {
  const parser = xmlParser(file, reader);
  for (let at = 0; at < text.length; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
    yield Math.min(at + pieceLength, text.length);
  }
  if (isWhole) parser.close();
}

/**
 * A parser of XML whose text comes in pieces, cut anywhere (saxes). Nothing is expanded and nothing fetched: the names
 * that a document could define for itself make it refused, as no feed needs them and bombs are made of them.
 * `close` tells that nothing more comes. Both throw the refusals of `readXml`.
 */
export function xmlParser(
  file: string,
  reader: XmlReader,
): { write: (piece: string) => void; close: () => void } {
  const parser = new SaxesParser({ xmlns: false });
  // Careless feeds write HTML's names too.
  Object.assign(parser.ENTITIES, htmlEntities);
  let depth = 0;
  parser.on('error', (error) => {
    if (!harmless.test(error.message)) refuse('import.brokenXml', { file });
  });
  parser.on('doctype', (type) => {
    if (/<!ENTITY/i.test(type)) refuse('import.xmlEntities', { file });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > maxDepth) refuse('import.brokenXml', { file });
    reader.open({ name, attributes });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(name);
  });
  parser.on('text', reader.text);
  parser.on('cdata', reader.text);
  let started = false;
  return {
    write: (piece) => {
      // A byte order mark is none of the parser's business, nor are blanks before a declaration.
      const text = started ? piece : piece.replace(/^\uFEFF?\s*/, '');
      if (text === '') return;
      started = true;
      parser.write(text);
    },
    close: () => {
      parser.close();
    },
  };
}
