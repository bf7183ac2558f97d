import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { commentsScreen, list, soon, toast } from './comments.fixture.ts';
import { picture } from '../support/files.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

/** The record of moderation, attachments and masking, on the screens where they are. */

const hostile = {
  text: 'Tulen ja poltan koko kunnantalon!',
  at: '2026-11-23T07:00:00.000Z',
} as const;
const personal = {
  text: 'Soittakaa minulle numeroon 040 123 4567, olen sairauslomalla ensi viikon.',
  at: '2026-11-23T08:00:00.000Z',
} as const;

async function one(seed: { text: string; at: string }) {
  const screen = await commentsScreen([seed]);
  await list(screen.page).waitFor();
  await screen.page.getByRole('article').waitFor();
  const { threadId, id } = screen.threads[0]!;
  return { ...screen, threadId, id, thread: () => screen.call('thread.get', { id: threadId }) };
}

const screenshot = (shade = 90) =>
  picture(320, 180, (x, y) => (y < 24 ? shade : x % 40 < 2 ? 160 : 235));

/** As the clipboard of a browser gives a picture. */
async function pasteImage(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    const raw = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    data.items.add(new File([raw], 'image.png', { type: 'image/png' }));
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, bytes.toString('base64'));
}

/** As the system drops files on an element. */
async function drop(page: Page, on: string, file: { name: string; type: string; bytes: Buffer }) {
  await page.evaluate(
    ({ on, name, type, base64 }) => {
      const data = new DataTransfer();
      const raw = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([raw], name, { type }));
      const target = document.querySelector(on)!;
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    { on, name: file.name, type: file.type, base64: file.bytes.toString('base64') },
  );
}

const ground = (page: Page) => page.getByRole('button', { name: /Peruste/ });

async function chooseGround(page: Page, name: string): Promise<void> {
  await ground(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name }).waitFor();
  await page.keyboard.type(name.slice(0, 4));
  await page.keyboard.press('Enter');
}

