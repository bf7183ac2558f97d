/** What the owner of an office writes down for a stand-in. */
export const houseRuleTopics = ['decides', 'answers', 'calls', 'other'] as const;
export type HouseRuleTopic = (typeof houseRuleTopics)[number];

/** The ending of a handed over office's file, and of what comes back. Both are age files. */
export const handoverEnding = '.vuoro-handover';
export const returnEnding = '.vuoro-return';

/** Signs that a passphrase must have: fewer are guessed by a machine, whatever they are. */
export const leastPassphrase = 12;

/**
 * As it is sealed with: the same keys give the same passphrase on every machine, and it may be read out with other
 * spaces than it was written with.
 */
export function cleanPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
}

export type PassphraseStrength = 'tooShort' | 'weak' | 'fair' | 'strong';

/**
 * How hard a passphrase is to guess, told rather too low than too high. Words count for what a list of the most
 * common ones gives, other signs for what their kinds give, and a sign that comes again for little.
 *
 * @returns `bits` is the logarithm of the guesses; sealing makes each of them take about a second
 */
export function passphraseStrength(typed: string): { strength: PassphraseStrength; bits: number } {
  const passphrase = cleanPassphrase(typed);
  const words = passphrase.split(/[\s\-_.,]+/).filter(Boolean);
  const onlyWords = words.every((word) => /^\p{L}+$/u.test(word));
  const signs = new Set(passphrase.toLowerCase()).size;
  const ofSigns = Math.min(passphrase.length, signs * 1.5) * Math.log2(poolOf(passphrase));
  const ofWords = new Set(words.map((word) => word.toLowerCase())).size * bitsOfWord;
  const bits = Math.floor(onlyWords ? Math.min(ofSigns, ofWords) : ofSigns);
  if (passphrase.length < leastPassphrase) return { strength: 'tooShort', bits };
  if (bits < 36) return { strength: 'weak', bits };
  return { strength: bits < 52 ? 'fair' : 'strong', bits };
}

/** As many as a list of 256 words gives. */
const bitsOfWord = 8;

function poolOf(passphrase: string): number {
  const kinds: [RegExp, number][] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\p{N}/u, 10],
    [/[^\p{L}\p{N}]/u, 12],
  ];
  return Math.max(
    2,
    kinds.reduce((sum, [kind, size]) => sum + (kind.test(passphrase) ? size : 0), 0),
  );
}
