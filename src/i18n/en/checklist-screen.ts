import type { checklistScreen as fi } from '../fi/checklist-screen.ts';

export const checklistScreen: Record<keyof typeof fi, string> = {
  'checklist.hint':
    'The program checks what it can and says what it saw. You decide what is in order.',
  'checklist.disagrees.open':
    'You left this open, but the program finds it in order. Your mark stands.',
  'checklist.renewDone': 'The checklist has been updated.',
  'checklist.gate.of': 'Post: {{title}}',
  'checklist.keys.disagree': 'Mark it differently from the program, or remove your mark',

  'office.checklists': 'Checklists',
  'checklist.office.versionNote':
    'When you change the list, it becomes a new version. Posts already checked stay with their earlier version.',
  'checklist.office.addTo': 'Add an item of your own: {{phase}}',
  'checklist.office.ownWords': 'In your own words',
  'checklist.office.ownWordsNote': 'Where a field is empty, the program’s own text is shown.',
  'checklist.office.wordingOptional': 'Text ({{language}}), optional',

  'post.expert': 'Expert booked',
  'post.expert.note': 'The unit that helps when the person answering does not know the answer.',
  'post.expert.none': 'None booked',
};
