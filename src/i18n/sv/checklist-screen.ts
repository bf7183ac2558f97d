import type { checklistScreen as fi } from '../fi/checklist-screen.ts';

export const checklistScreen: Record<keyof typeof fi, string> = {
  'checklist.hint':
    'Programmet kontrollerar det som det kan och berättar vad det såg. Du avgör vad som är i sin ordning.',
  'checklist.disagrees.open':
    'Du lämnade punkten öppen, men programmet anser att den är i sin ordning. Din markering gäller.',
  'checklist.renewDone': 'Checklistan är uppdaterad.',
  'checklist.gate.of': 'Inlägg: {{title}}',
  'checklist.keys.disagree': 'Markera tvärtemot programmet eller ta bort din markering',

  'office.checklists': 'Checklistor',
  'checklist.office.versionNote':
    'När du ändrar listan blir den en ny version. Inlägg som redan har kontrollerats behåller sin tidigare version.',
  'checklist.office.addTo': 'Lägg till en egen punkt: {{phase}}',
  'checklist.office.ownWords': 'Med egna ord',
  'checklist.office.ownWordsNote': 'Om fältet är tomt visas programmets egen text.',
  'checklist.office.wordingOptional': 'Text ({{language}}), valfritt',

  'post.expert': 'Bokad sakkunnig',
  'post.expert.note': 'Den enhet som hjälper till när den som svarar inte vet svaret.',
  'post.expert.none': 'Ingen bokad',
};
