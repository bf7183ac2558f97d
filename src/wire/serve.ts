import { Refusal } from '../contract/errors.ts';
import type { Progress } from '../contract/index.ts';
import type { Port, Request, Response, WireEvent } from './port.ts';

export type Served = {
  call(
    procedure: string,
    input: unknown,
    options: {
      signal: AbortSignal;
      onProgress: (progress: Progress) => void;
      requestId?: string;
    },
  ): Promise<unknown>;
  /** Returns the function that ends the subscription. */
  subscribe?(listener: (event: WireEvent) => void): () => void;
};

/** Answers the calls that come through a port until it closes; what is then under way is cancelled. */
export function serve(port: Port, served: Served): void {
  const open = new Map<number, AbortController>();
  const respond = (response: Response) => port.post(response);
  const unsubscribe = served.subscribe?.((event) => respond({ type: 'event', event }));

  port.onMessage((message) => {
    const request = message as Request;
    if (request.type === 'cancel') open.get(request.id)?.abort();
    else void answer(request);
  });
  port.onClose(() => {
    unsubscribe?.();
    for (const controller of open.values()) controller.abort();
  });

  async function answer(request: Extract<Request, { type: 'call' }>): Promise<void> {
    const { id, procedure, input, requestId } = request;
    const controller = new AbortController();
    open.set(id, controller);
    try {
      const output = await served.call(procedure, input, {
        signal: controller.signal,
        onProgress: (progress) => respond({ type: 'progress', id, progress }),
        ...(requestId === undefined ? {} : { requestId }),
      });
      respond({ type: 'done', id, output });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('internal');
      respond({ type: 'refused', id, refusal: refusal.toData() });
    } finally {
      open.delete(id);
    }
  }
}
