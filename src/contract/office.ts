import { z } from 'zod';
import { languages, platforms, regimes } from '../domain/words.ts';
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

export const officeHour = z
  .strictObject({
    weekday: z.int().min(1).max(7),
    opens: localTimeSchema,
    closes: localTimeSchema,
  })
  .refine((span) => span.opens < span.closes, { path: ['closes'], message: 'closesBeforeOpens' });

export const closure = z
  .strictObject({ id, from: localDateSchema, to: localDateSchema, name })
  .refine((c) => c.from <= c.to, { path: ['to'], message: 'endsBeforeStart' });

export const channelInput = z.strictObject({
  platform: z.enum(platforms),
  name,
  language: z.enum(languages),
  url: webLink.nullable(),
});
export const channel = channelInput.extend({
  id,
  accountId: z.string().nullable(),
  characterLimit: z.int().positive().nullable(),
});
export type Channel = z.infer<typeof channel>;

export const unitInput = z.strictObject({ name, email: z.email().nullable() });
export const unit = unitInput.extend({ id });
export type Unit = z.infer<typeof unit>;

/** The four answers of the first start; everything else has a default that can be changed later. */
export const officeSetup = z.strictObject({
  name,
  regime: z.enum(regimes),
  channels: z.array(channelInput).max(40),
  hours: z.array(officeHour).max(28),
});
export type OfficeSetup = z.infer<typeof officeSetup>;

const officeSettings = z.strictObject({
  name,
  regime: z.enum(regimes),
  hours: z.array(officeHour).max(28),
  /** Working days in which a first answer is due, and after which it is alarming. */
  targetDays: z.int().min(1).max(30),
  alarmDays: z.int().min(1).max(60),
  /** Whether commenters' names are kept at all. */
  keepAuthors: z.boolean(),
  /** Days after closing when quotes are erased. */
  retentionDays: z.int().min(1).max(366),
  /** The share of posts that should ask or discuss, in per cent; null when the office has set none. */
  dialogueAim: z.int().min(1).max(100).nullable(),
  /** Keeps a calendar file beside the office for calendar programs to subscribe to. */
  subscription: z.boolean(),
});
export const office = officeSettings.extend({
  id,
  fictional: z.boolean(),
  createdAt: instantSchema,
  closures: z.array(closure),
});
export type Office = z.infer<typeof office>;

export const officeProcedures = {
  'office.get': query(nothing, office),
  'office.update': command(officeSettings.partial(), office),
  'closure.add': command(
    z.strictObject({ from: localDateSchema, to: localDateSchema, name }),
    z.strictObject({ id }),
  ),
  'closure.remove': command(z.strictObject({ id }), nothing),
  'channel.list': query(nothing, z.array(channel)),
  'channel.add': command(channelInput, z.strictObject({ id })),
  'channel.update': command(channelInput.extend({ id }), nothing),
  'channel.remove': command(z.strictObject({ id }), nothing),
  /** The followers of each channel as last counted on a day or before. */
  'channel.followers': query(
    z.strictObject({ on: localDateSchema }),
    z.array(
      z.strictObject({
        channelId: id,
        name: z.string(),
        platform: z.enum(platforms),
        last: z.strictObject({ countedOn: localDateSchema, followers: z.int() }).nullable(),
      }),
    ),
  ),
  /** Followers counted on one day; null takes that day's count away. Refuses with channel.countedInFuture. */
  'channel.setFollowers': command(
    z.strictObject({
      countedOn: localDateSchema,
      counts: z
        .array(
          z.strictObject({
            channelId: id,
            followers: z.int().min(0).max(10_000_000_000).nullable(),
          }),
        )
        .min(1)
        .max(100),
    }),
    nothing,
  ),
  'unit.list': query(nothing, z.array(unit)),
  'unit.add': command(unitInput, z.strictObject({ id })),
  'unit.update': command(unitInput.extend({ id }), nothing),
  'unit.remove': command(z.strictObject({ id }), nothing),
  /** SQLite's whole integrity check; slow on a large office. */
  'office.check': query(nothing, z.strictObject({ problems: z.array(z.string()) })),
};
