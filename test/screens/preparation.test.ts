import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import type { Call } from '../../src/contract/index.ts';
import { expectAccessible, openSound, useBrowser } from '../support/screens.ts';
import { list, seed, soon, three, toast } from './comments.fixture.ts';

useBrowser();

/** Seven conversations on the lights, one with a phone number and one of somebody's health. */
async function lights(call: Call) {
  const texts = [
    'Rantatien valot ovat pimeinä koko viikon',
    'Milloin Rantatien valot korjataan kuntoon?',
    'Valot pimeinä, soita 040 123 4567 @pekka',
    'Pimeä Rantatie on vaarallinen lapsille',
    'Lapset kulkevat pimeässä kouluun Rantatietä',
    'Äidilläni on dementia ja Rantatie on pimeä',
    'Kunta voisi korjata Rantatien valot',
  ];
  const threads = await seed(
    { call },
    texts.map((text, i) => ({ text, at: `2026-11-1${i}T08:00:00.000Z` })),
  );
  const ids = threads.map(({ threadId }) => threadId);
  const { created } = await call('thread.setThemes', { ids, create: ['Valaistus'] });
  const { id: unitId } = await call('unit.add', {
    name: 'Tekninen osasto',
    email: 'tekninen@kunta.example',
  });
  return { themeId: created[0]!, unitId, ids };
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Lähetä valmisteluun' });
const preview = (page: Page) => page.getByRole('article', { name: 'Koosteen esikatselu' });
const word = (page: Page) => page.getByRole('button', { name: 'Tallenna Word-tiedostona' });
const record = (page: Page) => page.getByRole('button', { name: 'Kirjaa lähetetyksi' });
const focusedLabel = (page: Page) =>
  page.evaluate(() => {
    const labels = document.activeElement?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    return labels.map((id) => document.getElementById(id)?.textContent).join(' ');
  });

describe('comments', () => {
  test('that are selected go to a unit as a new theme: saved first, then recorded, and undone', async () => {
    const screen = await three();
    const { page, call, host, threads } = screen;
    await list(page).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('heading', { name: '2 keskustelua valittu' }).waitFor();
    await page.keyboard.press('p');
    const dialog = dialogOf(page);
    await preview(page).getByText('2 kommenttia, 2 keskustelua').waitFor();
    await expectAccessible(screen);

    // Nothing is saved before all is there, and what is missing has the focus.
    await word(page).click();
    await dialog.getByText('Valitse teema.').waitFor();
    await dialog.getByText('Kirjoita, mitä yksiköltä pyydetään.').waitFor();
    await soon(() => focusedLabel(page)).toContain('Teema');
    expect(host.calls.some(({ procedure }) => procedure === 'file.save')).toBe(false);
    await expectAccessible(screen);

    await dialog.getByRole('button', { name: /Teema/ }).click();
    await page.getByRole('option', { name: 'Uusi teema…' }).click();
    await dialog.getByLabel('Uuden teeman nimi').fill('Rantatie');
    await soon(() => dialog.getByLabel('Mistä on kyse').inputValue()).toBe(
      'Asukkaat ovat kirjoittaneet aiheesta Rantatie.',
    );
    // The office has no unit yet: it is added on the way.
    await dialog.getByLabel('Uuden yksikön nimi').fill('Tekninen osasto');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: /Tekninen osasto/ }).waitFor();
    await dialog.getByLabel('Mitä yksiköltä pyydetään').fill('Pyydämme aikataulun.');
    await preview(page).getByText('Pyydämme aikataulun.').waitFor();
    await preview(page).getByRole('heading', { name: 'Rantatie' }).waitFor();

    await word(page).click();
    await dialog.getByText(/^Kooste tallennettiin: kooste-Rantatie-2026-11-24\.docx\./).waitFor();
    const saved = host.calls.find(({ procedure }) => procedure === 'file.save')!.input as {
      content: string;
      encoding: string;
    };
    expect(saved.encoding).toBe('base64');
    expect(Buffer.from(saved.content, 'base64').subarray(0, 2).toString()).toBe('PK');
    // What is changed after that is not what was saved.
    const ask = dialog.getByLabel('Mitä yksiköltä pyydetään');
    await ask.fill('Pyydämme aikatauluja.');
    await dialog.getByText(/^Kooste tallennettiin/).waitFor({ state: 'detached' });
    await ask.fill('Pyydämme aikataulun.');
    await dialog.getByText(/^Kooste tallennettiin/).waitFor();
    // It is not recorded before the user has sent it.
    expect(await call('theme.list', {})).toEqual([]);
    await expectAccessible(screen);

    await record(page).click();
    await dialog.waitFor({ state: 'detached' });
    const told = toast(page, 'Teema ”Rantatie” kirjattiin lähetetyksi: Tekninen osasto.');
    await told.waitFor();
    expect(await call('theme.list', {})).toMatchObject([
      { name: 'Rantatie', threads: 2, forwardings: [{ forwardedOn: '2026-11-24', threads: 2 }] },
    ]);
    await told.getByRole('button', { name: 'Kumoa' }).click();
    await soon(async () => (await call('theme.list', {})).length).toBe(0);
    // What was written is there again.
    await page.keyboard.press('p');
    await soon(() => dialog.getByLabel('Mitä yksiköltä pyydetään').inputValue()).toBe(
      'Pyydämme aikataulun.',
    );
    expect(threads).toHaveLength(3);
  });

  test('of one conversation go by its menu, and by the theme that it has', async () => {
    const screen = await openSound('/comments', { prepare: lights });
    const { page } = screen;
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Muut toiminnot' }).click();
    await page.getByRole('menuitem', { name: 'Lähetä valmisteluun…' }).click();
    // Its theme is the one that it has.
    await dialogOf(page)
      .getByRole('button', { name: /Valaistus/ })
      .waitFor();
    await preview(page).getByText('1 kommentti, 1 keskustelu').waitFor();
    await page.keyboard.press('Escape');

    await page
      .getByRole('list', { name: 'Teemat' })
      .getByRole('button', { name: 'Valaistus' })
      .click();
    await expectAccessible(screen);
    await page.getByRole('menuitem', { name: 'Lähetä teema valmisteluun…' }).click();
    await preview(page).getByText('7 kommenttia, 7 keskustelua').waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('list', { name: 'Teemat' })
      .getByRole('button', { name: 'Valaistus' })
      .click();
    await page.getByRole('menuitem', { name: 'Näytä teeman keskustelut' }).click();
    await soon(() => page.url()).toContain('theme=');
  });
});

