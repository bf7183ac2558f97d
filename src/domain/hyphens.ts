/** Shorter words are left whole. */
const longWord = /\p{L}{9,}/gu;
/** Letters that must stay together before and after a break. */
const least = 3;
const softHyphen = '\u00AD';

/**
 * How the latter parts of compounds begin, of those that a municipality writes with. A part that begins with a
 * vowel would otherwise lose the consonant before it: `talous-arvio`, and not `talou-sarvio`.
 */
const latterParts =
  /(?<=[aeiouyäöns])(?=aika|ajan|ajak|ajal|ajat|ajoi|alku|aloit|alue|ammat|apu(?:a|n|j)|arki|arvio|arvo|asema|asia|asukas|asukk|asum|asunn|asunto|auki|aulas|auto|avaj|avust|edust|ehdot|ehdok|elin|elämä|energi|ennakk|ennust|erityis|esit|ikäis|ilmai|ilmoi|istun|itsen|ohjaa|ohjau|ohje|oikeu|omist|opas|opet|opin|opis|osall|osast|osoit|ostos|otsik|otto|uimar|uint|ulko|uudis|uutis|yhdis|yhteis|yhtei|yhti|yksik|yleis|ympär|yritt|yrity|äänes|äänt)/gu;

const isVowel = (letter: string | undefined) => /^[aeiouyåäöéàü]$/i.test(letter ?? '');
const isConsonant = (letter: string | undefined) =>
  letter !== undefined && /^\p{L}$/u.test(letter) && !isVowel(letter);

/**
 * Shows where a long word may be broken: between the parts of a compound that are known, and by the rule that
 * Finnish and Swedish have in common, that of the consonants before a vowel the last one goes to the next line.
 * Browsers know no Finnish words of their own.
 */
export function hyphenated(text: string): string {
  return text.replaceAll(longWord, (word) => {
    const parts = [...word.toLowerCase().matchAll(latterParts)].map(({ index }) => index);
    const letters = word.split('');
    const fits = (at: number) =>
      at >= least && letters.length - at >= least && letters.slice(0, at).some(isVowel);
    return letters
      .map((letter, at) => {
        const boundary = parts.includes(at);
        // Beside a boundary no letter stands alone; and of a Swedish "ck" no half does.
        const near = parts.some((part) => Math.abs(part - at) <= 1);
        const pair = /^ck$/i.test(`${letters[at - 1] ?? ''}${letter}`);
        const syllable = isConsonant(letter) && isVowel(letters[at + 1]) && !near && !pair;
        return fits(at) && (boundary || syllable) ? softHyphen + letter : letter;
      })
      .join('');
  });
}
