import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { later } from '../later.tsx';
import { Palette } from './Palette.tsx';
import { type DialogRequest, useDialogs } from './requests.tsx';

const AddCommentDialog = later(
  async () => (await import('../../comments/AddCommentDialog.tsx')).AddCommentDialog,
);
const ImportDialog = later(
  async () => (await import('../../import/ImportDialog.tsx')).ImportDialog,
);
const NewOfficeDialog = later(
  async () => (await import('../../first-start/NewOfficeDialog.tsx')).NewOfficeDialog,
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
    case 'import':
      return <ImportDialog onClose={onClose} {...(request.file ? { file: request.file } : {})} />;
    case 'addComment':
      return (
        <AddCommentDialog
          onClose={onClose}
          {...(request.threadId ? { threadId: request.threadId } : {})}
        />
      );
    case 'confirm':
      return <ConfirmDialog {...request} />;
  }
}
