import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../parts/classes.ts';
import styles from './Import.module.css';

/** The heading of a step that has just begun: the focus comes here, so that it is read out. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className={classes(styles['heading'])}>
      {children}
    </h3>
  );
}
