import { en } from './en/index.ts';
import { fi } from './fi/index.ts';
import { sv } from './sv/index.ts';
import { addTexts } from './translator.ts';

/** The texts in all languages. The window has them one at a time: see `renderer/app/texts.tsx`. */
addTexts('fi', fi);
addTexts('sv', sv);
addTexts('en', en);

export { type TextKey, type Translate, translator } from './translator.ts';
