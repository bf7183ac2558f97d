import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Call, Input } from '../../src/contract/index.ts';
import {
  type ScreenOptions,
  expectAccessible,
  openScreen,
  useBrowser,
} from '../support/screens.ts';
import { soon, toast } from './comments.fixture.ts';

useBrowser();

type Fields = Partial<Input<'post.update'>>;

/** A question planned for today, 24 November 2026; now is 10.00. */
async function addQuestion(call: Call, fields: Fields = {}): Promise<string> {
  const channels = await call('channel.list', {});
  const { id } = await call('post.add', {
    title: 'Minne puisto?',
    plannedOn: '2026-11-24',
    plannedAt: '14:30',
    places: channels.slice(0, 1).map(({ id, language }) => ({ channelId: id, language })),
  });
  await call('post.update', { id, purpose: 'pull', participationLevel: 'consult', ...fields });
  return id;
}

/** That post, open at its checklist. */
async function openList(fields: Fields = {}, options: ScreenOptions = {}) {
  let id = '';
  const screen = await openScreen({
    at: '/calendar/month/2026-11-24',
    asksChecklist: true,
    ...options,
    prepare: async (call) => {
      await options.prepare?.(call);
      id = await addQuestion(call, fields);
    },
  });
  onTestFinished(() => expect(screen.problems).toEqual([]));
  const { page, core } = screen;
  const item = async (code: string) =>
    (await core.call('checklist.get', { postId: id })).items.find((row) => row.code === code)!;
  await goTo(page, `/calendar/month/2026-11-24/${id}?part=checklist`);
  await section(page).waitFor();
  return { ...screen, id, call: core.call, item };
}

const goTo = (page: Page, path: string) => page.evaluate((path) => (location.hash = path), path);
const section = (page: Page) => page.getByRole('button', { name: /^Tarkistuslista/ });
const states = (page: Page, name: RegExp) => page.getByRole('radiogroup', { name });
const state = (page: Page, name: RegExp) =>
  states(page, name).getByRole('radio', { checked: true });