describe('moderation', () => {
  test('a deletion is recorded with a screenshot, by keyboard, before it is done', async () => {
    const screen = await one(hostile);
    const { page, thread, id } = screen;
    const turn = (await thread()).turn;
    await list(page).focus();
    await page.keyboard.press('m');
    await page.getByRole('radio', { name: 'Piilotus', checked: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('ennen kuin poistat kommentin').waitFor();
    // A form longer than its place scrolls there, and leaves the window where it was.
    expect((await page.locator('h1').boundingBox())!.y).toBeGreaterThan(0);
    await expectAccessible(screen);
    await chooseGround(page, 'Uhkaus');
    await soon(() => page.getByLabel('Säännös tai sääntö').inputValue()).toBe('rikoslaki 25:7');
    await pasteImage(page, screenshot());
    await page.getByText('Kuvakaappaus 24.11.2026 klo 10.00').waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Poisto kirjattiin').waitFor();
    await page.getByText('Poistettu: Uhkaus').waitFor();
    await expectAccessible(screen);

    const { moderations, attachments, turn: after } = await thread();
    expect(moderations).toMatchObject([
      { action: 'deleted', commentId: id, evidence: hostile.text, rule: 'rikoslaki 25:7' },
    ]);
    expect(attachments).toMatchObject([
      { mediaType: 'image/png', moderationId: moderations[0]!.id },
    ]);
    expect(after).toBe(turn);
    expect(await list(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('u');
    await soon(async () => (await thread()).moderations.length).toBe(0);
    expect((await thread()).attachments).toEqual([]);
  });

  test('a ground and evidence are asked for, and a block needs a review date', async () => {
    const screen = await one(hostile);
    const { page, thread } = screen;
    await page.keyboard.press('m');
    await page.getByRole('radio', { name: 'Käyttäjän esto' }).click();
    await page.getByLabel('Mitä moderoitiin').fill('');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Valitse peruste.').waitFor();
    await page.getByText('Kirjoita, mitä moderoitiin, tai lisää kuvakaappaus.').waitFor();
    await page.getByText('Valitse päivä, jolloin esto tarkistetaan.').waitFor();
    await expectAccessible(screen);
    await chooseGround(page, 'Häirintä');
    await page.getByLabel('Mitä moderoitiin').fill('Toistuvia solvauksia viikon ajan.');
    await page
      .getByRole('group', { name: 'Esto tarkistetaan' })
      .getByRole('spinbutton')
      .first()
      .focus();
    await page.keyboard.type('01122026');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Tarkistuspäivä on ti 1.12.').waitFor();
    expect((await thread()).moderations).toMatchObject([
      { action: 'blocked', reviewOn: '2026-12-01' },
    ]);
  });

  test('a block whose review is due is on Today, and is kept or reversed with a reason', async () => {
    const screen = await one(hostile);
    const { page, call, core, thread, threadId, id } = screen;
    const [threat] = await call('moderationGround.list', {});
    core.at('2026-11-23T09:00:00.000Z');
    await call('moderation.add', {
      threadId,
      commentId: id,
      action: 'blocked',
      groundId: threat!.id,
      rule: null,
      evidence: 'x',
      files: [],
      attachmentIds: [],
      note: null,
      reviewOn: '2026-11-24',
    });
    core.at('2026-11-24T08:00:00.000Z');
    await page.evaluate(() => (location.hash = '#/today'));
    // The page may have asked for Today already, at the earlier time.
    await page.reload();
    const reviews = page.getByRole('region', { name: 'Estojen tarkistus' });
    await reviews.getByText('Esto: Uhkaus').waitFor();
    await expectAccessible(screen);
    await reviews.getByRole('link').click();
    await page.getByText('Eston tarkistuspäivä on ti 24.11.').waitFor();

    await page.getByRole('button', { name: 'Jatka estoa' }).click();
    await page.getByRole('group', { name: 'Seuraava tarkistus' }).waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Seuraava tarkistuspäivä on to 24.12.').waitFor();
    await page.getByText('Eston tarkistuspäivä on to 24.12.').waitFor();

    await page.getByRole('button', { name: 'Peru toimenpide' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Kirjoita, miksi toimenpide perutaan.').waitFor();
    await page.keyboard.type('Estetty väärä henkilö.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Peruttu: Estetty').waitFor();
    await page.getByText('Estetty väärä henkilö.').waitFor();
    await expectAccessible(screen);
    expect((await thread()).moderations[0]!.reversedAt).not.toBeNull();
    expect(await page.getByRole('button', { name: 'Peru toimenpide' }).count()).toBe(0);
  });

  test('the record is in the Office screen and leaves as CSV; criticism is no ground', async () => {
    const screen = await one(hostile);
    const { page, call, host, threadId, id } = screen;
    const grounds = await call('moderationGround.list', {});
    await page.evaluate(() => (location.hash = '#/office/moderation'));
    await page.getByText('Mitään ei ole moderoitu').waitFor();
    await call('moderation.add', {
      threadId,
      commentId: id,
      action: 'hidden',
      groundId: grounds[0]!.id,
      rule: 'rikoslaki 25:7',
      evidence: hostile.text,
      files: [],
      attachmentIds: [],
      note: null,
      reviewOn: null,
    });
    await page.getByRole('link', { name: /Avaa keskustelu: Piilotettu/ }).waitFor();
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Tallenna CSV-tiedostona' }).click();
    await toast(page, 'Tallennettiin: moderointikirja Testikunta.csv').waitFor();
    expect(host.calls.at(-1)).toMatchObject({
      procedure: 'file.save',
      input: { content: expect.stringContaining('Piilotettu;Uhkaus;rikoslaki 25:7') },
    });

    await page.getByRole('button', { name: 'Lisää peruste' }).click();
    await page.keyboard.type('Kunnan arvostelu');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Kuntaa saa arvostella').waitFor();
    await expectAccessible(screen);
    await page.getByLabel('Peruste', { exact: true }).fill('Tekijänoikeus');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Poista käytöstä: Tekijänoikeus' }).click();
    await page.getByText('Ei käytössä').waitFor();
  });
});

describe('attachments', () => {
  test('are dropped, pasted and chosen; seen large, removed and brought back', async () => {
    const screen = await one(hostile);
    const { page, thread, host } = screen;
    await drop(page, '[data-takes-files] article', {
      name: 'ruutu.png',
      type: 'image/png',
      bytes: screenshot(),
    });
    await page.getByRole('button', { name: 'Avaa: ruutu.png' }).waitFor();
    await list(page).focus();
    await pasteImage(page, screenshot(40));
    await page.getByRole('button', { name: /Avaa: Kuvakaappaus/ }).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'muistio.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Soitettu 24.11. <b>klo 9</b>'),
    });
    await page.getByRole('button', { name: 'Avaa: muistio.txt' }).waitFor();
    // The pictures are drawn, under the program's own policy.
    await soon(() =>
      page
        .locator('section[aria-label=Liitteet] img')
        .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth)),
    ).toEqual([320, 320]);
    await expectAccessible(screen);

    const open = page.getByRole('button', { name: 'Avaa: ruutu.png' });
    await open.press('Enter');
    await page.getByRole('dialog', { name: 'ruutu.png' }).getByRole('img').waitFor();
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Tallenna tiedostona' }).click();
    await soon(() => host.calls.at(-1)?.input).toMatchObject({
      fileName: 'ruutu.png',
      content: screenshot().toString('base64'),
      encoding: 'base64',
    });
    await page.keyboard.press('Escape');
    await soon(() => open.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.getByRole('button', { name: 'Avaa: muistio.txt' }).click();
    await page.getByRole('dialog').getByText('Soitettu 24.11. <b>klo 9</b>').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Poista: muistio.txt' }).click();
    await toast(page, 'Liite poistettiin: muistio.txt')
      .getByRole('button', { name: 'Kumoa' })
      .click();
    await page.getByRole('button', { name: 'Avaa: muistio.txt' }).waitFor();
    expect((await thread()).attachments).toHaveLength(3);
  });

  test('that are no pictures or documents are refused or left to the import', async () => {
    const { page, thread } = await one(hostile);
    await drop(page, '[data-takes-files] article', {
      name: 'ohjelma.png',
      type: 'image/png',
      bytes: Buffer.from('MZ\x90\0\x03\0', 'latin1'),
    });
    await toast(page, 'ohjelma.png ei voi liittää').waitFor();
    await drop(page, '[data-takes-files] article', {
      name: 'kommentit.csv',
      type: 'text/csv',
      bytes: Buffer.from('Aika;Teksti'),
    });
    // In a browser a dropped file has no path, which the import says.
    await soon(() => page.getByRole('alertdialog').count()).toBe(2);
    expect((await thread()).attachments).toEqual([]);
  });
});

describe('personal data', () => {
  test('is marked and named, masked by a key, and undone', async () => {
    const screen = await one(personal);
    const { page, thread } = screen;
    await page.getByText('Tekstissä näyttää olevan henkilötietoja: puhelinnumero.').waitFor();
    await soon(() => page.locator('mark').allTextContents()).toEqual([
      '040 123 4567',
      'sairauslomalla',
    ]);
    await expectAccessible(screen);
    await list(page).focus();
    await page.keyboard.press('x');
    await toast(page, '1 kohta peitettiin.').waitFor();
    await page.getByRole('article').getByText('peitetty').waitFor();
    await expectAccessible(screen);
    expect((await thread()).comments[0]).toMatchObject({
      text: 'Soittakaa minulle numeroon [***], olen sairauslomalla ensi viikon.',
      maskedAt: '2026-11-24T08:00:00.000Z',
    });
    expect(await page.getByText('Tekstissä näyttää olevan henkilötietoja').count()).toBe(0);
    await page.keyboard.press('u');
    await page.getByText('Tekstissä näyttää olevan henkilötietoja: puhelinnumero.').waitFor();
    expect((await thread()).comments[0]).toMatchObject({ text: personal.text, maskedAt: null });
  });

  test('a selected part is masked, though the text has marks and hidden signs before it', async () => {
    const { page, thread } = await one({
      ...personal,
      text: 'A\u202E B 040 123 4567 olen sairauslomalla ensi viikon',
    });
    await page.locator('mark').first().waitFor();
    await page.locator('mark', { hasText: 'sairauslomalla' }).dblclick();
    await page.keyboard.press('x');
    await toast(page, '1 kohta peitettiin.').waitFor();
    await soon(async () => (await thread()).comments[0]!.text).toMatch(
      /^A\u202E B 040 123 4567 olen \[\*\*\*\] ?ensi viikon$/,
    );
    await page.getByRole('article').getByText('peitetty').waitFor();
    await page.keyboard.press('x');
    await soon(async () => (await thread()).comments[0]!.text).toMatch(
      /^A\u202E B \[\*\*\*\] olen/,
    );
  });

  test('in our own answer is told quietly before it leaves', async () => {
    const screen = await one(hostile);
    const { page } = screen;
    await page.keyboard.press('r');
    await page.keyboard.type('Soita Maijalle, 040 123 4567.');
    await page.getByText('Vastauksessa näyttää olevan henkilötietoja: puhelinnumero.').waitFor();
    await expectAccessible(screen);
  });
});

test('nothing here breaks in Swedish or English', async () => {
  for (const [language, title] of [
    ['sv', 'Modereringslogg'],
    ['en', 'Moderation record'],
  ] as const) {
    const { page, problems } = await openScreen({ at: '/office/moderation', shell: { language } });
    await page.getByRole('heading', { name: title }).waitFor();
    expect(problems).toEqual([]);
  }
});
