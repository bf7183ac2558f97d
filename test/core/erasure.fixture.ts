import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Input } from '../../src/contract/index.ts';
import type { TestCore } from '../support/core.ts';
import { writeFileSync } from 'node:fs';

/** Words that stand nowhere but in what is erased; the index has them folded, cut and stemmed. */
export const secrets = {
  handle: 'zyxwkissa77',
  text: 'qwjxzonkalo',
  link: 'comment_id=zzq998877665544',
  quote: 'vwxqrylainaus',
  noted: 'xqzmuistettava',
  asked: 'wqzkysyttava',
  evidence: 'zqxtodisteena',
  file: 'qzxtiedosto',
  wording: 'xwqmuotoiltu',
  rejected: 'zwqhylatty',
  promised: 'qxzluvattu',
  inJournal: 'xzwpoistettu',
} as const;

/** What the index makes of a word, and the ends that remain where a page shares the beginning of words. */
export const pieces = Object.values(secrets).flatMap((word) =>
  word.includes('=') ? [word] : [word, word.slice(0, 8), word.slice(2, 10)],
);

export const terms = (over: Partial<Input<'erasure.search'>['terms']> = {}) => ({
  handle: '',
  link: '',
  text: '',
  ...over,
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A picture with words among its bytes, as a screenshot's file has who made it. */
const picture = (word: string) => Buffer.concat([png, Buffer.from(word)]).toString('base64');

/** An office in which one resident has left words wherever the program keeps any, and another has written too. */
export async function wordyOffice({ call }: Pick<TestCore, 'call'>) {
  await call('office.update', { keepAuthors: true });
  const [channel] = await call('channel.list', {});
  const channelId = channel!.id;
  const at = '2026-11-20T08:00:00.000Z';
  const mine = await call('comment.add', {
    channelId,
    text: `Miksi ${secrets.text} suljettiin? Soita.`,
    at,
    link: `https://www.facebook.com/kunta/posts/1?${secrets.link}`,
    author: `@${secrets.handle}`,
  });
  await call('comment.classify', { ids: [mine.id], class: 'question' });
  const other = await call('comment.add', {
    channelId,
    text: `Samaa mieltä kuin @${secrets.handle}, tie on huono.`,
    at: '2026-11-20T09:00:00.000Z',
    link: null,
    author: 'naapuri',
    threadId: mine.threadId,
  });
  const bystander = await call('comment.add', {
    channelId,
    text: 'Kiitos uudesta kirjastosta!',
    at,
    link: null,
    author: null,
  });
  await call('note.add', { threadId: mine.threadId, text: `Tunnettu: ${secrets.noted}` });
  const unit = await call('unit.add', { name: 'Tekninen', email: null });
  const referral = await call('referral.add', {
    threadId: mine.threadId,
    unitId: unit.id,
    question: `Asukas ${secrets.asked} kysyy`,
    wantedOn: null,
  });
  await call('referral.answer', { id: referral.id, answer: `Vastaus: ${secrets.asked}` });
  await call('attachment.add', {
    threadId: mine.threadId,
    commentId: mine.id,
    name: `${secrets.file}.png`,
    base64: picture(secrets.file),
  });
  const [ground] = await call('moderationGround.list', {});
  await call('moderation.add', {
    threadId: mine.threadId,
    commentId: mine.id,
    action: 'hidden',
    groundId: ground!.id,
    rule: null,
    evidence: `Kirjoitti: ${secrets.evidence}`,
    files: [{ name: 'kuva.png', base64: picture(secrets.evidence) }],
    attachmentIds: [],
    note: null,
    reviewOn: null,
  });
  await call('thread.setThemes', { ids: [mine.threadId], create: ['Tiet'] });
  const [theme] = await call('theme.list', {});
  await call('preparation.send', {
    source: { of: 'theme', themeId: theme!.id, postId: null, onlyNew: false },
    theme: { id: theme!.id },
    unitId: unit.id,
    sentOn: '2026-11-24',
    wantedOn: null,
    about: 'Teistä',
    asked: 'Selvitys',
    language: 'fi',
    wordings: [{ commentId: mine.id, text: `Asukas: ${secrets.wording}` }],
  });
  const promise = await call('promise.add', {
    text: `Vastaamme asukkaalle ${secrets.promised} talvella.`,
    dueOn: '2027-01-15',
    unitId: null,
    decidedBy: null,
    postId: null,
  });
  await call('reply.add', {
    threadId: mine.threadId,
    kind: 'answer',
    text: `Hei, kirjoitit: ${secrets.quote}.`,
    language: 'fi',
    promisedOn: null,
  });
  // A note that is gone, and lives on in the journal alone.
  const gone = await call('note.add', { threadId: mine.threadId, text: secrets.inJournal });
  await call('note.remove', { id: gone.id });
  return { mine, other, bystander, promise, channelId };
}

/** A list of comments with a row that is rejected for its time, and what was in that time's place. */
export async function importRejected(core: TestCore, folder: string) {
  const file = join(folder, 'tuonti.csv');
  writeFileSync(file, `Aika;Teksti\n2026-11-20 10:00;Hyvä\n${secrets.rejected};Ei kelpaa ajaksi\n`);
  return core.call('import.run', {
    file,
    format: 'comments.table',
    mapping: { date: 'Aika', text: 'Teksti' },
    channel: 'Facebook',
  });
}

/** A backup as the program makes one before it migrates. */
export function backUpNow(
  file: string,
  name = 'testi-2026-11-24T08-00-00-000Z-daily.vuoro',
): string {
  const folder = join(dirname(file), 'testi-backups');
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, name);
  const db = new Sqlite(file, { readonly: true });
  db.prepare('vacuum into ?').run(copy);
  db.close();
  return copy;
}
