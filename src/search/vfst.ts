/**
 * A finite-state transducer in the unweighted VFST format of libvoikko (version 5 of Voikko's dictionaries),
 * little-endian:
 *
 *     0   uint32 0x00013A6E, uint32 0x000351FA   what tells the format
 *     8   uint8                                  1 in a weighted transducer, which this is not
 *     16  uint16                                 count of symbols, then each in UTF-8, ended by NUL:
 *           the empty one, then flags (`@U.FEATURE.VALUE@`), then letters, then tags (`[Ln]`)
 *     …   up to the next 8 bytes, then cells of 8 bytes to the end of the file:
 *           uint16 in, uint16 out, uint24 target, uint8 more
 *
 * A state is a run of cells beginning at its number: one transition and `more` others; 255 says that the
 * next cell holds, as uint32, how many others come after it. A transition whose `in` is 0xFFFF makes the
 * state final.
 */
export type Transducer = {
  /** What the transducer says of a word: each reading as its symbols in order. */
  readings(word: string): string[][];
};

type Flag = { operation: string; feature: number; value: number };

/** Past these a word is given up: it is no word, or the transducer goes round in a circle. */
const limits = { steps: 30_000, depth: 500, readings: 30 };
const final = 0xffff;
/** A flag's value when nothing has set it, and in a test for having any. */
const unset = 0;
const any = 1;

/**
 * Reads a transducer, and looks through all of it, so that a damaged one can't lead astray later.
 *
 * @throws Error when the bytes are no unweighted transducer of this format
 */
export function readTransducer(bytes: Uint8Array): Transducer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sound =
    bytes.length > 18 &&
    view.getUint32(0, true) === 0x00013a6e &&
    view.getUint32(4, true) === 0x000351fa &&
    view.getUint8(8) === 0;
  if (!sound) throw new Error('No unweighted VFST transducer.');
  const { symbols, end } = readSymbols(bytes, view.getUint16(16, true));
  // Cells are read by their halves, which must stand on even ground in memory.
  const cells = new Uint8Array(
    bytes.subarray(Math.ceil(end / 8) * 8, bytes.length - (bytes.length % 8)),
  );
  const halves = new Uint16Array(cells.buffer);
  const words = new Uint32Array(cells.buffer);
  checkCells(halves, words, symbols.length);

  const flagsEnd = symbols.findIndex((symbol, index) => index > 0 && !symbol.startsWith('@'));
  const firstLetter = flagsEnd < 0 ? symbols.length : flagsEnd;
  const { flags, features } = readFlags(symbols.slice(0, firstLetter));
  const letters = new Map<string, number>();
  for (const [index, symbol] of symbols.entries()) {
    if (index >= firstLetter && symbol.length === 1) letters.set(symbol, index);
  }

  function readings(word: string): string[][] {
    const input: number[] = [];
    for (const letter of word) {
      const symbol = letters.get(letter);
      // A letter that it does not know: it can't know the word.
      if (symbol === undefined) return [];
      input.push(symbol);
    }
    const found: string[][] = [];
    const output: number[] = [];
    const values = new Uint16Array(features);
    let steps = 0;

    function visit(state: number, position: number, depth: number): void {
      const more = words[state * 2 + 1]! >>> 24;
      const overflows = more === 255;
      const others = overflows ? words[state * 2 + 2]! : more;
      const following = state + (overflows ? 2 : 1);
      for (let index = 0; index <= others; index += 1) {
        steps += 1;
        if (steps > limits.steps || depth > limits.depth || found.length >= limits.readings) return;
        const cell = index === 0 ? state : following + index - 1;
        const taken = halves[cell * 4];
        if (taken === undefined) return;
        if (taken === final) {
          if (position === input.length) found.push(output.map((symbol) => symbols[symbol]!));
          continue;
        }
        const flag = flags[taken];
        const letter = taken >= firstLetter;
        if (letter ? input[position] !== taken : flag && !allows(flag, values)) continue;
        const before = flag ? values[flag.feature]! : unset;
        if (flag) apply(flag, values);
        const given = halves[cell * 4 + 1]!;
        if (given >= firstLetter) output.push(given);
        visit(words[cell * 2 + 1]! & 0xffffff, letter ? position + 1 : position, depth + 1);
        if (given >= firstLetter) output.pop();
        if (flag) values[flag.feature] = before;
      }
    }
    visit(0, 0, 0);
    return found;
  }
  return { readings };
}

function readSymbols(bytes: Uint8Array, count: number): { symbols: string[]; end: number } {
  const symbols: string[] = [];
  let start = 18;
  for (let index = 0; index < count; index += 1) {
    const end = bytes.indexOf(0, start);
    if (end < 0) throw new Error('The table of symbols does not end.');
    symbols.push(utf8(bytes.subarray(start, end)));
    start = end + 1;
  }
  return { symbols, end: start };
}

/** Throws at what is no UTF-8; a TextDecoder would be no part of the language. */
function utf8(bytes: Uint8Array): string {
  return decodeURIComponent(
    Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

/** Each transition must lead to a state and name symbols that there are. */
function checkCells(halves: Uint16Array, words: Uint32Array, symbols: number): void {
  const count = words.length / 2;
  if (count === 0) throw new Error('The transducer has no states.');
  for (let cell = 0; cell < count; cell += 1) {
    const taken = halves[cell * 4]!;
    const link = words[cell * 2 + 1]!;
    const named = taken === final || (taken < symbols && halves[cell * 4 + 1]! < symbols);
    if (!named || (link & 0xffffff) >= count) {
      throw new Error(`Cell ${cell} of the transducer leads nowhere.`);
    }
    // The cell after it is a number and no transition.
    if (link >>> 24 === 255) cell += 1;
  }
}

/** Flags remember what was met on the way, so that parts far from each other can agree. */
function readFlags(symbols: readonly string[]): { flags: (Flag | undefined)[]; features: number } {
  const features = new Map<string, number>();
  const values = new Map<string, number>([
    ['', unset],
    ['@', any],
  ]);
  const numberOf = (known: Map<string, number>, name: string) => {
    const found = known.get(name) ?? known.size;
    known.set(name, found);
    return found;
  };
  const flags = symbols.map((symbol, index) => {
    if (index === 0) return undefined;
    const parts = /^@([PCURD])\.([^.@]+)(?:\.([^@]*))?@$/.exec(symbol);
    if (!parts) throw new Error(`The flag ${symbol} is not understood.`);
    const [, operation = '', feature = '', value = '@'] = parts;
    return { operation, feature: numberOf(features, feature), value: numberOf(values, value) };
  });
  return { flags, features: features.size };
}

function allows({ operation, feature, value }: Flag, values: Uint16Array): boolean {
  const now = values[feature]!;
  switch (operation) {
    case 'U':
      return now === unset || now === value;
    case 'R':
      return value === any ? now !== unset : now === value;
    case 'D':
      return value === any ? now === unset : now !== value;
    default:
      return true;
  }
}

function apply({ operation, feature, value }: Flag, values: Uint16Array): void {
  if (operation === 'P' || operation === 'U') values[feature] = value;
  else if (operation === 'C') values[feature] = unset;
}
