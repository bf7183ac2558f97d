import { describe, expect, test } from 'vitest';
import { chip, day, focusedName, plan, plans } from './calendar.fixture.ts';
import { dragPost } from '../support/drag-post.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

/** The calendar in a real browser, on a real core. The clock stands at Tuesday 24.11.2026, 10.00. */

test('a month is planned by keyboard alone', async () => {
  const { page, core, problems } = await openScreen({ at: '/calendar' });
  await page.getByText('Ei julkaisuja tässä kuussa').waitFor();
  await day(page, '2026-11-24').focus();

  // To the first of December, three posts in a row, one of them on the day after.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('9.30 Talousarvio');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Kysely asukkaille');
  await page.keyboard.press('Tab');
  await page.keyboard.type('klo 18 Kyläilta');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => plans(core.call))
    .toEqual([
      '2026-12-01 – Kysely asukkaille',
      '2026-12-01 09:30 Talousarvio',
      '2026-12-02 18:00 Kyläilta',
    ]);

  await chip(page, 'Kyläilta').waitFor();

  // Into the day and through its posts: a purpose, a day and a week later, and the month follows.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedName(page)).toContain('Talousarvio');
  await page.keyboard.press('2');
  await expect.poll(() => focusedName(page)).toBe('9.30, Talousarvio, Kysymys, Luonnos');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => plans(core.call)).toContain('2026-12-02 09:30 Talousarvio');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('heading', { name: 'joulukuu 2026' }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: 'Siirretty: Talousarvio, keskiviikko 9. joulukuuta klo 9.30' })
    .waitFor();
  await expect.poll(() => focusedName(page)).toContain('Talousarvio');

  // To a typed day and time, opened and closed again, and the focus is where it was.
  await page.keyboard.press('m');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('1512');
  await page.getByRole('spinbutton', { name: /tunti/ }).focus();
  await page.keyboard.type('1215');
  await page.keyboard.press('Enter');
  await expect.poll(() => plans(core.call)).toContain('2026-12-15 12:15 Talousarvio');
  await expect.poll(() => focusedName(page)).toContain('Talousarvio');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Avattu julkaisu' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedName(page)).toContain('Talousarvio');

  // Copied to another day, cut to the ideas, removed, and brought back.
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect.poll(() => plans(core.call)).toContain('2026-12-16 12:15 Talousarvio');
  await day(page, '2026-12-16').locator('[data-post]').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('i');
  await expect.poll(async () => (await core.call('post.ideas', {})).length).toBe(1);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.getByText('Poistettu: Talousarvio').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => plans(core.call)).toContain('2026-12-15 12:15 Talousarvio');

  await page.keyboard.press('PageUp');
  await page.getByRole('heading', { name: 'marraskuu 2026' }).waitFor();
  await page.keyboard.press('Control+Home');
  await expect.poll(() => focusedName(page)).toContain('tiistai 24. marraskuuta, tänään');
  expect(problems).toEqual([]);
});

describe('dragging', () => {
  test('by mouse a post keeps its time, to another day, another month and the ideas', async () => {
    const { page, core } = await openScreen({
      at: '/calendar',
      prepare: (call) => plan(call, 'Vesikatko', '2026-11-10', '14:20'),
    });
    await dragPost(page, chip(page, 'Vesikatko'), day(page, '2026-11-19'));
    await expect.poll(() => plans(core.call)).toEqual(['2026-11-19 14:20 Vesikatko']);

    // It rests on the button until the page turns, and goes on to a day there.
    const there = day(page, '2026-11-19').locator('[data-post]');
    await there.waitFor();
    const from = await there.boundingBox();
    await page.mouse.move(from!.x + 20, from!.y + 8);
    await page.mouse.down();
    const button = await page.getByRole('button', { name: 'Seuraava kuukausi' }).boundingBox();
    await page.mouse.move(button!.x + 12, button!.y + 12, { steps: 5 });
    await page.getByRole('heading', { name: 'joulukuu 2026' }).waitFor();
    const to = await day(page, '2026-12-17').boundingBox();
    await page.mouse.move(to!.x + 40, to!.y + 50, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => plans(core.call)).toEqual(['2026-12-17 14:20 Vesikatko']);
    await expect.poll(() => focusedName(page)).toContain('Vesikatko');

    await page.getByRole('button', { name: 'Ideat' }).click();
    const ideas = page.getByRole('region', { name: 'Ideat' });
    await dragPost(page, chip(page, 'Vesikatko'), ideas);
    await ideas.getByRole('button', { name: 'Vesikatko' }).waitFor();
    expect(await plans(core.call)).toEqual([]);
    await ideas.getByRole('textbox', { name: 'Kirjoita idea' }).fill('Talkoot');
    await page.keyboard.press('Enter');
    await ideas.getByRole('button', { name: 'Talkoot' }).waitFor();
    await dragPost(page, chip(page, 'Talkoot'), day(page, '2026-12-03'));
    await expect.poll(() => plans(core.call)).toEqual(['2026-12-03 – Talkoot']);
  });

  test('by keyboard it is led from day to day, and told in Finnish', async () => {
    const { page, core } = await openScreen({
      at: '/calendar',
      prepare: (call) => plan(call, 'Vesikatko', '2026-11-10', '14:20'),
    });
    await day(page, '2026-11-24').press('ArrowLeft');
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+Enter');
    await page.getByText('Vetäminen aloitettu').first().waitFor();
    await expect.poll(() => focusedName(page)).toContain('tiistai 10. marraskuuta');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedName(page)).toContain('torstai 12. marraskuuta');
    await page.keyboard.press('Enter');
    await page.getByText('Pudotus suoritettu.').first().waitFor();
    await expect.poll(() => plans(core.call)).toEqual(['2026-11-12 14:20 Vesikatko']);
    await expect.poll(() => focusedName(page)).toContain('Vesikatko');

    await page.keyboard.press('Alt+Enter');
    // What was said of the first may stand there yet; the second has begun when the focus is on where the post is.
    await expect.poll(() => focusedName(page)).toContain('torstai 12. marraskuuta');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedName(page)).toContain('perjantai 13. marraskuuta');
    await page.keyboard.press('Escape');
    await page.getByText('Pudotus peruutettu.').first().waitFor();
    expect(await plans(core.call)).toEqual(['2026-11-12 14:20 Vesikatko']);
    await expect.poll(() => focusedName(page)).toContain('Vesikatko');
  });
});

