import type { MediaFileType } from '../domain/media.ts';
import { type Connection, statement } from './database.ts';

type MediaFile = { sha256: string; mediaType: MediaFileType };

/** Every file beside the office that its rows speak of. */
export function listMediaFiles(db: Connection): MediaFile[] {
  return statement<MediaFile>(db, 'select sha256, media_type as mediaType from media').all();
}

/** In a stand-in's copy: the files that were not handed over. */
export function mediaSinceHandover(db: Connection): MediaFile[] {
  return statement<MediaFile>(
    db,
    `select sha256, media_type as mediaType from media m where not exists (
       select 1 from handover_base where table_name = 'media' and row_key = json_array(m.id))`,
  ).all();
}