describe('a theme', () => {
  test('goes with wordings that name nobody, and its answer comes back with its day', async () => {
    let themeId = '';
    const screen = await openSound('/office/themes', {
      prepare: async (call) => ({ themeId } = await lights(call)),
    });
    const { page, call, host } = screen;
    const forwardings = async () =>
      (await call('theme.list', {})).find(({ id }) => id === themeId)!.forwardings;
    await page.getByRole('button', { name: 'Lähetä valmisteluun: Valaistus' }).click();
    const dialog = dialogOf(page);
    const boxes = dialog.getByRole('checkbox');
    await dialog.getByRole('button', { name: 'Näytä lisää' }).click();
    await soon(() => boxes.count()).toBe(7);
    await dialog.getByRole('checkbox', { name: 'Valot pimeinä, soita [***]' }).press('Space');
    const own = dialog.getByLabel('Sanamuoto koosteessa');
    await own.fill('Valot pimeinä, soittakaa Maija Mäkinen 040 123 4567');
    await dialog
      .getByRole('listitem')
      .filter({ has: page.getByLabel('Sanamuoto koosteessa') })
      .getByText('Tässä voi olla jonkun nimi. Jos on, poista se.')
      .waitFor();
    await dialog
      .getByText(
        'Koosteeseen tulee ilman henkilötietoja: Valot pimeinä, soittakaa Maija Mäkinen [***]',
      )
      .waitFor();
    await preview(page).getByText('”Valot pimeinä, soittakaa Maija Mäkinen [***]”').waitFor();
    await own.fill('Valot ovat pimeinä');
    await dialog.getByText('Valittu 1/5').waitFor();
    await dialog.getByText(/Tämä voi kertoa jonkun terveydestä/).waitFor();
    await expectAccessible(screen);
    for (const name of [/koko viikon/, /korjataan kuntoon/, /vaarallinen/, /kouluun/]) {
      await dialog.getByRole('checkbox', { name }).press('Space');
    }
    await dialog.getByText('Valittu 5/5').waitFor();
    expect(await dialog.getByRole('checkbox', { name: /dementia/ }).isDisabled()).toBe(true);

    await dialog.getByRole('button', { name: /Yksikkö/ }).click();
    await page.getByRole('option', { name: 'Tekninen osasto' }).click();
    await page
      .getByRole('group', { name: 'Vastaus viimeistään' })
      .getByRole('spinbutton')
      .first()
      .focus();
    await page.keyboard.type('08122026');
    await dialog.getByLabel('Mitä yksiköltä pyydetään').fill('Pyydämme aikataulun.');
    await preview(page).getByText('Vastaus viimeistään 8.12.2026.').waitFor();
    await dialog.getByRole('button', { name: /Koosteen kieli/ }).click();
    await page.getByRole('option', { name: 'ruotsi' }).click();
    await preview(page).getByRole('heading', { name: 'Vad vi ber om' }).waitFor();
    await dialog.getByRole('button', { name: /Koosteen kieli/ }).click();
    await page.getByRole('option', { name: 'suomi' }).click();

    host.answers['file.savePdf'] = () => {
      throw new Refusal('pdf.failed');
    };
    const pdf = dialog.getByRole('button', { name: 'Tallenna PDF:nä' });
    await pdf.click();
    await dialog.getByText(/^PDF-tiedoston tekeminen ei onnistunut/).waitFor();
    host.answers['file.savePdf'] = ({ fileName }) => ({ path: `/tmp/${fileName}` });
    await pdf.click();
    await dialog.getByText(/osoitteeseen tekninen@kunta\.example/).waitFor();
    const { html } = host.calls.findLast(({ procedure }) => procedure === 'file.savePdf')!
      .input as { html: string };
    expect(html).toContain('Valot ovat pimeinä');
    expect(html).not.toMatch(/040 123|@pekka/);
    await record(page).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Vastausta pyydettiin 8.12.2026 mennessä.').waitFor();
    await page.getByText('Koosteessa 7 keskustelua').waitFor();
    expect(await forwardings()).toMatchObject([{ wantedOn: '2026-12-08', threads: 7 }]);
    await expectAccessible(screen);

    // It is made again as it was.
    await page
      .getByRole('button', { name: 'Tee kooste uudelleen: Tekninen osasto, 24.11.2026' })
      .click();
    const again = page.getByRole('dialog', { name: 'Tee kooste uudelleen' });
    await preview(page).getByText('”Valot ovat pimeinä”').waitFor();
    await expectAccessible(screen);
    await again.getByRole('button', { name: 'Tallenna Word-tiedostona' }).click();
    await again.getByText(/^Kooste tallennettiin/).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Kirjaa tulos' }).click();
    await page.getByLabel('Mitä siitä seurasi?').fill('Valot korjattiin.');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Tulos 24.11.2026: Valot korjattiin.').waitFor();
    expect(await forwardings()).toMatchObject([{ resultOn: '2026-11-24' }]);
  });

  test('that was sent goes with what is new, or with all; a late answer is told', async () => {
    const screen = await openSound('/office/themes', {
      prepare: async (call) => {
        const { themeId, unitId, ids } = await lights(call);
        await call('preparation.send', {
          source: { of: 'threads', ids: ids.slice(0, 5) },
          theme: { id: themeId },
          unitId,
          sentOn: '2026-11-16',
          wantedOn: '2026-11-20',
          about: 'Valot ovat pimeinä.',
          asked: 'Milloin?',
          wordings: [],
          language: 'fi',
        });
      },
    });
    const { page } = screen;
    await page.getByText('Vastaus on myöhässä: sitä pyydettiin 20.11.2026 mennessä.').waitFor();
    await page.getByRole('button', { name: 'Lähetä valmisteluun: Valaistus' }).click();
    await preview(page).getByText('2 kommenttia, 2 keskustelua').waitFor();
    await dialogOf(page)
      .getByRole('checkbox', { name: 'Jätä pois 5 keskustelua, jotka on jo lähetetty' })
      .press('Space');
    await preview(page).getByText('7 kommenttia, 7 keskustelua').waitFor();
    await expectAccessible(screen);
  });

  test('is chosen when none is at hand, and a promise’s page sends its own', async () => {
    let promiseId = '';
    const screen = await openSound('/today', {
      prepare: async (call) => {
        const { themeId, unitId } = await lights(call);
        ({ id: promiseId } = await call('promise.add', {
          text: 'Kerromme valoista.',
          dueOn: '2026-12-20',
          unitId,
          decidedBy: null,
          postId: null,
          themeIds: [themeId],
        }));
      },
    });
    const { page, call } = screen;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('valmisteluun');
    await page.keyboard.press('Enter');
    await dialogOf(page)
      .getByRole('button', { name: /Valitse teema/ })
      .click();
    await page.getByRole('option', { name: /Valaistus/ }).click();
    await preview(page).getByText('7 kommenttia, 7 keskustelua').waitFor();
    await page.keyboard.press('Escape');

    await page.evaluate((id) => (location.hash = `#/promises/${id}`), promiseId);
    await page.getByRole('button', { name: 'Lähetä valmisteluun: Valaistus' }).click();
    // Who prepares the promise is asked.
    await dialogOf(page)
      .getByRole('button', { name: /Tekninen osasto/ })
      .waitFor();
    await dialogOf(page).getByLabel('Mitä yksiköltä pyydetään').fill('Pyydämme aikataulun.');
    await record(page).click();
    await page.getByText('Teema ”Valaistus” vietiin eteenpäin: Tekninen osasto').waitFor();
    const { timeline } = await call('promise.get', { id: promiseId });
    expect(timeline.map(({ kind }) => kind)).toContain('forwarded');
    await expectAccessible(screen);
  });

  test('can’t be chosen when there is none, and the way to one is told', async () => {
    const screen = await openSound('/today');
    const { page } = screen;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('valmisteluun');
    await page.keyboard.press('Enter');
    await dialogOf(page)
      .getByText(/^Teemoja ei vielä ole\./)
      .waitFor();
    await expectAccessible(screen);
  });
});
