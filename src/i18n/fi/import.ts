import type { RejectionReason } from '../../domain/imports.ts';

export const importTexts = {
  'import.otherChannel': 'Muu kanava',
  'import.row': 'Rivi',
  'import.column': 'Sarake',
  'import.reason': 'Syy',
  'import.value': 'Arvo',
  'import.rejection.row.broken': 'Rivi on rikki: lainausmerkit tai sarakkeiden määrä eivät täsmää.',
  'import.rejection.id.missing': 'Julkaisun tunniste puuttuu.',
  'import.rejection.date.missing': 'Päivä puuttuu.',
  'import.rejection.date.unreadable':
    'Päivää ei voi lukea. Kirjoita se esimerkiksi muodossa 24.11.2026 klo 9.05.',
  'import.rejection.date.impossible': 'Tällaista päivää ei ole kalenterissa.',
  'import.rejection.date.tooOld': 'Päivä on ennen vuotta 2004. Tarkista vuosi.',
  'import.rejection.date.future': 'Päivä on tulevaisuudessa. Tarkista päivä.',
  'import.rejection.text.missing': 'Teksti puuttuu.',
  'import.rejection.text.tooLong': 'Teksti on liian pitkä (yli 8 miljoonaa merkkiä).',
  'import.rejection.number.unreadable': 'Lukua ei voi lukea.',
  'import.rejection.comment.own':
    'Kommentti on kanavan oma, eikä sille löydy kommenttia, johon se vastaa.',
} as const satisfies Record<`import.rejection.${RejectionReason}`, string> & Record<string, string>;
