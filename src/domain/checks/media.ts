import type { Finding } from '../checklist-findings.ts';
import { captionsDueOn } from '../media.ts';
import {
  altMissing,
  captionsMissing,
  lacksCaptions,
  pictureTextMissing,
} from '../post-warnings.ts';
import type { LocalDate } from '../time.ts';
import type { AfterFacts, PostFacts } from './facts.ts';
import { gap, idle, ok } from './finding.ts';

/** B6: by the same rules as the warnings of the calendar. A recording of a live stream has its days: A7. */
export function accessible(post: PostFacts): Finding[] {
  const { media } = post;
  if (media.length === 0) return [idle('mediaMissing')];
  const pictures = media.filter(({ kind }) => kind === 'image');
  const telling = pictures.filter(({ decorative }) => !decorative);
  const alts = altMissing(post, post.regime);
  const worded = pictureTextMissing(post).map(() =>
    gap('pictureTextMissing', { count: pictures.filter((one) => one.wordsInPicture).length }),
  );
  const captions = captionsMissing(post).filter(({ recording }) => !recording);
  const captioned = media.filter((one) => one.kind !== 'image' && !lacksCaptions(one));
  const [lacking] = alts;
  return [
    ...alts.map(({ count }) => gap('altMissing', { count })),
    ...(telling.length > 0 && !lacking ? [ok('altGiven', { count: telling.length })] : []),
    ...(pictures.length > 0 && telling.length === 0
      ? [ok('onlyDecorative', { count: pictures.length })]
      : []),
    ...worded,
    ...captions.map(({ count }) => gap('captionsMissing', { count })),
    ...(captioned.length > 0 ? [ok('captionsGiven', { count: captioned.length })] : []),
    ...recordingsDue(post).map((due) => idle('captionsDue', due)),
  ];
}

/** A7: recordings have fourteen days for their captions. */
export function recordings(facts: AfterFacts): Finding[] {
  const all = facts.media.filter(({ kind }) => kind === 'recording');
  if (all.length === 0) return [idle('noVideo')];
  const lacking = all.filter(lacksCaptions).length;
  if (lacking === 0) return [ok('captionsGiven', { count: all.length })];
  const [due] = recordingsDue(facts);
  if (!due || due.date < facts.today) return [gap('captionsMissing', { count: lacking })];
  return [gap('captionsDue', due)];
}

/** How many recordings wait for captions, and until when. */
function recordingsDue({
  media,
  plannedOn,
  publishedOn,
}: Pick<AfterFacts, 'media' | 'plannedOn' | 'publishedOn'>): { count: number; date: LocalDate }[] {
  const count = media.filter((one) => one.kind === 'recording' && lacksCaptions(one)).length;
  const date = captionsDueOn({ kind: 'recording', captions: null, plannedOn, publishedOn });
  return count === 0 || date === null ? [] : [{ count, date }];
}
