import type { ReactNode } from 'react';
import styles from './Heard.module.css';

/** Words for the ear alone, within a text whose meaning the eye takes from its looks. */
export function Heard({ children }: { children: ReactNode }) {
  return <span className={styles.heard}>{children}</span>;
}
