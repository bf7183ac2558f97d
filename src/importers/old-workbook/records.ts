/** Types of records of an XLS workbook that matter here ([MS-XLS] 2.3). */
const type = {
  start: 0x0809,
  end: 0x000a,
  encrypted: 0x002f,
  sheet: 0x0085,
  link: 0x01b8,
  numbers: 0x00bd,
  formula: 0x0006,
  strings: 0x00fc,
  goesOn: 0x003c,
  /** One that the library passes over. */
  nothing: 0x0061,
} as const;
/** Records of one cell each: text in three ways, number in two, truth or error, formula. */
const cells = new Set([0x00fd, 0x0204, 0x00d6, 0x0203, 0x027e, 0x0205, type.formula]);
/** A formula's text, the format of cells in two ways, the calendar from 1904, the alphabet. */
const others = new Set([0x0207, 0x00e0, 0x041e, 0x0022, 0x0042]);
const excel97 = 0x0600;
/** As many as the format has. */
const maxColumns = 256;
/** Where a formula says how long it is; what it came to stands before. */
const formulaLength = 20;

/** How many cells an XLS file may hold, those that its links span among them. */
export const maxCells = 1_000_000;

/**
 * Makes a workbook safe for the library, which takes what it finds on trust: a file that ends early would give
 * fewer rows and not a word, one link of 40 bytes could span four billion cells. Records that hold no cells,
 * such as drawings, names and macros, are taken out, and formulas; what they came to stays.
 * @param stream the container's stream "Workbook", which is changed
 */
export function madePlain(stream: Buffer): 'plain' | 'damaged' | 'tooLarge' {
  const starts = new Set<number>();
  const sheets: number[] = [];
  let depth = 0;
  let found = 0;
  let keeps = false;
  let at = 0;
  while (at + 4 <= stream.length) {
    const kind = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const body = stream.subarray(at + 4, at + 4 + length);
    if (body.length < length) return 'damaged';
    if (kind === type.start) {
      if (length < 4 || body.readUInt16LE(0) !== excel97) return 'damaged';
      starts.add(at);
      depth += 1;
    } else if (depth === 0) {
      // Short streams are filled up with zeros.
      if (starts.size === 0 || stream.subarray(at).some((byte) => byte !== 0)) return 'damaged';
      break;
    } else if (kind === type.end) depth -= 1;
    else if (kind === type.encrypted) return 'damaged';
    else if (kind === type.sheet) {
      if (length < 8) return 'damaged';
      sheets.push(body.readUInt32LE(0));
    } else if (kind === type.goesOn) {
      if (!keeps) stream.writeUInt16LE(type.nothing, at);
    } else {
      const size = sizeOf(kind, body);
      if (size === null) return 'damaged';
      found += size;
      if (found > maxCells) return 'tooLarge';
      keeps = size > 0 || kind === type.strings || others.has(kind);
      if (kind === type.formula) body.writeUInt16LE(0, formulaLength);
      else if (!keeps) stream.writeUInt16LE(type.nothing, at);
    }
    at += 4 + length;
  }
  const whole = depth === 0 && sheets.length > 0 && sheets.every((place) => starts.has(place));
  return whole ? 'plain' : 'damaged';
}

/** How many cells a record fills or spans, none of most; null when it says what can't be. */
function sizeOf(kind: number, body: Buffer): number | null {
  if (cells.has(kind)) {
    const least = kind === type.formula ? formulaLength + 2 : 8;
    return body.length >= least && body.readUInt16LE(2) < maxColumns ? 1 : null;
  }
  if (kind === type.numbers) {
    if (body.length < 12) return null;
    const [from, to] = [body.readUInt16LE(2), body.readUInt16LE(body.length - 2)];
    const fits = to < maxColumns && to >= from && body.length === 6 + (to - from + 1) * 6;
    return fits ? to - from + 1 : null;
  }
  if (kind !== type.link) return 0;
  if (body.length < 32) return null;
  const [top, bottom, left, right] = [0, 2, 4, 6].map((n) => body.readUInt16LE(n));
  const fits = bottom! >= top! && right! >= left! && right! < maxColumns;
  return fits ? (bottom! - top! + 1) * (right! - left! + 1) : null;
}
