import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Input, Output, ProcedureName } from '../../src/contract/index.ts';
import type { CommentClass } from '../../src/domain/words.ts';
import { dragPost } from '../support/drag-post.ts';
import { launch, listenIn, makeHome, quit } from '../support/electron.ts';

/**
 * From an idea to a kept promise in the real program: a question is planned, checked and published, forty
 * residents answer, the matter goes for preparation and is decided, and residents are told what came of it.
 * The clock stands at Tuesday 24.11.2026, 10.00.
 */

const postAddress = 'https://www.facebook.com/testikunta/posts/77';
const question = 'Minne uusi leikkipuisto pitäisi rakentaa?';
const text = [
  `${question} Kerro kommenteissa 1.12. mennessä.`,
  'Vastaamme kommentteihin arkisin klo 8–16. Asiasta päättää tekninen lautakunta, ja kerromme 30.11., mitä vastauksista seuraa.',
  'Lue lisää: https://testikunta.fi/puisto',
].join('\n');

/** Forty residents: thirty wishes, six questions, and four that thank. */
function comments(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const said =
      i < 30
        ? `Puisto Rantatielle, siellä on tilaa numero ${i}`
        : i < 36
          ? `Milloin puiston rakentaminen alkaa, osa ${i}?`
          : `Kiitos, että kysyitte, osa ${i}`;
    const minute = String(i).padStart(2, '0');
    return `24.11.2026 9:${minute};${said};${postAddress};${postAddress}?comment_id=${500 + i}`;
  });
  return ['Päivä;Kommentti;Julkaisu;Linkki', ...rows].join('\r\n');
}

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
  await page.getByRole('heading', { level: 1, name: screen }).waitFor();
}

const go = (page: Page, path: string) =>
  page.evaluate((path) => {
    location.hash = path;
  }, path);

const setDate = async (page: Page, name: string, typed: string) => {
  await page.getByRole('group', { name, exact: true }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(typed);
};

const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 });

