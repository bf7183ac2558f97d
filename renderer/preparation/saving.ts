import { useState } from 'react';
import type { Refusal } from '../../src/contract/errors.ts';
import type { Input } from '../../src/contract/index.ts';
import { toRefusal } from '../live/answers.ts';
import { useCall, useHost } from '../live/index.ts';

export type SummaryFormat = 'docx' | 'pdf';

/** Saves a summary where the user wants it. A refusal is for the caller to show. */
export function useSaveSummary() {
  const call = useCall();
  const file = useHost('file.save', { refusals: 'inline' });
  const pdf = useHost('file.savePdf', { refusals: 'inline' });
  const [saved, setSaved] = useState<{ path: string; what: string } | null>(null);
  const [making, setMaking] = useState<SummaryFormat | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function made(what: Input<'preparation.print'>, format: SummaryFormat) {
    if (format === 'docx') return file.run(await call('preparation.docx', what));
    const page = await call('preparation.print', what);
    return pdf.run({ ...page, orientation: 'portrait' });
  }

  async function save(what: Input<'preparation.print'>, format: SummaryFormat): Promise<void> {
    setMaking(format);
    setRefusal(null);
    try {
      const outcome = await made(what, format);
      if (!outcome.done) setRefusal(outcome.refusal);
      else if (outcome.output.path !== null)
        setSaved({ path: outcome.output.path, what: JSON.stringify(what) });
    } catch (error) {
      setRefusal(toRefusal(error));
    }
    setMaking(null);
  }

  /** Where this very summary was saved last; null when it was not, or has been changed since. */
  const pathOf = (what: Input<'preparation.print'> | null) =>
    saved !== null && saved.what === JSON.stringify(what) ? saved.path : null;

  return { save, making, pathOf, refusal };
}
