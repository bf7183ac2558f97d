import type { HostCall, HostEvent } from '../../src/contract/host.ts';
import type { Call, CoreEvent } from '../../src/contract/index.ts';
import { connect } from '../../src/wire/connect.ts';
import type { Port, WireEvent } from '../../src/wire/port.ts';
import { reconnecting } from '../../src/wire/reconnect.ts';

/** The renderer's only ways out: the core, which may be replaced, and the shell, which lives as long as we do. */
export type Links = {
  call: Call;
  onCoreEvent(listener: (event: CoreEvent) => void): () => void;
  /** A core has come (again). */
  onAttached(listener: () => void): () => void;
  hostCall: HostCall;
  onHostEvent(listener: (event: HostEvent) => void): () => void;
};

/** Links whose ports come later; what is asked before waits for them. */
export function pendingLinks(): {
  links: Links;
  attachCore(port: Port): void;
  attachHost(port: Port): void;
} {
  const core = reconnecting(() => crypto.randomUUID());
  const hostListeners = new Set<(event: HostEvent) => void>();
  let hostCame: (call: HostCall) => void;
  const host = new Promise<HostCall>((resolve) => {
    hostCame = resolve;
  });

  return {
    links: {
      call: core.call,
      onCoreEvent: (listener) => core.onEvent((event) => isCoreEvent(event) && listener(event)),
      onAttached: core.onAttached,
      hostCall: async (procedure, input, options) => (await host)(procedure, input, options),
      onHostEvent: (listener) => {
        hostListeners.add(listener);
        return () => hostListeners.delete(listener);
      },
    },
    attachCore: core.attach,
    attachHost: (port) => {
      const connection = connect<HostCall>(port);
      connection.onEvent((event) => {
        if (isCoreEvent(event)) return;
        for (const listener of hostListeners) listener(event);
      });
      hostCame(connection.call);
    },
  };
}

function isCoreEvent(event: WireEvent): event is CoreEvent {
  return event.event === 'changed' || event.event === 'failed';
}
