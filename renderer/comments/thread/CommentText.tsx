import { EyeOff, ShieldAlert } from 'lucide-react';
import { Fragment, useCallback, useMemo } from 'react';
import type { Comment } from '../../../src/contract/comments.ts';
import {
  type PersonalSpot,
  type Range,
  findPersonalData,
  isMaskable,
  maskMark,
} from '../../../src/domain/personal-data.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { ErasedWords, ResidentPieces, ResidentText } from '../../parts/ResidentText.tsx';
import type { Actions } from '../actions.ts';
import styles from './CommentText.module.css';

/** More of a text than this is not searched while it is shown; masking itself reads it all. */
const searched = 500_000;

/** A comment's words, with the personal data in them marked and a warning that names it. */
export function CommentText({ comment, onMask }: { comment: Comment; onMask: () => void }) {
  const { t, f } = useTexts();
  const { text, maskedAt, erasedAt } = comment;
  const spots = useMemo(() => findPersonalData(text.slice(0, searched)), [text]);
  const segments = useMemo(
    () => segmentsOf(text, spots, maskedAt !== null),
    [text, spots, maskedAt],
  );
  const kinds = [...new Set(spots.filter(isMaskable).map(({ kind }) => kind))];
  const hinted = spots.some(({ kind }) => kind === 'health');
  if (erasedAt !== null) return <ErasedWords day={f.date(erasedAt)} />;
  return (
    <>
      <div data-text-of={comment.id}>
        <ResidentText text={text}>
          {(shown) => <Segments segments={segments} shown={shown} />}
        </ResidentText>
      </div>
      {kinds.length > 0 && (
        <div className={styles.warning}>
          <ShieldAlert size={16} aria-hidden="true" />
          <span className={styles.words}>
            {t('personal.found', {
              kinds: kinds.map((kind) => t(`personal.kind.${kind}`)).join(', '),
            })}
          </span>
          <Button small icon={<EyeOff size={14} aria-hidden="true" />} onPress={onMask}>
            {t('personal.mask')}
            <span aria-hidden="true">
              <Kbd keys="X" />
            </span>
          </Button>
        </div>
      )}
      {hinted && <p className={styles.hint}>{t('personal.hint')}</p>}
    </>
  );
}

type Segment = Range & { as: 'text' | 'spot' | 'hint' | 'masked' };

/** The text cut where its looks change. */
function segmentsOf(text: string, spots: readonly PersonalSpot[], masked: boolean): Segment[] {
  const special: Segment[] = spots.map(({ kind, from, to }) => ({
    as: kind === 'health' ? 'hint' : 'spot',
    from,
    to,
  }));
  // A mark that a resident wrote is a text like any other.
  let at = masked ? text.indexOf(maskMark) : -1;
  while (at !== -1) {
    special.push({ as: 'masked', from: at, to: at + maskMark.length });
    at = text.indexOf(maskMark, at + maskMark.length);
  }
  const segments: Segment[] = [];
  let place = 0;
  for (const segment of special.sort((a, b) => a.from - b.from)) {
    if (segment.from > place) segments.push({ as: 'text', from: place, to: segment.from });
    segments.push(segment);
    place = segment.to;
  }
  if (place < text.length) segments.push({ as: 'text', from: place, to: text.length });
  return segments;
}

function Segments({ segments, shown }: { segments: readonly Segment[]; shown: string }) {
  const { t } = useTexts();
  return segments
    .filter(({ from }) => from < shown.length)
    .map(({ as, from, to }) => {
      const text = shown.slice(from, to);
      return (
        <Fragment key={from}>
          {as === 'masked' ? (
            <span data-from={from} data-units={to - from} className={styles.masked}>
              {t('personal.masked')}
            </span>
          ) : as === 'text' ? (
            <span data-from={from}>
              <ResidentPieces text={text} />
            </span>
          ) : (
            <mark data-from={from} className={as === 'spot' ? styles.spot : styles.hinted}>
              <ResidentPieces text={text} />
            </mark>
          )}
        </Fragment>
      );
    });
}

/** Masks what is selected in a comment's text, or else all that was found in the given one. */
export function useMasking(actions: Actions): (commentId: string) => Promise<void> {
  const { t } = useTexts();
  const { run } = useCommand('comment.mask');
  const { done } = actions;
  return useCallback(
    async (commentId) => {
      const chosen = selectedText();
      let count = 0;
      const masking = run(
        chosen
          ? { ids: [chosen.commentId], ranges: [{ from: chosen.from, to: chosen.to }] }
          : { ids: [commentId] },
      ).then((outcome) => {
        if (outcome.done) count = outcome.output.masked;
        return outcome;
      });
      if (await done(masking, () => t('personal.done', { count }))) {
        getSelection()?.removeAllRanges();
      }
    },
    [done, run, t],
  );
}

/** What the user has selected of one comment's text, as a range of that text; null when nothing. */
function selectedText(): (Range & { commentId: string }) | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = placeIn(range.startContainer, range.startOffset);
  const to = placeIn(range.endContainer, range.endOffset);
  if (!from || !to || from.commentId !== to.commentId || from.at >= to.at) return null;
  return { commentId: from.commentId, from: from.at, to: to.at };
}

/** Where a point of the page is in a comment's text. What is shown by a name counts as what it stands for. */
function placeIn(node: Node, offset: number): { commentId: string; at: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const commentId = element?.closest<HTMLElement>('[data-text-of]')?.dataset['textOf'];
  if (element === null || commentId === undefined) return null;
  const segment = element.closest<HTMLElement>('[data-from]');
  if (!segment) {
    // Between segments: at the start of the next one, or at the end of the last.
    const child = node.childNodes[offset];
    const next = child instanceof HTMLElement ? child : null;
    if (next?.dataset['from'] !== undefined) return { commentId, at: Number(next.dataset['from']) };
    const all = element.closest('[data-text-of]')!.querySelectorAll<HTMLElement>('[data-from]');
    const last = all[all.length - 1];
    if (!last) return null;
    return { commentId, at: offset === 0 ? 0 : Number(last.dataset['from']) + unitsIn(last) };
  }
  const before = document.createRange();
  before.setStart(segment, 0);
  before.setEnd(node, offset);
  const at = Number(segment.dataset['from']);
  if (segment.dataset['units'] !== undefined) {
    const whole = before.toString().length > 0;
    return { commentId, at: at + (whole ? Number(segment.dataset['units']) : 0) };
  }
  return { commentId, at: at + unitsIn(before.cloneContents()) };
}

function unitsIn(part: Node): number {
  if (part instanceof HTMLElement && part.dataset['units'] !== undefined) {
    return Number(part.dataset['units']);
  }
  if (part instanceof Text) return part.data.length;
  return Array.from(part.childNodes).reduce((sum, child) => sum + unitsIn(child), 0);
}
