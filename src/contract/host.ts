import { z } from 'zod';
import { appearances, languages } from '../domain/words.ts';
import { aftermath, rescueOffer } from './backups.ts';
import { command, id, nothing, query } from './define.ts';
import type { CallOptions } from './index.ts';
import { refusalData } from './errors-schema.ts';
import { fetchedPlatforms } from '../domain/fetching.ts';
import { officeSetup } from './office.ts';

export const shell = z.strictObject({
  version: z.string(),
  /** Node's word for it: `darwin`, `win32`, `linux`. */
  platform: z.string(),
  /** The program runs on a stand-in Electron, fit for development and tests only. */
  standIn: z.boolean(),
  language: z.enum(languages),
  appearance: z.enum(appearances),
  /** Whether the system tells that a post's time has come. */
  reminders: z.boolean(),
  /** The open office; null shows the first start. */
  office: z.strictObject({ file: z.string() }).nullable(),
  /** Why the office that should be open is not. */
  failure: refusalData.nullable(),
  /** What can be done about it. */
  rescue: rescueOffer.nullable(),
  /** What was put in the open office's place, until the user has dismissed it. */
  aftermath: aftermath.nullable(),
  recent: z.array(z.strictObject({ file: z.string(), name: z.string() })),
  /** A handover that the program was asked to open from outside; its passphrase is to be asked. */
  handover: z.string().nullable(),
});
export type Shell = z.infer<typeof shell>;

const opened = z.strictObject({ opened: z.boolean() });
/** The path where the user wanted it; null when the user thought better of it. */
const saved = z.strictObject({ path: z.string().nullable() });
const fileName = z.string().min(1).max(200);

/** An upright page gets margins and page numbers; one on its side is a page as it is, to its edges. */
export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/** A channel of the open office, and how it stands with the network on this machine. */
const ofChannel = { officeId: id, channelId: id };

/**
 * What may leave this machine. It is kept here and not in the office's file: an office that is opened elsewhere
 * asks nobody anything.
 */
export const networkAccess = z.strictObject({
  /** Nothing goes out, whatever is allowed. */
  off: z.boolean(),
  /**
   * Where keys would be kept: by the system's keychain, by one that protects them with no password (`plain`), or
   * nowhere.
   */
  keychain: z.enum(['safe', 'plain', 'none']),
  /** The channels that may be asked about, each with its one host. A key itself is never told. */
  channels: z.array(
    z.strictObject({
      ...ofChannel,
      platform: z.enum(fetchedPlatforms),
      host: z.string(),
      hasSecret: z.boolean(),
    }),
  ),
});
export type NetworkAccess = z.infer<typeof networkAccess>;

