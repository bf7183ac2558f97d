import type { report as fi } from '../fi/report.ts';

export const report: Record<keyof typeof fi, string> = {
  'report.title': 'Monthly dialogue report',
  'report.fullTitle': 'Monthly dialogue report, {{month}} – {{office}}',
  'report.description':
    'Residents’ comments and the answers to them, open conversations and posts. {{office}}, {{month}}.',
  'report.asKnownOn': 'As known on {{at}}',
  'report.fictional':
    'Fictional example: {{office}} is not a real municipality, and the figures describe no real municipality.',
  'report.partial': 'The month is not over. The figures cover what had happened by {{at}}.',
  'report.empty':
    'There are no comments or posts for this month, and no conversation is waiting for an answer. So there are no figures to show.',
  'report.emptyHeading': 'Nothing recorded this month',

  'report.answers': 'Answers to residents',
  'report.backlog': 'Conversations waiting for an answer',
  'report.posts': 'Posts',
  'report.channels': 'Channels',
  'report.method': 'How it was counted',

  'report.received': 'Comments received',
  'report.needAnswer': 'Of these, needing an answer',
  'report.rate': 'Answer rate',
  'report.rate.counts': '{{numerator}} of {{denominator}} comments',
  'report.firstAnswer': 'Time to first answer',
  'report.firstAnswer.counts_one': 'working time, {{n}} answer',
  'report.firstAnswer.counts_other': 'working time, median of {{n}} answers',
  'report.withinTarget': 'Answered within target',
  'report.withinTarget.counts_one':
    '{{numerator}} of {{denominator}} comments, target {{count}} working day',
  'report.withinTarget.counts_other':
    '{{numerator}} of {{denominator}} comments, target {{count}} working days',
  'report.outsideHours': 'Answered outside office hours',
  'report.outsideHours.counts': 'before the office next opened',
  'report.unclassed_one':
    'One comment received has not been classified yet. It is left out of the answer rate, because it is not known whether it needs an answer.',
  'report.unclassed_other':
    '{{n}} comments received have not been classified yet. They are left out of the answer rate, because it is not known whether they need an answer.',

  'report.open': 'Open at the end of the month',
  'report.openNow': 'Open on {{at}}',
  'report.withExpert': 'Of these, with an expert',
  'report.carriedOver': 'Carried over from earlier months',
  'report.oldest': 'Has waited longest',
  'report.oldest.days_one': '{{n}} day',
  'report.oldest.days_other': '{{n}} days',
  'report.oldest.since': 'arrived {{date}}',
  'report.nothingOpen': 'No conversation is waiting for an answer.',

  'report.postsTotal': 'Posts',
  'report.dialogueShare': 'Dialogue share of posts',
  'report.dialogueShare.counts': '{{numerator}} of {{denominator}} posts',
  'report.byPurpose': 'Posts by purpose',
  'report.purpose': 'Purpose',
  'report.purposeMeaning': 'What the post does',
  'report.purpose.unset': 'Not marked',
  'report.meaning.push': 'tells residents how things are',
  'report.meaning.pull': 'asks residents for answers or opinions',
  'report.meaning.network': 'discusses or does things together with residents',
  'report.meaning.image': 'gives a picture of the municipality and its mood',
  'report.meaning.unset': 'left out of the share',
  'report.number': 'Number',

  'report.channelDialogue': 'Posts and comments by channel',
  'report.channelReach': 'Reach and reactions by channel',
  'report.channel': 'Channel',
  'report.column.posts': 'Posts',
  'report.column.comments': 'Comments',
  'report.column.needAnswer': 'Needed an answer',
  'report.column.answered': 'Answered',
  'report.column.medianReach': 'Reach per post, median',
  'report.column.reactions': 'Reactions',
  'report.column.shares': 'Shares',
  'report.ofPosts_one': '{{n}} post',
  'report.ofPosts_other': '{{n}} posts',
  'report.noChannels': 'The office has no channels.',

  'report.reason.nothingToAnswer': 'No comment needed an answer.',
  'report.reason.nothingAnswered': 'Nothing has been answered yet.',
  'report.reason.nothingDue': 'No target time has ended yet.',
  'report.reason.noPosts': 'No posts.',
  'report.reason.noPurposes': 'The purpose of the posts has not been marked.',
  'report.reason.notCounted': 'The number is not available.',

  'report.how.received':
    'Residents’ comments and messages that arrived during this month, Finnish time, and have been recorded. The municipality’s own comments are not counted.',
  'report.how.needAnswer':
    'Questions, demands, information requests, initiatives and service matters, and others marked as needing an answer. An opinion, thanks or an inappropriate message does not need one. The division rests on the decision OKA 2008/1345 of the Deputy Chancellor of Justice (16 October 2008). The decision concerned feedback on the web and is applied here to social media.',
  'report.how.rate':
    'How many of the comments that needed an answer have been given one. An answer given in the next month counts if it was given before the time of the report. An acknowledgement is not an answer.',
  'report.how.firstAnswer':
    'Working time from the comment to the first answer: the office’s hours without weekends, public holidays and closed days. The median is the middle value, so half of the answers came sooner.',
  'report.how.withinTarget_one':
    'The answer came within {{count}} working day. Comments that have been answered, or whose target time has passed, are included.',
  'report.how.withinTarget_other':
    'The answer came within {{count}} working days. Comments that have been answered, or whose target time has passed, are included.',
  'report.how.outsideHours':
    'The comment came outside office hours and was answered before the office next opened. The time to answer of these is zero.',
  'report.how.open':
    'Conversations in which it was the turn of the municipality or its expert to answer. Unclassified comments and conversations of earlier months are included. Waiting is counted in calendar days.',
  'report.how.posts':
    'A post belongs to the month in which it was first published. In the table of channels the same post stands in every channel where it was published, so those numbers may add up to more.',
  'report.how.dialogueShare':
    'Questions and discussions divided by the posts that have a purpose. The share is Vuoro’s own figure. The purposes follow Mergel’s three modes and the fourth class, as DePaula and Dincelli (2016) present them.',
  'report.how.reach':
    'The platform’s own numbers as last imported. The same people see many posts, so reach is not added up, nor are channels. Reactions include all reactions, not only likes.',
  'report.how.missing': 'Missing figures',
  'report.how.dash':
    'A dash (–) means that the figure cannot be counted. It is not zero, and the reason stands beside it.',
  'report.how.time': 'Time and method',
  'report.how.asKnownOn':
    'The figures are counted from what had happened by {{at}}. The version of the method is {{method}}. A later answer or correction may change the figures when the report is made again.',
  'report.how.recordedLater_one':
    'One comment is included that arrived before the time of the report but was recorded only after it.',
  'report.how.recordedLater_other':
    '{{n}} comments are included that arrived before the time of the report but were recorded only after it.',
  'report.made': 'Made with Vuoro. The report contains no names or messages of residents.',

  'report.csv.section': 'Section',
  'report.csv.figure': 'Figure',
  'report.csv.channel': 'Channel',
  'report.csv.value': 'Value',
  'report.csv.numerator': 'Numerator',
  'report.csv.denominator': 'Denominator',
  'report.csv.n': 'n',
  'report.csv.reason': 'Reason',
  'report.csv.about': 'Report',
  'report.csv.office': 'Office',
  'report.csv.fictional': 'Fictional example',
  'report.csv.yes': 'yes',
  'report.csv.month': 'Month',
  'report.csv.asKnownOn': 'As known on',
  'report.csv.method': 'Version of the method',
  'report.csv.firstAnswer': 'Time to first answer, working minutes (median)',
  'report.csv.targetDays': 'Target, working days',
  'report.csv.unclassed': 'Unclassified comments',
  'report.csv.recordedLater': 'Comments recorded later',
  'report.csv.oldestSince': 'Longest waiting since',
  'report.csv.openAtAsOf': 'Open at the time of the report',

  'report.file': 'vuoro-report',

  'report.screen.language': 'Language of the report',
  'report.screen.in.fi': 'In Finnish',
  'report.screen.in.sv': 'In Swedish',
  'report.screen.in.en': 'In English',
  'report.screen.export': 'Export to a file',
  'report.screen.pdf': 'PDF',
  'report.screen.pdfNote': 'to attach to an agenda',
  'report.screen.html': 'HTML',
  'report.screen.htmlNote': 'to publish on the web',
  'report.screen.csv': 'CSV',
  'report.screen.csvNote': 'figures for a spreadsheet',
  'report.screen.json': 'JSON',
  'report.screen.jsonNote': 'figures for another program',
  'report.screen.noMonths': 'There is nothing to report yet',
  'report.screen.noMonthsText':
    'The report tells month by month how residents were answered and what was published. It fills up as you record or import comments and posts.',
  'report.screen.saved': 'Saved {{file}}',
  'report.screen.show': 'Show in folder',
  'report.screen.document': 'The report as it will be read',
  'report.screen.emptyAdvice':
    'The report fills up as you record or import comments and posts. You can also choose another month.',

  'report.promises': 'Promises',
  'report.promises.made': 'Promises made',
  'report.promises.kept': 'Of what was promised, kept',
  'report.promises.kept.counts': '{{numerator}} of {{denominator}} promises',
  'report.promises.keptOnTime': 'Kept on time',
  'report.promises.keptLate': 'Kept late',
  'report.promises.broken': 'Not kept',
  'report.promises.withdrawn': 'Withdrawn',
  'report.promises.moved': 'Promised days moved',
  'report.promises.open': 'Open at the end of the month',
  'report.promises.openNow': 'Open on {{at}}',
  'report.csv.openPromises': 'Open when the figures were taken',
  'report.reason.noPromisesDue': 'Nothing was promised for the month.',
  'report.how.promisesKept':
    'Promises where residents have been told what came of their answers, in every channel in which they were asked. Divided by the promises whose promised day was in the month. Withdrawn promises are left out, and so are those whose day is still ahead and of which nobody has told yet.',
  'report.how.promisesOnTime':
    'Residents were told by the promised day in the last of the channels too. If the day was moved before it came, the new day counts.',
  'report.how.promisesOpen': 'Made, and not yet kept, broken or withdrawn.',
  'report.how.promisesMoved':
    'A promised day can be moved only before it comes and only with a reason. Each move is counted.',
};
