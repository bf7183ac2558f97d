import { useEffect, useState } from 'react';
import type { Refusal } from '../../src/contract/errors.ts';
import type { ImportRequest, ImportResult } from '../../src/contract/imports.ts';
import type { Progress } from '../../src/contract/index.ts';
import { toRefusal } from '../live/answers.ts';
import { useCall } from '../live/index.ts';

export type Preview =
  | { at: 'incomplete' }
  | { at: 'working'; progress: Progress | null; last: ImportResult | null }
  | { at: 'ready'; result: ImportResult }
  | { at: 'refused'; refusal: Refusal };

/** Long enough that a name being typed is not looked at letter by letter. */
const pauseMs = 350;

/**
 * What an import would do, asked anew whenever the request changes. The question before it is cancelled:
 * the core does one command at a time, and the last answer is the only one that matters.
 *
 * @param round another number asks the same again
 */
export function usePreview(request: ImportRequest | null, round: number): Preview {
  const call = useCall();
  // By its words: a request that says the same is the same.
  const asked = request === null ? null : JSON.stringify(request);
  const key = `${round} ${asked}`;
  const [known, setKnown] = useState<{ key: string; preview: Preview; last: ImportResult | null }>({
    key: '',
    preview: { at: 'incomplete' },
    last: null,
  });

  useEffect(() => {
    if (asked === null) return undefined;
    const stop = new AbortController();
    const settle = (preview: Preview) => {
      if (stop.signal.aborted) return;
      setKnown(({ last }) => ({
        key,
        preview,
        last: preview.at === 'ready' ? preview.result : last,
      }));
    };
    const timer = setTimeout(() => {
      call(
        'import.run',
        { ...(JSON.parse(asked) as ImportRequest), dryRun: true },
        {
          signal: stop.signal,
          onProgress: (progress) => settle({ at: 'working', progress, last: null }),
        },
      ).then(
        (result) => settle({ at: 'ready', result }),
        (error: unknown) => settle({ at: 'refused', refusal: toRefusal(error) }),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, call, key]);

  if (asked === null) return { at: 'incomplete' };
  if (known.key !== key) return { at: 'working', progress: null, last: known.last };
  return known.preview.at === 'working' ? { ...known.preview, last: known.last } : known.preview;
}
