import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useTexts } from '../app/texts.tsx';
import { IconButton } from './Button.tsx';
import type { Place } from './order.ts';
import styles from './OrderTools.module.css';

/** The buttons that move an item one place up or down. */
export function MoveButtons({ name, place }: { name: string; place: Place }) {
  const { t } = useTexts();
  return (
    <span className={styles.moves}>
      <IconButton
        label={t('order.earlier', { name })}
        small
        isDisabled={place.isFirst}
        onPress={place.earlier}
      >
        <ArrowUp size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('order.later', { name })}
        small
        isDisabled={place.isLast}
        onPress={place.later}
      >
        <ArrowDown size={16} aria-hidden="true" />
      </IconButton>
    </span>
  );
}

/** What an item is dragged by. The buttons do the same for those who don't drag. */
export function Grip({ place }: { place: Place }) {
  const { t } = useTexts();
  return (
    <span className={styles.grip} title={t('order.drag')} aria-hidden="true" {...place.handle}>
      <GripVertical size={16} />
    </span>
  );
}

/** Joined to an item's own: shows where what is dragged would go. */
export function markOf({ mark }: Place): string | null | undefined {
  return mark && styles[mark];
}
