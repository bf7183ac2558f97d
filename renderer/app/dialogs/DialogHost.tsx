import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { later } from '../later.tsx';
import { Palette } from './Palette.tsx';
import { type DialogRequest, useDialogs } from './requests.tsx';

const AddCommentDialog = later(
  async () => (await import('../../comments/capture/AddCommentDialog.tsx')).AddCommentDialog,
);
const AttachmentDialog = later(
  async () => (await import('../../comments/thread/AttachmentDialog.tsx')).AttachmentDialog,
);
const AnswerBankDialog = later(
  async () => (await import('../../comments/forms/AnswerBankDialog.tsx')).AnswerBankDialog,
);
const SaveViewDialog = later(
  async () => (await import('../../comments/list/SaveViewDialog.tsx')).SaveViewDialog,
);
const ExportDialog = later(
  async () => (await import('../../calendar/planning/ExportDialog.tsx')).ExportDialog,
);
const PostTemplateDialog = later(
  async () => (await import('../../calendar/templates/PostTemplateDialog.tsx')).PostTemplateDialog,
);
const MonthTemplateDialog = later(
  async () =>
    (await import('../../calendar/templates/MonthTemplateDialog.tsx')).MonthTemplateDialog,
);
const SaveTemplateDialog = later(
  async () => (await import('../../calendar/templates/SaveTemplateDialog.tsx')).SaveTemplateDialog,
);
const RepeatDialog = later(
  async () => (await import('../../calendar/series/RepeatDialog.tsx')).RepeatDialog,
);
const ScopeDialog = later(
  async () => (await import('../../calendar/series/ScopeDialog.tsx')).ScopeDialog,
);
const ImportDialog = later(
  async () => (await import('../../import/ImportDialog.tsx')).ImportDialog,
);
const LayerEventDialog = later(
  async () => (await import('../../calendar/layers/LayerEventDialog.tsx')).LayerEventDialog,
);
const ReadIcsDialog = later(
  async () => (await import('../../calendar/layers/ReadIcsDialog.tsx')).ReadIcsDialog,
);
const ReasonDialog = later(
  async () => (await import('../../calendar/ReasonDialog.tsx')).ReasonDialog,
);
const ChecklistReasonDialog = later(
  async () =>
    (await import('../../calendar/post/checklist/ChecklistReasonDialog.tsx')).ChecklistReasonDialog,
);
const NewPromiseDialog = later(
  async () => (await import('../../promises/NewPromiseDialog.tsx')).NewPromiseDialog,
);
const ClosePromiseDialog = later(
  async () => (await import('../../promises/ClosePromiseDialog.tsx')).ClosePromiseDialog,
);
const AskPromiseDialog = later(
  async () => (await import('../../promises/AskPromiseDialog.tsx')).AskPromiseDialog,
);
const PrepareDialog = later(
  async () => (await import('../../preparation/PrepareDialog.tsx')).PrepareDialog,
);
const SentDialog = later(async () => (await import('../../preparation/SentDialog.tsx')).SentDialog);
const FreezeDialog = later(
  async () => (await import('../../report/FreezeDialog.tsx')).FreezeDialog,
);
const DifferenceDialog = later(
  async () => (await import('../../report/DifferenceDialog.tsx')).DifferenceDialog,
);
const FollowersDialog = later(
  async () => (await import('../../report/FollowersDialog.tsx')).FollowersDialog,
);
const QuoteDialog = later(async () => (await import('../../report/QuoteDialog.tsx')).QuoteDialog);
const NewOfficeDialog = later(
  async () => (await import('../../first-start/NewOfficeDialog.tsx')).NewOfficeDialog,
);
const ReceiveDialog = later(
  async () => (await import('../../handover/ReceiveDialog.tsx')).ReceiveDialog,
);
const PublishDialog = later(
  async () => (await import('../../calendar/post/PublishDialog.tsx')).PublishDialog,
);
const SaveAnswerDialog = later(
  async () => (await import('../../office/SaveAnswerDialog.tsx')).SaveAnswerDialog,
);
const PlaceDialog = later(async () => (await import('../../calendar/PlaceDialog.tsx')).PlaceDialog);
const HoldDialog = later(
  async () => (await import('../../office/privacy/HoldDialog.tsx')).HoldDialog,
);
const ShortcutsDialog = later(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog);

