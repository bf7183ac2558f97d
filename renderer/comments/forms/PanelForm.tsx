import type { Comment } from '../../../src/contract/comments.ts';
import { CloseForm } from './CloseForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import type { Panel, ThreadDoes, ThreadWorld } from './panels.ts';
import { RecordForm } from './RecordForms.tsx';
import { ExpertAnswerForm, ReferralForm } from './ReferralForms.tsx';
import { RemindForm } from './RemindForm.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { RouteForm } from './RouteForm.tsx';
import { SnoozeForm } from './SnoozeForm.tsx';
import { ThemePicker } from './ThemePicker.tsx';

/** The form that is open below the thread. */
export function PanelForm({
  thread,
  target,
  panel,
  telling,
  regime,
  channels,
  units,
  actions,
  does,
}: ThreadWorld & { target: Comment; panel: Panel; does: ThreadDoes }) {
  const { now } = telling;
  const channel = channels.find(({ name }) => name === thread.channelName)?.language;
  const suggested = channel ?? (regime === 'sv' ? 'sv' : 'fi');
  switch (panel.at) {
    case 'reply':
      return (
        <ReplyForm
          thread={thread}
          suggested={suggested}
          regime={regime}
          bank={panel.bank}
          now={now}
          actions={actions}
          onClose={does.closePanel}
        />
      );
    case 'refer':
      return (
        <ReferralForm
          thread={thread}
          units={units}
          now={now}
          actions={actions}
          onClose={does.closePanel}
        />
      );
    case 'close':
      return <CloseForm count={1} onRecord={does.close} onCancel={does.closePanel} />;
    case 'snooze':
      return (
        <SnoozeForm
          count={1}
          telling={telling}
          onRecord={(until) => {
            void actions.snooze([thread.id], until);
            does.closePanel();
          }}
          onCancel={does.closePanel}
        />
      );
    case 'note':
      return <NoteForm thread={thread} actions={actions} onClose={does.closePanel} />;
    case 'moderate':
    case 'reverse':
    case 'review':
      return (
        <RecordForm
          panel={panel}
          thread={thread}
          target={target}
          now={now}
          actions={actions}
          onClose={does.closePanel}
        />
      );
    case 'themes':
      return (
        <ThemePicker
          has={[thread.themes.map(({ name }) => name)]}
          onChange={(change, name) => void actions.setThemes([thread.id], change, name)}
          onClose={does.closePanel}
        />
      );
    case 'route':
      return (
        <RouteForm
          key={panel.kind}
          thread={thread}
          kind={panel.kind}
          suggested={suggested}
          now={now}
          actions={actions}
          onClose={does.closePanel}
        />
      );
    case 'remind': {
      const referral = thread.referrals.find(({ id }) => id === panel.referralId);
      return referral ? (
        <RemindForm
          key={referral.id}
          thread={thread}
          referral={referral}
          units={units}
          actions={actions}
          onClose={does.closePanel}
        />
      ) : null;
    }
    case 'expertAnswer': {
      const referral = thread.referrals.find(({ id }) => id === panel.referralId);
      return referral ? (
        <ExpertAnswerForm
          key={referral.id}
          thread={thread}
          referral={referral}
          actions={actions}
          onClose={does.closePanel}
        />
      ) : null;
    }
  }
}
