import { randomUUID } from 'node:crypto';
import { basename, dirname, join, normalize } from 'node:path';
import { Refusal, refuse } from '../src/contract/errors.ts';
import {
  type HostEvent,
  type HostInput,
  type HostOutput,
  type HostProcedure,
  type Orientation,
  type Shell,
  hostContract,
} from '../src/contract/host.ts';
import { definedOnly } from '../src/core/defined.ts';
import type { Under } from '../src/core/media-folder.ts';
import { firstIssue } from '../src/core/issues.ts';
import { backupFolder, readBackupName } from '../src/domain/backups.ts';
import { subscriptionPath } from '../src/domain/layers.ts';
import { sniffMedia } from '../src/core/sniff.ts';
import { translator } from '../src/i18n/translator.ts';
import type { Served } from '../src/wire/serve.ts';
import { chosenKinds } from './chosen-kinds.ts';
import type { Dialogs } from './dialogs.ts';
import { toFileName } from '../src/core/file-name.ts';
import { writeWhole } from '../src/core/write-whole.ts';
import { externalLink } from './link.ts';
import type { PrintOutcome } from './print.ts';
import { type Permitting, networkHandlers } from './network/permitting.ts';
import type { Notices } from './notices.ts';
import { type Receiving, handoverHandlers } from './receiving.ts';
import type { Supervisor } from './supervisor.ts';

/** The parts of the system that the host needs, so that it can be read without Electron in mind. */
export type HostWorld = Receiving & {
  shell: () => Shell;
  setShell: (
    change: Partial<Pick<Shell, 'language' | 'appearance' | 'reminders'>>,
  ) => Promise<void>;
  forgetRecent: (file: string) => void;
  supervisor: Pick<Supervisor, 'open' | 'close' | 'dismissAftermath'>;
  network: Permitting;
  dialogs: Dialogs;
  printPdf: (html: string, orientation: Orientation) => Promise<Uint8Array>;
  printPage: (html: string, orientation: Orientation) => Promise<PrintOutcome>;
  openExternal: (url: string) => Promise<void>;
  showInFolder: (path: string) => void;
  openFolder: (path: string) => void;
  copy: (text: string) => void | Promise<void>;
  notices: Notices;
  /** Brings the window before the user. */
  focus: () => void;
  copyImage: (png: Uint8Array<ArrayBuffer>) => Promise<void>;
  sampleFile: string;
  /** Where documents are saved unless the user says otherwise. */
  documents: () => string;
  log: (line: { what: string; reference: string; error: unknown }) => void;
};

export type HostHandlers = {
  [P in HostProcedure]: (
    input: HostInput<P>,
    under: Under,
  ) => HostOutput<P> | Promise<HostOutput<P>>;
};

export type Host = Served & { tell(event: HostEvent): void };

