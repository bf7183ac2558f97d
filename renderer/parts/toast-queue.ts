import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

/** `done` says shortly what happened; `problem` stays until it is dismissed. */
export type ToastContent = {
  kind: 'done' | 'problem';
  text: string;
  action?: { label: string; onAction: () => void };
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

const readingTime = 7000;

/** Shows a short message at the window's edge. The same problem twice is one message. */
export function showToast(content: ToastContent): void {
  const twins = toastQueue.visibleToasts.filter((toast) => toast.content.text === content.text);
  for (const { key } of twins) toastQueue.close(key);
  toastQueue.add(content, content.kind === 'done' ? { timeout: readingTime } : {});
}
