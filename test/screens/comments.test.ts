import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/words.ts';
import {
  commentsScreen,
  count,
  late,
  list,
  rows,
  seed,
  state,
  thanks,
  three,
  toast,
  soon,
} from './comments.fixture.ts';
import { expectAccessible, useBrowser } from '../support/screens.ts';

useBrowser();

/** The Comments screen in a real browser, on a real core. The clock stands at Tuesday 24.11.2026, 10.00. */

describe('the list', () => {
  test('what is due first comes first, and each row says turn, due time and words', async () => {
    const { page } = await three();
    await soon(() => rows(page).count()).toBe(3);
    const names = await rows(page).evaluateAll((all) => all.map((o) => o.textContent));
    expect(names[0]).toContain('Meidän vuoro. Kysymys?. myöhässä 3 työpäivää. Milloin Rantatie');
    expect(names[1]).toContain('Meidän vuoro. Kysymys. tänään klo 14.30. Onko halli auki');
    expect(names[2]).toContain('Hoidettu.');
    expect(names[2]).toContain('Kiitos kirjastosta!');
  });

  test('filters with their counts live in the address', async () => {
    const { page } = await three();
    await soon(() => count(page, 'Meidän vuoro').textContent()).toContain('2');
    await soon(() => count(page, 'Myöhässä').textContent()).toContain('1');
    await count(page, 'Hoidettu').click();
    await soon(() => rows(page).count()).toBe(1);
    expect(page.url()).toContain('turn=none');
    await count(page, 'Myöhässä').click();
    await soon(() => rows(page).count()).toBe(1);
    expect(await rows(page).textContent()).toContain('Milloin Rantatie');
    expect(page.url()).toContain('overdue=1');
    await page.reload();
    await soon(() => rows(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Tyhjennä rajaukset' }).click();
    await soon(() => rows(page).count()).toBe(3);
  });

  test('beginnings of words find; when nothing is found the filters can be cleared', async () => {
    const screen = await three();
    const { page } = screen;
    await page.keyboard.press('/');
    await page.keyboard.type('ranta');
    await soon(() => rows(page).count()).toBe(1);
    await soon(() => page.url()).toContain('search=ranta');
    await page.keyboard.type('xyz');
    await page.getByRole('heading', { name: 'Ei osumia' }).waitFor();
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Tyhjennä rajaukset' }).last().click();
    await soon(() => rows(page).count()).toBe(3);
  });

  test('an empty office teaches; an empty turn is good news', async () => {
    const screen = await commentsScreen();
    const { page, call } = screen;
    await page.getByRole('heading', { name: 'Täällä ei ole vielä yhtään kommenttia' }).waitFor();
    await page.getByRole('button', { name: 'Tuo tiedostosta' }).waitFor();
    await expectAccessible(screen);
    await seed({ call }, [{ ...thanks, class: 'thanks' }]);
    await rows(page).waitFor();
    await count(page, 'Meidän vuoro').click();
    await page.getByRole('heading', { name: 'Kukaan ei odota meiltä vastausta' }).waitFor();
    await expectAccessible(screen);
  });

  test('a long list draws only what is in sight, at one height, and keeps its place', async () => {
    const { page, call } = await commentsScreen(
      Array.from({ length: 450 }, (_, i) => ({
        text: `Kysymys ${i} ${'pitkä '.repeat(i % 40)}`,
        at: new Date(Date.parse('2026-11-24T07:00:00Z') - i * 60_000).toISOString(),
      })),
    );
    await list(page).focus();
    await soon(() => rows(page).count()).toBeGreaterThan(5);
    expect(await rows(page).count()).toBeLessThan(40);
    const heights = await rows(page).evaluateAll((all) => all.map((o) => o.clientHeight));
    expect(new Set(heights).size).toBe(1);
    // A page after another, until the last of all.
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('End');
      await page.waitForTimeout(120);
    }
    const active = () =>
      list(page).evaluate(
        (box) =>
          document.querySelector(`#${box.getAttribute('aria-activedescendant')}`)?.ariaPosInSet,
      );
    await soon(active).toBe('450');
    const top = await list(page).evaluate((box) => box.scrollTop);
    await call('comment.add', {
      channelId: (await call('channel.list', {}))[0]!.id,
      text: 'Tuore',
      at: '2026-11-24T07:59:00.000Z',
      link: null,
      author: null,
    });
    await page.waitForTimeout(400);
    expect(await active()).toBe('450');
    expect(await list(page).evaluate((box) => box.scrollTop)).toBe(top);
  });
});

describe('classing', () => {
  test('one key classes the open thread: turn and counts follow, the focus stays, undo restores', async () => {
    const { page } = await three();
    await list(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('7');
    await toast(page, 'Luokka on nyt Kiitos.').waitFor();
    await soon(() => count(page, 'Meidän vuoro').textContent()).toContain('1');
    await soon(() => state(page).textContent()).toContain('Tämä ei tarvitse vastausta.');
    expect(await list(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await toast(page, 'Luokka on nyt').getByRole('button', { name: 'Kumoa' }).click();
    await soon(() => count(page, 'Meidän vuoro').textContent()).toContain('2');
    await soon(() => state(page).textContent()).toContain('Vuoro on meillä.');
  });

  test("the user's own word on whether an answer is owed goes before the class", async () => {
    const { page, threads } = await three();
    await page.evaluate((id) => (location.hash = `#/comments/${id}`), threads[0]!.threadId);
    await soon(() => state(page).textContent()).toContain('Tämä ei tarvitse vastausta.');
    await page.keyboard.press('n');
    await soon(() => state(page).textContent()).toContain('Vuoro on meillä.');
    await page.getByRole('radio', { name: 'Luokan mukaan: ei' }).click();
    await soon(() => state(page).textContent()).toContain('Tämä ei tarvitse vastausta.');
  });

  test('in a thread of many comments another can be chosen for classing', async () => {
    const { page, call, threads } = await three();
    const [channel] = await call('channel.list', {});
    await call('comment.add', {
      channelId: channel!.id,
      text: 'Entä talvella?',
      at: '2026-11-24T07:00:00.000Z',
      link: null,
      author: null,
      threadId: threads[2]!.threadId,
    });
    await page.getByText('Entä talvella?').waitFor();
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('6');
    await toast(page, 'Luokka on nyt Mielipide.').waitFor();
    const thread = await call('thread.get', { id: threads[2]!.threadId });
    expect(thread.comments.map((c) => c.class)).toEqual([null, 'opinion']);
  });
});

describe("residents' words", () => {
  test('markup, script links and direction marks are text, and nothing else happens', async () => {
    const { page } = await commentsScreen([
      {
        text: '<img src=x onerror="window.hit=1"><a href="javascript:window.hit=1">a</a>\u202Etxet\u0007',
        at: late.at,
      },
    ]);
    const article = page.getByRole('article');
    await article.waitFor();
    await page.keyboard.press('l');
    expect(await article.textContent()).toContain('<img src=x onerror="window.hit=1">');
    expect(await page.locator('main img, main a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'hit'))).toBeUndefined();
    expect(await rows(page).textContent()).not.toContain('\u202E');
    expect(await article.textContent()).toContain('RLO');
  });

  test('what a resident wrote before is folded away under it, and what is gone is said to be', async () => {
    const screen = await commentsScreen([late]);
    const { page, threads, database } = screen;
    const { id } = threads[0]!;
    database(`update comment set edited_at = '2026-11-19T07:00:00.000Z',
        removed_at = '2026-11-21T07:00:00.000Z' where id = '${id}';
      insert into comment_wording values ('${id}', 'x', 'Miksi Rantatie on kiinni? <b>', null, '2026-11-20T07:00:00.000Z')`);
    await page.reload();
    await rows(page).first().click();
    const card = page.locator(`[data-comment="${id}"]`);
    await card.getByText('Poistettu alustalta 21.11.2026').waitFor();
    const former = card.getByText('Miksi Rantatie on kiinni? <b>');
    expect(await former.isVisible()).toBe(false);
    await card.getByText('Muokattu 19.11.2026 klo 9.00').click();
    await former.waitFor();
    await expectAccessible(screen);
  });

  test('five megabytes do not hold up the window', async () => {
    const { page } = await commentsScreen([
      { text: 'a\u0301 pitkä '.repeat(550_000), at: late.at },
    ]);
    await page.getByRole('article').waitFor();
    const start = Date.now();
    await page.keyboard.press('r');
    await page.getByLabel('Vastauksen teksti').waitFor();
    expect(Date.now() - start).toBeLessThan(2000);
    expect((await page.getByRole('article').textContent())!.length).toBeLessThan(20_000);
  });
});

describe('for everybody', () => {
  test('axe finds nothing in any language', async () => {
    const screen = await three();
    for (const language of languages) {
      screen.host.setShell({ language });
      await screen.page.locator(`html[lang=${language}]`).waitFor();
      await expectAccessible(screen);
    }
  });

  test('in a narrow window list and thread are two steps', async () => {
    const screen = await three();
    const { page } = screen;
    await page.setViewportSize({ width: 640, height: 900 });
    await list(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Facebook' }).waitFor();
    expect(await list(page).isVisible()).toBe(false);
    await expectAccessible(screen);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await page.getByRole('button', { name: 'Takaisin listaan' }).click();
    await list(page).waitFor();
    await expectAccessible(screen);
  });

  test('every key is shown under the question mark', async () => {
    const screen = await three();
    const { page } = screen;
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Kysy asiantuntijalta tai kirjaa').waitFor();
    await dialog.getByText('Palveluasia').waitFor();
    await expectAccessible(screen);
  });

  test('no key acts while a text is written, and single keys can be switched off', async () => {
    const { page, call } = await three();
    const last = (await call('history.get', {})).undo;
    await page.keyboard.press('/');
    await page.keyboard.type('c1');
    await page.waitForTimeout(300);
    expect((await call('history.get', {})).undo).toEqual(last);
    expect((await call('thread.counts', {})).unclassed).toBe(1);
    expect(await page.getByLabel('Syy (vapaaehtoinen)').count()).toBe(0);
    await page.evaluate(() => localStorage.setItem('vuoro.singleKeys', 'off'));
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('c');
    expect(await page.getByLabel('Syy (vapaaehtoinen)').count()).toBe(0);
  });
});
