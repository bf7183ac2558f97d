import { squeezed } from './names.ts';
import { head, withoutHiddenSigns } from './signs.ts';
import { findPersonalData, maskMark, maskPersonalData } from './personal-data.ts';

/** How many residents' wordings one summary has room for, and how long each may be. */
export const mostWordings = 5;
export const wordingLimit = 200;

/** What a person should look at before a resident's words go on: neither is a certainty. */
export const wordingHints = ['health', 'name'] as const;
export type WordingHint = (typeof wordingHints)[number];

/** Of a longer comment only the beginning is read, and the end of that is left out, where it may cut a number in two. */
const readUnits = 5000;
const uncertainUnits = 200;

/**
 * A resident's words as they may stand in a document: one run of text without what tells who wrote them or whom
 * they are about, as far as a program can know. Personal data and links are masked, handles, names after an @ and
 * a signature at the end are left out, and so is whatever `authors` are called who wrote in the same conversation.
 * Doing it again changes nothing.
 */
export function unnamed(text: string, authors: readonly string[] = []): string {
  // An accent that is a sign of its own would end a name in its middle.
  let clean = withoutHiddenSigns(text.slice(0, readUnits)).normalize('NFC');
  if (text.length > readUnits) clean = clean.slice(0, -uncertainUnits);
  // What comes into sight only because its neighbour is gone is taken out too. Each round leaves fewer signs of it.
  for (let before = ''; before !== clean;) {
    before = clean;
    clean = onePass(clean, authors);
  }
  return clean;
}

function onePass(text: string, authors: readonly string[]): string {
  const masked = maskPersonalData(text).text.replaceAll(link, maskMark);
  // What was masked after the name stays, so that it is seen.
  const unsigned = masked
    .replace(signature, (_, after: string) => (after.includes(maskMark) ? ` ${maskMark}` : ''))
    .replaceAll(handle, ' ');
  return tidy(withoutAuthors(unsigned, authors));
}

/** The same, and no longer than a summary takes: cut between words. */
export function wordingOf(text: string, authors: readonly string[] = []): string {
  const clean = unnamed(text, authors);
  if (clean.length <= wordingLimit) return clean;
  const cut = head(clean, wordingLimit - 1);
  const space = cut.lastIndexOf(' ');
  const words = space > wordingLimit / 2 ? cut.slice(0, space) : cut;
  // Half of a mark would hide that something was masked, and what the cut has made may be taken for a number.
  return `${unnamed(words.replace(/\[\**$/, ''), authors)}…`;
}

/** Words that hint at somebody's health, and two words that may be a person's name. */
export function hintsOf(text: string): WordingHint[] {
  const health = findPersonalData(text).some(({ kind }) => kind === 'health');
  return [
    ...(health ? (['health'] as const) : []),
    ...(fullName.test(text) ? (['name'] as const) : []),
  ];
}

const link =
  /(?:https?:\/\/|www\.)[^\s[\]]+|(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+){0,4}\.\p{L}{2,10}(?::\d{1,5})?\/[^\s[\]]+/giu;

/** `@maija.m`, `@maija@some.example`, and the rest of a name that a page writes after its @. */
const handle =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]*[@＠﹫][\p{L}\p{N}_-]*(?:[.@＠﹫]+[\p{L}\p{N}_-]+)*(?:(?<=[@＠﹫]\p{Lu}[\p{L}-]*)(?: (?:(?:af|von|van|de|der|la|le) ){0,2}\p{Lu}[\p{L}'’-]+){1,2})?/gu;

const greetings = [
  'terveisin',
  'terveisiä',
  'terv\\.?',
  'tv\\.?',
  't[.:]',
  'yst\\.? ?terv\\.?',
  'ystävällisin terveisin',
  'hälsningar',
  'hälsn\\.?',
  'med vänlig hälsning',
  'mvh\\.?',
  'vh\\.?',
  'regards',
  'best regards',
  'kind regards',
].join('|');
const signedBy = "\\p{Lu}[\\p{L}.'’-]*(?:[ ,&]+(?:ja |och |and )?\\p{Lu}[\\p{L}.'’-]*){0,3}";
/** A sign of joy, a full stop, or where to reach them, which has been masked by then. */
const afterName =
  '((?:[^\\p{L}\\p{N}]|(?<!\\p{L})(?:p|puh|puhelin|tel|tfn|gsm|mob|s-posti|sähköposti|e-post|e-?mail)(?!\\p{L}))*)';
/** "Terveisin Maija Mäkinen" at the end. */
const signature = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${greetings}|${greetings.toUpperCase()}|${greetings.replaceAll(/(?:^|(?<=\|))\p{Ll}/gu, (sign) => sign.toUpperCase())})[ \\t]*[,:]?\\s+${signedBy}${afterName}$`,
  'u',
);

/** Two words in a row with capitals: a name more often than not. */
const fullName = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+/u;

/** Shorter ones are parts of many words. */
const shortestAuthor = 3;

function withoutAuthors(text: string, authors: readonly string[]): string {
  let left = text;
  for (const author of authors) {
    const name = squeezed(withoutHiddenSigns(author)).replace(/^[@＠\s]+/, '');
    if (name.length < shortestAuthor) continue;
    const quoted = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
    left = left.replaceAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'giu'),
      ' ',
    );
  }
  return left;
}

/** One run of text, with no space or comma left where something was taken out. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.;:!?])/g, '')
    .replaceAll(/^[ ,;:.]+|[ ,;:]+$/g, '')
    .trim();
}
