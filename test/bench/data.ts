import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** A small seeded generator (mulberry32), so that every run of the benchmark has the same rows. */
function seeded(seed: number): () => number {
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

/**
 * Writes a comment list of `rows` rows as CSV: semicolons, Finnish dates over two years before `until`,
 * 5 to 40 words, some with quotes and line breaks.
 */
export async function writeComments(file: string, rows: number, until: Date): Promise<void> {
  const random = seeded(20261124);
  const out = createWriteStream(file);
  out.write('Aika;Kommentti;Linkki\n');
  for (let i = 0; i < rows; i += 1) {
    const at = new Date(until.getTime() - random() * 730 * 86_400_000);
    const count = 5 + Math.floor(random() ** 2 * 35);
    const text = Array.from({ length: count }, () => words[Math.floor(random() * words.length)]);
    if (random() < 0.1) text.splice(2, 0, '""oikeasti""', '\n');
    const date = `${at.getUTCDate()}.${at.getUTCMonth() + 1}.${at.getUTCFullYear()} ${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
    const line = `${date};"${text.join(' ')} ${i}?";https://www.facebook.com/kunta/posts/1?comment_id=${i}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
