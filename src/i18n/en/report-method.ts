import type { reportMethod as fi } from '../fi/report-method.ts';

export const reportMethod: Record<keyof typeof fi, string> = {
  'report.noChannels': 'The office has no channels.',
  'report.reachTable': 'Followers and reach by channel',
  'report.column.followersBefore': 'Followers at the beginning of the period',
  'report.column.followers': 'Followers at the end of the period',
  'report.column.medianReach': 'Reach per post, median',
  'report.column.reactions': 'Reactions',
  'report.column.shares': 'Shares',
  'report.engagement': 'Measures of engagement',
  'report.sign': '{{sign}}: {{name}}',
  'report.engagement.P1': 'share of posts that got a reaction',
  'report.engagement.P2': 'reactions per post',
  'report.engagement.P3': 'popularity per thousand followers',
  'report.engagement.C1': 'share of posts that got a comment',
  'report.engagement.C2': 'comments per post',
  'report.engagement.C3': 'commitment per thousand followers',
  'report.engagement.V1': 'share of posts that were shared',
  'report.engagement.V2': 'shares per post',
  'report.engagement.V3': 'virality per thousand followers',
  'report.engagement.popularity': 'Popularity',
  'report.engagement.commitment': 'Commitment',
  'report.engagement.virality': 'Virality, and all three together',
  'report.engagement.E': 'popularity, commitment and virality together',
  'report.reachApart':
    'Channels are not added up, because they have different followers. Numbers per thousand followers depend on how many followers there are, and in a small channel a single comment changes them.',
  'report.formulas':
    'The formulas of P3, C3 and V3 have been checked in another publication that quotes the paper (Bonsón and Ratkai 2013). The other formulas are in general use and have not been checked in the paper.',

  'report.months': 'Month by month',
  'report.monthsTable': '{{section}} by month',
  'report.monthsTablePart': '{{section}} by month ({{part}}/{{parts}})',
  'report.monthsDashes': 'Why a dash (–)? {{parts}}',
  'report.monthsDash': '{{labels}} ({{months}}): {{reason}}.',

  'report.how.field':
    'Popularity (P3) tells of public communication and commitment (C3) of public participation (Agostino and Arnaboldi 2016). The threshold is the channel’s own median of the twelve months before. The threshold is Vuoro’s own. A popular channel too can be one-way.',
  'report.how.reach':
    'The platform’s own numbers as last imported. The same people see many posts, so reach is not added up, nor are channels. Reactions include all reactions, not only likes. Followers are those of the last count recorded, whose day stands beside the number.',
  'report.how.engagement':
    'P tells of reactions, C of residents’ comments and V of shares. The municipality’s own answers are not counted as comments. Reactions and shares cover the posts for which the platform gave the number.',
  'report.how.missing': 'Missing data',
  'report.how.dash':
    'A dash (–) means that the figure cannot be counted. It is not zero, and the reason stands beside it or below the table.',
  'report.how.unset_one': 'One post has no purpose.',
  'report.how.unset_other': '{{n}} posts have no purpose.',
  'report.how.noFollowers': 'The number of followers is missing for these channels: {{channels}}.',
  'report.how.noNumbers':
    'The platform’s numbers are missing, wholly or in part, for these channels: {{channels}}.',
  'report.how.recordedLater_one':
    'One comment is included that arrived before the time of the report but was recorded only after it.',
  'report.how.recordedLater_other':
    '{{n}} comments are included that arrived before the time of the report but were recorded only after it.',
  'report.how.beforeFirst': 'There is no data to compare with for: {{periods}}.',
  'report.how.few': 'Fewer than five comments',
  'report.how.few.text':
    'Fewer than five comments are not broken down by class or theme, nor are those of a period compared with, and fewer than five moderation actions are not broken down by action or ground, so that nobody can be recognised.',
  'report.how.time': 'Time',
  'report.how.asKnownOn':
    'The figures are counted from what had happened by {{at}}. A later answer or correction may change the figures when the report is made again.',
  'report.how.past': 'What cannot be brought back',
  'report.how.past.text':
    'Alt texts, captions, the classes and themes of comments, and corrections of follower counts are as they were when the report was made, because their earlier state is not known.',
  'report.how.breaks': 'Method',
  'report.how.breaks.text':
    'The version of the method is {{method}}. The comparisons and the monthly series are counted with it too, so the method does not change within a comparison. Figures of reports made with other versions may differ from these.',
};