/** Answers the host contract: what only the shell can do. Every input is validated here, at the door. */
export function createHost(world: HostWorld): Host {
  const { supervisor, dialogs } = world;
  const listeners = new Set<(event: HostEvent) => void>();
  /** A folder is shown only for files that this program has saved or opened, or any path could be probed. */
  const known = new Set<string>();
  const chosenFolders = new Set<string>();
  const texts = () => translator(world.shell().language);
  const officeFilters = () => [{ name: texts()('ask.kind.office'), extensions: ['vuoro'] }];

  /** The office that is open, or the one that should be. @throws Refusal office.none */
  function officeAtHand(): string {
    const { office, rescue } = world.shell();
    return office?.file ?? rescue?.file ?? refuse('office.none');
  }

  /** Where the user wants a new office. */
  async function placeOffice(
    title: 'ask.create' | 'ask.receive',
    name: string,
  ): Promise<string | null> {
    const path = await dialogs.save({
      title: texts()(title),
      defaultPath: `${world.documents()}/${name}.vuoro`,
      filters: officeFilters(),
    });
    return path === null || path.toLowerCase().endsWith('.vuoro') ? path : `${path}.vuoro`;
  }

  async function place(fileName: string): Promise<string | null> {
    const name = toFileName(fileName);
    const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
    return dialogs.save({
      title: texts()('ask.save'),
      defaultPath: `${world.documents()}/${name}`,
      filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
  }

  async function save(fileName: string, content: () => Promise<string | Uint8Array>) {
    const path = await place(fileName);
    if (path === null) return { path };
    const bytes = await content();
    await writeWhole(path, bytes).catch(() => refuse('file.unwritable', { file: path }));
    known.add(path);
    return { path };
  }

  const handlers: HostHandlers = {
    'shell.get': () => world.shell(),
    'shell.set': async (change) => {
      await world.setShell(definedOnly(change));
      return {};
    },

    'office.create': async (setup) => {
      const file = await placeOffice('ask.create', toFileName(setup.name));
      if (file === null) return { opened: false };
      await supervisor.open({ file, create: setup });
      return { opened: true };
    },
    'office.choose': async () => {
      const file = await dialogs.open({ title: texts()('ask.open'), filters: officeFilters() });
      if (file === null) return { opened: false };
      await supervisor.open({ file });
      return { opened: true };
    },
    'office.openRecent': async ({ file }) => {
      if (!world.shell().recent.some((recent) => recent.file === file)) {
        refuse('office.notFound', { file });
      }
      await supervisor.open({ file });
      return { opened: true };
    },
    'office.forgetRecent': ({ file }) => {
      world.forgetRecent(file);
      return {};
    },
    'office.trySample': async () => {
      await supervisor.open({ file: world.sampleFile, sample: true });
      return { opened: true };
    },
    'office.importOpenData': async () => {
      const folder = await dialogs.folder({ title: texts()('ask.openData') });
      if (folder === null) return { opened: false };
      const file = await placeOffice('ask.create', toFileName(basename(folder)));
      if (file === null) return { opened: false };
      await supervisor.open({ file, openData: folder });
      return { opened: true };
    },
    'office.close': async () => {
      await supervisor.close();
      return {};
    },

    ...handoverHandlers(world, (name) => placeOffice('ask.receive', name)),

    'backup.restore': async ({ name }) => {
      const file = officeAtHand();
      const path =
        name === null
          ? await dialogs.open({ title: texts()('ask.restore'), filters: officeFilters() })
          : backupPath(file, name);
      if (path === null) return { opened: false };
      await supervisor.open({ file, restore: path });
      return { opened: true };
    },
    'backup.recover': async () => {
      await supervisor.open({ file: officeAtHand(), recover: true });
      return { opened: true };
    },
    'backup.dismiss': () => {
      supervisor.dismissAftermath();
      return {};
    },
    'backup.showFolder': () => {
      world.openFolder(backupFolder(officeAtHand()));
      return {};
    },

    'file.choose': async ({ what = 'table' }) => {
      const t = texts();
      const { title, kind, extensions } = chosenKinds[what];
      const file = await dialogs.open({
        title: t(title),
        filters: [
          { name: t(kind), extensions: [...extensions] },
          { name: t('ask.kind.all'), extensions: ['*'] },
        ],
      });
      return { file };
    },
    'file.place': async ({ fileName }) => {
      const path = await place(fileName);
      if (path !== null) known.add(path);
      return { path };
    },
    'file.save': ({ fileName, content, encoding }) =>
      save(fileName, () => Promise.resolve(Buffer.from(content, encoding ?? 'utf8'))),
    'file.savePdf': ({ fileName, html, orientation = 'portrait' }) =>
      save(fileName, () =>
        world.printPdf(html, orientation).catch((error: unknown) => {
          logged('file.savePdf', error);
          return refuse('pdf.failed');
        }),
      ),
    'page.print': async ({ html, orientation }) => {
      const outcome = await world.printPage(html, orientation);
      if (outcome === 'noPrinter') refuse('print.noPrinter');
      if (typeof outcome === 'object') {
        logged('page.print', new Error(outcome.failed));
        refuse('print.failed');
      }
      return { printed: outcome === 'printed' };
    },
    'folder.choose': async ({ what }) => {
      const title = texts()(
        what === 'place' ? 'ask.place' : what === 'import' ? 'ask.importFolder' : 'ask.folder',
      );
      const folder = await dialogs.folder({ title });
      if (folder !== null && what !== 'place' && what !== 'import') chosenFolders.add(folder);
      return { folder };
    },
    'file.show': ({ path }) => {
      const { office, recent } = world.shell();
      const beside = office === null ? [] : [office.file, subscriptionPath(office.file)];
      const files = [...beside, ...recent.map(({ file }) => file), ...known];
      if (!files.includes(path) && !chosenFolders.has(dirname(path)))
        refuse('file.notFound', { file: path });
      world.showInFolder(normalize(path));
      return {};
    },

    'link.open': async ({ url: text }) => {
      const t = texts();
      const { url, host, asciiHost } = externalLink(text);
      const opened = await dialogs.confirm({
        message: t('ask.link'),
        detail: [
          t('ask.link.host', { host }),
          ...(asciiHost === null ? [] : [t('ask.link.ascii', { host: asciiHost })]),
        ].join('\n\n'),
        yes: t('ask.link.yes'),
        no: t('ask.link.no'),
      });
      if (opened) await world.openExternal(url);
      return { opened };
    },
    'clipboard.copy': async ({ text }) => {
      await world.copy(text);
      return {};
    },

    'notification.show': ({ title, body, path }) => {
      world.notices.show({ title, body }, () => {
        world.focus();
        tell({ event: 'open', path });
      });
      return {};
    },
    'badge.set': ({ count }) => {
      world.notices.setBadge(count);
      return {};
    },
    ...networkHandlers(world.network),
    'clipboard.copyImage': async ({ png }) => {
      const bytes = Buffer.from(png, 'base64');
      if (sniffMedia(bytes) !== 'image/png') refuse('media.type', { file: 'PNG' });
      await world.copyImage(bytes);
      return {};
    },
  };

  function tell(event: HostEvent): void {
    for (const listener of listeners) listener(event);
  }

  function logged(what: string, error: unknown): string {
    const reference = randomUUID().slice(-8);
    world.log({ what, reference, error });
    return reference;
  }

  return {
    async call(procedure, input, under) {
      if (!isHostProcedure(procedure)) refuse('call.unknown', { procedure });
      const parsed = hostContract[procedure].input.safeParse(input);
      if (!parsed.success) refuse('call.invalid', firstIssue(parsed.error));
      try {
        // The schema has just proved that the input is this handler's.
        const answer = handlers[procedure] as (input: unknown, under: Under) => unknown;
        return await answer(parsed.data, under);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        const reference = logged(procedure, error);
        throw new Refusal('internal', { reference }, reference);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell,
  };
}

/** Only what lies in the office's own folder of backups. @throws Refusal backup.notFound */
function backupPath(officeFile: string, name: string): string {
  const known = basename(name) === name && readBackupName(name) !== null;
  return known ? join(backupFolder(officeFile), name) : refuse('backup.notFound', { file: name });
}

function isHostProcedure(name: string): name is HostProcedure {
  return Object.hasOwn(hostContract, name);
}