test('an idea becomes a question, the answers a decision, and the promise is kept where it was asked', async () => {
  const home = makeHome();
  const { app, page } = await launch(home, { args: [home.office()] });
  const call = await listenIn(page);
  async function ask<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>> {
    const { output, refusal } = await call('core', procedure, input);
    expect(refusal, procedure).toBeUndefined();
    return output as Output<P>;
  }
  const november = () => ask('report.figures', { period: '2026-11' });
  await page.getByRole('heading', { name: 'Tänään' }).waitFor();
  const before = await november();
  expect(before.promises).toMatchObject({ made: 0, due: 0, kept: { value: null } });

  // An idea that gets its day, its text and its promise.
  const [channel] = await ask('channel.list', {});
  const { id: unitId } = await ask('unit.add', { name: 'Tekninen osasto', email: null });
  await go(page, '/calendar/month/2026-11-24');
  await page.getByRole('button', { name: 'Ideat' }).click();
  const ideas = page.getByRole('region', { name: 'Ideat' });
  await ideas.getByRole('textbox', { name: 'Kirjoita idea' }).fill('Minne puisto?');
  await page.keyboard.press('Enter');
  const chip = ideas.getByRole('button', { name: 'Minne puisto?' });
  await chip.waitFor();
  const [idea] = await ask('post.ideas', {});
  const postId = idea!.id;
  await dragPost(page, chip, page.locator('[data-day="2026-11-24"]'));
  await soon(async () => (await ask('post.get', { id: postId })).plannedOn).toBe('2026-11-24');
  await ask('post.update', {
    id: postId,
    purpose: 'pull',
    participationLevel: 'consult',
    answeredBy: 'Viestintä',
    answeredUntil: '2026-12-01',
    expertUnitId: unitId,
  });
  const { id: themeId } = await ask('theme.add', { name: 'Leikkipuisto' });
  await ask('post.setThemes', { ids: [postId], add: [themeId] });
  await ask('variant.set', { postId, channelId: channel!.id, language: 'fi', text });
  await ask('promise.plan', {
    postId,
    terms: {
      text: 'Kerromme, mitä puiston kyselystä seuraa.',
      dueOn: '2026-11-30',
      unitId,
      decidedBy: 'Tekninen lautakunta',
    },
  });

  // The checklist: what the program saw of the text is there; what it can't know is answered by keys.
  await go(page, `/calendar/month/2026-11-24/${postId}?part=checklist`);
  // Led there, the keyboard is at the list.
  await page
    .locator('button:focus')
    .filter({ hasText: /^Tarkistuslista/ })
    .waitFor();
  const item = async (code: string) =>
    (await ask('checklist.get', { postId })).items.find((row) => row.code === code)!;
  expect(await item('B3')).toMatchObject({
    state: 'open',
    findings: [{ code: 'questionAsked', state: 'ok', params: { question } }],
  });
  for (const [name, code] of [
    [/Esitetäänkö kysymys/, 'B3'],
    [/ettei mukana ole salassa pidettävää/, 'B11'],
  ] as const) {
    await page.getByRole('radiogroup', { name }).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('x');
    await soon(async () => (await item(code)).state).toBe('done');
  }
  expect((await ask('checklist.get', { postId })).phases.before.requiredOpen).toBe(0);

  // Published, with its address; the promise holds from now on.
  await page.getByRole('button', { name: 'Julkaise', exact: true }).click();
  const publish = page.getByRole('dialog', { name: /^Julkaise/ });
  await publish.getByLabel('Julkaisun osoite').fill(postAddress);
  await publish.getByRole('button', { name: 'Merkitse julkaistuksi' }).click();
  await soon(async () => (await ask('promise.list', {})).map(({ state }) => state)).toEqual([
    'open',
  ]);
  await page.keyboard.press('Escape');
  const [promised] = await ask('promise.list', {});
  const promise = () => ask('promise.get', { id: promised!.id });

  // Forty comments come in by a file.
  const file = join(home.documents, 'kommentit.csv');
  writeFileSync(file, comments());
  home.answer({ open: file });
  await open(page, 'Kommentit');
  await page.getByRole('button', { name: 'Tuo tiedostosta' }).click();
  await page.getByRole('button', { name: 'Valitse tiedosto…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Tuo/ }).click();
  await dialog.getByRole('button', { name: 'Kommentteihin' }).click();
  const threads = async () => (await ask('thread.list', { filter: {}, limit: 100 })).rows;
  await soon(async () => (await threads()).length).toBe(40);
  expect((await promise()).comments).toBe(40);

  // Classed, given their theme, and a question goes to the expert.
  const rows = await threads();
  const about = (word: string) => rows.filter(({ comment }) => comment.excerpt.includes(word));
  const classify = (word: string, as: CommentClass) =>
    ask('comment.classify', { ids: about(word).map(({ comment }) => comment.id), class: as });
  await classify('Rantatielle', 'opinion');
  await classify('Kiitos', 'thanks');
  await classify('Milloin', 'question');
  const onTheme = [...about('Rantatielle'), ...about('Milloin')].map(({ id }) => id);
  await ask('thread.setThemes', { ids: onTheme, add: [themeId] });
  const questions = about('Milloin').map(({ id }) => id);
  const { id: referralId } = await ask('referral.add', {
    threadId: questions[0]!,
    unitId,
    question: 'Milloin rakentaminen alkaa?',
    wantedOn: '2026-11-26',
  });
  expect(await item('D1')).toMatchObject({ state: 'done', by: 'program' });
  expect(await item('D10')).toMatchObject({ state: 'open' });
  const heard = await november();
  expect(heard.comments).toMatchObject({ received: 40, unclassed: 0, needAnswer: 6 });
  expect(heard.answers.rate).toMatchObject({ numerator: 0, denominator: 6 });
  expect(heard.promises).toMatchObject({ made: 1, open: 1, kept: { value: null } });

  // The summary for the unit that prepares: a Word file, and recorded as sent.
  const summary = join(home.documents, 'kooste.docx');
  home.answer({ save: summary });
  await go(page, `/promises/${promised!.id}`);
  await page.getByRole('button', { name: 'Lähetä valmisteluun: Leikkipuisto' }).click();
  const prepare = page.getByRole('dialog', { name: 'Lähetä valmisteluun' });
  await page
    .getByRole('article', { name: 'Koosteen esikatselu' })
    .getByText('36 kommenttia, 36 keskustelua')
    .waitFor();
  await prepare.getByLabel('Mitä yksiköltä pyydetään').fill('Pyydämme ehdotuksen paikasta.');
  await prepare.getByRole('button', { name: 'Tallenna Word-tiedostona' }).click();
  await soon(async () => beginningOf(summary)).toBe('PK');
  await prepare.getByRole('button', { name: 'Kirjaa lähetetyksi' }).click();
  await prepare.waitFor({ state: 'detached' });
  await soon(async () => (await item('D10')).state).toBe('done');

  // The expert answers, and residents are answered.
  await ask('referral.answer', { id: referralId, answer: 'Keväällä 2027.' });
  for (const threadId of questions) {
    await ask('reply.add', {
      threadId,
      kind: 'answer',
      text: 'Rakentaminen alkaa keväällä 2027.',
      language: 'fi',
      promisedOn: null,
    });
  }
  expect((await november()).answers.rate).toMatchObject({ numerator: 6, denominator: 6 });

  // Decided.
  await page.getByRole('button', { name: 'Kirjaa päätös' }).click();
  await page.getByLabel('Mitä päätettiin').fill('Puisto rakennetaan Rantatielle.');
  await page.getByLabel('Diaarinumero').fill('123/2026');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await soon(async () => (await promise()).state).toBe('decided');

  // You said, we did: begun from the themes and the decision, and published where it was asked.
  await page.getByRole('main').getByRole('button', { name: 'Sanoitte, teimme' }).click();
  const closing = page.getByRole('dialog', { name: 'Sanoitte, teimme' });
  const said = closing.getByLabel('Sanoitte', { exact: true });
  await soon(() => said.inputValue()).toContain('Leikkipuisto');
  await soon(() => closing.getByLabel('Teimme', { exact: true }).inputValue()).toContain(
    'Puisto rakennetaan Rantatielle.',
  );
  await said.fill('Toivoitte puistoa Rantatielle (30 kommenttia). Kiitos vastauksista!');
  await closing.getByLabel('Teimme', { exact: true }).fill('Puisto rakennetaan Rantatielle.');
  await closing.getByLabel('Mikä ei toteutunut ja miksi').fill('Kaikki toiveet toteutuvat.');
  await setDate(page, 'Päivä', '24112026');
  await closing.getByRole('button', { name: 'Lisää kalenteriin' }).click();
  await page.getByRole('button', { name: 'Avaa julkaisu' }).click();
  await soon(async () => (await promise()).closings.length).toBe(1);
  const closingId = (await promise()).closings[0]!.postId;
  // A decision of which nobody has told keeps nothing.
  expect(await promise()).toMatchObject({ state: 'decided', toldOn: null });
  expect((await november()).promises).toMatchObject({ open: 1, keptOnTime: 0 });

  await page.getByRole('button', { name: 'Julkaise', exact: true }).click();
  await publish.getByRole('button', { name: 'Merkitse julkaistuksi' }).click();
  // It has a checklist of its own, on which something is open.
  const gate = page.getByRole('dialog', { name: /vaadittua? kohtaa? auki/ });
  await gate.getByLabel('Miksi jatkat?').fill('Tarkistettu yhdessä kunnanjohtajan kanssa.');
  await gate.getByRole('button', { name: 'Jatka silti' }).click();
  await soon(async () => (await promise()).state).toBe('keptOnTime');
  expect((await ask('checklist.get', { postId: closingId })).reasons).toMatchObject([
    { reason: 'Tarkistettu yhdessä kunnanjohtajan kanssa.' },
  ]);

  // The question's own list, the report and the promise's page say so.
  for (const code of ['A4', 'A6']) {
    expect(await item(code), code).toMatchObject({ state: 'done', by: 'program' });
  }
  const after = await november();
  expect(after.promises).toMatchObject({
    made: 1,
    due: 1,
    keptOnTime: 1,
    kept: { value: 1, numerator: 1, denominator: 1 },
  });
  expect(after.posts.byPurpose.pull).toBe(before.posts.byPurpose.pull + 1);
  await page.keyboard.press('Escape');
  await open(page, 'Raportti');
  const report = page.getByRole('main');
  await soon(() => report.textContent()).toContain('1 / 1 lupausta');

  // All of it is there after a restart.
  await quit(app);
  const again = await launch(home);
  await go(again.page, `/promises/${promised!.id}`);
  const story = again.page.getByRole('region', { name: 'Lupauksen vaiheet' });
  await story.getByText('Lupaus pidettiin ajallaan').waitFor();
  await story.getByText('Puisto rakennetaan Rantatielle.').first().waitFor();
});

/** The first two signs of a file; nothing while it is not there. */
function beginningOf(path: string): string {
  try {
    return readFileSync(path, 'latin1').slice(0, 2);
  } catch {
    return '';
  }
}
