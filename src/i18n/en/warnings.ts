import type { warnings as fi } from '../fi/warnings.ts';

export const warnings: Record<keyof typeof fi, string> = {
  'warning.title_one': '{{count}} thing to check',
  'warning.title_other': '{{count}} things to check',
  'warning.nobodyInOffice':
    'When the post goes out, nobody is in the office. Somebody is there next on {{opens}}.',
  'warning.closingSoon': 'The office closes at {{closes}}. Somebody is there next on {{opens}}.',
  'warning.nobodyInOffice.do':
    'The discussion will start at once. Move the post to earlier in the working day, or agree on who follows the comments.',
  'warning.sameHour':
    '“{{title}}” is on the same channel within the hour ({{channels}} at {{at}}).',
  'warning.sameHour.do': 'Move one of them, so that it is not buried under the other.',
  'warning.sameText': 'The post “{{title}}” has the same text ({{day}}).',
  'warning.sameText.do': 'Rewrite the text or delete one of the posts.',
  'warning.mode.mourning': 'The day is one of mourning: {{name}} ({{days}}).',
  'warning.mode.mourning.do': 'Consider whether the subject suits the day. Light ones can wait.',
  'warning.mode.preElection': 'The day is in the time before an election: {{name}} ({{days}}).',
  'warning.mode.preElection.do':
    'Check that the post supports no candidate or party, and does not look as if it did.',
  'warning.mode.other': 'The day is in a special period: {{name}} ({{days}}).',
  'warning.mode.other.do': 'Consider whether the post suits this time.',
  'warning.insecureLink': 'The link is not secure: {{url}}',
  'warning.insecureLink.do':
    'See whether the same address works with https. Browsers warn visitors about insecure pages.',
  'warning.altMissing_one': 'A picture has no alt text ({{languages}}).',
  'warning.altMissing_other': '{{count}} pictures have no alt text ({{languages}}).',
  'warning.altMissing.do': 'Say what is in the picture, or mark it as decorative.',
  'warning.pictureTextMissing':
    'There are words in the picture, but the post’s own text is empty ({{languages}}).',
  'warning.pictureTextMissing.do':
    'Write the same in the text of the post too. Screen readers do not see words in pictures.',
  'warning.captionsMissing_one': 'A video has no captions.',
  'warning.captionsMissing_other': '{{count}} videos have no captions.',
  'warning.captionsMissing.do':
    'A finished video must have captions as soon as it is published. Add captions, or say that there is no speech in it.',
  'warning.recordingCaptions_one': 'A recording has no captions.',
  'warning.recordingCaptions_other': '{{count}} recordings have no captions.',
  'warning.recordingCaptions.do':
    'The recording of a live stream must get captions within 14 days of its publication.',
  'warning.languageMissing.fi': 'The Finnish text is missing: {{list}}.',
  'warning.languageMissing.sv': 'The Swedish text is missing: {{list}}.',
  'warning.languageMissing.do':
    'A bilingual municipality communicates in both languages. A shorter text with contact details is enough.',
  'warning.tooLong_one': 'The text is one character too long: {{channel}} ({{language}}).',
  'warning.tooLong_other': 'The text is {{count}} characters too long: {{channel}} ({{language}}).',
  'warning.tooLong.do': 'The channel takes {{limit}} characters, and links and hashtags count.',
};
