import type { errors as fi } from '../fi/errors.ts';

export const errors: Record<keyof typeof fi, string> = {
  'error.call.unknown': 'The program does not know the procedure {{procedure}}.',
  'error.call.invalid': 'The value “{{path}}” is not valid: {{issue}}. Correct it and try again.',
  'error.call.cancelled': 'The action was cancelled. Nothing was changed.',
  'error.core.gone': 'The connection to the data was lost. Vuoro is opening it again.',
  'error.core.goneDone': 'The program was interrupted for a moment. Your last change was saved.',
  'error.core.goneNotDone':
    'The program was interrupted for a moment. Your last change was not saved: please do it again.',
  'error.core.start': 'Vuoro could not open the data. Start the program again.',
  'error.internal':
    'Something went wrong in the program. Nothing was changed. The reference is {{reference}}.',
  'error.office.notFound':
    'The file {{file}} was not found. Check whether it has been moved or its drive is connected.',
  'error.office.notOffice':
    'The file {{file}} is not a Vuoro office. Choose a file that ends in .vuoro.',
  'error.office.newer':
    'The file {{file}} was made by a newer program (Vuoro {{version}}). Update Vuoro, then open the file.',
  'error.office.damaged':
    'The file {{file}} is damaged. Open the newest backup in the folder beside it whose name ends in -backups.',
  'error.office.inUse':
    'The file {{file}} is already open in another program. Close it there and try again.',
  'error.office.exists': 'The file {{file}} already exists. Choose another name.',
  'error.office.unwritable':
    "The file {{file}} can't be written. Check the permissions and the free space.",
  'error.office.none': 'No office is open. Open or create one.',
  'error.missing': 'The item is no longer there. It may have been removed or undone.',
  'error.channel.inUse': "The channel {{name}} can't be removed because it has posts or comments.",
  'error.channel.duplicate': 'The channel {{name}} already exists. Give another name.',
  'error.unit.inUse':
    "The unit {{name}} can't be removed because questions or promises have been assigned to it.",
  'error.unit.duplicate': 'The unit {{name}} already exists. Give another name.',
  'error.reply.beforeComment': 'The reply is dated before the comment. Check the time.',
  'error.reply.inFuture': 'The reply is dated in the future. Check the time.',
  'error.reply.promisedInPast': 'The promised day has already passed. Choose today or a later day.',
  'error.comment.inFuture': 'The comment is dated in the future. Check the date and time.',
  'error.thread.notClosed': "The conversation isn't closed, so it can't be reopened.",
  'error.history.nothingToUndo': 'There is nothing to undo.',
  'error.history.nothingToRedo': 'There is nothing to redo.',
  'error.history.conflict':
    'The action can no longer be undone because later data relies on it. Nothing was changed.',
  'error.file.notFound': 'The file {{file}} was not found. Choose it again.',
  'error.file.unreadable':
    "The file {{file}} can't be read. Check that it isn't damaged or open in another program.",
  'error.file.tooLarge':
    'The file {{file}} is too large (at most {{limitMb}} MB). Split it, for example by month.',
  'error.file.unwritable':
    "The file {{file}} can't be saved. Check the folder, the permissions and the free space.",
  'error.import.unrecognised':
    'Vuoro does not recognise the file {{file}}. Choose what its columns are.',
  'error.import.empty': 'The file {{file}} has no rows.',
  'error.import.dailyBreakdown':
    'The file breaks the figures down by day, which would make them too small. Export the same content from Meta without the daily breakdown, and include the column Views.',
  'error.import.damagedIds':
    'Excel has damaged the ids (column {{column}}, row {{row}}). Download the file from Meta again and import it without opening it in Excel.',
  'error.import.missingColumn':
    'The file lacks the column {{column}}. Choose the columns yourself or export the file again.',
  'error.import.mappingColumn': 'The file has no column {{column}}. Choose one of its own columns.',
  'error.import.notATable': 'The file {{file}} is not a table. Vuoro reads CSV and XLSX files.',
  'error.import.changedSincePreview':
    'The file has changed since the preview. Look at the preview again.',
  'error.import.noChannel':
    'The file does not say which channel the comments are from. Choose a channel.',
  'error.import.noMapping': "Choose which column holds the comment's time and which its text.",
  'error.report.month': 'The month {{month}} is not valid. Give it as 2026-10.',
  'error.report.future': 'The month {{month}} has not begun yet.',
  'error.pdf.noEngine':
    'There is no engine to make the PDF with. Export the report as HTML, or run npm start once so that Electron is installed.',
  'error.pdf.failed': 'The PDF could not be made. Try again, or export the report as HTML.',
  'error.link.notHttps':
    'The link is not opened because its address does not begin with https://. Copy it if you need it and check where it leads.',
};
