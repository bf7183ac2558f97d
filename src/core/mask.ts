import { refuse } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import {
  findPersonalData,
  isMaskable,
  maskMark,
  maskPersonalData,
  maskRanges,
} from '../domain/personal-data.ts';
import { findComment, maskComment } from '../store/comments.ts';
import { formerWordings, setFormerWording } from '../store/comment-history.ts';
import { setWording, wordingsOf } from '../store/preparation.ts';
import { quotesOfComment, setQuote } from '../store/reports.ts';
import type { Writer } from '../store/database.ts';
import { squeezed } from '../domain/names.ts';
import type { Doing } from './handler.ts';

/**
 * Puts marks in the place of personal data: of what is found in each text, or of the ranges that the user
 * chose. Only the text changes; class, turn and fingerprint stay, so that the same comment coming in again is
 * known for what it is (see merge.ts).
 *
 * Masking can be undone like everything else, so what was masked lives on in the journal of the history, and
 * a digest of it in the fingerprint, until retention or an erasure (see erasing.ts) takes both: the mask is for whoever
 * looks at the screen and for what leaves the program, and is no erasure.
 */
export function maskComments(
  { ids, ranges }: Parsed<'comment.mask'>,
  { db, now }: Pick<Doing, 'db' | 'now'>,
): { masked: number } {
  let masked = 0;
  for (const id of new Set(ids)) {
    const { text } = findComment(db, id) ?? refuse('missing');
    const chosen = ranges?.filter(({ from, to }) => from < to && to <= text.length);
    const result = chosen
      ? { text: maskRanges(text, chosen), masked: chosen.length }
      : maskPersonalData(text);
    if (result.masked === 0 || result.text === text) continue;
    maskComment(db, { id, text: result.text, maskedAt: now });
    const masks = chosen ?? findPersonalData(text).filter(isMaskable);
    maskWordings(
      db,
      id,
      masks.map(({ from, to }) => text.slice(from, to)),
    );
    masked += result.masked;
  }
  if (masked === 0) refuse('comment.nothingToMask');
  return { masked };
}

/** What was masked in a comment is masked where its words go on too: sent to a unit, or quoted in a live report. */
function maskWordings(db: Writer, commentId: string, masked: readonly string[]): void {
  // Wordings are one run of text: see domain/wordings.ts.
  // A single letter or sign would be found in all of them.
  const parts = masked.map(squeezed).filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
  const without = (text: string) =>
    parts.reduce((left, part) => left.replaceAll(part, maskMark), text);
  for (const { forwardingId, position, text } of wordingsOf(db, commentId)) {
    const clean = without(text);
    if (clean !== text) setWording(db, { forwardingId, position, text: clean });
  }
  for (const { id, text } of quotesOfComment(db, commentId)) {
    const clean = without(text);
    if (clean !== text) setQuote(db, { id, text: clean });
  }
  // What it said before its writer changed it is shown beside it.
  for (const former of formerWordings(db, commentId)) {
    const clean = maskPersonalData(without(former.text)).text;
    if (clean !== former.text) setFormerWording(db, { ...former, text: clean });
  }
}
