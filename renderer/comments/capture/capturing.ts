import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '../../../src/contract/index.ts';
import type { PasteItem } from '../../../src/contract/paste.ts';
import { pasteLimits } from '../../../src/domain/paste.ts';
import { type Instant, instant } from '../../../src/domain/time.ts';
import { useRefusalToast } from '../../app/refusals.ts';
import { useTexts } from '../../app/texts.tsx';
import { toRefusal } from '../../live/answers.ts';
import { useCall, useCommand, useLive } from '../../live/index.ts';
import { type Clipboard, linesOfHtml } from './clipboard.ts';
import { type Draft, draftOf, itemsOf, type States } from './draft.ts';

export type Read = Output<'paste.read'> & { pastedAt: Instant };
export type Added = Output<'paste.add'>;

/** Where the dialog is: one comment by hand, a thread being checked, or what came of it. */
export type Capture =
  | { at: 'one' }
  | { at: 'check'; read: Read; draft: Draft }
  | { at: 'done'; added: Added; undone: boolean };

/** Reads what was pasted. Resolves to null where it can't be read, and has told why. */
function useReading(): (clipboard: Clipboard) => Promise<Read | 'tooLarge' | null> {
  const call = useCall();
  const { language } = useTexts();
  const tell = useRefusalToast();
  return useCallback(
    async ({ html, text }) => {
      const tooLarge =
        text.length > pasteLimits.characters ||
        (html !== null && html.length > 4 * pasteLimits.characters);
      if (tooLarge) return 'tooLarge';
      const pastedAt = instant(Date.now());
      const lines = html === null ? null : linesOfHtml(html);
      try {
        const read = await call('paste.read', { lines, text, pastedAt, language });
        return { ...read, pastedAt };
      } catch (error) {
        tell(toRefusal(error));
        return null;
      }
    },
    [call, language, tell],
  );
}

/** The thread as it would be added, and what of it is known; asked a moment after the last change. */
function useMatching(
  draft: Draft | null,
  channelId: string | null,
  variantId: string | null,
): { items: PasteItem[]; states: States; settled: boolean } {
  const call = useCall();
  const keepAuthors = useLive('office.get', {}).data?.keepAuthors ?? false;
  const rows = draft?.rows;
  const items = useMemo(() => itemsOf(rows ?? [], keepAuthors), [rows, keepAuthors]);
  const asked = useMemo(() => ({ items, channelId, variantId }), [items, channelId, variantId]);
  const [answered, setAnswered] = useState<{ to: unknown; states: States } | null>(null);
  const nothing = channelId === null || items.items.length === 0;

  useEffect(() => {
    const { channelId, items } = asked;
    if (channelId === null || items.items.length === 0) return undefined;
    let over = false;
    const timer = setTimeout(async () => {
      let states: States = new Map();
      try {
        const found = await call('paste.match', { ...asked, channelId, items: items.items });
        states = new Map(items.ids.map((id, at) => [id, found[at]!]));
      } catch {
        // Adding tells what is wrong.
      }
      if (!over) setAnswered({ to: asked, states });
    }, 150);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [call, asked]);

  return {
    items: items.items,
    // While a new answer is on its way, the last one stays.
    states: nothing || answered === null ? none : answered.states,
    settled: nothing || answered?.to === asked,
  };
}
const none: States = new Map();

/** Adds the thread, once at a time. Resolves to null when it was refused, which has been told. */
function useAdding() {
  const { run, pending } = useCommand('paste.add');
  const running = useRef(false);
  const add = useCallback(
    async (input: Parameters<typeof run>[0]): Promise<Added | null> => {
      if (running.current) return null;
      running.current = true;
      const outcome = await run(input);
      running.current = false;
      return outcome.done ? outcome.output : null;
    },
    [run],
  );
  return { add, pending };
}

/** A longer text is not put into the text box: it is a page, and would hold up the window. */
export const longestText = 200_000;

/** The pasted thread: reading it, where it goes, what of it is known, and adding it. */
export function usePaste(onlyChannel: string | null) {
  const reading = useReading();
  const { add, pending } = useAdding();
  const [capture, setCapture] = useState<Capture>({ at: 'one' });
  const [read, setRead] = useState<Read | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [variantId, setVariant] = useState<string | null>(null);
  const channelId = chosen ?? onlyChannel;
  const draft = capture.at === 'check' ? capture.draft : null;
  const { items, states, settled } = useMatching(draft, channelId, variantId);

  function check(found: Read): void {
    setCapture({ at: 'check', read: found, draft: draftOf(found, found.pastedAt) });
    if (found.channelId !== null) setChosen(found.channelId);
    setVariant(null);
  }

  return {
    capture,
    read,
    tooLarge,
    channelId,
    setChannel: (id: string) => {
      setChosen(id);
      setVariant(null);
    },
    variantId,
    setVariant,
    states,
    settled,
    pending,
    items,
    /** @returns whether it was a thread, which is now being checked */
    take: async (clipboard: Clipboard): Promise<boolean> => {
      const found = await reading(clipboard);
      const asText = found !== null && found !== 'tooLarge' && found.shape === 'single';
      setTooLarge(found === 'tooLarge' || (asText && clipboard.text.length > longestText));
      setRead(found === 'tooLarge' ? null : found);
      if (found === null || found === 'tooLarge' || found.shape !== 'thread') return false;
      check(found);
      return true;
    },
    /** Checks what was read as a text in blocks. */
    check: () => read && check(read),
    back: () => setCapture({ at: 'one' }),
    setDraft: (make: (draft: Draft) => Draft) =>
      setCapture((before) =>
        before.at === 'check' ? { ...before, draft: make(before.draft) } : before,
      ),
    add: async () => {
      if (channelId === null || items.length === 0 || capture.at !== 'check') return;
      const postLink = capture.read.postLink;
      const added = await add({ channelId, variantId, postLink, items: items });
      if (added) setCapture({ at: 'done', added, undone: false });
    },
    setUndone: () =>
      setCapture((before) => (before.at === 'done' ? { ...before, undone: true } : before)),
  };
}

export type Paste = ReturnType<typeof usePaste>;
