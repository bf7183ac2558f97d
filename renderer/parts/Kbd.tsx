import styles from './Kbd.module.css';

const isMac = /mac/i.test(navigator.platform);
const macNames: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** A shortcut's keys, such as `Ctrl+Shift+Z`; on a Mac Ctrl is Command. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles['keys']}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles['key']}>
          {keyName(key)}
        </kbd>
      ))}
    </span>
  );
}

export function keyName(key: string): string {
  return isMac ? (macNames[key] ?? key) : key;
}
