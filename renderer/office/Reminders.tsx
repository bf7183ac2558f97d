import { useTexts } from '../app/texts.tsx';
import { useShell } from '../live/answers.ts';
import { useHost } from '../live/index.ts';
import { Checkbox } from '../parts/Choice.tsx';
import { Card } from '../parts/Page.tsx';

/** Whether this machine tells that a post's time has come. Taken into use at once. */
export function Reminders() {
  const { t } = useTexts();
  const shell = useShell();
  const { run: set } = useHost('shell.set');
  if (!shell.data) return null;
  return (
    <Card title={t('reminder.title')}>
      <Checkbox
        isSelected={shell.data.reminders}
        onChange={(reminders) => void set({ reminders })}
        note={t('reminder.settingNote')}
      >
        {t('reminder.setting')}
      </Checkbox>
    </Card>
  );
}