/** What a screen reader is at. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const list = activeElement?.closest('[role=radiogroup]')?.getAttribute('aria-labelledby');
    const within = list ? `${document.getElementById(list)?.textContent}: ` : '';
    return within + (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '');
  });

const purpose = /Onko julkaisun tarkoitus selvä/;
const question = /Esitetäänkö kysymys/;
const data = /ettei mukana ole salassa pidettävää/;

describe('a post’s checklist', () => {
  test('is answered by keyboard, each answer one step that is undone', async () => {
    const screen = await openList({ purpose: 'push', participationLevel: 'inform' });
    const { page, item, call, id } = screen;
    // Led here, the section is open and has the focus; only the phase under way is unfolded.
    await soon(() => focused(page)).toMatch(/^Tarkistuslista/);
    expect(await page.evaluate(() => location.hash)).not.toContain('part=');
    const phase = page.getByRole('button', { name: /^Ennen julkaisua/ });
    await phase.and(page.locator('[aria-expanded=true]')).waitFor();

    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^Kerrotaanko, miten valmisteluun.*: Auki/);
    await page.keyboard.press('x');
    await soon(async () => (await item('B4')).state).toBe('done');
    // The focus goes with the state, so that it is said.
    await soon(() => focused(page)).toMatch(/: Tehty$/);
    await page.keyboard.press('Control+z');
    await soon(async () => (await item('B4')).state).toBe('open');
    await soon(() => focused(page)).toMatch(/: Auki$/);
    await page.keyboard.press('Space');
    await soon(async () => (await item('B4')).state).toBe('done');
    await soon(() => focused(page)).toMatch(/: Tehty$/);
    await page.keyboard.press('Space');
    // A tick that goes leaves no answer behind: what the program sees later decides.
    await soon(async () => await item('B4')).toMatchObject({ state: 'open', by: null });

    // Sign by sign, and chosen by the space bar.
    await soon(() => focused(page)).toMatch(/: Auki$/);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toMatch(/: Tehty$/);
    expect((await item('B4')).state).toBe('open');
    await page.keyboard.press('Space');
    await soon(async () => (await item('B4')).state).toBe('done');

    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^Onko kieli selkeää/);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toMatch(/^Kerrotaanko, miten valmisteluun/);

    // Why it is asked, and on what it stands.
    await page.keyboard.press('w');
    await page
      .getByText('Kuntalaki 29 § Laki tai viranomaisen ratkaisu')
      .filter({ visible: true })
      .waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Pikanäppäimet' });
    await keys.getByRole('heading', { name: 'Tarkistuslistalla' }).waitFor();
    await page.keyboard.press('Escape');
    await soon(() => focused(page)).toMatch(/^Kerrotaanko, miten valmisteluun/);

    // Who turns single keys off has the arrows and the space bar left.
    await page.evaluate(() => localStorage.setItem('vuoro.singleKeys', 'off'));
    await page.keyboard.press('x');
    await page.keyboard.press('Space');
    await soon(async () => (await item('B4')).state).toBe('open');
    expect((await call('history.get', {})).undo).toMatchObject({ procedure: 'checklist.answer' });
    expect((await call('checklist.get', { postId: id })).kept).toBe(true);
  });

  test('says why an item does not apply, and counts it apart', async () => {
    const screen = await openList();
    const { page, item } = screen;
    await states(page, data).waitFor();
    await state(page, data).focus();
    await page.keyboard.press('n');
    const form = page.getByRole('form', { name: /^Ei koske tätä: Onko tarkistettu/ });
    await form.waitFor();
    await page.keyboard.type('Ei liity ihmi');
    // Escape puts the form away, and leaves the post open.
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await soon(() => focused(page)).toMatch(/^Onko tarkistettu.*: Auki$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await form.waitFor();
    await expectAccessible(screen);
    await page.keyboard.type('Ei liity ihmisiin.');
    await page.keyboard.press('Enter');
    await soon(async () => await item('B11')).toMatchObject({
      state: 'notApplicable',
      reason: 'Ei liity ihmisiin.',
    });
    await page.getByText('Ei koske tätä: Ei liity ihmisiin.').waitFor();
    await soon(() => focused(page)).toMatch(/: Ei koske tätä$/);
    // With what the program found not to apply: the post has no pictures.
    await page
      .getByRole('button', { name: /^Ennen julkaisua 1 tehty · 2 ei koske tätä/ })
      .waitFor();
  });

  test('shows what the program saw, and lets a person disagree by one key', async () => {
    const screen = await openList();
    const { page, item } = screen;
    const row = (name: RegExp) => page.getByRole('listitem').filter({ has: states(page, name) });
    // What is conclusive is decided by the program, and that is said.
    await row(purpose).getByText('Ohjelma tarkisti').waitFor();
    await row(purpose).getByText('Kunnossa: Tarkoitus on valittu: kysymys.').waitFor();
    expect(await state(page, purpose).getAttribute('aria-label')).toBe('Tehty');
    // What is only advice is not.
    await row(question).getByText('Puuttuu: Ainakin yhdestä tekstistä puuttuu kysymys.').waitFor();
    expect(await row(question).getByText('Ohjelma tarkisti').count()).toBe(0);

    await state(page, question).focus();
    await page.keyboard.press('e');
    await soon(async () => await item('B3')).toMatchObject({ state: 'done', disagrees: true });
    await row(question).getByText('Merkitsit tämän tehdyksi, mutta ohjelma').waitFor();
    await row(question).getByText('Puuttuu: Ainakin yhdestä tekstistä puuttuu kysymys.').waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('e');
    await soon(async () => (await item('B3')).by).toBeNull();

    // The other way round as well.
    await states(page, purpose).getByRole('radio', { name: 'Auki' }).click();
    await row(purpose).getByText('Jätit tämän auki, mutta ohjelman mielestä').waitFor();
    expect(await item('B1')).toMatchObject({ state: 'open', by: 'person' });
    await row(purpose).getByRole('button', { name: 'Poista oma merkintä' }).click();
    await soon(async () => (await item('B1')).by).toBe('program');
  });

  test('keeps its version, and offers the newer one and the form that the post calls for', async () => {
    const { page, call, id } = await openList();
    await states(page, purpose).waitFor();
    await call('checklist.answer', { postId: id, code: 'B11', answer: { state: 'done' } });
    await page.getByText('Tämä julkaisu tarkistetaan listan version 1 mukaan').waitFor();
    const { items } = await call('checklist.template', { form: 'full' });
    await call('checklist.saveTemplate', {
      form: 'full',
      items: items.map((item) => (item.code === 'B1' ? { ...item, demand: 'off' as const } : item)),
    });
    await page.getByText('Toimiston tarkistuslistasta on uudempi versio.').waitFor();
    expect(await states(page, purpose).count()).toBe(1);
    await page.getByRole('button', { name: 'Päivitä tarkistuslista' }).click();
    await states(page, purpose).waitFor({ state: 'detached' });
    expect(await state(page, data).getAttribute('aria-label')).toBe('Tehty');
    // The message has the way back.
    await toast(page, 'Tarkistuslista on päivitetty')
      .getByRole('button', { name: 'Kumoa' })
      .click();
    await states(page, purpose).waitFor();

    await call('post.update', { id, purpose: 'push', participationLevel: 'inform' });
    await page.getByText('Julkaisu vain kertoo jotain').waitFor();
    await page.getByRole('button', { name: 'Vaihda lyhyeen listaan' }).click();
    await soon(async () => await call('checklist.get', { postId: id })).toMatchObject({
      form: 'short',
      version: 1,
    });
  });
});

test('an expert is booked where it is said who answers, and the list sees it', async () => {
  const { page, call, id } = await openList(
    {},
    { prepare: (call) => call('unit.add', { name: 'Tekninen osasto', email: null }) },
  );
  const row = page.getByRole('listitem').filter({ has: states(page, /Onko asiantuntija varattu/) });
  await row.getByText(/^Puuttuu: /).waitFor();
  await page.getByRole('button', { name: 'Kommentteihin vastaaminen' }).click();
  await page.getByRole('button', { name: /Varattu asiantuntija/ }).click();
  await page.getByRole('option', { name: 'Tekninen osasto' }).click();
  await row.getByText(/^Kunnossa: .*Tekninen osasto/).waitFor();
  expect((await call('post.get', { id })).expertUnitId).not.toBeNull();
});

test('Today names what is open before a post comes out, and leads to it', async () => {
  const screen = await openList();
  const { page, call, id } = screen;
  await goTo(page, '/today');
  const gaps = page.getByRole('region', { name: 'Tarkistuslistan puutteet' });
  await gaps.getByText(/vaadittua kohtaa auki: Ennen julkaisua/).waitFor();
  await expectAccessible(screen);
  await gaps.getByRole('link', { name: /^Minne puisto/ }).click();
  await soon(() => focused(page)).toMatch(/^Tarkistuslista/);
  // What is answered is no gap any more.
  for (const { code, demand, state } of (await call('checklist.get', { postId: id })).items) {
    if (demand !== 'required' || state !== 'open') continue;
    await call('checklist.answer', { postId: id, code, answer: { state: 'done' } });
  }
  await goTo(page, '/today');
  await gaps.waitFor({ state: 'detached' });
});

describe('going on with required items open', () => {
  const gate = (page: Page) => page.getByRole('dialog', { name: /vaadittua? kohtaa? auki/ });

  test('asks why when a post is marked as ready, and keeps the reason', async () => {
    const screen = await openList();
    const { page, call, id } = screen;
    const post = () => call('post.get', { id });
    const setReady = async () => {
      await page.getByRole('button', { name: /Tila/ }).click();
      await page.getByRole('option', { name: 'Valmis' }).click();
      await gate(page).waitFor();
    };
    await setReady();
    await gate(page).getByText('Julkaisu: Minne puisto?').waitFor();
    await gate(page).getByRole('listitem').filter({ hasText: question }).waitFor();
    await expectAccessible(screen);
    expect(await gate(page).getByRole('button', { name: 'Jatka silti' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await gate(page).waitFor({ state: 'detached' });
    expect((await post()).status).toBe('draft');

    await setReady();
    await gate(page).getByRole('button', { name: 'Avaa tarkistuslista' }).click();
    await gate(page).waitFor({ state: 'detached' });
    await soon(() => focused(page)).toMatch(/^Tarkistuslista/);
    expect((await post()).status).toBe('draft');

    await setReady();
    await gate(page).getByLabel('Miksi jatkat?').fill('Kiireellinen häiriö.');
    await gate(page).getByRole('button', { name: 'Jatka silti' }).click();
    await soon(async () => (await post()).status).toBe('ready');
    await page.getByText('24.11.2026: Kiireellinen häiriö.').waitFor();
  });

  test('leads from publishing to the checklist, past every dialog', async () => {
    const { page, call, id } = await openList();
    // From the list of the day as well, where no post is open.
    await goTo(page, '/today');
    await page.getByRole('button', { name: 'Julkaise: Minne puisto?' }).first().click();
    const publish = page.getByRole('dialog', { name: /^Julkaise/ });
    await publish.getByRole('button', { name: 'Merkitse julkaistuksi' }).click();
    await gate(page).getByRole('button', { name: 'Avaa tarkistuslista' }).click();
    await soon(() => page.getByRole('dialog').count()).toBe(0);
    await soon(() => focused(page)).toMatch(/^Tarkistuslista/);
    expect((await call('post.get', { id })).publishedAt).toBeNull();
  });

  test('is asked of many at once, and one reason goes for all', async () => {
    const { page, call } = await openList({}, { prepare: (call) => addQuestion(call) });
    await goTo(page, '/calendar/month/2026-11');
    const posts = page.getByRole('gridcell').getByRole('button', { name: /Minne puisto/ });
    await soon(() => posts.count()).toBe(2);
    await posts.first().focus();
    await page.keyboard.press('Control+a');
    const bar = page.getByRole('region', { name: 'Valitut julkaisut' });
    await bar.getByRole('button', { name: 'Tila' }).click();
    await page.getByRole('menuitem', { name: 'Valmis' }).click();
    await gate(page).getByLabel('Miksi jatkat?').fill('Sovittu johdon kanssa.');
    await gate(page).getByRole('button', { name: 'Jatka silti' }).click();
    const all = async () => {
      const list = await call('post.list', { from: '2026-11-01', to: '2026-12-01' });
      return list.map(({ status }) => status);
    };
    await soon(all).toEqual(['ready', 'ready']);
  });
});

describe('the office’s checklists', () => {
  async function open(regime: 'fi' | 'bilingual' = 'bilingual') {
    const screen = await openScreen({ at: '/office/checklists', setup: { regime } });
    onTestFinished(() => expect(screen.problems).toEqual([]));
    await screen.page.getByRole('heading', { name: 'Ennen julkaisua' }).waitFor();
    const call = screen.core.call;
    const list = async () => (await call('checklist.template', { form: 'full' })).items;
    return { ...screen, call, list };
  }

  test('take an item of one’s own, in its words, order and demand, by keyboard', async () => {
    const screen = await open();
    const { page, call, list } = screen;
    await page.getByRole('button', { name: 'Lisää oma kohta: Ennen julkaisua' }).focus();
    await page.keyboard.press('Enter');
    // Words in each language that the office must speak; another is as one likes.
    await page.keyboard.type('Onko johtaja lukenut?');
    const add = page.getByRole('button', { name: 'Lisää', exact: true });
    expect(await add.isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Har chefen läst?');
    await expectAccessible(screen);
    await page.keyboard.press('Enter');
    const own = async () => (await list()).find(({ words }) => words?.fi.includes('johtaja'));
    await soon(own).toMatchObject({
      phase: 'before',
      demand: 'recommended',
      words: { sv: 'Har chefen läst?' },
    });
    await soon(() => focused(page)).toBe('Lisää oma kohta: Ennen julkaisua');

    const codes = async () => (await list()).map(({ code }) => code);
    const { code } = (await own())!;
    expect((await codes()).slice(0, 13)).toEqual([
      'B1',
      'B2',
      'B3',
      'B4',
      'B5',
      'B6',
      'B7',
      'B8',
      'B9',
      'B10',
      'B11',
      code,
      'D1',
    ]);
    await page.getByRole('button', { name: 'Siirrä aiemmaksi: Onko johtaja lukenut?' }).focus();
    await page.keyboard.press('Enter');
    await soon(async () => (await codes()).slice(10, 12)).toEqual([code, 'B11']);
    await page.getByText('Onko johtaja lukenut?: paikka 11/12').waitFor({ state: 'attached' });
    // The next press moves it again.
    await page.keyboard.press('Enter');
    await soon(async () => (await codes()).slice(9, 12)).toEqual([code, 'B10', 'B11']);
    await page.keyboard.press('Control+z');
    await soon(async () => (await codes()).slice(10, 12)).toEqual([code, 'B11']);

    await page.getByRole('button', { name: /Kuinka tärkeä: Onko johtaja lukenut/ }).click();
    await page.getByRole('option', { name: 'Vaadittu' }).click();
    await soon(async () => (await own())?.demand).toBe('required');

    await page.getByRole('button', { name: 'Muokkaa: Onko johtaja lukenut?' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Ja hyväksynyt?');
    await page.keyboard.press('Enter');
    await soon(async () => (await own())?.words?.fi).toBe('Onko johtaja lukenut? Ja hyväksynyt?');
    await soon(() => focused(page)).toMatch(/^Muokkaa: Onko johtaja/);
    // The focused button's tooltip goes.
    await page.keyboard.press('Escape');
    await expectAccessible(screen);

    await page.getByRole('button', { name: /^Poista: Onko johtaja/ }).click();
    await soon(own).toBeUndefined();
    await toast(page, 'Kohta poistettiin').getByRole('button', { name: 'Kumoa' }).click();
    await soon(async () => (await own())?.code).toBe(code);
    expect((await call('checklist.template', { form: 'short' })).shipped).toBe(true);
  });

  test('say shipped items in the office’s words, and come back as they were', async () => {
    const { page, list, call } = await open('fi');
    const edit = page.getByRole('button', { name: 'Muokkaa: Onko kieli selkeää?' });
    await edit.click();
    await page.keyboard.type('Ymmärtäisikö naapurisi tämän?');
    await page.keyboard.press('Enter');
    const words = async () => (await list()).find(({ code }) => code === 'B5')?.words ?? null;
    await soon(async () => (await words())?.fi).toBe('Ymmärtäisikö naapurisi tämän?');
    await page.getByText('Omin sanoin').waitFor();
    // An empty field has the program's words again.
    await page.getByRole('button', { name: 'Muokkaa: Ymmärtäisikö naapurisi tämän?' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await soon(words).toBeNull();
    await edit.waitFor();

    const select = async (item: RegExp, demand: string) => {
      await page.getByRole('button', { name: item }).click();
      await page.getByRole('option', { name: demand }).click();
    };
    await select(/Kuinka tärkeä: Onko kieli selkeää/, 'Vaadittu');
    await select(/Kuinka tärkeä: Onko julkaisun tarkoitus/, 'Pois käytöstä');
    const demands = async () =>
      (await list()).flatMap(({ code, demand }) => (/^B[15]$/.test(code) ? [demand] : []));
    await soon(demands).toEqual(['off', 'required']);
    await page.getByRole('button', { name: 'Palauta alkuperäinen lista' }).click();
    await soon(demands).toEqual(['recommended', 'recommended']);
    expect((await call('checklist.template', { form: 'full' })).shipped).toBe(true);
    await page
      .getByRole('button', { name: 'Palauta alkuperäinen lista' })
      .waitFor({ state: 'detached' });

    // Two changes in one breath: neither is lost.
    const later = (name: string) =>
      page.getByRole('button', { name: `Siirrä myöhemmäksi: ${name}` });
    const pressed = ['Onko julkaisun tarkoitus selvä?', 'Onko kerrottu, mitä asukkaat sanoivat?'];
    await later(pressed[1]!).waitFor();
    await page.evaluate((names) => {
      for (const name of names) {
        document.querySelector<HTMLElement>(`[aria-label="Siirrä myöhemmäksi: ${name}"]`)!.click();
      }
    }, pressed);
    const firsts = async () => {
      const codes = (await list()).map(({ code }) => code);
      return [codes[0], codes.find((code) => code.startsWith('A'))];
    };
    await soon(firsts).toEqual(['B2', 'A2']);

    await page.getByRole('radio', { name: 'Lyhyt lista' }).click();
    await page.getByText('Onko julkaisun tarkoitus selvä?').waitFor({ state: 'detached' });
  });
});
