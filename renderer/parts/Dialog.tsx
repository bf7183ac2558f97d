import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTexts } from '../app/texts.tsx';
import { Button, IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';

/**
 * A dialog over the window. Escape and the cross close it.
 *
 * @param closable false while something is under way that has its own cancel
 */
export function Dialog({
  title,
  wide = false,
  closable = true,
  onClose,
  footer,
  children,
}: {
  title: string;
  wide?: boolean;
  closable?: boolean;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isKeyboardDismissDisabled={!closable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classes(styles['modal'], wide && styles['wide'])}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <div className={styles['header']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
            {closable && (
              <IconButton label={t('action.close')} keys="Esc" small onPress={onClose}>
                <X size={18} aria-hidden="true" />
              </IconButton>
            )}
          </div>
          <div className={styles['body']}>{children}</div>
          {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog({
  title,
  text,
  action,
  danger = false,
  onAnswer,
}: {
  title: string;
  text: string;
  /** What the button does, in a word. */
  action: string;
  danger?: boolean;
  onAnswer: (yes: boolean) => void;
}) {
  const { t } = useTexts();
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      onOpenChange={(open) => {
        if (!open) onAnswer(false);
      }}
    >
      <Modal className={classes(styles['modal'], styles['confirm'])}>
        <AriaDialog role="alertdialog" className={styles['dialog'] ?? ''}>
          <div className={styles['header']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
          </div>
          <div className={styles['body']}>
            <p className={styles['lead']}>{text}</p>
          </div>
          <div className={styles['footer']}>
            <Button onPress={() => onAnswer(false)}>{t('action.cancel')}</Button>
            <Button kind={danger ? 'danger' : 'primary'} onPress={() => onAnswer(true)}>
              {action}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
