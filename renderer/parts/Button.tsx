import { type ReactNode, type Ref, useEffect, useState } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { Link } from 'wouter';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type Kind = 'normal' | 'primary' | 'quiet' | 'danger';
type Look = { kind?: Kind; small?: boolean; icon?: ReactNode };
type Props = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  ref?: Ref<HTMLButtonElement>;
};

const kinds: Record<Kind, string | undefined> = {
  normal: undefined,
  primary: styles['primary'],
  quiet: styles['quiet'],
  danger: styles['danger'],
};

function look({ kind = 'normal', small = false }: Look): string {
  return classes(styles['button'], kinds[kind], small && styles['small']);
}

/**
 * A button with a word on it. `isPending` takes no more presses and keeps the focus. Only work that lasts is
 * shown and said: most is over in a blink, and then a reader would be told of a button that is gone with its form.
 */
export function Button({
  kind,
  small,
  icon,
  children,
  isPending = false,
  ...props
}: Props & Look & { children: ReactNode }) {
  const lasts = useLasting(isPending);
  const deaf = isPending && !lasts;
  return (
    <AriaButton
      {...props}
      {...(deaf ? { onPress: () => {}, type: 'button' } : {})}
      isPending={lasts}
      className={look({ ...(kind ? { kind } : {}), small: small ?? false })}
    >
      {lasts ? <span className={styles['spin']} aria-hidden="true" /> : icon}
      {children}
    </AriaButton>
  );
}

/** Milliseconds that work may take without a word. */
const blink = 500;

/** Whether work has lasted so long that a word is due. */
export function useLasting(works: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!works) return undefined;
    const timer = setTimeout(() => setLasts(true), blink);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [works]);
  return works && lasts;
}

/** Looks like a button and leads to a screen of the program. */
export function LinkButton({
  to,
  icon,
  children,
  ...props
}: Look & { to: string; children: ReactNode }) {
  return (
    <Link href={to} className={look(props)}>
      {icon}
      {children}
    </Link>
  );
}

/** A button with an icon alone; its label is its name and its tooltip. */
export function IconButton({
  label,
  keys,
  small = false,
  children,
  ...props
}: Props & {
  label: string;
  /** The shortcut, shown in the tooltip. */
  keys?: string | undefined;
  small?: boolean;
  children: ReactNode;
}) {
  return (
    <Tip text={label} keys={keys}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classes(styles['button'], styles['icon'], small && styles['small'])}
      >
        {children}
      </AriaButton>
    </Tip>
  );
}

/** A tooltip for one focusable part of React Aria's. */
export function Tip({
  text,
  keys,
  children,
}: {
  text: string;
  keys?: string | undefined;
  children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <Tooltip className={styles['tooltip'] ?? ''} offset={6}>
        {text}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
