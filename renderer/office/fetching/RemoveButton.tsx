import type { FetchedChannel } from '../../../src/contract/fetching.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { useAskNetworkAgain, useCommand, useHost, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { showToast } from '../../parts/toast-queue.ts';

/** Ends fetching from a channel, after the user has seen what that does and what stays. */
export function RemoveButton({
  channel: { channelId, name },
  onRemoved,
}: {
  channel: FetchedChannel;
  onRemoved?: () => void;
}) {
  const { t } = useTexts();
  const { confirm } = useDialogs();
  const office = useLive('office.get', {}).data;
  const forbid = useHost('network.forbid');
  const remove = useCommand('fetching.remove');
  const askAgain = useAskNetworkAgain();
  return (
    <Button
      small
      kind="quiet"
      aria-label={t('fetching.removeNamed', { name })}
      isPending={forbid.pending || remove.pending}
      onPress={async () => {
        const yes = await confirm({
          title: t('fetching.removeAsk'),
          text: t('fetching.removeText', { name }),
          action: t('fetching.remove'),
          danger: true,
        });
        if (!yes || !office) return;
        // First nothing more goes out; what the file says of it is second.
        const forbidden = await forbid.run({ officeId: office.id, channelId });
        await askAgain();
        if (!forbidden.done || !(await remove.run({ channelId })).done) return;
        showToast({ kind: 'done', text: t('fetching.removed') });
        onRemoved?.();
      }}
    >
      {t('fetching.remove')}
    </Button>
  );
}
