import { AddCommentDialog } from '../../comments/AddCommentDialog.tsx';
import { NewOfficeDialog } from '../../first-start/NewOfficeDialog.tsx';
import { ImportDialog } from '../../import/ImportDialog.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { type DialogRequest, useDialogs } from './requests.tsx';
import { Palette } from './Palette.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

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