test('many are selected and changed as one step each, and each can be undone', async () => {
  const screen = await openScreen({
    at: '/calendar',
    prepare: async (call) => {
      await plan(call, 'Yksi', '2026-11-02', '09:00');
      await plan(call, 'Kaksi', '2026-11-05');
      await plan(call, 'Kolme', '2026-11-09');
      await plan(call, 'Neljä', '2026-12-02');
      await call('theme.add', { name: 'Talous' });
    },
  });
  const { page, core } = screen;
  const posts = () => core.call('post.list', { from: '2026-11-01', to: '2027-01-01' });
  const before = await posts();
  const undone = async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(posts).toEqual(before);
  };
  const bar = page.getByRole('region', { name: 'Valitut julkaisut' });

  await chip(page, 'Yksi').click({ modifiers: ['Control'] });
  await chip(page, 'Kolme').click({ modifiers: ['Shift'] });
  await bar.getByText('3 valittu').waitFor();
  await bar.getByRole('radio', { name: 'Keskustelu' }).click();
  await expect
    .poll(async () => (await posts()).map(({ purpose }) => purpose))
    .toEqual(['network', 'network', 'network', null]);
  await undone();

  await bar.getByRole('button', { name: 'Tila' }).click();
  await page.getByRole('menuitem', { name: 'Valmis' }).click();
  await expect
    .poll(async () => (await posts()).filter(({ status }) => status === 'ready').length)
    .toBe(3);
  await undone();

  await bar.getByRole('button', { name: 'Teemat' }).click();
  await page.getByRole('menuitem', { name: 'Talous' }).click();
  await expect
    .poll(async () => (await posts()).filter(({ themes }) => themes.length === 1).length)
    .toBe(3);
  await undone();

  await bar.getByRole('button', { name: 'Siirrä päivää myöhemmäksi' }).click();
  await expect
    .poll(() => plans(core.call))
    .toEqual([
      '2026-11-03 09:00 Yksi',
      '2026-11-06 – Kaksi',
      '2026-11-10 – Kolme',
      '2026-12-02 – Neljä',
    ]);
  await undone();

  await bar.getByRole('button', { name: 'Kopioi päivälle…' }).click();
  await page.getByRole('dialog').getByRole('spinbutton', { name: /päivä/ }).first().press('1');
  await page.keyboard.type('4122026');
  await page.keyboard.press('Enter');
  await page.getByText('3 julkaisua kopioitu').waitFor();
  expect((await plans(core.call, '2026-12-10')).slice(0, 2)).toEqual([
    '2026-12-14 09:00 Yksi',
    '2026-12-17 – Kaksi',
  ]);
  await undone();
  // The month has followed the copies; what is selected is in the one before.
  await page.keyboard.press('PageUp');

  await bar.getByRole('button', { name: 'Poista valitut' }).click();
  await page
    .getByRole('alertdialog')
    .filter({ hasText: '3 julkaisua poistettu' })
    .getByRole('button', { name: 'Kumoa' })
    .click();
  await expect.poll(posts).toEqual(before);
  await bar.waitFor();
  await expectAccessible(screen);
});

