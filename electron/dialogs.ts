import { appendFileSync, readFileSync } from 'node:fs';
import { type BaseWindow, type FileFilter, dialog } from 'electron';

export type FileQuestion = { title: string; filters: FileFilter[]; defaultPath?: string };
export type YesNo = { message: string; detail: string; yes: string; no: string };

/** What the shell asks the user in windows of the system's own. */
export type Dialogs = {
  /** The file's path; null when the user thought better of it. */
  open(question: FileQuestion): Promise<string | null>;
  folder(question: { title: string }): Promise<string | null>;
  save(question: FileQuestion): Promise<string | null>;
  confirm(question: YesNo): Promise<boolean>;
  tell(message: string): Promise<void>;
};

export function nativeDialogs(parent: () => BaseWindow | null): Dialogs {
  // A dialog without a parent window is allowed everywhere, so the window may be gone.
  const over = <Options extends object, Answer>(
    withParent: (parent: BaseWindow, options: Options) => Promise<Answer>,
    alone: (options: Options) => Promise<Answer>,
    options: Options,
  ) => {
    const window = parent();
    return window ? withParent(window, options) : alone(options);
  };
  return {
    open: async (question) => {
      const { canceled, filePaths } = await over(
        (w, o: Electron.OpenDialogOptions) => dialog.showOpenDialog(w, o),
        (o) => dialog.showOpenDialog(o),
        { ...question, properties: ['openFile'] },
      );
      return canceled ? null : (filePaths[0] ?? null);
    },
    folder: async (question) => {
      const { canceled, filePaths } = await over(
        (w, o: Electron.OpenDialogOptions) => dialog.showOpenDialog(w, o),
        (o) => dialog.showOpenDialog(o),
        { ...question, properties: ['openDirectory', 'createDirectory'] },
      );
      return canceled ? null : (filePaths[0] ?? null);
    },
    save: async (question) => {
      const { canceled, filePath } = await over(
        (w, o: Electron.SaveDialogOptions) => dialog.showSaveDialog(w, o),
        (o) => dialog.showSaveDialog(o),
        { ...question, properties: ['showOverwriteConfirmation', 'createDirectory'] },
      );
      return canceled || filePath === '' ? null : filePath;
    },
    confirm: async ({ message, detail, yes, no }) => {
      const { response } = await over(
        (w, o: Electron.MessageBoxOptions) => dialog.showMessageBox(w, o),
        (o) => dialog.showMessageBox(o),
        {
          type: 'question',
          message,
          detail,
          buttons: [yes, no],
          defaultId: 0,
          cancelId: 1,
          noLink: true,
        },
      );
      return response === 0;
    },
    tell: async (message) => {
      await over(
        (w, o: Electron.MessageBoxOptions) => dialog.showMessageBox(w, o),
        (o) => dialog.showMessageBox(o),
        { type: 'warning', message, buttons: ['OK'], noLink: true },
      );
    },
  };
}

/**
 * For tests: the answers are in a JSON file, `{ open?, folder?, save?, confirm? }`, read anew for each question;
 * what is not in it counts as cancelled. Each question is appended to `<file>.asked`, one JSON a line.
 */
export function answeredDialogs(file: string): Dialogs {
  const answer = (kind: keyof Dialogs, question: object): unknown => {
    appendFileSync(`${file}.asked`, `${JSON.stringify({ kind, ...question })}\n`);
    return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)[kind];
  };
  const path = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    open: (question) => Promise.resolve(path(answer('open', question))),
    folder: (question) => Promise.resolve(path(answer('folder', question))),
    save: (question) => Promise.resolve(path(answer('save', question))),
    confirm: (question) => Promise.resolve(answer('confirm', question) === true),
    tell: (message) => Promise.resolve(void answer('tell', { message })),
  };
}
