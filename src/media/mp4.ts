import { type Bytes, Malformed, ascii, malformed, reader } from './bytes.ts';
import { type Box, boxAt, boxesIn } from './mp4-boxes.ts';
import { samplesOf } from './mp4-samples.ts';
import type { Patch, ReadPart } from './patch.ts';

/** What plays a film; other boxes at the top hold places, small pictures and makers' data. */
const keptAtTop = new Set('ftyp styp moov moof mdat mfra sidx ssix pdin prft wide'.split(' '));
const keptInMovie = new Set('mvhd trak mvex iods pssh cmov rmra ctab clip prfl'.split(' '));
/** Below, what plays varies too much to be listed, and what tells is well known. */
const emptiedBelow = new Set('udta meta uuid free skip'.split(' '));
/** Boxes that begin with when they were made and changed. */
const dated = new Set('mvhd tkhd mdhd'.split(' '));

/** The largest description of a film that is read; an hour's is a hundredth of it. */
const maxMovieBytes = 256 * 1024 * 1024;

/**
 * How an MP4 or QuickTime film is rid of what cameras and programs have written beside picture and sound: user
 * data, metadata, makers' boxes, times of making, and whole tracks of measurements, such as the places that a
 * camera passed. Each box becomes an empty one of the same length, so that no offset moves.
 *
 * Subtitle tracks stay, since they may be captions.
 */
export async function mp4Patches(read: ReadPart, size: number): Promise<Patch[]> {
  const patches: Patch[] = [];
  let films = 0;
  for (let at = 0; at < size;) {
    const box = topBox(await read(at, Math.min(16, size - at)), at, size);
    if (!box) {
      patches.push(zeros(at, size - at));
      break;
    }
    if (!keptAtTop.has(box.type)) patches.push(...emptied(box));
    if (box.type === 'moov') {
      films += 1;
      if (box.end - at > maxMovieBytes) malformed('moov too large');
      patches.push(...moviePatches(await read(at, box.end - at), size).map(movedBy(at)));
    }
    at = box.end;
  }
  if (films === 0) malformed('no moov');
  return patches;
}

/** Null where what follows the film is no box, as some cameras end their files. */
function topBox(head: Uint8Array, at: number, size: number): Box | null {
  try {
    const box = boxAt(reader(head), 0, size - at);
    return { ...box, at, end: at + box.end };
  } catch (error) {
    const type = head.length < 8 ? '' : reader(head).text(4, 4);
    if (!(error instanceof Malformed) || keptAtTop.has(type)) throw error;
    return null;
  }
}

/** Patches of a `moov` box, with places counted from its start, but for those of samples. */
function moviePatches(movie: Uint8Array, fileSize: number): (Patch & { fromStart?: boolean })[] {
  const bytes = reader(movie);
  const whole = boxAt(bytes, 0, movie.length);
  return boxesIn(bytes, whole).flatMap((box) => {
    if (!keptInMovie.has(box.type)) return emptied(box);
    if (box.type !== 'trak') return boxPatches(bytes, box);
    if (handlerOf(bytes, box) !== 'meta') return trackPatches(bytes, box);
    const samples = samplesOf(bytes, box).filter(({ at, length }) => at + length <= fileSize);
    return [
      ...emptied(box),
      ...samples.map(({ at, length }) => ({ ...zeros(at, length), fromStart: true })),
    ];
  });
}

/** A track and what it holds, down to where its samples are described. */
function trackPatches(bytes: Bytes, box: Box): Patch[] {
  return boxesIn(bytes, box).flatMap((inner) => {
    if (emptiedBelow.has(inner.type)) return emptied(inner);
    return inner.type === 'mdia' || inner.type === 'minf'
      ? trackPatches(bytes, inner)
      : boxPatches(bytes, inner);
  });
}

function boxPatches(bytes: Bytes, { type, at, header }: Box): Patch[] {
  if (!dated.has(type)) return [];
  // A version, three bytes of flags, then both times in the version's length.
  return [zeros(at + header + 4, bytes.u8(at + header) === 1 ? 16 : 8)];
}

/** What a track is of: `vide`, `soun`, `meta` for measurements. */
function handlerOf(bytes: Bytes, track: Box): string {
  const media = boxesIn(bytes, track).find(({ type }) => type === 'mdia');
  const handler = media && boxesIn(bytes, media).find(({ type }) => type === 'hdlr');
  return handler ? bytes.text(handler.at + handler.header + 8, 4) : '';
}

function emptied({ at, header, end }: Box): Patch[] {
  const content = at + header;
  return [{ at: at + 4, bytes: ascii('free'), zeros: 0 }, zeros(content, end - content)];
}

function zeros(at: number, count: number): Patch {
  return { at, bytes: new Uint8Array(), zeros: count };
}

function movedBy(offset: number) {
  return ({ fromStart, ...patch }: Patch & { fromStart?: boolean }): Patch =>
    fromStart === true ? patch : { ...patch, at: patch.at + offset };
}
