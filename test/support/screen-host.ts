import { Refusal } from '../../src/contract/errors.ts';
import {
  type HostEvent,
  type HostInput,
  type HostOutput,
  type HostProcedure,
  type NetworkAccess,
  type Shell,
  hostContract,
} from '../../src/contract/host.ts';
import { fetchHost } from '../../src/domain/fetching.ts';
import type { Served } from '../../src/wire/serve.ts';

type Answers = {
  [P in HostProcedure]?: (
    input: HostInput<P>,
    options: Parameters<Served['call']>[2],
  ) => HostOutput<P> | Promise<HostOutput<P>>;
};

export type FakeHost = Served & {
  /** Every call, in order. */
  calls: { procedure: HostProcedure; input: unknown }[];
  /** What a procedure answers from now on; throw a `Refusal` to refuse. */
  answers: Answers;
  shell: Shell;
  /** What may leave the machine; a key itself is kept nowhere. */
  network: NetworkAccess;
  /** Changes what the shell says and tells the page. */
  setShell(change: Partial<Shell>): void;
  /** Puts a channel's permission in the place of the one before; null takes it away. */
  setChannels(channelId: string, permission: NetworkAccess['channels'][number] | null): void;
  tell(event: HostEvent): void;
};

/** A shell that opens no windows: it records what it is asked, and its inputs and outputs fit the contract. */
export function fakeHost(initial: Partial<Shell> = {}): FakeHost {
  const listeners = new Set<(event: HostEvent) => void>();
  const host: FakeHost = {
    calls: [],
    shell: {
      version: '0.0.0-test',
      platform: 'linux',
      standIn: false,
      language: 'fi',
      appearance: 'light',
      reminders: true,
      office: null,
      failure: null,
      rescue: null,
      aftermath: null,
      recent: [],
      handover: null,
      ...initial,
    },
    network: { off: false, keychain: 'safe', channels: [] },
    answers: {
      'network.access': () => host.network,
      'network.allow': ({ officeId, channelId, platform, account, secret, plainAgreed }) => {
        const { keychain } = host.network;
        if (secret !== null && keychain === 'none') throw new Refusal('fetching.noKeychain');
        if (secret !== null && keychain === 'plain' && plainAgreed !== true) {
          throw new Refusal('fetching.plainKeychain');
        }
        const asked = fetchHost(platform, account);
        if (asked === null) throw new Refusal('fetching.account', { account });
        const before = host.network.channels.find((one) => one.channelId === channelId);
        host.setChannels(channelId, {
          officeId,
          channelId,
          platform,
          host: asked,
          // A key goes only to the host that it was given for.
          hasSecret: secret !== null || (before?.host === asked && before.hasSecret),
        });
        return {};
      },
      'network.forbid': ({ channelId }) => {
        host.setChannels(channelId, null);
        return {};
      },
      'network.setOff': ({ off }) => {
        host.network = { ...host.network, off };
        return {};
      },
      'shell.get': () => host.shell,
      'shell.set': (change) => {
        host.setShell(change);
        return {};
      },
      'office.create': () => ({ opened: false }),
      'office.choose': () => ({ opened: false }),
      'office.openRecent': () => ({ opened: false }),
      'office.forgetRecent': ({ file }) => {
        host.setShell({ recent: host.shell.recent.filter((one) => one.file !== file) });
        return {};
      },
      'office.trySample': () => ({ opened: false }),
      'office.importOpenData': () => ({ opened: false }),
      'office.close': () => ({}),
      'handover.receive': () => ({ opened: false }),
      'handover.forget': () => {
        host.setShell({ handover: null });
        return {};
      },
      'file.place': ({ fileName }) => ({ path: `/tmp/${fileName}` }),
      'file.choose': () => ({ file: null }),
      'file.save': ({ fileName }) => ({ path: `/tmp/${fileName}` }),
      'file.savePdf': ({ fileName }) => ({ path: `/tmp/${fileName}` }),
      'page.print': () => ({ printed: true }),
      'folder.choose': () => ({ folder: null }),
      'backup.restore': () => ({ opened: true }),
      'backup.recover': () => ({ opened: true }),
      'backup.dismiss': () => {
        host.setShell({ aftermath: null });
        return {};
      },
      'backup.showFolder': () => ({}),
      'file.show': () => ({}),
      'link.open': () => ({ opened: true }),
      'clipboard.copy': () => ({}),
      'notification.show': () => ({}),
      'badge.set': () => ({}),
      'clipboard.copyImage': () => ({}),
    },
    setChannels: (channelId, permission) => {
      const others = host.network.channels.filter((one) => one.channelId !== channelId);
      host.network = {
        ...host.network,
        channels: permission === null ? others : [...others, permission],
      };
    },
    setShell: (change) => {
      host.shell = { ...host.shell, ...change };
      host.tell({ event: 'shell' });
    },
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call: async (name, input, options) => {
      const procedure = name as HostProcedure;
      const parsed = hostContract[procedure].input.safeParse(input);
      if (!parsed.success) throw new Refusal('call.invalid');
      if (procedure !== 'shell.get') host.calls.push({ procedure, input });
      const answer = host.answers[procedure] as (input: unknown, under: typeof options) => unknown;
      return hostContract[procedure].output.parse(await answer(parsed.data, options));
    },
  };
  return host;
}
