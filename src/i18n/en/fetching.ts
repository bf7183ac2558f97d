import type { fetching as fi } from '../fi/fetching.ts';

export const fetching: Record<keyof typeof fi, string> = {
  'office.fetching': 'Fetching comments',

  'fetching.note':
    'Vuoro can fetch residents’ comments straight from the channels, if you turn it on. Otherwise Vuoro makes no contact with the network.',
  'fetching.stopAll': 'Stop all fetching on this computer',
  'fetching.stopAllNote':
    'While this is ticked, nothing is asked of any channel. Settings and keys are kept.',
  'fetching.nowNothing': 'Nothing leaves this computer: no channel has been turned on.',
  'fetching.nowStopped': 'Nothing leaves this computer: all fetching is stopped.',
  'fetching.nowAsked': 'This computer asks only these servers: {{hosts}}.',
  'fetching.promise':
    'A channel’s server is asked for the municipality’s own posts and the comments on them. It learns the municipality’s account, the key and the network address of this computer. Nothing else of the office ever goes out: no answers, classes, notes or reports. Vuoro only reads. It never posts, likes, hides or deletes anything.',

  'fetching.channels': 'Channels',
  'fetching.channelsNote':
    'Comments can be fetched from Facebook, Instagram, YouTube, Mastodon and Bluesky. From other channels they are imported as a file or pasted from the page.',
  'fetching.noneTitle': 'No channels to fetch from',
  'fetching.none':
    'First add the municipality’s channel on Facebook, Instagram, YouTube, Mastodon or Bluesky.',
  'fetching.toChannels': 'Open Channels',

  'fetching.now': 'Fetch now',
  'fetching.nowNamed': 'Fetch now: {{name}}',
  'fetching.continue': 'Go on fetching',
  'fetching.continueNamed': 'Go on fetching: {{name}}',
  'fetching.all': 'Fetch from all now',
  'fetching.start': 'Turn on',
  'fetching.startHere': 'Turn on on this computer',
  'fetching.settings': 'Settings',
  'fetching.fix': 'Correct the settings',
  'fetching.stopNamed': 'Stop fetching: {{name}}',

  'fetching.on': 'On',
  'fetching.off': 'Off',
  'fetching.paused': 'Stopped',
  'fetching.elsewhere': 'Not on on this computer',
  'fetching.stuck': 'Not working',
  'fetching.state.elsewhere':
    'Fetching has been turned on on another computer. The permission and the key are always of one computer: they do not travel with the office file.',
  'fetching.state.notYet': 'Nothing has been fetched yet.',
  'fetching.state.done': 'Last fetched {{when}}: {{brought}}.',
  'fetching.state.interrupted':
    'The fetch was broken off. The next one goes on where this one stopped.',
  'fetching.state.waiting':
    'The service asked to wait. Fetching goes on where it stopped, at the earliest {{when}}.',
  'fetching.broughtNothing': 'nothing new',
  'fetching.broughtNew_one': '{{count}} new',
  'fetching.broughtNew_other': '{{count}} new',
  'fetching.broughtChanged_one': '{{count}} changed',
  'fetching.broughtChanged_other': '{{count}} changed',
  'fetching.running': 'Fetching comments',
  'fetching.progress': '{{done}}/{{total}} posts',
  'fetching.looking': 'Looking for posts',
  'fetching.doneNothing': 'The fetch is done: nothing new.',
  'fetching.doneSome': 'The fetch is done: {{brought}}.',

  'fetching.every': 'When to fetch',
  'fetching.every.hand': 'Only when I ask',
  'fetching.every.15': 'Every 15 minutes in office hours',
  'fetching.every.30': 'Every half an hour in office hours',
  'fetching.every.60': 'Every hour in office hours',
  'fetching.every.120': 'Every two hours in office hours',
  'fetching.every.240': 'Every four hours in office hours',
  'fetching.everyNote': 'Vuoro must be open. Office hours can be changed in Basics.',
  'fetching.days': 'From which posts',
  'fetching.days.14': 'Of the last 14 days',
  'fetching.days.30': 'Of the last 30 days',
  'fetching.days.60': 'Of the last 60 days',
  'fetching.days.90': 'Of the last 90 days',
  'fetching.daysNote': 'New comments on older posts are not asked for.',

  'fetching.back': 'Back to the channels',
  'fetching.setUp': 'Fetching from the channel {{name}}',
  'fetching.missing': 'There is no such channel, or nothing can be fetched from it.',
  'fetching.form': 'Settings',
  'fetching.host': 'Only the server {{host}} is asked.',
  'fetching.account.facebook': 'Page',
  'fetching.account.facebook.note':
    'The number (id) or the address of the page, for example facebook.com/municipality.',
  'fetching.account.instagram': 'Instagram account',
  'fetching.account.instagram.note':
    'For example @municipality. What is fetched is always the account linked to the Facebook page of the key: check the name when you try.',
  'fetching.account.youtube': 'YouTube channel',
  'fetching.account.youtube.note':
    'The channel’s handle, for example @municipality, its address, or its ID, which begins with UC.',
  'fetching.account.mastodon': 'Address of the account',
  'fetching.account.mastodon.note':
    'For example @municipality@server.fi or https://server.fi/@municipality.',
  'fetching.account.bluesky': 'Handle of the account',
  'fetching.account.bluesky.note': 'For example municipality.bsky.social or municipality.fi.',
  'fetching.accountMissing': 'Write the account as the guide says.',
  'fetching.key': 'Key',
  'fetching.keyOptional': 'Key (optional)',
  'fetching.keyNote':
    'The key is kept only in this computer’s keychain. It is not shown again, and neither the office file nor a backup holds it.',
  'fetching.keyKept':
    'The key is kept. Write a new one here only to replace it: the new key takes the old one’s place as soon as it is tried.',
  'fetching.keyServer': 'Make a key on the server {{host}}',
  'fetching.keyMissing': 'Paste the key.',
  'fetching.test': 'Try it',
  'fetching.found': 'Account found:',
  'fetching.foundNotSaved': 'The settings are not saved yet.',
  'fetching.save': 'Save and turn on',
  'fetching.saved': 'The settings of fetching are saved.',
  'fetching.started': 'Fetching is on.',
  'fetching.remove': 'Stop for good',
  'fetching.removeNamed': 'Stop fetching for good: {{name}}',
  'fetching.removeAsk': 'Stop fetching for good?',
  'fetching.removeText':
    'Nothing more is fetched from the channel {{name}} on any computer, and the key is removed from this one. Comments that have been fetched stay. It is wise to revoke the key in the service that it came from, too.',
  'fetching.removed': 'Fetching has ended.',
  'fetching.stoppedTitle': 'All fetching is stopped on this computer',
  'fetching.stoppedText': 'Allow fetching before you try or turn on a channel.',
  'fetching.allow': 'Allow fetching',
  'fetching.plainAsk': 'Keep the key without protection?',
  'fetching.plainText':
    'The keychain of this computer does not protect the key with a password. Anybody who gets at the files of this computer could read the key, and with it the comments of the municipality’s channel. It is safer to ask IT support to set up a protected keychain.',
  'fetching.plainYes': 'Keep it anyway',

  'fetching.requests': 'What has been asked',
  'fetching.requestsNote':
    'Everything that was asked of this office’s channels in 90 days: the newest first, at most 500. The list does not tell whose comment it was about.',
  'fetching.requestsList': 'Questions asked',
  'fetching.requestsNone': 'Nothing has been asked.',
  'fetching.request.at': 'When',
  'fetching.request.channel': 'Channel',
  'fetching.request.host': 'Server',
  'fetching.request.what': 'What was asked',
  'fetching.request.answer': 'Answer',
  'fetching.request.size': 'How much',
  'fetching.request.noChannel': 'Removed channel',
  'fetching.thing.account': 'Account',
  'fetching.thing.posts': 'Posts',
  'fetching.thing.metrics': 'Counts',
  'fetching.thing.comments': 'Comments',
  'fetching.thing.replies': 'Replies',
  'fetching.status.ok': 'Succeeded',
  'fetching.status.refused': 'No permission ({{status}})',
  'fetching.status.missing': 'Not found ({{status}})',
  'fetching.status.wait': 'Asked to wait ({{status}})',
  'fetching.status.trouble': 'Disturbance ({{status}})',
  'fetching.status.other': 'Did not succeed ({{status}})',
  'fetching.status.none': 'No answer',
  'fetching.status.pending': 'Waiting',
  'fetching.forget': 'Clear the list',
  'fetching.forgotten': 'The list is cleared.',

  'fetching.help': 'Good to know',
  'fetching.help.keys':
    'Keys are only in this computer’s keychain, not in the office file, backups or logs. A stand-in needs a key of their own on their computer.',
  'fetching.help.merge':
    'A fetched comment becomes one with the same comment that was imported from a file or pasted from the page. A comment that is missing is not taken for deleted, and the earlier text of an edited comment is kept.',
  'fetching.help.counts':
    'The numbers of new and changed count posts, comments and answers together.',
  'fetching.help.names': 'Of a commenter only what you have allowed under Privacy is kept.',
  'fetching.help.hosts': 'Servers that are asked',
  'fetching.help.mastodonHost': 'the server of your account',

  'fetching.comments': 'Fetch comments',
  'fetching.commentsStop': 'Stop fetching',
  'fetching.last': 'Fetched {{when}}',
  'fetching.noneYet': 'Nothing fetched yet',
  'fetching.waits': 'Goes on {{when}}',
  'fetching.fetchedAt': 'Fetched {{when}}',
  'fetching.run': 'Fetched: {{name}}',
  'fetching.undoRun': 'Undo the fetch {{name}}',
  'fetching.undoneRun':
    'The fetch from the channel {{name}} is undone. Comments and answers removed: {{comments}}, posts: {{posts}}.',
  'fetching.today': 'Fetching comments: {{name}}',
  'fetching.look': 'Show fetching',
};
