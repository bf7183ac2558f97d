import { base64Of } from '../../../app/file-bytes.ts';

/** A picture or a frame of a film in small, and what its decoder says of the whole. */
export type Small = { base64: string; width: number; height: number; seconds: number | null };

/** As many pixels as the largest place that shows it has on a dense screen. */
const longestSide = 480;
const patienceMs = 10_000;

/** Null where this machine has no decoder for it: then an icon is shown. */
export async function smallOf(file: Blob, kind: 'image' | 'film'): Promise<Small | null> {
  try {
    return await (kind === 'image' ? ofImage(file) : ofFilm(file));
  } catch {
    return null;
  }
}

/** A picture's pixels as a PNG, upright, without anything that is not seen. @throws when it has no decoder */
export async function pixelsOf(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file);
  const { width, height } = image;
  return draw(image, width, height, 'image/png');
}

async function ofImage(file: Blob): Promise<Small> {
  const image = await createImageBitmap(file);
  const { width, height } = image;
  return { base64: await inSmall(image, width, height), width, height, seconds: null };
}

async function ofFilm(file: Blob): Promise<Small> {
  const film = document.createElement('video');
  const url = URL.createObjectURL(file);
  try {
    film.muted = true;
    film.preload = 'auto';
    film.src = url;
    await happens(film, 'loadeddata');
    const seconds = Number.isFinite(film.duration) ? film.duration : null;
    // The very first frame is often black.
    film.currentTime = Math.min(1, (seconds ?? 0) / 3);
    await happens(film, 'seeked');
    const { videoWidth: width, videoHeight: height } = film;
    return { base64: await inSmall(film, width, height), width, height, seconds };
  } finally {
    film.removeAttribute('src');
    film.load();
    URL.revokeObjectURL(url);
  }
}

function happens(film: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer')), patienceMs);
    const end = (settle: () => void) => () => {
      clearTimeout(late);
      settle();
    };
    film.addEventListener(event, end(resolve), { once: true });
    film.addEventListener(
      'error',
      end(() => reject(new Error('no decoder'))),
      { once: true },
    );
  });
}

async function inSmall(source: CanvasImageSource, width: number, height: number): Promise<string> {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return base64Of(await draw(source, side(width), side(height), 'image/webp'), 'thumbnail');
}

function draw(
  source: CanvasImageSource,
  width: number,
  height: number,
  type: 'image/webp' | 'image/png',
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(source, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('no picture')));
    canvas.toBlob(done, type, 0.82);
  });
}
