import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { useTexts } from '../app/texts.tsx';
import { Button, IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { toastQueue } from './toast-queue.ts';
import styles from './Toast.module.css';

/**
 * Where short messages appear. React Aria's toast is unstable by its own word: its version is pinned,
 * and only this file and toast-queue.ts know it.
 */
export function ToastRegion() {
  const { t } = useTexts();
  return (
    <AriaToastRegion
      queue={toastQueue}
      aria-label={t('toast.region')}
      className={styles['region'] ?? ''}
    >
      {({ toast }) => {
        const { kind, text, action } = toast.content;
        const Icon = kind === 'done' ? CircleCheck : TriangleAlert;
        return (
          <AriaToast
            toast={toast}
            className={classes(styles['toast'], kind === 'problem' && styles['problem'])}
          >
            <Icon className={styles['icon']} size={18} aria-hidden="true" />
            <AriaToastContent className={styles['content'] ?? ''}>
              <Text slot="title">{text}</Text>
            </AriaToastContent>
            <div className={styles['actions']}>
              {action && (
                <Button
                  kind="quiet"
                  small
                  onPress={() => {
                    toastQueue.close(toast.key);
                    action.onAction();
                  }}
                >
                  {action.label}
                </Button>
              )}
              <IconButton slot="close" label={t('action.close')} small>
                <X size={16} aria-hidden="true" />
              </IconButton>
            </div>
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
