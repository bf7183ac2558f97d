import type { Port } from '../port.ts';

/**
 * A MessagePort of the browser. It says nothing when the other end is lost, so whoever handed it over
 * sends `closed` as its last message.
 */
export function webPort(port: MessagePort): Port {
  let onClose: (() => void) | undefined;
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.addEventListener('message', ({ data }) => {
        if (data === closedMessage) onClose?.();
        else listener(data);
      });
      port.start();
    },
    onClose: (listener) => {
      onClose = listener;
    },
    close: () => port.close(),
  };
}

/** Sent over a MessagePort when what is behind it has gone. */
export const closedMessage = 'closed';

/** A WebSocket; a page in a browser reaches a core in tests so. */
export function socketPort(socket: WebSocket): Port {
  const early: string[] = [];
  socket.addEventListener('open', () => {
    for (const text of early.splice(0)) socket.send(text);
  });
  return {
    post: (message) => {
      const text = JSON.stringify(message);
      if (socket.readyState === WebSocket.CONNECTING) early.push(text);
      else socket.send(text);
    },
    onMessage: (listener) => {
      socket.addEventListener('message', ({ data }) => listener(JSON.parse(String(data))));
    },
    onClose: (listener) => {
      socket.addEventListener('close', () => listener());
    },
    close: () => socket.close(),
  };
}