/** What only the shell can do. Served by the main process over a wire of its own. */
export const hostContract = {
  'shell.get': query(nothing, shell),
  'shell.set': command(
    z.strictObject({
      language: z.enum(languages).optional(),
      appearance: z.enum(appearances).optional(),
      reminders: z.boolean().optional(),
    }),
    nothing,
  ),
  /** Asks where the file should be, makes it and opens it. */
  'office.create': command(officeSetup, opened),
  'office.choose': command(nothing, opened),
  'office.openRecent': command(z.strictObject({ file: z.string().max(4096) }), opened),
  'office.forgetRecent': command(z.strictObject({ file: z.string().max(4096) }), nothing),
  /** Makes the sample municipality afresh and opens it. */
  'office.trySample': command(nothing, opened),
  /** Asks for a folder of open data and where the new office should be, makes it and opens it. */
  'office.importOpenData': command(nothing, opened),
  'office.close': command(nothing, nothing),
  /**
   * Asks where the stand-in's office goes, opens the handover there and then the office. It tells progress as
   * `receiveHandover` does, and can be stopped: then what was open before is open again.
   */
  'handover.receive': command(
    z.strictObject({ file: z.string().min(1).max(4096), passphrase: z.string().min(1).max(1000) }),
    opened,
  ),
  /** The handover that was asked for from outside is open, or is not to be. */
  'handover.forget': command(nothing, nothing),
  /**
   * Puts a backup of the office, open or refused, in its place; null asks for a file. What was there before is backed up
   * or, when it is damaged, kept.
   */
  'backup.restore': command(z.strictObject({ name: z.string().max(400).nullable() }), opened),
  /** Puts what can be read of the damaged office in its place; the damaged file is kept. */
  'backup.recover': command(nothing, opened),
  'backup.dismiss': command(nothing, nothing),
  /** Of the office, open or refused. */
  'backup.showFolder': command(nothing, nothing),
  /** A table to import, unless another kind is wanted. */
  'file.choose': command(
    z.strictObject({ what: z.enum(['table', 'calendar', 'handover', 'return']).optional() }),
    z.strictObject({ file: z.string().nullable() }),
  ),
  /** Asks where a file should be that the core then writes. */
  'file.place': command(z.strictObject({ fileName }), saved),
  'file.save': command(
    z.strictObject({
      fileName,
      content: z.string(),
      /** `base64` for what is no text; UTF-8 unless told. */
      encoding: z.enum(['utf8', 'base64']).optional(),
    }),
    saved,
  ),
  'file.savePdf': command(
    z.strictObject({
      fileName,
      html: z.string(),
      orientation: z.enum(orientations).optional(),
    }),
    saved,
  ),
  /** Shows the system's own dialog; `printed` is false when the user thought better of it. */
  'page.print': command(
    z.strictObject({ html: z.string(), orientation: z.enum(orientations) }),
    z.strictObject({ printed: z.boolean() }),
  ),
  /** A folder that the user chooses, for files to be written into; null when the user thought better of it. */
  'folder.choose': command(
    z.strictObject({ what: z.enum(['copies', 'place', 'import']).optional() }),
    z.strictObject({ folder: z.string().nullable() }),
  ),
  /** Of files that were saved, opened, or written into a folder that the user chose. */
  'file.show': command(z.strictObject({ path: z.string().max(4096) }), nothing),
  /** https only, and only after the user has seen which host it leads to. */
  'link.open': command(z.strictObject({ url: z.string().max(4000) }), opened),
  'clipboard.copy': command(z.strictObject({ text: z.string().max(10_000_000) }), nothing),
  /** A notification of the system's, in the place of the one before. Clicked, it brings the window to `path`. */
  'notification.show': command(
    z.strictObject({
      title: z.string().min(1).max(200),
      body: z.string().max(1000),
      path: z
        .string()
        .regex(/^(?:\/[\w-]+)+$/)
        .max(200),
    }),
    nothing,
  ),
  /** The number on the program's icon; none for 0. */
  'badge.set': command(z.strictObject({ count: z.int().min(0).max(9999) }), nothing),
  'network.access': query(nothing, networkAccess),
  /**
   * Lets a channel be asked about, at the one host that its platform and account have. Refuses with
   * fetching.noKeychain, and with fetching.plainKeychain unless the user has agreed to it.
   */
  'network.allow': command(
    z.strictObject({
      ...ofChannel,
      platform: z.enum(fetchedPlatforms),
      account: z.string().trim().min(1).max(300),
      /** Null: the one that is kept, or none. */
      secret: z.string().trim().min(1).max(2000).nullable(),
      /** The user agrees to a keychain that protects it with no password. */
      plainAgreed: z.boolean().optional(),
    }),
    nothing,
  ),
  /** Forgets the key too. */
  'network.forbid': command(z.strictObject(ofChannel), nothing),
  /** The one switch for all of them. */
  'network.setOff': command(z.strictObject({ off: z.boolean() }), nothing),
  /** A PNG in base64. Refuses all else with media.type. */
  'clipboard.copyImage': command(z.strictObject({ png: z.string().max(60_000_000) }), nothing),
};

export type HostContract = typeof hostContract;
export type HostProcedure = keyof HostContract;
export type HostInput<P extends HostProcedure> = z.input<HostContract[P]['input']>;
export type HostOutput<P extends HostProcedure> = z.output<HostContract[P]['output']>;
export type HostCall = <P extends HostProcedure>(
  procedure: P,
  input: HostInput<P>,
  options?: Pick<CallOptions, 'signal' | 'onProgress'>,
) => Promise<HostOutput<P>>;

/** Menu items whose work is the renderer's. */
export const menuCommands = [
  'undo',
  'redo',
  'palette',
  'newOffice',
  'receive',
  'import',
  'addComment',
  'shortcuts',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type HostEvent =
  | { event: 'menu'; command: MenuCommand }
  /** What `shell.get` says has changed. */
  | { event: 'shell' }
  /** The user has come from outside of the window to see what is at a path. */
  | { event: 'open'; path: string };
