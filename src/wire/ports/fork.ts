import type { ChildProcess } from 'node:child_process';
import type { Port } from '../port.ts';

/** The parent's side of a forked process. */
export function childPort(child: ChildProcess): Port {
  return {
    post: (message) => {
      if (child.connected) child.send(message as object, ignoreLost);
    },
    onMessage: (listener) => void child.on('message', listener),
    // 'exit' and not 'disconnect': only then has the office's lock been let go.
    onClose: (listener) => void child.once('exit', listener),
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}

/** The forked process's own side. */
export function parentPort(self: NodeJS.Process): Port {
  return {
    post: (message) => {
      if (self.connected) self.send?.(message, undefined, undefined, ignoreLost);
    },
    onMessage: (listener) => void self.on('message', listener),
    onClose: (listener) => void self.once('disconnect', listener),
    close: () => {
      if (self.connected) self.disconnect();
    },
  };
}

// The other side may be gone by the time a message leaves; its closing tells, not the send.
function ignoreLost(): void {}
