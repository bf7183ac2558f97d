import {
  Archive,
  Check,
  CircleDashed,
  Lightbulb,
  type LucideIcon,
  Pencil,
  Send,
  TriangleAlert,
} from 'lucide-react';
import type { PostStatus, Purpose } from '../../src/domain/words.ts';
import { purposeIcons } from '../parts/Badge.tsx';
import styles from './Icons.module.css';

export const statusIcons: Record<PostStatus, LucideIcon> = {
  idea: Lightbulb,
  draft: Pencil,
  ready: Check,
  published: Send,
  wrapped: Archive,
};

type IconName = Purpose | PostStatus | 'unset' | 'warning';

const icons: Record<IconName, LucideIcon> = {
  ...purposeIcons,
  ...statusIcons,
  unset: CircleDashed,
  warning: TriangleAlert,
};

/** The drawings that `SmallIcon` shows. A month has hundreds of them: each is drawn once and referred to. */
export function IconDrawings() {
  return (
    <svg className={styles.drawings} aria-hidden="true">
      {Object.entries(icons).map(([name, Icon]) => (
        <symbol key={name} id={`calendar-${name}`} viewBox="0 0 24 24">
          <Icon />
        </symbol>
      ))}
    </svg>
  );
}

/** A small picture of what a post is for or how far it is; words say the same. */
export function SmallIcon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} aria-hidden="true">
      <use href={`#calendar-${name}`} />
    </svg>
  );
}