/** Draws the dialogs that are open. */
export function DialogHost() {
  const { open, close } = useDialogs();
  return open.map((request) => <One key={request.kind} request={request} onClose={close} />);
}

function One({ request, onClose }: { request: DialogRequest; onClose: () => void }) {
  switch (request.kind) {
    case 'palette':
      return <Palette onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'newOffice':
      return <NewOfficeDialog onClose={onClose} />;
    case 'receive':
      return <ReceiveDialog onClose={onClose} {...(request.file ? { file: request.file } : {})} />;
    case 'import':
      return (
        <ImportDialog onClose={onClose} {...(request.files ? { files: request.files } : {})} />
      );
    case 'addComment':
      return (
        <AddCommentDialog
          onClose={onClose}
          {...(request.threadId ? { threadId: request.threadId } : {})}
          {...(request.pasted ? { pasted: request.pasted } : {})}
        />
      );
    case 'attachment':
      return <AttachmentDialog attachment={request.attachment} onClose={onClose} />;
    case 'answerBank':
      return (
        <AnswerBankDialog language={request.language} onPick={request.onPick} onClose={onClose} />
      );
    case 'saveAnswer':
      return <SaveAnswerDialog text={request.text} language={request.language} onClose={onClose} />;
    case 'saveView':
      return <SaveViewDialog filter={request.filter} name={request.name} onClose={onClose} />;
    case 'exportPosts':
      return <ExportDialog month={request.month} onClose={onClose} />;
    case 'postTemplate':
      return (
        <PostTemplateDialog
          on={request.on ?? null}
          onClose={onClose}
          {...(request.month ? { month: request.month } : {})}
        />
      );
    case 'monthTemplate':
      return <MonthTemplateDialog month={request.month} onClose={onClose} />;
    case 'saveTemplate':
      return <SaveTemplateDialog source={request.source} name={request.name} onClose={onClose} />;
    case 'repeat':
      return <RepeatDialog postId={request.postId} onClose={onClose} />;
    case 'scope':
      return <ScopeDialog {...request} />;
    case 'publish':
      return <PublishDialog postId={request.postId} onClose={onClose} />;
    case 'layerEvent':
      return (
        <LayerEventDialog
          onClose={onClose}
          {...(request.event ? { event: request.event } : {})}
          {...(request.day ? { day: request.day } : {})}
        />
      );
    case 'readIcs':
      return (
        <ReadIcsDialog
          onClose={onClose}
          {...(request.chosen ? { chosen: request.chosen } : {})}
          {...(request.layerId ? { layerId: request.layerId } : {})}
          {...(request.onRead ? { onRead: request.onRead } : {})}
        />
      );
    case 'reason':
      return <ReasonDialog mode={request.mode} onAnswer={request.onAnswer} />;
    case 'checklistReason':
      return <ChecklistReasonDialog {...request} />;
    case 'newPromise':
      return <NewPromiseDialog onClose={onClose} />;
    case 'closePromise':
      return <ClosePromiseDialog promiseId={request.promiseId} onClose={onClose} />;
    case 'askPromise':
      return <AskPromiseDialog onAnswer={request.onAnswer} />;
    case 'prepare':
      return (
        <PrepareDialog
          source={request.source ?? null}
          unitId={request.unitId ?? null}
          onClose={onClose}
        />
      );
    case 'sentSummary':
      return <SentDialog forwardingId={request.forwardingId} onClose={onClose} />;
    case 'holdWords':
      return <HoldDialog threadId={request.threadId} what={request.what} onClose={onClose} />;
    case 'freezeReport':
      return <FreezeDialog {...request} onClose={onClose} />;
    case 'reportDifference':
      return <DifferenceDialog {...request} onClose={onClose} />;
    case 'followers':
      return <FollowersDialog {...request} onClose={onClose} />;
    case 'reportQuote':
      return <QuoteDialog {...request} onClose={onClose} />;
    case 'placePosts':
      return <PlaceDialog {...request} onClose={onClose} />;
    case 'confirm':
      return <ConfirmDialog {...request} />;
  }
}
