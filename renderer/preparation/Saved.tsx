import { baseName } from '../app/save-file.ts';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Preparation.module.css';

/** Where the file is, and what the user does with it. */
export function Saved({
  path,
  email,
  toSend = false,
}: {
  path: string | null;
  email: string | null;
  /** It is still to be sent. */
  toSend?: boolean;
}) {
  const { t } = useTexts();
  const show = useHost('file.show');
  return (
    <div className={path === null ? undefined : styles['saved']}>
      <output>
        {path !== null && (
          <>
            {t('preparation.saved', { file: baseName(path) })}
            {toSend &&
              ` ${email === null ? t('preparation.sendIt') : t('preparation.sendItTo', { email })}`}
          </>
        )}
      </output>
      {path !== null && (
        <Button small kind="quiet" onPress={() => void show.run({ path })}>
          {t('table.show')}
        </Button>
      )}
    </div>
  );
}
