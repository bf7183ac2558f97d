import type { errors as fi } from '../fi/errors.ts';
import { fetchingErrors } from './fetching-errors.ts';

export const errors: Record<keyof typeof fi, string> = {
  ...fetchingErrors,
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
    'The file {{file}} is damaged. Restore the newest backup, or save what can be read from the file. The damaged file is kept.',
  'error.office.inUse':
    'The file {{file}} is already open in another program. Close it there and try again.',
  'error.office.exists': 'The file {{file}} already exists. Choose another name.',
  'error.office.unwritable':
    "The file {{file}} can't be written. Check the permissions and the free space.",
  'error.office.diskFull':
    'The disk is full, so nothing can be saved in {{file}}. Your last change was not made; everything before it is safe. Free some space and try again.',
  'error.office.gone':
    'The file {{file}} was moved or removed while the program was open, so nothing can be saved in it. Put it back, or open the latest backup.',
  'error.backup.diskFull':
    'The backup could not be made because the disk is full. Free some space. Folder: {{folder}}',
  'error.backup.unwritable':
    'The backup could not be made because its folder can’t be written. Check the permissions. Folder: {{folder}}',
  'error.backup.damaged': 'The backup {{file}} is not whole, so it was not used. Choose another.',
  'error.backup.notFound': 'The backup {{file}} is no longer there. Choose another.',
  'error.backup.noPlace':
    'The folder {{folder}} can’t be reached. Check that the network drive or memory stick is connected.',
  'error.backup.placeInside':
    'The second place must be somewhere else than the office’s own folder. Choose a network drive or a memory stick, for example.',
  'error.recover.nothing': 'Nothing could be read from {{file}}. Restore a backup.',
  'error.office.none': 'No office is open. Open or create one.',
  'error.missing': 'The item is no longer there. It may have been removed or undone.',
  'error.channel.countedInFuture':
    'Followers can’t be counted on a coming day. Choose today or an earlier day.',
  'error.channel.inUse': "The channel {{name}} can't be removed because it has posts or comments.",
  'error.channel.duplicate': 'The channel {{name}} already exists. Give another name.',
  'error.unit.inUse':
    "The unit {{name}} can't be removed because questions or promises have been assigned to it.",
  'error.unit.duplicate': 'The unit {{name}} already exists. Give another name.',
  'error.reply.beforeComment': 'The reply is dated before the comment. Check the time.',
  'error.reply.inFuture': 'The reply is dated in the future. Check the time.',
  'error.reply.promisedInPast': 'The promised day has already passed. Choose today or a later day.',
  'error.reply.unfilled':
    'The text still has places in braces that are not filled in. Fill them in first.',
  'error.comment.inFuture': 'The comment is dated in the future. Check the date and time.',
  'error.thread.notWaiting':
    'These conversations are not waiting for an answer, so they can’t be snoozed.',
  'error.snooze.inPast': 'A snooze must end in the future. Choose a later time.',
  'error.comment.nothingToMask':
    'There is nothing to mask in the text. To mask something else, select it first.',
  'error.attachment.type':
    'The file {{file}} can’t be attached. Vuoro takes pictures (PNG, JPEG, WebP, GIF), PDF files and text.',
  'error.attachment.tooLarge':
    'The file {{file}} is too large (at most {{limitMb}} MB). Crop it or make it smaller.',
  'error.attachment.empty': 'The file {{file}} is empty. Choose another file.',
  'error.attachment.onlyEvidence':
    'The attachment can’t be removed, because it is the only evidence of a moderation.',
  'error.moderation.needsEvidence':
    'The record must show what was moderated. Write it or add a screenshot.',
  'error.moderation.needsReview': 'A block needs a day on which it is reviewed.',
  'error.moderation.reviewInPast': 'The day of the review has passed. Choose today or later.',
  'error.moderation.inFuture':
    'The time of the moderation is in the future. Check the day and the time.',
  'error.moderation.beforeComment':
    'The time of the moderation is before the comment. Check the day and the time.',
  'error.moderation.reversed': 'The action has been reversed already.',
  'error.ground.criticism':
    '“{{name}}” is no ground. A municipality may be criticised, and criticism may not be hidden or deleted. If the message also holds a threat or something else unlawful, name the ground after that.',
  'error.ground.duplicate': 'The ground {{name}} exists already. Give another name.',
  'error.ground.builtIn':
    'A built-in ground can’t be renamed. Take it out of use and add your own.',
  'error.thread.notClosed': "The conversation isn't closed, so it can't be reopened.",
  'error.referral.over':
    'The question no longer waits for an answer: it was answered or taken back. Ask again if needed.',
  'error.template.duplicate':
    'There already is an answer “{{title}}” in this language, perhaps in the archive. Choose another title.',
  'error.theme.duplicate':
    'There already is a theme “{{name}}”. Choose another name, or merge the two.',
  'error.theme.archived':
    'The theme “{{name}}” is in the archive. Restore it or choose another name.',
  'error.theme.mergeSelf': 'A theme can’t be merged with itself. Choose another theme.',
  'error.theme.inFuture': 'The day is in the future. Choose today or an earlier day.',
  'error.theme.resultTooEarly':
    'The result is dated before the day on which the theme was passed on. Check the date.',
  'error.preparation.nothing':
    'There are no comments in these conversations to make a summary of. Choose other conversations.',
  'error.preparation.wantedTooEarly':
    'The answer is wanted before the day on which the summary is sent. Choose a later date.',
  'error.post.published':
    '“{{title}}” is already published, so it can’t be moved or planned again. Copy it if you want to publish it again.',
  'error.series.noDay': 'The post has no day to repeat from. Give it a day first.',
  'error.series.noTurns': 'This rule gives no new days. Change the rule or set a later end.',
  'error.series.tooLong':
    'A series can have at most {{turns}} posts within five years. Set an earlier end; you can continue the series later.',
  'error.post.needsReason':
    'The day is in the special period “{{mode}}”. Write down why the post is justified all the same.',
  'error.media.type':
    'The file {{file}} can’t be added to a post. Vuoro takes pictures (JPEG, PNG, WebP, GIF) and videos (MP4, MOV, WebM).',
  'error.media.heic':
    'The picture {{file}} is in HEIC or AVIF format, which not every service shows. Open it in your computer’s picture program, save it as JPEG and add that. An iPhone takes JPEG pictures when you choose Settings > Camera > Formats > Most Compatible.',
  'error.media.empty': 'The file {{file}} is empty. Choose another file.',
  'error.media.tooLarge':
    'The file {{file}} is too large (at most {{limitMb}} MB). Make the picture smaller or the video shorter.',
  'error.media.twice': 'The file {{file}} is on this post already.',
  'error.media.captions':
    'The file {{file}} holds no captions. Choose a file that ends in .vtt or .srt and has at least one timed text.',
  'error.media.captionsEncoding':
    'The letters of the captions {{file}} would show wrong. Save them again in your captions program with the encoding UTF-8.',
  'error.media.diskFull':
    'The disk is full and the file does not fit into the folder {{folder}}. Free some space and try again.',
  'error.media.lost':
    'The file {{file}} is missing from the folder {{folder}}. Put the folder back beside the office’s file, or add the same file to the post again.',
  'error.media.broken':
    'The file {{file}} is broken, so its location and other data can’t be removed for certain. Save it again in a picture or video program and add that to the post.',
  'error.media.none': 'The post has no pictures or videos.',
  'error.variant.published':
    'The text is already published on this channel. First remove the mark that it is published.',
  'error.variant.inFuture': 'The time of publishing is in the future. Check the time.',
  'error.variant.onPlatform':
    'The channel’s own figures say that the post is out, so the mark can’t be removed.',
  'error.layer.duplicate': 'The calendar already has the layer {{name}}. Choose another name.',
  'error.layer.eventFromFile':
    '“{{title}}” comes from a calendar file, so it can’t be changed here. Change it in the original calendar and read the file again.',
  'error.layer.chainMade':
    'There are posts about the meeting “{{title}}” already. See them in the calendar or make the chain again.',
  'error.ics.notCalendar':
    'The file {{file}} is not a calendar file. Vuoro reads iCalendar files (.ics), meeting feeds of Dynasty and answers of Linked Events.',
  'error.ics.unclosed':
    'The calendar file {{file}} is damaged: the part {{component}} that begins on line {{line}} does not end as it should. Export the calendar again and read the new file.',
  'error.ics.noEvents': 'The calendar file {{file}} holds no events.',
  'error.ics.tooMany':
    'The calendar file {{file}} holds too many events (at most {{limit}}). Export a shorter period from the calendar.',
  'error.subscription.notOurs':
    'The file {{file}} was not made by Vuoro, so it is not written over. Move it or rename it.',
  'error.handover.ofCopy':
    'This is a stand-in’s copy already and can’t be handed on. Send the changes back to the office’s owner.',
  'error.handover.notCopy':
    'This is no stand-in’s copy, so there is nothing to send back. Hand the office over to a stand-in first.',
  'error.handover.passphrase':
    'The passphrase is too short. It must have at least {{least}} characters.',
  'error.handover.wrongPassphrase':
    'The passphrase does not open the file {{file}}. Check it and try again. Nothing was changed.',
  'error.handover.damaged':
    'The file {{file}} is damaged or incomplete. Ask for it again. Nothing was changed.',
  'error.handover.notSealed':
    'The file {{file}} is neither a handover nor a return. Choose a file that ends with .vuoro-handover or .vuoro-return.',
  'error.handover.notReturn':
    'The file {{file}} is a handover. Choose the stand-in’s return, which ends with .vuoro-return.',
  'error.handover.isReturn':
    'The file {{file}} is a stand-in’s return. Open it in the office that was handed over: Office, Stand-in.',
  'error.handover.otherOffice':
    'The file {{file}} belongs to the office {{name}}. Open that office and take the return there.',
  'error.return.none': 'The return is no longer open. Choose the return file again.',
  'error.return.undecided':
    'Conflicts without a choice: {{count}}. Choose for each which one holds.',
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
  'error.import.notATable':
    'The file {{file}} is not a table. Vuoro reads CSV, XLSX and XLS files.',
  'error.import.badArchive': 'The archive {{file}} is damaged or incomplete. Download it again.',
  'error.import.tooManyFiles':
    '{{file}} holds too many files, or folders too deep in each other. Choose only the folder with the files to import.',
  'error.import.archiveLocked':
    'The archive {{file}} is protected with a password. Unpack it first and choose the unpacked folder.',
  'error.import.oldExcel':
    'The file {{file}} in the old Excel format (xls) could not be read: it is damaged, locked or made before 1997. Open it in Excel, save it as xlsx and import the new file.',
  'error.import.packed':
    'The file {{file}} is packed in a way that Vuoro does not read. Unpack it first and choose the unpacked folder.',
  'error.import.diskFull':
    'There is no room on the disk to unpack the file {{file}}. Free some space and try again.',
  'error.import.brokenJson': 'The file {{file}} is damaged or cut off. Download or save it again.',
  'error.import.brokenXml':
    'The file {{file}} is damaged or cut off: it is not whole XML. Download or save it again.',
  'error.import.xmlEntities':
    'The file {{file}} defines entities of its own (ENTITY). Vuoro does not open such a file, since it can fill the computer’s memory. Feeds do not need them.',
  'error.import.valueTooLarge':
    "The file {{file}} has a part of more than 64 megabytes that can't be read. Download the file again.",
  'error.import.savedError':
    'The file {{file}} holds no comments but an error of the service (code {{code}}). Fetch the data again.',
  'error.import.runUndone': 'This import has already been undone.',
  'error.import.undoPlans':
    'This content calendar was imported by an earlier version of Vuoro, which did not keep what was there before. Remove the posts in the calendar.',
  'error.import.changedSincePreview':
    'The file has changed since the preview. Look at the preview again.',
  'error.import.noChannel':
    'The file does not say which channel the comments are from. Choose a channel.',
  'error.import.noMapping': "Choose which column holds the comment's time and which its text.",
  'error.report.month':
    'The period {{month}} is not valid. Give a month 2026-10, a quarter 2026-Q3 or a year 2026.',
  'error.import.noTopic': 'Choose which column holds the title of the post.',
  'error.report.future': 'The period {{month}} has not begun yet.',
  'error.report.notOver':
    'The period is not over yet. The report can be frozen when the period has ended.',
  'error.report.needsCorrection':
    'The report has already been frozen. Write what the new edition corrects.',
  'error.report.quotePersonal':
    'The quote holds personal data, such as a name, a phone number or an address. Take them out and try again.',
  'error.report.quoteLong': 'The quote is too long. Shorten it to {{limit}} characters at most.',
  'error.pdf.noEngine':
    'There is no engine to make the PDF with. Export the report as HTML, or run npm start once so that Electron is installed.',
  'error.pdf.failed': 'The PDF could not be made. Try again, or export the report as HTML.',
  'error.planTemplate.duplicate':
    'The template “{{name}}” exists already. Give another name or replace it.',
  'error.planTemplate.emptyMonth':
    'The month has no posts to make a template of. Choose another month.',
  'error.print.noPrinter':
    'No printer was found. Save the month as a PDF file and print it from there.',
  'error.print.failed': 'Printing failed. Save the month as a PDF file and print it from there.',
  'error.link.notHttps':
    'The link is not opened because its address does not begin with https://. Copy it if you need it and check where it leads.',
  'error.post.needsPromise':
    'The post asks residents, so it also promises to tell what comes of their answers. Write the promise and its day, or say why none is made.',
  'error.promise.dueGone':
    'The promised day has passed and can no longer be moved. Tell residents where things stand.',
  'error.promise.dueBeforeMade':
    'The promised day cannot be before the day the promise was made. Choose a later day.',
  'error.promise.inFuture': 'That day is still to come. Record it once it has happened.',
  'error.promise.tooEarly': 'That day is before the promise was made. Choose a later day.',
  'error.promise.over':
    'The promise is already over. Take that back first if the promise still stands.',
  'error.promise.notOver': 'The promise still stands; there is nothing to take back.',
  'error.promise.toldByPost':
    'Residents of this channel were told by a post. Change the post in the calendar.',
  'error.promise.unfilled': 'The text has places left to fill. Fill or remove them.',
  'error.promise.noChannel':
    'The promise has no channel in which residents were asked. Add the channel in which you tell them.',
  'error.post.needsChecklistReason':
    'Required items of the checklist are open ({{count}}). Write why the post goes on all the same.',
  'error.checklist.unknownItem': 'There is no item {{code}} in the checklist. Open the list again.',
  'error.checklist.duplicateItem':
    'The same item ({{code}}) is in the list twice. Remove one of them.',
  'error.checklist.phaseOrder':
    'The items are in the wrong phase or order. First come those before publishing, then those during the discussion, and last those after it.',
  'error.checklist.wordsMissing':
    'Item {{item}} of the list has no text in {{language}}. Write it.',
  'error.erasure.nothing': 'There is nothing left to erase in what was selected. Search again.',
  'error.erasure.termsTooShort':
    'That is too short to look for. Write at least two characters of a handle, four of a text and six of a link.',
  'error.retention.holdTooLong': 'The day must be today or later, and a year from now at most.',
  'error.openData.notOurs':
    "The folder {{folder}} holds no open data of Vuoro's. Choose one that has the file vuoro-open-data.json.",
  'error.openData.newer':
    'The folder was made by a newer program ({{version}}). Update this one and try again.',
  'error.openData.folderNotEmpty':
    'The folder {{folder}} is not empty. Give a new or an empty one.',
  'error.openData.row':
    'Row {{row}} of the file {{file}} does not fit. Nothing was imported. Export again, or correct the row.',
  'error.openData.fileMissing':
    'The file {{file}} is missing from the folder. Nothing was imported. Export again.',
};
