import { type LucideIcon, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { RefusalData } from '../../src/contract/errors.ts';
import { refusalText } from '../../src/i18n/refusal.ts';
import { useTexts } from '../app/texts.tsx';
import type { Live } from '../live/answers.ts';
import { classes } from './classes.ts';
import styles from './Page.module.css';

/** The frame of a screen's content. */
export function Page({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return <div className={classes(styles['page'], narrow && styles['narrow'])}>{children}</div>;
}

/** A screen's one h1, a line under it, and what can be done on the whole of it. */
export function PageHeader({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles['header']}>
      <div className={styles['titles']}>
        <h1>{title}</h1>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      </div>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </header>
  );
}

/** A part of a screen with its own heading. */
export function Card({
  title,
  note,
  children,
}: {
  title?: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      className={classes(styles['card'], styles['padded'])}
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
    >
      {title !== undefined && (
        <h2 id={id} className={styles['cardTitle']}>
          {title}
        </h2>
      )}
      {note !== undefined && <p className={styles['cardNote']}>{note}</p>}
      {children}
    </section>
  );
}

/** Nothing here, why, and what to do about it. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles['empty']}>
      <span className={styles['emptyIcon']} aria-hidden="true">
        <Icon size={30} strokeWidth={1.6} />
      </span>
      <h2>{title}</h2>
      <p className={styles['emptyText']}>{children}</p>
      {action}
    </div>
  );
}

/** A refusal where it happened, in the user's language. */
export function Problem({ refusal }: { refusal: Pick<RefusalData, 'code' | 'params'> }) {
  const { t } = useTexts();
  return (
    <div className={styles['problem']} role="alert">
      <TriangleAlert size={18} aria-hidden="true" />
      <span>{refusalText(t, refusal)}</span>
    </div>
  );
}

/** Draws an answer when it has come. The wait is too short for a spinner to be calm. */
export function Answered<T>({
  live,
  children,
}: {
  live: Live<T>;
  children: (data: T) => ReactNode;
}) {
  switch (live.at) {
    case 'asking':
      return <div className={styles['asking']} aria-busy="true" />;
    case 'refused':
      return <Problem refusal={live.refusal} />;
    case 'answered':
      return children(live.data);
  }
}

/** Names and their values. */
export function KeyValue({ pairs }: { pairs: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles['keyValue']}>
      {pairs.map(([key, value]) => (
        <Pair key={key} name={key} value={value} />
      ))}
    </dl>
  );
}

function Pair({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