test('a crowded day shows the rest in a list, and the focus reaches every post of it', async () => {
  const { page } = await openScreen({
    at: '/calendar',
    prepare: async (call) => {
      for (let i = 1; i <= 9; i += 1) await plan(call, `Julkaisu ${i}`, '2026-11-12', `1${i}:00`);
    },
  });
  await day(page, '2026-11-12').focus();
  await page.keyboard.press('Enter');
  for (let i = 1; i < 9; i += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedName(page)).toContain('Julkaisu 9');
  await page.getByRole('button', { name: 'Näytä kaikki 9 julkaisua' }).click();
  const list = page.getByRole('dialog', { name: 'torstai 12. marraskuuta' });
  await expect.poll(() => list.locator('[data-post]').count()).toBe(9);
  await list.getByRole('button', { name: 'Julkaisu 4' }).click();
  await page.getByRole('complementary').getByLabel('Otsikko').waitFor();
  await expect
    .poll(() => page.getByRole('complementary').getByLabel('Otsikko').inputValue())
    .toBe('Julkaisu 4');
});

test('the meter tells the share with its counts, beside last month and the office’s own aim', async () => {
  const { page, core } = await openScreen({
    at: '/calendar',
    prepare: async (call) => {
      const ids = [
        await plan(call, 'Kysymys', '2026-11-02'),
        await plan(call, 'Tiedote', '2026-11-05'),
        await plan(call, 'Lokakuussa', '2026-10-05'),
      ];
      await call('post.setPurpose', { ids: [ids[0]!], purpose: 'pull' });
      await call('post.setPurpose', { ids: [ids[1]!], purpose: 'push' });
    },
  });
  const meter = page.getByRole('region', { name: 'Vuoropuhelun mittari' });
  await meter.getByText('50 % (1/2)').waitFor();
  await meter.getByText('– (millään julkaisulla ei ole vielä tarkoitusta)').waitFor();
  await meter.getByRole('button', { name: 'Aseta tavoite' }).click();
  await page.getByLabel('Tavoite, prosenttia julkaisuista').fill('35');
  await page.keyboard.press('Enter');
  await meter.getByText('Tavoite 35 %').waitFor();
  expect((await core.call('office.get', {})).dialogueAim).toBe(35);
});

describe('the list', () => {
  test('sets the purpose of one post and of many, and both can be undone', async () => {
    const screen = await openScreen({ sample: true, at: '/calendar/agenda/2026-10' });
    const { page, core } = screen;
    const purposes = async () =>
      (await core.call('post.list', { from: '2026-10-01', to: '2026-11-01' })).map(
        ({ purpose }) => purpose,
      );
    const before = await purposes();

    const group = page.getByRole('radiogroup', { name: /^Tarkoitus/ }).first();
    await group.getByRole('radio', { name: 'Mielikuva' }).click();
    await expect.poll(async () => (await purposes())[0]).toBe('image');
    await page.keyboard.press('Control+z');
    await expect.poll(purposes).toEqual(before);

    const boxes = page.getByRole('checkbox');
    await boxes.nth(0).press('Space');
    await boxes.nth(1).press('Space');
    await page.getByText('2 valittu').waitFor();
    await page
      .getByRole('radiogroup', { name: 'Valittujen tarkoitus' })
      .getByRole('radio', { name: 'Keskustelu' })
      .click();
    await expect.poll(async () => (await purposes()).slice(0, 2)).toEqual(['network', 'network']);
    await page.getByRole('button', { name: 'Kumoa: julkaisun tarkoitus' }).click();
    await expect.poll(purposes).toEqual(before);

    await expectAccessible(screen);
  });

  test('goes from month to month, and an empty one says what to do', async () => {
    const { page } = await openScreen({ at: '/calendar/agenda' });
    await page.getByRole('heading', { name: 'marraskuu 2026' }).waitFor();
    await page.getByRole('button', { name: 'Edellinen kuukausi' }).click();
    await page.getByRole('heading', { name: 'lokakuu 2026' }).waitFor();
    await page.getByText('Ei julkaisuja tässä kuussa').waitFor();
    // What else the days hold is told all the same.
    for (const month of ['marraskuu', 'joulukuu']) {
      await page.getByRole('button', { name: 'Seuraava kuukausi' }).click();
      await page.getByRole('heading', { name: `${month} 2026` }).waitFor();
    }
    await page.getByText('Ei julkaisuja tässä kuussa').waitFor();
    await page.getByRole('grid').getByText('Itsenäisyyspäivä').waitFor();
  });
});

