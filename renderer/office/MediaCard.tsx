import { Trash2 } from 'lucide-react';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Answered, Card, KeyValue } from '../parts/Page.tsx';
import { showToast } from '../parts/toast-queue.ts';

/** Where posts' pictures and videos are, and those that no post shows. */
export function MediaCard() {
  const { t, f } = useTexts();
  const { confirm } = useDialogs();
  const unused = useLive('media.unused', {});
  const remove = useCommand('media.removeUnused');

  async function removeAll(count: number, size: string): Promise<void> {
    const yes = await confirm({
      title: t('media.unusedAsk'),
      text: t('media.unusedGone', { count, size }),
      action: t('media.unusedYes'),
      danger: true,
    });
    if (!yes) return;
    const removed = await remove.run({});
    if (!removed.done) return;
    const freed = f.size(removed.output.bytes);
    showToast({ kind: 'done', text: t('media.unusedDone', { size: freed }) });
  }

  return (
    <Card title={t('media.folder')} note={t('media.folderNote')}>
      <Answered live={unused}>
        {({ folder, count, bytes }) => {
          const size = f.size(bytes);
          const told =
            count === 0 ? t('media.unusedNone') : t('media.unusedCount', { count, size });
          return (
            <>
              <KeyValue
                pairs={[
                  [t('office.where'), folder],
                  [t('media.unused'), told],
                ]}
              />
              {count > 0 && (
                <div>
                  <Button
                    icon={<Trash2 size={16} aria-hidden="true" />}
                    onPress={() => void removeAll(count, size)}
                  >
                    {t('media.unusedRemove')}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Answered>
    </Card>
  );
}
