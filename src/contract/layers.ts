import { z } from 'zod';
import { flagDayKeys } from '../domain/flag-days.ts';
import { holidayKeys } from '../domain/holidays.ts';
import { builtInLayers, layerKinds, modeKinds } from '../domain/layers.ts';
import { postStatuses } from '../domain/words.ts';
import {
  command,
  id,
  instantSchema,
  localDateSchema,
  localTimeSchema,
  name,
  nothing,
  query,
  webLink,
} from './define.ts';
import { given } from './imports.ts';

/** Something that a layer draws into the calendar, on one day or on several. */
export const mark = z.strictObject({
  /** Of an own layer's mark the id of its event. */
  id: z.string(),
  /** A built-in layer's name, or the id of an own one. */
  layer: z.string(),
  kind: z.enum([...builtInLayers, ...layerKinds]),
  /** The first and the last day. */
  from: localDateSchema,
  to: localDateSchema,
  at: localTimeSchema.nullable(),
  until: localTimeSchema.nullable(),
  /** Of a holiday or a flag day its key, whose name is in i18n (`markName`); otherwise its title in words. */
  key: z.enum([...holidayKeys, ...flagDayKeys]).nullable(),
  title: z.string(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  /** The office is shut. */
  closed: z.boolean(),
  /** Typed here one by one, so that it can be changed here. */
  typed: z.boolean(),
  /** How many posts are planned about it. */
  posts: z.int(),
});
export type Mark = z.infer<typeof mark>;

const layerInput = z.strictObject({ name, kind: z.enum(layerKinds) });
export const layer = layerInput.extend({
  id,
  /** The calendar file that was read last, and when. */
  fileName: z.string().nullable(),
  readAt: instantSchema.nullable(),
  events: z.int(),
});
export type Layer = z.infer<typeof layer>;

const spanInput = { from: localDateSchema, to: localDateSchema };
const endsBeforeStart = { path: ['to'], message: 'endsBeforeStart' };

const eventFields = {
  ...spanInput,
  title: z.string().trim().min(1).max(200),
  at: localTimeSchema.nullable(),
  until: localTimeSchema.nullable(),
  place: z.string().trim().min(1).max(200).nullable(),
  link: webLink.nullable(),
};
const eventInput = z
  .strictObject({ layerId: id, ...eventFields })
  .refine(({ from, to }) => from <= to, endsBeforeStart)
  .refine(
    ({ from, to, at, until }) => until === null || (at !== null && (from < to || at < until)),
    { path: ['until'], message: 'closesBeforeOpens' },
  );

/** What a calendar file brings into a layer, or would bring. */
export const icsResult = z.strictObject({
  fileName: z.string(),
  fileHash: z.string(),
  /** What the calendar calls itself. */
  calendarName: z.string().nullable(),
  /** The layer's name; of a new one that was given none a free name to begin with. */
  name: z.string(),
  /** The first and the last day of its events; null when none are in the years that are read. */
  period: z.strictObject({ from: localDateSchema, to: localDateSchema }).nullable(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Coming events of the layer that the file has no more. */
  gone: z.int(),
  /** What was left out: too far away, cancelled, private, or not to be understood. */
  outside: z.int(),
  cancelled: z.int(),
  private: z.int(),
  unreadable: z.int(),
  oddLines: z.int(),
  unknownZones: z.array(z.string()),
  /** The next events of each outcome. */
  examples: z.array(
    z.strictObject({
      outcome: z.enum(['new', 'changed', 'gone']),
      title: z.string(),
      from: localDateSchema,
      at: localTimeSchema.nullable(),
    }),
  ),
});
export type IcsResult = z.infer<typeof icsResult>;

const modeInput = z
  .strictObject({ kind: z.enum(modeKinds), name, ...spanInput })
  .refine(({ from, to }) => from <= to, endsBeforeStart);
export const mode = z.strictObject({ id, kind: z.enum(modeKinds), name, ...spanInput });
export type Mode = z.infer<typeof mode>;

export const layerProcedures = {
  /** All marks that touch the days `from <= day < to`, in the order of their days and times. */
  'layer.marks': query(
    z.strictObject({ from: localDateSchema, to: localDateSchema }),
    z.array(mark),
  ),
  /** The office's own layers, by name. */
  'layer.list': query(nothing, z.array(layer)),
  'layer.add': command(layerInput, z.strictObject({ id })),
  'layer.update': command(layerInput.extend({ id }), nothing),
  /** Takes the layer away with all its events. */
  'layer.remove': command(z.strictObject({ id }), nothing),
  'layer.addEvent': command(eventInput, z.strictObject({ id })),
  /** Only what was typed here: an event from a file is changed where the file is made. */
  'layer.updateEvent': command(eventInput.safeExtend({ id }), nothing),
  'layer.removeEvent': command(z.strictObject({ id }), nothing),
  /**
   * Brings the events of a calendar file (ICS, a feed of Dynasty's meetings, or an answer of Linked Events) into a
   * layer: new ones are added and known ones changed, by their UIDs. What is typed into the layer stays. A preview
   * does the same and takes it back.
   */
  'layer.readIcs': command(
    z.strictObject({
      file: given,
      /** Which file of a folder or an archive, or of several, by its path as `import.recognise` tells it. */
      member: z.string().min(1).max(4096).optional(),
      into: z.union([
        z.strictObject({ layerId: id }),
        z.strictObject({ name: name.optional(), kind: z.enum(layerKinds) }),
      ]),
      /** Takes away the coming events that the file has no more. */
      removeGone: z.boolean(),
      /** Refuses when the file is no more what the preview saw. */
      expectedHash: z.string().max(64).optional(),
      preview: z.boolean(),
    }),
    icsResult,
  ),
  /**
   * Plans the posts about a meeting: how to influence, what was decided, what came of it. Those of an event
   * that has posts already only when they are wanted `again`.
   */
  'layer.makeChain': command(
    z.strictObject({ eventId: id, again: z.boolean().default(false) }),
    z.strictObject({ ids: z.array(id) }),
  ),
  /** The posts planned about an event, by their days. */
  'layer.posts': query(
    z.strictObject({ eventId: id }),
    z.array(
      z.strictObject({
        id,
        title: z.string(),
        status: z.enum(postStatuses),
        plannedOn: localDateSchema.nullable(),
      }),
    ),
  ),
  /** The posts of the days `from <= day < to` as a calendar file, with the marks of some layers. */
  'calendar.ics': query(
    z
      .strictObject({ ...spanInput, layers: z.array(z.string().max(40)).max(200).default([]) })
      .refine(({ from, to }) => from < to, endsBeforeStart),
    z.strictObject({ fileName: z.string(), content: z.string() }),
  ),
  /** The calendar file that is kept beside the office, if `office.subscription` is on. */
  'calendar.subscription': query(
    nothing,
    z.strictObject({
      on: z.boolean(),
      path: z.string(),
      /** Since the program was started. */
      writtenAt: instantSchema.nullable(),
      /** Why it could not be written. */
      failure: z
        .strictObject({
          code: z.enum(['file.unwritable', 'subscription.notOurs']),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        })
        .nullable(),
    }),
  ),
  /** Periods in which a post that becomes ready asks for a reason, by their days. */
  'mode.list': query(nothing, z.array(mode)),
  /** Why a post went on in modes, in the order in which it was said. */
  'mode.reasons': query(
    z.strictObject({ postId: id }),
    z.array(z.strictObject({ reason: z.string(), at: instantSchema, mode: z.string().nullable() })),
  ),
  'mode.add': command(modeInput, z.strictObject({ id })),
  'mode.update': command(modeInput.safeExtend({ id }), nothing),
  'mode.remove': command(z.strictObject({ id }), nothing),
};
