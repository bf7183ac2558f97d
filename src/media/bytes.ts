/** The file is not what its first bytes say, or is cut off: nothing can be said of what it holds. */
export class Malformed extends Error {}

export function malformed(what: string): never {
  throw new Malformed(what);
}

/** Bytes as numbers and letters, big-endian unless told. Reading past the end is `Malformed`. */
export function reader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, length: number) => {
    if (at < 0 || at + length > bytes.length) malformed('cut off');
  };
  return {
    u8: (at: number) => (within(at, 1), view.getUint8(at)),
    u16: (at: number, little = false) => (within(at, 2), view.getUint16(at, little)),
    u32: (at: number, little = false) => (within(at, 4), view.getUint32(at, little)),
    u64: (at: number) => {
      within(at, 8);
      const value = Number(view.getBigUint64(at));
      return Number.isSafeInteger(value) ? value : malformed('too large');
    },
    /** Of ASCII, or of any bytes as one sign each. */
    text: (at: number, length: number) => {
      within(at, length);
      return String.fromCharCode(...bytes.subarray(at, at + length));
    },
    part: (at: number, length: number) => (within(at, length), bytes.subarray(at, at + length)),
  };
}
export type Bytes = ReturnType<typeof reader>;

export function startsWith(bytes: Uint8Array, text: string): boolean {
  return (
    bytes.length >= text.length &&
    Array.from(text).every((sign, index) => bytes[index] === sign.charCodeAt(0))
  );
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

export function u32be(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

export function u32le(value: number): Uint8Array {
  return u32be(value).toReversed();
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
