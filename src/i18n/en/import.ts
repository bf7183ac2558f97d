import type { importTexts as fi } from '../fi/import.ts';

export const importTexts: Record<keyof typeof fi, string> = {
  'import.otherChannel': 'Other channel',
  'import.file': 'File',
  'import.row': 'Row',
  'import.column': 'Column',
  'import.reason': 'Reason',
  'import.value': 'Value',
  'import.rejection.row.broken': 'The row is broken: its quotes or number of columns do not match.',
  'import.rejection.id.missing': 'The post’s id is missing.',
  'import.rejection.date.missing': 'The date is missing.',
  'import.rejection.date.unreadable':
    'The date can’t be read. Write it for example as 2026-11-24 09:05.',
  'import.rejection.date.impossible': 'There is no such date in the calendar.',
  'import.rejection.date.tooOld': 'The date is before 2004. Check the year.',
  'import.rejection.date.future': 'The date is in the future. Check the date.',
  'import.rejection.text.missing': 'The text is missing.',
  'import.rejection.text.tooLong': 'The text is too long (over 8 million characters).',
  'import.rejection.number.unreadable': 'The number can’t be read.',
  'import.rejection.comment.own':
    'The comment is the channel’s own, and the comment it answers was not found.',
  'import.rejection.time.unreadable': 'The time of day can’t be read. Write it like 9:30.',
  'import.rejection.word.unknown':
    'Vuoro does not know this word. Use the words of the calendar or leave the column out.',
  'import.rejection.title.missing': 'The title is missing.',
  'import.rejection.cell.tooLong': 'The cell has too much text or too many entries. Shorten it.',
  'import.rejection.row.twice':
    'The same post is on another row already. If this is a new post, give it another day or title.',

  'import.rejection.author.unknown':
    'The conversation does not show which party is the municipality. Give the channel the page’s own name and import the file again.',
  'import.steps': 'Steps of the import',
  'import.step.choose': 'Choose a file',
  'import.step.check': 'Check',
  'import.step.done': 'Done',

  'import.choose.lead':
    'Import comments or posts from a file. You first see what the file brings. Nothing is saved until you accept it.',
  'import.choose.button': 'Choose a file…',
  'import.choose.drop': 'or drop it here',
  'import.choose.types':
    'The file may be a table (CSV, XLSX or XLS), an archive downloaded from a service (ZIP or tar.gz) or the folder unpacked from it, a JSON file, or a news feed (RSS or Atom).',
  'import.choose.folder': 'Choose a folder…',
  'import.choose.downloads': 'Data downloaded from services',
  'import.choose.downloads.note':
    'The download of your own data from Facebook, Instagram, YouTube and other services, an answer of an API, or the JSON file of a tool that collects comments. Give it as you got it, packed or unpacked.',
  'import.choose.news': 'News of the web site',
  'import.choose.news.note':
    'The site’s news feed (RSS or Atom), saved as a file: each article becomes a post.',
  'import.choose.events': 'Meetings and events',
  'import.choose.events.note':
    'A calendar file (ICS), a meeting feed of Dynasty (RSS) or an answer of Linked Events (JSON) becomes a layer of the calendar.',
  'import.files': 'Files',
  'import.files.found_one': 'One file with something to import',
  'import.files.found_other': '{{count}} files with something to import',
  'import.files.calendar': 'Calendar file, read after the import',
  'import.calendars': 'Calendar files',
  'import.calendars.note':
    'Meetings and events are read into the calendar one file at a time. Choose a layer for each.',
  'import.calendars.read': 'Read into the calendar',
  'import.calendars.readFile': 'Read into the calendar: {{file}}',
  'import.files.none': 'Nothing to import',
  'import.files.others_one': 'And one more file with nothing to import.',
  'import.files.others_other': 'And {{count}} more files with nothing to import.',
  'import.run.both_one': 'Import {{count}} comment or post',
  'import.run.both_other': 'Import {{count}} comments and posts',
  'import.lowerCounts_one':
    'One count is lower than the one imported earlier. The higher one stays.',
  'import.lowerCounts_other':
    '{{count}} counts are lower than those imported earlier. The higher ones stay.',
  'import.choose.what': 'What you can import',
  'import.choose.comments':
    'A table with one comment per row. It can be your own spreadsheet or come from a program that collects comments. It needs at least a time and a text.',
  'import.choose.meta':
    'Facebook and Instagram posts with their figures. Get the file from Meta Business Suite: Insights, Content, Export data. Import it without opening it in Excel, which breaks the ids of the posts.',
  'import.choose.calendar':
    'A content calendar with one post a row: a table that you saved from Vuoro and changed, or your own spreadsheet.',
  'import.reading': 'Reading {{file}}',
  'import.drop.here': 'Drop the files or the folder to import them',
  'import.drop.nowhere': 'The dropped file is not on this computer. Choose it with the button.',

  'import.check.unknown':
    'Vuoro does not recognise the file. If it holds comments or posts, choose yourself which column holds what.',
  'import.check.format': 'What the file holds',
  'import.check.otherFile': 'Change the file',
  'import.is.comments.table': 'one comment per row',
  'import.is.meta.content': 'posts and their figures',
  'import.is.posts.table': 'one post a row',
  'import.where.row': 'headers on row {{row}}',
  'import.where.sheet': 'sheet {{sheet}}, headers on row {{row}}',

  'import.columns': 'Columns',
  'import.columns.comments': 'Choose which column holds what. A time and a text are needed.',
  'import.columns.posts':
    'Vuoro does not know the language of these headers. Choose the column of each figure. A figure left empty is not imported.',
  'import.columns.calendar':
    'Choose which column holds what. The title is needed. A post without a day is kept as an idea.',
  'import.column.none': 'Not in the file',
  'import.column.choose': 'Choose a column',
  'import.field.date': 'Time',
  'import.field.time': 'Time of day, if in its own column',
  'import.field.text': 'Text of the comment',
  'import.field.author': 'Author',
  'import.field.link': 'Link to the comment',
  'import.field.post': 'Post that is commented on',
  'import.field.channel': 'Channel',
  'import.field.platformId': 'Id of the comment',
  'import.field.parent': 'Comment that is answered',
  'import.field.postId': 'Id of the post',
  'import.field.publishTime': 'Publish time',
  'import.field.title': 'Text of the post',
  'import.field.permalink': 'Link to the post',
  'import.field.pageName': 'Name of the page or account',
  'import.field.views': 'Views',
  'import.field.reach': 'Reach',
  'import.field.reactions': 'Reactions',
  'import.field.comments': 'Comments',
  'import.field.shares': 'Shares',
  'import.field.saves': 'Saves',
  'import.field.clicks': 'Clicks',
  'import.field.follows': 'New followers',

  'import.saved': 'Saved column choices',
  'import.saved.none': 'Not in use',
  'import.saved.keep': 'Remember these choices…',
  'import.saved.name': 'Name of the choices',
  'import.saved.remove': 'Forget the saved ones',
  'import.saved.kept': 'The column choices are saved as {{name}}.',
  'import.saved.removed': 'The column choices {{name}} are removed.',
  'import.saved.missing': 'The file does not have the saved columns {{columns}}. Choose others.',

  'import.dates': 'Which comes first in the dates?',
  'import.dates.note':
    'The file does not show which number is the day and which the month. A wrong choice moves the rows to wrong days.',
  'import.dates.order': 'Order of the dates',
  'import.dates.auto': 'Tell from the file',
  'import.dates.dmy': 'Day first',
  'import.dates.mdy': 'Month first',
  'import.dates.ymd': 'Year first',
  'import.dates.example': '{{value}} is {{date}}',

  'import.channel': 'Channel for rows without one',
  'import.channel.auto': 'Tell from the comment’s link',
  'import.channel.notes': 'To the notes',
  'import.channel.new': 'New channel…',
  'import.channel.name': 'Name of the new channel',

  'import.settings': 'Settings',
  'import.encoding': 'Character encoding',
  'import.encoding.note': 'Change it if ä and ö look wrong.',
  'import.encoding.auto': 'Tell from the file',
  'import.sample': 'First rows of the file',

  'import.preview': 'What the file brings',
  'import.preview.working': 'Checking the rows',
  'import.preview.incomplete': 'Still to choose: {{what}}. Then you see what the file brings.',
  'import.new': 'New',
  'import.changed': 'Changed',
  'import.unchanged': 'Unchanged',
  'import.rejected': 'Rejected',
  'import.nothingNew': 'There is nothing new in the file. All its rows have been imported already.',
  'import.nothingNewRejected':
    'There is nothing new in the file. All rows but the rejected ones have been imported already.',
  'import.nothingGood':
    'Not a single row can be imported. See the reasons below and check that the columns are right.',
  'import.nothingAtAll': 'The file has headers but no rows.',
  'import.newChannels_one': 'The import adds a new channel: {{names}}.',
  'import.newChannels_other': 'The import adds new channels: {{names}}.',
  'import.newThemes_one': 'The import adds a new theme: {{names}}.',
  'import.newThemes_other': 'The import adds new themes: {{names}}.',
  'import.newUnits_one': 'The import adds a new unit: {{names}}.',
  'import.newUnits_other': 'The import adds new units: {{names}}.',
  'import.readyReason': 'Came in as ready with the table {{file}}',
  'import.kept_one':
    'One post is out already, so its day, status and text do not change. Row: {{rows}}.',
  'import.kept_other':
    '{{count}} posts are out already, so their days, statuses and texts do not change. Rows: {{rows}}.',
  'import.preview.refused': 'The file can’t be imported like this. See why above.',
  'import.examples.comments': 'How the first comments will be saved',
  'import.examples.posts': 'How the first posts will be saved',
  'import.example.at': 'Time',
  'import.example.channel': 'Channel',
  'import.example.text': 'Text',
  'import.example.changes': 'Change',
  'import.example.new': 'New',
  'import.example.noDay': 'No day',
  'import.firstPost': 'The first post is from {{when}}. Is the time right?',
  'import.firstPost.note':
    'Meta writes times in US Pacific time, and Vuoro turns them into Finnish time. Compare with the time that the post itself shows.',
  'import.firstComment': 'The first message is from {{when}}. Is the time right?',
  'import.firstComment.note':
    'Hootsuite writes times in the time zone that was chosen for the export, and the file does not tell it. Vuoro reads them as Finnish time. If the time is wrong, export the file again and choose Helsinki as the time zone.',
  'import.authors.off': 'Commenters’ names are not saved.',
  'import.authors.on':
    'Commenters’ handles are saved, names are not. This can be changed in the office’s settings.',
  'import.rejectedRows': 'Rejected rows',
  'import.rejectedRows.note': 'These rows are left out. The others are imported.',
  'import.rejectedRows.first':
    'These are the first {{told}}. After the import you can save them all as a file.',
  'import.rejectedRows.more': 'Show more rejected rows',
  'import.again': 'Try again',

  'import.run.comments_one': 'Import {{count}} comment',
  'import.run.comments_other': 'Import {{count}} comments',
  'import.run.posts_one': 'Import {{count}} post',
  'import.run.posts_other': 'Import {{count}} posts',
  'import.run.wait': 'Import',
  'import.running': 'Importing {{file}}',
  'import.running.note': 'If you stop, nothing of the file remains.',
  'import.cancelled': 'The import was stopped. Nothing was saved.',

  'import.done.title': '{{file}} is imported',
  'import.done.rejected':
    'The rejected rows were left out. You can correct them and import the file again: rows already imported do not come twice.',
  'import.done.saveRejected': 'Save the rejected rows…',
  'import.done.saved': 'Saved: {{path}}',
  'import.done.comments': 'Go to the comments',
  'import.done.posts': 'Set the purposes of the posts',
  'import.done.calendar': 'Go to the calendar',
  'import.done.posts.note':
    'Next, say what each post is for. From that the report counts the share of dialogue.',
  'import.done.undo': 'Undo the import',
  'import.undone.title': 'The import is undone',
  'import.undone.text': 'Everything is as it was before the import.',
  'import.done.another': 'Import another file',
};
