import type { Layer } from '../contract/layers.ts';
import type { LayerKind } from '../domain/layers.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';
import type { PostStatus } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

export function listLayers(db: Connection): Layer[] {
  return statement<Layer>(
    db,
    `select id, name, kind, file_name as fileName, read_at as readAt,
       (select count(*) from layer_event where layer_id = layer.id) as events
     from layer order by name, id`,
  ).all();
}

export function addLayer(db: Writer, layer: { id: string; name: string; kind: LayerKind }): void {
  statement(db, 'insert into layer (id, name, kind) values (@id, @name, @kind)').run(layer);
}

export function updateLayer(
  db: Writer,
  layer: { id: string; name: string; kind: LayerKind },
): void {
  statement(db, 'update layer set name = @name, kind = @kind where id = @id').run(layer);
}

/** Which file was read into the layer last. */
export function setLayerFile(db: Writer, id: string, fileName: string, readAt: Instant): void {
  statement(db, 'update layer set file_name = ?, read_at = ? where id = ?').run(
    fileName,
    readAt,
    id,
  );
}

/** Takes a layer away with its events. @returns whether there was one */
export function removeLayer(db: Writer, id: string): boolean {
  return statement(db, 'delete from layer where id = ?').run(id).changes > 0;
}

export type LayerEvent = {
  id: string;
  layerId: string;
  /** From a file; null when it was typed. */
  uid: string | null;
  title: string;
  from: LocalDate;
  to: LocalDate;
  at: LocalTime | null;
  until: LocalTime | null;
  place: string | null;
  link: string | null;
};

const eventSql = `e.id, e.layer_id as layerId, e.uid, e.title, e.starts_on as "from", e.ends_on as "to",
  e.starts_at as at, e.ends_at as until, e.place, e.link`;

/** Events that touch the days `from <= day < to`, each with its layer's kind and how many posts are about it. */
export function eventsBetween(
  db: Connection,
  from: LocalDate,
  to: LocalDate,
): (LayerEvent & { kind: LayerKind; posts: number })[] {
  return statement<LayerEvent & { kind: LayerKind; posts: number }>(
    db,
    `select ${eventSql}, l.kind, (select count(*) from post where layer_event_id = e.id) as posts
     from layer_event e join layer l on l.id = e.layer_id
     where e.starts_on < @to and e.ends_on >= @from`,
  ).all({ from, to });
}

/** The events of a layer that came from a file. */
export function fileEvents(db: Connection, layerId: string): (LayerEvent & { uid: string })[] {
  return statement<LayerEvent & { uid: string }>(
    db,
    `select ${eventSql} from layer_event e where e.layer_id = ? and e.uid is not null`,
  ).all(layerId);
}

export function findEvent(db: Connection, id: string): LayerEvent | undefined {
  return statement<LayerEvent>(db, `select ${eventSql} from layer_event e where e.id = ?`).get(id);
}

export function addEvent(db: Writer, event: LayerEvent): void {
  statement(
    db,
    `insert into layer_event (id, layer_id, uid, title, starts_on, ends_on, starts_at, ends_at, place, link)
     values (@id, @layerId, @uid, @title, @from, @to, @at, @until, @place, @link)`,
  ).run(event);
}

export function updateEvent(db: Writer, event: LayerEvent): void {
  statement(
    db,
    `update layer_event set layer_id = @layerId, title = @title, starts_on = @from, ends_on = @to,
       starts_at = @at, ends_at = @until, place = @place, link = @link
     where id = @id`,
  ).run(event);
}

export function removeEvent(db: Writer, id: string): void {
  statement(db, 'delete from layer_event where id = ?').run(id);
}

export type EventPost = {
  id: string;
  title: string;
  status: PostStatus;
  plannedOn: LocalDate | null;
};

/** The posts about an event, by their days. */
export function postsOfEvent(db: Connection, eventId: string): EventPost[] {
  return statement<EventPost>(
    db,
    `select id, title, status, planned_on as plannedOn from post where layer_event_id = ?
     order by planned_on is null, planned_on, id`,
  ).all(eventId);
}
