import { refuse } from '../contract/errors.ts';

/** Runs tasks one after another, in the order they came; a failing one does not stop the next. */
export function serialQueue(): {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Waits for what was queued; what comes later is refused with `core.gone`. */
  close(): Promise<void>;
} {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  return {
    async run(task) {
      if (closed) refuse('core.gone');
      const mine = last.then(task);
      last = mine.catch(() => {});
      return mine;
    },
    async close() {
      closed = true;
      await last;
    },
  };
}
