import { Refusal } from '../contract/errors.ts';

const hour = 3_600_000;

/**
 * Erases each day what is due by the office's rule. It is looked for every hour, since a program may be open for
 * weeks; on the same day it finds nothing more.
 */
export function keepRetention(means: {
  run: () => Promise<void>;
  failed: (error: unknown) => void;
}): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    means.run().catch((error: unknown) => {
      if (!(error instanceof Refusal && error.code === 'core.gone')) means.failed(error);
    });
  };
  return {
    start() {
      timer = setInterval(look, hour);
      timer.unref();
      look();
    },
    stop: () => clearInterval(timer),
  };
}