describe('the week', () => {
  test('shows posts at their hours, and moves them by mouse and by a quarter of an hour', async () => {
    const screen = await openScreen({
      at: '/calendar/week/2026-11-23',
      prepare: async (call) => {
        await plan(call, 'Kysely', '2026-11-24', '09:20');
        await plan(call, 'Tiedote', '2026-11-24', '09:30');
        await plan(call, 'Koko päivä', '2026-11-25');
      },
    });
    const { page, core } = screen;
    await page.getByRole('heading', { name: 'Viikko 48, 23.–29.11.2026' }).waitFor();
    const kysely = chip(page, 'Kysely');
    await kysely.waitFor();
    // Two at the same hour stand side by side, and the office's hours are in sight.
    const [left, right] = [await kysely.boundingBox(), await chip(page, 'Tiedote').boundingBox()];
    expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x);

    await page.locator('[data-spot="2026-11-24"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedName(page)).toContain('Kysely');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => plans(core.call)).toContain('2026-11-25 09:50 Kysely');
    await expect.poll(() => focusedName(page)).toContain('Kysely');

    // To the hours of another day: the time is that of the place, in quarters.
    const hours = page.locator('[data-day="2026-11-27"] [data-hours]');
    const from = await chip(page, 'Koko päivä').boundingBox();
    const to = await hours.boundingBox();
    const hour = to!.height / 24;
    await page.mouse.move(from!.x + 30, from!.y + 4);
    await page.mouse.down();
    await page.mouse.move(from!.x + 50, from!.y + 20, { steps: 3 });
    await page.mouse.move(to!.x + 30, to!.y + 10.3 * hour, { steps: 4 });
    await page.mouse.move(to!.x + 31, to!.y + 10.3 * hour + 4, { steps: 2 });
    await page.mouse.up();
    await expect.poll(() => plans(core.call)).toContain('2026-11-27 10:15 Koko päivä');
    // And back above the hours, where it has none.
    const thursday = page.locator('[data-spot="2026-11-26"]');
    await dragPost(page, chip(page, 'Koko päivä'), thursday);
    await expect.poll(() => plans(core.call)).toContain('2026-11-26 – Koko päivä');
    // The keys go where the post has come to, once the page has drawn it there.
    await thursday.locator('[data-post]:focus').waitFor();

    await page.keyboard.press('Escape');
    await expect
      .poll(() => thursday.evaluate((spot) => spot === document.activeElement))
      .toBe(true);
    await page.keyboard.type('13:15 Uusi');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => plans(core.call)).toContain('2026-11-26 13:15 Uusi');
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'Viikko 49' }).waitFor();
    await page.keyboard.press('PageUp');
    await chip(page, 'Uusi').waitFor();
    await expectAccessible(screen);
  });

  test('keeps the hour on the wall over the changes of summer time', async () => {
    const { page } = await openScreen({
      at: '/calendar/week/2026-10-19',
      prepare: async (call) => {
        for (const date of ['2026-10-23', '2026-10-26']) await plan(call, date, date, '09:30');
      },
    });
    const top = async (date: string) => (await chip(page, date).boundingBox())!.y;
    await chip(page, '2026-10-23').waitFor();
    const before = await top('2026-10-23');
    await page.getByRole('button', { name: 'Seuraava viikko' }).click();
    await chip(page, '2026-10-26').waitFor();
    expect(await top('2026-10-26')).toBe(before);
  });
});

test('the annual clock tells each month in words, and leads to it', async () => {
  const screen = await openScreen({
    at: '/calendar/month/2026-11',
    prepare: async (call) => {
      const id = await plan(call, 'Kysely', '2026-03-10');
      await call('post.setPurpose', { ids: [id], purpose: 'pull' });
      await plan(call, 'Tiedote', '2026-03-12');
    },
  });
  const { page } = screen;
  await page.getByRole('radio', { name: 'Vuosikello' }).click();
  const march = page.getByRole('link', { name: /^maaliskuu/ });
  await expect
    .poll(() => march.textContent())
    .toMatch(/^maaliskuu: 2 julkaisua, Vuoropuhelua 100\s% \(1\/1\)/);
  expect(await page.getByRole('link', { name: /^joulukuu/ }).textContent()).toContain(
    'Itsenäisyyspäivä',
  );
  await expectAccessible(screen);
  await page.getByRole('link', { name: /^tammikuu/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'maaliskuu 2026' }).waitFor();
  await chip(page, 'Kysely').waitFor();
  // The view that was used last is where the calendar opens, and Today's posts too.
  await page.getByRole('radio', { name: 'Viikko' }).click();
  await page.getByRole('link', { name: 'Tänään' }).click();
  await page.getByRole('link', { name: 'Kalenteri' }).click();
  await page.getByRole('heading', { name: 'Viikko 48' }).waitFor();
});
