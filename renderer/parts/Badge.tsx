import {
  Check,
  CornerUpLeft,
  GraduationCap,
  Image,
  type LucideIcon,
  Megaphone,
  MessageCircleQuestion,
  MessagesSquare,
  User,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Purpose, Turn } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import styles from './Badge.module.css';
import { classes } from './classes.ts';

export type BadgeTone = 'plain' | 'accent' | 'danger' | 'warn' | 'good';

/** A short word that marks a thing. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={classes(styles['badge'], tone !== 'plain' && styles[tone])}>
      {icon}
      {children}
    </span>
  );
}

export const purposeIcons: Record<Purpose, LucideIcon> = {
  push: Megaphone,
  pull: MessageCircleQuestion,
  network: MessagesSquare,
  image: Image,
};

export const turnIcons: Record<Turn, LucideIcon> = {
  ours: CornerUpLeft,
  expert: GraduationCap,
  resident: User,
  none: Check,
};

/** What a post is for: word, icon and colour. */
export function PurposeBadge({ purpose }: { purpose: Purpose }) {
  const { t } = useTexts();
  const Icon = purposeIcons[purpose];
  return (
    <span className={classes(styles['badge'], styles['purpose'])} data-purpose={purpose}>
      <Icon size={14} aria-hidden="true" />
      {t(`word.purpose.${purpose}`)}
    </span>
  );
}

/** Whose turn it is: word, icon and how full the mark is. */
export function TurnBadge({ turn }: { turn: Turn }) {
  const { t } = useTexts();
  const Icon = turnIcons[turn];
  return (
    <span className={classes(styles['badge'], styles[turn])}>
      <Icon size={14} aria-hidden="true" />
      {t(`word.turn.${turn}`)}
    </span>
  );
}
