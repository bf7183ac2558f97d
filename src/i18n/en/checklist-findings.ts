import type { checklistFindings as fi } from '../fi/checklist-findings.ts';

export const checklistFindings: Record<keyof typeof fi, string> = {
  'checklist.finding.purposeSet': 'The purpose is chosen: {{purpose}}.',
  'checklist.finding.purposeMissing':
    'No purpose is chosen. Choose whether the post is a notice, a question, a discussion or image.',
  'checklist.finding.levelSet': 'The level of participation is chosen: {{level}}.',
  'checklist.finding.levelMissing':
    'No level of participation is chosen. It says how much influence residents have.',

  'checklist.finding.questionAsked': 'The post asks: “{{question}}”',
  'checklist.finding.questionMissing':
    'At least one of the texts has no question. Ask something that residents are able to answer.',

  'checklist.finding.linkGiven_one': 'The post has a link.',
  'checklist.finding.linkGiven_other': 'The post has {{n}} links.',
  'checklist.finding.linkMissing':
    'At least one of the texts has no link. Add one to a page where people can take part or read more.',
  'checklist.finding.linkNotHttps':
    'The link is not secure. See whether it works with https: {{url}}',
  'checklist.finding.dayTold': 'The time is given: “{{words}}”',
  'checklist.finding.dayNotTold':
    'At least one of the texts does not give a day. Say when, or by when, people can take part.',

  'checklist.finding.readable':
    'The text is not heavy to read ({{language}}). LIX is {{lix}}: number of sentences {{sentences}}, average number of words in a sentence {{average}}.',
  'checklist.finding.hard':
    'The text is heavy to read ({{language}}). Shorten the sentences and swap long words for shorter ones. LIX is {{lix}}: number of sentences {{sentences}}, average number of words in a sentence {{average}}.',
  'checklist.finding.longSentence_one':
    'One sentence is long, {{words}} words. Split it in two: “{{excerpt}}”',
  'checklist.finding.longSentence_other':
    '{{n}} sentences are long. The longest has {{words}} words. Split it in two: “{{excerpt}}”',
  'checklist.finding.officialese': 'Officialese: “{{word}}”. Clearer: {{instead}}.',
  'checklist.finding.tooShort':
    'The text is too short for a LIX to be worked out (number of words: {{words}}).',

  'checklist.finding.mediaMissing': 'The post has no pictures or videos.',
  'checklist.finding.altGiven_one': 'The picture has alt text.',
  'checklist.finding.altGiven_other': 'All {{n}} pictures have alt text.',
  'checklist.finding.altMissing_one':
    'One picture has no alt text. Say what is in it, or mark it as decorative.',
  'checklist.finding.altMissing_other':
    '{{n}} pictures have no alt text. Say what is in them, or mark them as decorative.',
  'checklist.finding.onlyDecorative_one': 'The only picture is decorative and needs no alt text.',
  'checklist.finding.onlyDecorative_other':
    'All {{n}} pictures are decorative and need no alt text.',
  'checklist.finding.pictureTextMissing_one':
    'One picture has words that are not in the text of the post. Write the same in the text too.',
  'checklist.finding.pictureTextMissing_other':
    '{{n}} pictures have words that are not in the text of the post. Write the same in the text too.',
  'checklist.finding.captionsGiven_one': 'The video has captions, or no speech in it.',
  'checklist.finding.captionsGiven_other': '{{n}} videos have captions, or no speech in them.',
  'checklist.finding.captionsMissing_one':
    'One video has no captions. Add captions, or say that there is no speech in it.',
  'checklist.finding.captionsMissing_other':
    '{{n}} videos have no captions. Add captions, or say that there is no speech in them.',
  'checklist.finding.captionsDue_one': 'One recording has no captions. They are due on {{date}}.',
  'checklist.finding.captionsDue_other':
    '{{n}} recordings have no captions. They are due on {{date}}.',
  'checklist.finding.noVideo': 'The post has no recording of a live stream.',

  'checklist.finding.languagesThere': 'The post has a text in Finnish and in Swedish.',
  'checklist.finding.languageMissing':
    'The post has no text in {{language}}. A shorter text with contact details is enough.',

  'checklist.finding.answererSet': 'Comments are answered by: {{name}}.',
  'checklist.finding.answererMissing':
    'Nobody has been named to answer comments. Say who answers them.',
  'checklist.finding.answerTimeTold': 'The answering time is given: “{{words}}”',
  'checklist.finding.answerTimeNotTold':
    'At least one of the texts does not say when comments are answered. Add for example “We answer on weekdays from 9 am to 3 pm”.',

  'checklist.finding.expertBooked': 'An expert is booked: {{unit}}.',
  'checklist.finding.expertMissing': 'No expert is booked. Choose a unit that is ready to answer.',

  'checklist.finding.promisePlanned': 'The promise is written. The promised day is {{date}}.',
  'checklist.finding.promiseMissing':
    'No promise is written. Say what will be done with the comments and when residents will hear about the result.',

  'checklist.finding.personalData_one':
    'There seems to be personal data in the text: {{kind}}. Remove it if it does not belong in the post.',
  'checklist.finding.personalData_other':
    'There seems to be personal data in the text: {{kind}} ({{n}} items). Remove what does not belong in the post.',
  'checklist.finding.noPersonalData':
    'No personal data was found in the text. The program cannot tell what is confidential.',

  'checklist.finding.noThreads': 'The post has no comments yet.',
  'checklist.finding.allClassed_one': 'The comment is classified.',
  'checklist.finding.allClassed_other': 'All {{n}} comments are classified.',
  'checklist.finding.unclassed_one':
    'One comment is not classified. The class tells whether it needs an answer.',
  'checklist.finding.unclassed_other':
    '{{n}} comments are not classified. The class tells whether a comment needs an answer.',
  'checklist.finding.answeredInTime_one': 'The answer was given on time.',
  'checklist.finding.answeredInTime_other': 'All {{n}} answers were given on time.',
  'checklist.finding.answersLate_one': 'One answer was late. Answers in all: {{total}}.',
  'checklist.finding.answersLate_other': '{{n}} answers were late. Answers in all: {{total}}.',
  'checklist.finding.answersOverdue_one':
    'One answer is overdue. Answer, or say when the answer will come.',
  'checklist.finding.answersOverdue_other':
    '{{n}} answers are overdue. Answer, or say when the answers will come.',
  'checklist.finding.sameLanguage_one': 'The answer is in the language of the question.',
  'checklist.finding.sameLanguage_other': '{{n}} answers are in the language of the question.',
  'checklist.finding.otherLanguage_one':
    'One answer seems to be in a different language from the question. Check the language.',
  'checklist.finding.otherLanguage_other':
    '{{n}} answers seem to be in a different language from the question. Check the languages.',
  'checklist.finding.conversationGoesOn_one':
    'One answer asks the resident something. Answers in all: {{total}}.',
  'checklist.finding.conversationGoesOn_other':
    '{{n}} answers ask the resident something. Answers in all: {{total}}.',
  'checklist.finding.conversationEnds':
    'No answer asks the resident anything (answers in all: {{total}}). Ask something back now and then.',
  'checklist.finding.criticismStands_one':
    'One opinion or demand is visible and is not waiting for an answer.',
  'checklist.finding.criticismStands_other':
    '{{n}} opinions or demands are visible, and none is waiting for an answer.',
  'checklist.finding.criticismHidden_one':
    'One comment has been hidden or deleted although it is not classified as inappropriate. Check that the reason is not criticism.',
  'checklist.finding.criticismHidden_other':
    '{{n}} comments have been hidden or deleted although they are not classified as inappropriate. Check that the reason is not criticism.',
  'checklist.finding.criticismUnanswered_one':
    'One opinion or demand is waiting for an answer. Answer criticism of the municipality too.',
  'checklist.finding.criticismUnanswered_other':
    '{{n}} opinions or demands are waiting for an answer. Answer criticism of the municipality too.',
  'checklist.finding.groundsRecorded_one': 'The ground and the evidence are recorded.',
  'checklist.finding.groundsRecorded_other':
    'The ground and the evidence are recorded for all {{n}} actions.',
  'checklist.finding.evidenceMissing_one':
    'One action has no evidence. If there is still a screenshot, attach it to the conversation.',
  'checklist.finding.evidenceMissing_other':
    '{{n}} actions have no evidence. If there are still screenshots, attach them to the conversations.',
  'checklist.finding.nothingModerated': 'Nothing has been hidden or deleted, and nobody blocked.',
  'checklist.finding.routed_one': 'One matter has been guided to the right place.',
  'checklist.finding.routed_other': 'All {{n}} matters have been guided to the right place.',
  'checklist.finding.notRouted_one':
    'One initiative, information request or service matter has not been guided to the right place. Tell the resident where it belongs.',
  'checklist.finding.notRouted_other':
    '{{n}} initiatives, information requests or service matters have not been guided to the right place. Tell the residents where they belong.',
  'checklist.finding.nothingToRoute':
    'No initiatives, information requests or service matters have come in.',
  'checklist.finding.themesPassed_one': 'The theme has been passed on.',
  'checklist.finding.themesPassed_other': 'All {{n}} themes have been passed on.',
  'checklist.finding.themesNotPassed_one':
    'One theme has not been passed on since the post came out. Pass it on to the unit that prepares the matter.',
  'checklist.finding.themesNotPassed_other':
    '{{n}} themes have not been passed on since the post came out. Pass them on to the units that prepare the matters.',
  'checklist.finding.noThemes':
    'The conversations have no themes. Give one a theme, and you can pass it on to preparation.',

  'checklist.finding.noPromise': 'The post has no promise.',
  'checklist.finding.closingMissing':
    'There is no “You said, we did” post yet. Write it on the page of the promise.',
  'checklist.finding.saidWritten': 'The “You said, we did” post says what residents said.',
  'checklist.finding.doneWritten': 'The “You said, we did” post says what was decided or done.',
  'checklist.finding.notAdoptedWritten':
    'The “You said, we did” post says what was not adopted and why.',
  'checklist.finding.notAdoptedMissing':
    'The “You said, we did” post does not say what was not adopted. If a proposal was left out, say so and why.',
  'checklist.finding.toldEverywhere_one':
    'Residents have been told the result in the channel where they were asked.',
  'checklist.finding.toldEverywhere_other':
    'Residents have been told the result in all {{n}} channels where they were asked.',
  'checklist.finding.toldLate':
    'Residents were told the result only on {{date}}, after the promised day.',
  'checklist.finding.notTold': 'Residents have not been told the result here yet: {{channels}}.',
  'checklist.finding.thanked': 'The “You said, we did” post thanks residents.',
  'checklist.finding.notThanked':
    'No thanks were found in the “You said, we did” post. Thank residents and say what happens next.',
  'checklist.finding.noOpenQuestions': 'No question is waiting for an answer.',
  'checklist.finding.openQuestions_one':
    'One question is waiting for an answer. Answer it or ask an expert.',
  'checklist.finding.openQuestions_other':
    '{{n}} questions are waiting for an answer. Answer them or ask an expert.',
};
