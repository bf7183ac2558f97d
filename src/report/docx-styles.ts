import { AlignmentType, LevelFormat } from 'docx';
import type { Language } from '../domain/words.ts';
import { leadingOf, wordFont, wordInk, wordLanguages } from '../print/word.ts';

/** The look of a report in Word: styles that whoever edits it finds under their own names. */

/** Half points. */
export const size = { text: 21, small: 18, title: 40, heading1: 28, heading2: 23 };
export const accent = '0D5C63';
const line = leadingOf(1.15);
export const bullets = 'bullets';

export function wordStyles(language: Language) {
  return {
    styles: {
      default: {
        document: {
          run: { font: wordFont, size: size.text, language: { value: wordLanguages[language] } },
          paragraph: { spacing: { ...line, after: 120 } },
        },
        title: {
          run: { font: wordFont, size: size.title, bold: true, color: accent },
          paragraph: { spacing: { after: 60 } },
        },
        heading1: headingStyle(1, size.heading1, 420),
        heading2: headingStyle(2, size.heading2, 240),
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          run: { bold: true, size: size.small },
          paragraph: { keepNext: true, spacing: { before: 200, after: 60 } },
        },
        {
          id: 'Quote',
          name: 'Quote',
          basedOn: 'Normal',
          run: { italics: true },
          paragraph: { indent: { left: 340 } },
        },
        {
          id: 'Note',
          name: 'Note',
          basedOn: 'Normal',
          run: { color: wordInk.soft, size: size.small },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 340, hanging: 340 } } },
            },
          ],
        },
      ],
    },
  };
}

/** With its level told: LibreOffice takes no paragraph for a heading by its style's name alone. */
function headingStyle(level: number, points: number, before: number) {
  return {
    run: { font: wordFont, size: points, bold: true, color: accent },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, outlineLevel: level - 1 },
  };
}
