import { type HTMLAttributes, type ReactNode, useMemo, useState } from 'react';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/commands.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { head } from '../../src/domain/signs.ts';
import { type Piece, pieces } from './resident-text.ts';
import styles from './ResidentText.module.css';

const first = 5_000;
const step = 20_000;

/**
 * A resident's words as they are: plain text and nothing else, in its own direction, with hidden signs
 * made visible. A long text comes in steps, so that megabytes never hold up the window.
 */
export function ResidentText({
  text,
  className,
  children,
}: {
  text: string;
  className?: string;
  /** Draws what is shown of the text in another way, by `ResidentPieces`. */
  children?: (shown: string) => ReactNode;
}) {
  const { t, f } = useTexts();
  const copy = useHost('clipboard.copy');
  const [length, setLength] = useState(first);
  const shown = useMemo(() => head(text, length), [text, length]);
  const rest = text.length - length;
  return (
    <>
      <div dir="auto" className={classes(styles['text'], className)}>
        {children ? children(shown) : <ResidentPieces text={shown} />}
        {rest > 0 && '…'}
      </div>
      {rest > 0 && (
        <div className={styles['more']}>
          <span>{t('resident.long', { length: f.number(text.length) })}</span>
          <Button small onPress={() => setLength(length + step)}>
            {rest > step ? t('resident.more', { step: f.number(step) }) : t('resident.rest')}
          </Button>
          <Button small kind="quiet" onPress={() => void copy.run({ text })}>
            {t('resident.copy')}
          </Button>
        </div>
      )}
    </>
  );
}

/** A resident's words within one line of a list; the line cuts it where it ends. */
export function ResidentLine({
  text,
  ...props
}: { text: string } & Pick<HTMLAttributes<HTMLElement>, 'className' | 'aria-hidden'>) {
  const line = useMemo(() => pieces(text.replaceAll(/\s+/g, ' ')), [text]);
  return (
    <bdi {...props}>
      <Pieces pieces={line} />
    </bdi>
  );
}

/** A resident's words in a run of text; the signs that deceive are named, and tell their length. */
export function ResidentPieces({ text }: { text: string }) {
  const shown = useMemo(() => pieces(text), [text]);
  return <Pieces pieces={shown} />;
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTexts();
  return pieces.map((piece, index) =>
    'text' in piece ? (
      piece.text
    ) : (
      <span
        // The pieces of a text have no other identity than their order.
        // oxlint-disable-next-line react/no-array-index-key
        key={index}
        className={styles['mark']}
        data-units={piece.mark.length > 6 ? 2 : 1}
        title={t('resident.mark', { code: piece.mark })}
      >
        {piece.name}
      </span>
    ),
  );
}
