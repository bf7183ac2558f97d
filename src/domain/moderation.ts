/** What can be done to a comment or to who wrote it. A deletion is recorded before it is done. */
export const moderationActions = ['hidden', 'deleted', 'reported', 'blocked'] as const;
export type ModerationAction = (typeof moderationActions)[number];

/**
 * The grounds that every office has. Criticism is not among them, and neither is "off topic": a question in
 * the wrong place is answered and shown the right one. The rules usually cited beside them stand in i18n
 * (`moderation.rule.<code>`); they are general knowledge, for the municipality's lawyer to check.
 */
export const groundCodes = [
  'threat',
  'incitement',
  'defamation',
  'privacy',
  'harassment',
  'spam',
  'illegalContent',
] as const;
export type GroundCode = (typeof groundCodes)[number];

/** Files that can be evidence or be attached; told by their first bytes and never by their name. */
export const mediaTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/pdf',
  'text/plain',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** The end of a file's name by which other programs know what is in it. */
export const extensions: Record<MediaType, readonly [string, ...string[]]> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'image/gif': ['.gif'],
  'application/pdf': ['.pdf'],
  'text/plain': ['.txt'],
};

/** The largest attachment, in bytes. */
export const maxAttachmentBytes = 10 * 1024 * 1024;
/** How many files go into one record at once. */
export const maxEvidenceFiles = 5;

/** A name under which another program will open the file as what it is. */
export function fileNameOf(name: string, mediaType: MediaType): string {
  const known = extensions[mediaType];
  return known.some((end) => name.toLowerCase().endsWith(end)) ? name : `${name}${known[0]}`;
}

const criticism =
  /^(?:arvoste|kritii|kriiti|kritis|kritik|kritise|critic|criti[sc]|critique|klander|klagomål|valitt|valitus|complain|mielipi|opinion|åsikt|moite|moitti|negatiivi|kieltei|negativ|erimieli|disagree)/;

/** Words that say whose or which criticism, and make no other ground of it. */
const beside = new Set(
  `ja tai sekä muu kaikki eri mieltä olevat kunnan kunta kuntaa kunnalle kuntaan kunnasta kaupungin
  kaupunkia päätösten päätöksen päätöksistä päätös päättäjien päättäjät päättäjiin päättäjiä viranhaltijan
  viranhaltijoiden viranhaltijat virkamiesten virkamiehen työntekijöiden johdon johtajan kunnanjohtajan
  valtuuston hallituksen kunnanhallituksen luottamushenkilöiden kohtaan kohdistuva vastaan jatkuva toistuva
  turha aiheeton perusteeton asiaton väärä liiallinen kova ankara julkinen palaute kommentti kommentit
  och eller kommunens kommunen kommun kommunala beslut beslutens besluten av mot om på tjänstemän
  tjänstemännen ledningen fullmäktige styrelsen ständig onödig ogrundad obefogad fel offentlig hård kommentar kommentarer
  the a an and or of on about against towards municipality municipal council councils officials staff
  management decisions decision constant repeated undue unfounded unfair wrong excessive harsh public
  comment comments feedback`.split(/\s+/),
);

/**
 * Whether a ground names criticism or opinion and nothing else. Criticism of a municipality is no ground for
 * hiding, deleting or blocking: the constitution's freedom of speech covers it.
 */
export function namesOnlyCriticism(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.some((word) => criticism.test(word)) &&
    words.every((word) => criticism.test(word) || beside.has(word))
  );
}
