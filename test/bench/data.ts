import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { type Month, addMonths } from '../../src/domain/time.ts';

/** A small seeded generator (mulberry32), so that every run of the benchmark has the same rows. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words =
  'milloin tie aurataan keskusta koulu päiväkoti jäähalli kirjasto aukiolo kunta päätös valtuusto kaava kuuleminen bussi pysäkki katuvalo remontti vesi katko uimaranta nuoriso lapset turvallisuus kiitos hyvä huono miksi onko tulossa asukas kysymys vastaus ensi viikolla tänään huomenna ei kyllä liikaa liian vähän pyörätie jalkakäytävä lumi hiekoitus'.split(
    ' ',
  );
/** Forms of words, for the search; each has the chance of a few in a hundred comments. */
const forms =
  'koulussa koulun koulujen kouluumme päiväkodissa päiväkodin jäähallilla jäähallin kirjastossa kirjastoon kirjaston kunnan kunnassa kuntaan kaavoituksen kaavan bussilla bussin pysäkillä katuvalot katuvaloja remontin vedestä uimarannalla uimarannan nuorten lapset lasten turvallinen pyörätien pyörätiellä lumen hiekoituksen hiekoitettu aurattu aurauksen aurausta tiellä teiden keskustassa keskustan asukkaiden kysymykseen vastauksen'.split(
    ' ',
  );
/** What the benchmark of the search looks for. */
export const sought = {
  /** In about half of all comments. */
  common: 'kunta',
  /** In one comment of ten thousand. */
  rare: 'hulevesikaivo',
  /** The beginnings of about as many words as the common one, and of one word. */
  prefix: 'kir',
  longPrefix: 'hulevesik',
} as const;

/**
 * Writes a comment list of `rows` rows as CSV: semicolons, Finnish dates over two years before `until`,
 * 5 to 40 words, some with quotes and line breaks.
 *
 * @param from the number of the first comment: other numbers are other comments
 */
export async function writeComments(
  file: string,
  rows: number,
  until: Date,
  from = 0,
): Promise<void> {
  const random = seeded(20261124 + from);
  const out = createWriteStream(file);
  out.write('Aika;Kommentti;Linkki\n');
  for (let i = from; i < from + rows; i += 1) {
    const at = new Date(until.getTime() - random() * 730 * 86_400_000);
    const count = 5 + Math.floor(random() ** 2 * 35);
    const text = Array.from({ length: count }, () => words[Math.floor(random() * words.length)]);
    if (random() < 0.3) text.unshift(sought.common);
    if (random() < 0.4) text.push(forms[Math.floor(random() * forms.length)]);
    if (random() < 1 / 10_000) text.push(sought.rare);
    if (random() < 0.1) text.splice(2, 0, '""oikeasti""', '\n');
    const date = `${at.getUTCDate()}.${at.getUTCMonth() + 1}.${at.getUTCFullYear()} ${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
    const line = `${date};"${text.join(' ')} ${i}?";https://www.facebook.com/kunta/posts/1?comment_id=${i}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/**
 * Writes a content export of Meta's with posts spread evenly over months, on their days by chance, and one on the
 * fifteenth of each.
 */
export function writePosts(
  file: string,
  count: number,
  { first, months }: { first: Month; months: number },
): void {
  const random = seeded(20261126);
  const rows = Array.from({ length: count }, (_, i) => {
    const place = Math.floor((i * months) / count);
    const [year, month] = addMonths(first, place).split('-');
    const begins = i === Math.ceil((place * count) / months);
    const two = (limit: number, from = 0) =>
      String(from + Math.floor(random() * limit)).padStart(2, '0');
    const text = Array.from(
      { length: 4 + Math.floor(random() * 8) },
      () => words[Math.floor(random() * words.length)],
    ).join(' ');
    const link = `https://www.facebook.com/kunta/posts/${i}`;
    return `${1000 + i},100,Facebook,,"${text} ${i}",${month}/${begins ? 15 : two(28, 1)}/${year} ${two(8, 5)}:${two(60)},${link},Photos,${i}`;
  });
  const header =
    'Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Post type,Reactions';
  writeFileSync(file, `${header}\n${rows.join('\n')}\n`);
}
