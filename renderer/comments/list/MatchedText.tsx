import type { ThreadMatch } from '../../../src/contract/comments.ts';
import { useTexts } from '../../app/texts.tsx';
import styles from './MatchedText.module.css';

/**
 * Why a search found a thread: a piece of a text with the words marked, after the name of what it is from
 * unless that is a comment. Plain text in one run, as the core gives it.
 */
export function MatchedText({ match }: { match: ThreadMatch }) {
  const { t } = useTexts();
  const { excerpt, ranges } = match;
  return (
    <>
      {match.in !== 'comment' && (
        <span className={styles.in}>
          {t(match.in === 'reply' ? 'search.in.reply' : 'search.in.note')}{' '}
        </span>
      )}
      {ranges.map(([start, end], index) => (
        // A range has no other identity than its place.
        <span key={start}>
          {excerpt.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark className={styles.mark}>{excerpt.slice(start, end)}</mark>
        </span>
      ))}
      {excerpt.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
