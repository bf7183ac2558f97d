import type { reportFigures as fi } from '../fi/report-figures.ts';

export const reportFigures: Record<keyof typeof fi, string> = {
  'report.label.comments.received': 'Comments received',
  'report.label.comments.needAnswer': 'Of these, needing an answer',
  'report.label.answers.rate': 'Answer rate',
  'report.label.answers.firstAnswerMinutes': 'Time to first answer',
  'report.label.answers.slowestTenthMinutes': 'Slowest tenth of answers',
  'report.label.answers.withinTarget': 'Answered within target',
  'report.label.answers.outsideHours': 'Answered outside office hours',
  'report.label.answers.acknowledgedFirst': 'Acknowledged first',
  'report.label.answers.expertTime': 'Experts’ share of the time',
  'report.label.answers.conversations': 'The conversation went on',
  'report.label.backlog.open': 'Conversations waiting for an answer',
  'report.label.backlog.withExpert': 'Of these, with an expert',
  'report.label.backlog.carriedOver': 'Of these, carried over from before',
  'report.label.backlog.oldestSince': 'Has waited longest',
  'report.label.promises.kept': 'Of what was promised, kept',
  'report.label.promises.due': 'Promises due',
  'report.label.promises.keptOnTime': 'Kept on time',
  'report.label.promises.keptLate': 'Kept late',
  'report.label.promises.broken': 'Not kept',
  'report.label.promises.open': 'Promises open',
  'report.label.promises.made': 'New promises',
  'report.label.promises.withdrawn': 'Withdrawn',
  'report.label.promises.moved': 'Promised days moved',
  'report.label.themes.themed': 'With a theme',
  'report.label.posts.total': 'Posts',
  'report.label.posts.dialogueShare': 'Dialogue share of posts',
  'report.label.posts.asked': 'Asked and got an answer',
  'report.label.duties.moderation.total': 'Moderation actions',
  'report.label.duties.altTexts': 'Pictures with alt text',
  'report.label.duties.captions': 'Videos with captions',
  'report.label.duties.recordingsOverdue': 'Recordings without captions for over 14 days',
  'report.label.duties.languages.both': 'Published in Finnish and Swedish',
  'report.label.duties.languages.answeredInOwn': 'Answered in the comment’s language',
  'report.label.duties.informationRequests.received': 'Information requests',
  'report.label.duties.informationRequests.withinLimit':
    'Information request answered within 14 days',
  'report.label.duties.informationRequests.days': 'Time to answer an information request',
  'report.label.duties.informationRequests.openDays': 'Oldest open information request',

  'report.counts.comments': '{{numerator}} of {{denominator}} comments',
  'report.counts.conversations': '{{numerator}} of {{denominator}} conversations',
  'report.counts.workingTime': '{{numerator}} of {{denominator}} working time',
  'report.counts.promises': '{{numerator}} of {{denominator}} promises',
  'report.counts.posts': '{{numerator}} of {{denominator}} posts',
  'report.counts.videos': '{{numerator}} of {{denominator}} videos',
  'report.counts.answers': '{{numerator}} of {{denominator}} answers',
  'report.counts.requests': '{{numerator}} of {{denominator}} requests',
  'report.target_one': '{{counts}}, target {{n}} working day',
  'report.target_other': '{{counts}}, target {{n}} working days',
  'report.medianOf_one': 'working time, {{n}} answer',
  'report.medianOf_other': 'working time, median of {{n}} answers',
  'report.tenthOf_one': 'or more working time, {{n}} answer',
  'report.tenthOf_other': 'or more working time, {{n}} answers',
  'report.daysOf_one': '{{n}} answer',
  'report.daysOf_other': 'median of {{n}} answers',
  'report.beforeOpening': 'before the office next opened',
  'report.state': 'as of {{at}}',
  'report.arrived': 'arrived {{date}}',
  'report.nothingOpen': 'No conversation is waiting for an answer.',

  'report.reason.nothingToAnswer': 'No comment needed an answer.',
  'report.reason.nothingAnswered': 'Nothing has been answered yet.',
  'report.reason.nothingDue': 'No time limit has ended yet.',
  'report.reason.tooFewAnswers': 'There are fewer than ten answers.',
  'report.reason.noTimeTaken': 'The answers took no working time.',
  'report.reason.nothingReceived': 'No comments came.',
  'report.reason.noPosts': 'No posts.',
  'report.reason.noPurposes': 'The purpose of the posts has not been marked.',
  'report.reason.nothingAsked': 'No post asked residents anything.',
  'report.reason.noPromisesDue': 'Nothing was promised for the period.',
  'report.reason.notCounted': 'The number is not available.',
  'report.reason.noFollowers': 'The number of followers has not been recorded.',
  'report.reason.noPictures': 'The posts had no pictures.',
  'report.reason.noVideos': 'The posts had no videos.',
  'report.reason.oneLanguage': 'The municipality has one language.',
  'report.reason.languageUnknown': 'The language has not been marked.',
  'report.reason.noRequests': 'No information requests came.',
  'report.reason.tooFewMonths': 'There are fewer than three months to compare with.',
  'report.reason.beforeFirst': 'There is no data for that time yet.',

  'report.how.comments.received':
    'Residents’ comments and messages that arrived in the period of the report, Finnish time, and have been recorded. The municipality’s own comments are not counted.',
  'report.how.comments.needAnswer':
    'Questions, demands, information requests, initiatives and service matters, and others marked as needing an answer. An opinion, thanks or an inappropriate message does not need one. The division rests on the decision OKA 2008/1345 of the Deputy Chancellor of Justice (16 October 2008). The decision concerned feedback on the web and is applied here to social media.',
  'report.how.answers.rate':
    'How many of the comments that needed an answer have been given one. An answer given after the period counts if it was given before the time of the report. An acknowledgement is not an answer.',
  'report.how.answers.firstAnswerMinutes':
    'Working time from the comment to the first answer: the office’s hours without weekends, public holidays and closed days. The median is the middle value, so half of the answers came sooner.',
  'report.how.answers.slowestTenthMinutes':
    'The working time that nine of ten first answers took at most. It is counted when there are at least ten answers.',
  'report.how.answers.withinTarget':
    'The answer came within the office’s target time. Comments that have been answered, or whose target time has passed, are included.',
  'report.how.answers.outsideHours':
    'The comment came outside office hours and was answered before the office next opened. The time to answer of these is zero.',
  'report.how.answers.acknowledgedFirst':
    'Comments that needed an answer and whose writer was told, before the answer, when it would come.',
  'report.how.answers.expertTime':
    'How much of the working time until first answers an expert had the question.',
  'report.how.answers.conversations':
    'Conversations of the period that have been answered and in which the resident wrote again after the answer.',
  'report.how.backlog.open':
    'Conversations in which it was the turn of the municipality or its expert to answer when the period ended. Unclassified comments and conversations of earlier periods are included. Waiting is counted in calendar days.',
  'report.how.backlog.withExpert': 'Open conversations that wait for an expert’s answer.',
  'report.how.backlog.carriedOver': 'Open conversations that had waited before the period began.',
  'report.how.promises.kept':
    'Promises where residents have been told what came of their answers, in every channel in which they were asked. Divided by the promises whose promised day was in the period. Withdrawn promises are left out, and so are those whose day is still ahead and of which nobody has told yet.',
  'report.how.promises.due':
    'Promises whose promised day was in the period. Those withdrawn and those whose day is still ahead are left out.',
  'report.how.promises.keptOnTime':
    'Residents were told by the promised day in the last of the channels too. If the day was moved before it came, the new day counts.',
  'report.how.promises.keptLate': 'Residents were told, but only after the promised day.',
  'report.how.promises.broken': 'The promise has been marked as not kept, with a reason.',
  'report.how.promises.open': 'Made, and not yet kept, broken or withdrawn.',
  'report.how.promises.made': 'Promises made in the period.',
  'report.how.promises.withdrawn': 'Promises withdrawn in the period, with a reason.',
  'report.how.promises.moved':
    'A promised day can be moved only before it comes and only with a reason. Each move is counted.',
  'report.how.themes.themed':
    'Comments received whose conversation has a theme. A comment with two themes counts in both.',
  'report.how.posts.total':
    'A post belongs to the period in which it was first published. In the table of channels the same post stands in every channel where it was published, so those numbers may add up to more.',
  'report.how.posts.dialogueShare':
    'Questions and discussions divided by the posts that have a purpose. The share is Vuoro’s own figure. The purposes follow Mergel’s three modes and the fourth class, as DePaula and Dincelli (2016) present them.',
  'report.how.posts.asked':
    'Questions and discussions on which at least one resident has commented.',
  'report.how.duties.moderation.total':
    'Hiding, deleting, blocking and reporting to the service, recorded in the period. Criticism is no ground.',
  'report.how.duties.altTexts':
    'Posts with pictures in which every picture has an alt text in all the languages of the post. A decorative picture needs none.',
  'report.how.duties.captions':
    'Videos and recordings whose speech can be read or that have no speech (Act 306/2019).',
  'report.how.duties.recordingsOverdue':
    'Recordings of live streams, of any time, that had no captions 14 days after they were published.',
  'report.how.duties.languages.both':
    'Posts of a bilingual municipality that came out in Finnish and Swedish (Language Act 423/2003). A shortened version is enough.',
  'report.how.duties.languages.answeredInOwn':
    'Answers given in the language of the comment. Those where both languages are known are included.',
  'report.how.duties.informationRequests.received':
    'Comments and messages that arrived in the period and have been classified as information requests.',
  'report.how.duties.informationRequests.withinLimit':
    'Information requests answered within 14 calendar days. Those that have been answered, or whose time has passed, are included.',
  'report.how.duties.informationRequests.days':
    'Calendar days from the information request to the answer, the middle value.',
};
