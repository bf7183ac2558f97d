import { z } from 'zod';
import { captionStates, imageFileTypes, mediaKinds, videoFileTypes } from '../domain/media.ts';
import { languages } from '../domain/words.ts';
import { chore, command, id, nothing, query } from './define.ts';

const pictureTypes = [...imageFileTypes, ...videoFileTypes] as const;

/** A picture or a video of a post. Its bytes are a file beside the office. */
export const postMedia = z.strictObject({
  /** Of its place on this post. */
  id,
  /** Of the file, which other posts may show too. */
  mediaId: id,
  /** As the file was called where it came from. */
  name: z.string(),
  kind: z.enum(mediaKinds),
  mediaType: z.enum(pictureTypes),
  /** In bytes. */
  size: z.int().positive(),
  /** As far as a decoder has told. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  seconds: z.number().nullable(),
  hasThumbnail: z.boolean(),
  /** Says nothing that is not in the text: it needs no words of its own. */
  decorative: z.boolean(),
  /** Null: nobody has said yet. */
  wordsInPicture: z.boolean().nullable(),
  /** What is told to those who don't see it. */
  alts: z.partialRecord(z.enum(languages), z.string()),
  captions: z.enum(captionStates).nullable(),
  /** The name of the file of captions. */
  captionsName: z.string().nullable(),
  /** Which of its files are not where they should be. */
  missing: z.strictObject({ file: z.boolean(), captions: z.boolean() }),
});
export type PostMedia = z.infer<typeof postMedia>;

/** A file on its way in: where it lies, or, of what lies nowhere (a pasted picture), its bytes. */
const incoming = z.union([
  z.string().min(1).max(4096),
  z.strictObject({ name: z.string().max(1000), base64: z.string().max(40_000_000) }),
]);
export type IncomingFile = z.infer<typeof incoming>;

const size = z.strictObject({ count: z.int(), bytes: z.int() });
const imageContent = z.strictObject({ mediaType: z.enum(imageFileTypes), base64: z.string() });
const ofPostMedia = { postMediaId: id };

export const mediaProcedures = {
  /**
   * Copies a picture or a video beside the office and puts it last on the post, with progress in bytes. Its kind
   * is told by its bytes. What is on the post already, but whose file had been lost, is whole again.
   *
   * Refuses with media.type, media.heic, media.empty, media.tooLarge, media.twice, media.diskFull,
   * file.notFound, file.unreadable, file.unwritable.
   */
  'media.add': command(
    z.strictObject({ postId: id, file: incoming }),
    z.strictObject({ postMediaId: id, mediaId: id, kind: z.enum(mediaKinds) }),
  ),
  /** Captions of `file` are set by media.setCaptions; every other state lets a file of captions go. */
  'media.update': command(
    z.strictObject({
      ...ofPostMedia,
      /** Of a video only. */
      kind: z.enum(['video', 'recording']).optional(),
      decorative: z.boolean().optional(),
      wordsInPicture: z.boolean().nullable().optional(),
      captions: z.enum(['burnedIn', 'noSpeech']).nullable().optional(),
    }),
    nothing,
  ),
  /** An empty text takes it away. */
  'media.setAlt': command(
    z.strictObject({
      ...ofPostMedia,
      language: z.enum(languages),
      text: z.string().trim().max(2000),
    }),
    nothing,
  ),
  /** Refuses with media.captions, media.captionsEncoding, and as media.add does. */
  'media.setCaptions': command(z.strictObject({ ...ofPostMedia, file: incoming }), nothing),
  /** Puts it in a place among the post's media, counted from 0; the others make room. */
  'media.move': command(z.strictObject({ ...ofPostMedia, to: z.int().min(0) }), nothing),
  'media.remove': command(z.strictObject(ofPostMedia), nothing),

  /** A picture in small; null where nobody has made one. */
  'media.thumbnail': query(z.strictObject({ mediaId: id }), imageContent.nullable()),
  /** Refuses with media.tooLarge, media.type. */
  'media.setThumbnail': chore(
    z.strictObject({
      mediaId: id,
      base64: z.string().max(300_000),
      width: z.int().positive(),
      height: z.int().positive(),
      seconds: z.number().positive().nullable(),
    }),
    nothing,
  ),
  /** A picture whole, as it was taken in. Refuses with media.lost. */
  'media.get': query(z.strictObject(ofPostMedia), imageContent),

  /** Files beside the office that no post shows, and the folder where all of them are. */
  'media.unused': query(nothing, size.extend({ folder: z.string() })),
  /** Deletes them for good: what an undo would bring back is told to be missing. */
  'media.removeUnused': chore(nothing, size),

  /**
   * Writes a post's files into a folder, without what cameras and programs have written into them (place, time,
   * device), with progress in bytes. Never over a file that is there. Nothing is written when one can't be.
   *
   * Refuses with media.lost, media.broken, media.none, media.diskFull, file.unwritable.
   */
  'media.copyOut': query(
    z.union([
      z.strictObject({ postId: id, folder: z.string().min(1).max(4096) }),
      z.strictObject({ variantId: id, folder: z.string().min(1).max(4096) }),
    ]),
    /** The names, in the post's order. */
    z.strictObject({ files: z.array(z.string()) }),
  ),
};
