import { Malformed, ascii, joined, reader } from './bytes.ts';

/**
 * How a camera was held, the one thing in a picture's metadata without which the picture is another: 2 to 8, or 1
 * for upright. Told by the EXIF tag 0x0112 of the first directory.
 *
 * @param tiff EXIF data from its byte order mark on
 */
export function orientationOf(tiff: Uint8Array): number {
  try {
    const bytes = reader(tiff);
    const order = bytes.text(0, 2);
    if (order !== 'II' && order !== 'MM') return 1;
    const little = order === 'II';
    const directory = bytes.u32(4, little);
    for (let entry = 0; entry < bytes.u16(directory, little); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (bytes.u16(at, little) !== 0x0112) continue;
      const value = bytes.u16(at + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
  } catch (error) {
    if (error instanceof Malformed) return 1;
    throw error;
  }
}

/** EXIF data that says the orientation and nothing else. */
export function orientationTiff(orientation: number): Uint8Array {
  return joined([
    ascii('II'),
    // 42, and the directory at 8: one entry, a short, once.
    Uint8Array.of(42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0),
    // No directory follows.
    new Uint8Array(4),
  ]);
}
