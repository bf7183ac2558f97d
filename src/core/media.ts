import { readFile, rm } from 'node:fs/promises';
import { refuse } from '../contract/errors.ts';
import type { PostMedia } from '../contract/media.ts';
import { isImageType, maxThumbnailBytes, movedTo } from '../domain/media.ts';
import type { Connection } from '../store/database.ts';
import {
  type MediaColumns,
  type MediaFile,
  type StoredMedia,
  addFile,
  addMedia,
  columnsOf,
  fileOfHash,
  findFile,
  findMedia,
  forgetUnused,
  mediaOf,
  orderMedia,
  removeMedia,
  setAlt,
  setThumbnail,
  thumbnailOf,
  updateMedia,
  usedHashes,
} from '../store/media.ts';
import { postExists } from '../store/posts.ts';
import { copyOut } from './copy-out.ts';
import { definedOnly } from './defined.ts';
import type { Doing, HandlersOf, Preparations } from './handler.ts';
import { type MediaFolder, type Staged, reading, writing } from './media-folder.ts';
import { sniffMedia } from './sniff.ts';

export const mediaPreparations: Pick<Preparations, 'media.add' | 'media.setCaptions'> = {
  'media.add': ({ file }, { media, ...under }) => media.stagePicture(file, under),
  'media.setCaptions': ({ file }, { media, ...under }) => media.stageCaptions(file, under),
};

export const mediaHandlers: HandlersOf<'media'> = {
  'media.add': async ({ postId }, doing, staged) => {
    const { db, media, newId } = doing;
    if (!postExists(db, postId)) refuse('missing');
    const wasThere = media.has(staged);
    const { id: mediaId, mediaType } = await takeIn(staged, doing);
    const known = mediaOf(db, postId).find((one) => one.mediaId === mediaId);
    if (known && wasThere) refuse('media.twice', { file: staged.name });
    if (known) return { postMediaId: known.id, mediaId, kind: known.kind };
    const id = newId();
    const kind = isImageType(mediaType) ? 'image' : 'video';
    addMedia(db, { id, postId, mediaId, name: staged.name, kind });
    return { postMediaId: id, mediaId, kind };
  },

  'media.update': ({ postMediaId, captions, kind, ...said }, { db }) => {
    const known = mediaAt(db, postMediaId);
    if (kind !== undefined || captions !== undefined) assertVideo(known);
    const settled = captions === undefined ? {} : { ...noCaptions, captions };
    updateMedia(db, postMediaId, {
      ...columnsOf(known),
      ...definedOnly({ ...said, kind }),
      ...settled,
    });
    return {};
  },

  'media.setAlt': ({ postMediaId, language, text }, { db }) => {
    mediaAt(db, postMediaId);
    setAlt(db, postMediaId, language, text);
    return {};
  },

  'media.setCaptions': async ({ postMediaId }, doing, staged) => {
    const known = mediaAt(doing.db, postMediaId);
    assertVideo(known);
    const { id: captionsMediaId } = await takeIn(staged, doing);
    updateMedia(doing.db, postMediaId, {
      ...columnsOf(known),
      captions: 'file',
      captionsName: staged.name,
      captionsMediaId,
    });
    return {};
  },

  'media.move': ({ postMediaId, to }, { db }) => {
    const { postId } = mediaAt(db, postMediaId);
    const ids = mediaOf(db, postId).map(({ id }) => id);
    orderMedia(db, movedTo(ids, ids.indexOf(postMediaId), to));
    return {};
  },

  'media.remove': ({ postMediaId }, { db }) => {
    if (!removeMedia(db, postMediaId)) refuse('missing');
    return {};
  },

  'media.thumbnail': ({ mediaId }, { db }) => {
    const known = thumbnailOf(db, mediaId);
    return known ? { mediaType: known.mediaType, base64: known.bytes.toString('base64') } : null;
  },

  'media.setThumbnail': ({ mediaId, base64, ...size }, { db }) => {
    if (!findFile(db, mediaId)) refuse('missing');
    const bytes = Buffer.from(base64, 'base64');
    const told = { file: '–', limitMb: maxThumbnailBytes / 1_000_000 };
    if (bytes.length > maxThumbnailBytes) refuse('media.tooLarge', told);
    const mediaType = sniffMedia(bytes);
    if (mediaType === null || mediaType === 'heic' || !isImageType(mediaType)) {
      return refuse('media.type', told);
    }
    setThumbnail(db, mediaId, { mediaType, bytes, size });
    return {};
  },

  'media.get': async ({ postMediaId }, { db, media }) => {
    const known = mediaAt(db, postMediaId);
    const { mediaType } = known;
    if (!isImageType(mediaType)) refuse('call.invalid', { path: 'postMediaId', issue: 'notImage' });
    media.assertThere(known.file, known.name);
    const bytes = await reading(known.name, () => readFile(media.fileOf(known.file)));
    return { mediaType, base64: bytes.toString('base64') };
  },

  'media.unused': async (_, { db, media }) => ({
    ...sizeOf(await unusedFiles(db, media)),
    folder: media.path,
  }),

  'media.removeUnused': async (_, { db, media }) => {
    const unused = await unusedFiles(db, media);
    forgetUnused(db);
    for (const { path } of unused) await writing(media.path, () => rm(path, { force: true }));
    return sizeOf(unused);
  },

  'media.copyOut': (to, asking) => copyOut(to, asking),
};

const noCaptions = {
  captionsName: null,
  captionsMediaId: null,
} satisfies Partial<MediaColumns>;

/** A post's media as they are shown: with what of them is not where it should be. */
export function shownMedia(db: Connection, media: MediaFolder, postId: string): PostMedia[] {
  return mediaOf(db, postId).map((stored) => {
    const { postId: _, file, captionsFile, ...shown } = stored;
    const captions = captionsFile !== null && !media.has(captionsFile);
    return { ...shown, missing: { file: !media.has(file), captions } };
  });
}

/** Keeps a staged file and says which it is: the same bytes are one file, however often they come. */
async function takeIn(staged: Staged, { db, now, newId }: Doing): Promise<MediaFile> {
  await staged.keep();
  const known = fileOfHash(db, staged.sha256);
  if (known) return known;
  const { sha256, mediaType, size } = staged;
  const file = { id: newId(), sha256, mediaType, size };
  addFile(db, { ...file, addedAt: now });
  return file;
}

function mediaAt(db: Connection, postMediaId: string): StoredMedia {
  return findMedia(db, postMediaId) ?? refuse('missing');
}

function assertVideo({ kind }: StoredMedia): void {
  if (kind === 'image') refuse('call.invalid', { path: 'postMediaId', issue: 'notVideo' });
}

async function unusedFiles(db: Connection, media: MediaFolder) {
  const files = await media.list();
  // Asked for after the listing: what is put on a post meanwhile is used.
  const used = usedHashes(db);
  return files.filter(({ sha256 }) => !used.has(sha256));
}

function sizeOf(files: readonly { size: number }[]): { count: number; bytes: number } {
  return { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
