import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PostRow } from '../../src/contract/posts.ts';
import { type PageCall, launch, listenIn, makeHome, quit } from '../support/electron.ts';

/** December is planned in the real program. The clock stands at Tuesday 24.11.2026, 10.00. */

const day = (page: Page, date: string) => page.locator(`[data-day="${date}"]`);

async function posts(call: PageCall, from: string, to: string): Promise<PostRow[]> {
  return (await call('core', 'post.list', { from, to })).output as PostRow[];
}

/** What is planned from December on, as `day time title purpose`. */
async function plans(call: PageCall): Promise<string[]> {
  const found = await posts(call, '2026-12-01', '2027-12-31');
  return found.map((post) => `${post.plannedOn} ${post.plannedAt} ${post.title} ${post.purpose}`);
}

/** Where the keyboard is: a day's or a post's name. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** By the tab key, as one without a mouse comes there. */
async function tabToDays(page: Page): Promise<void> {
  const isThere = () =>
    page.evaluate(() => document.activeElement?.hasAttribute('data-spot') ?? false);
  for (let i = 0; i < 40 && !(await isThere()); i += 1) await page.keyboard.press('Tab');
}

/** Types a post on the day where the keyboard is, and gives it a purpose by its figure. */
async function typePost(page: Page, title: string, figure: string, purpose: string): Promise<void> {
  await page.keyboard.type(`9.30 ${title}`);
  await press(page, 'Enter');
  await page.locator('[data-post]').filter({ hasText: title }).waitFor();
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toContain('. joulukuuta');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain(title);
  await press(page, figure);
  await expect.poll(() => focused(page)).toContain(`${purpose},`);
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toContain('. joulukuuta');
}

test('a month is planned by keyboard alone, undone and done again; dragged to another month and repeated, posts keep their hour', async () => {
  const home = makeHome();
  const running = await launch(home, { args: [home.office()] });
  const { page } = running;
  const call = await listenIn(page);
  // A page that is not drawn yet hears no keys.
  await page.getByRole('heading', { name: 'Tänään' }).waitFor();
  await press(page, 'Control+2');
  await day(page, '2026-11-24').waitFor();
  await tabToDays(page);
  await press(page, 'PageDown');
  await expect.poll(() => focused(page)).toContain('24. joulukuuta');

  // Tuesdays ask and Thursdays tell, week after week.
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft');
  for (const week of [49, 50, 51, 52]) {
    await typePost(page, `Kysymys viikolla ${week}`, '2', 'Kysymys');
    await press(page, 'ArrowRight', 'ArrowRight');
    await typePost(page, `Tiedote viikolla ${week}`, '1', 'Tiedote');
    await press(page, 'ArrowDown', 'ArrowLeft', 'ArrowLeft');
  }
  const planned = [49, 50, 51, 52].flatMap((week, i) => [
    `2026-12-${String(1 + i * 7).padStart(2, '0')} 09:30 Kysymys viikolla ${week} pull`,
    `2026-12-${String(3 + i * 7).padStart(2, '0')} 09:30 Tiedote viikolla ${week} push`,
  ]);
  await expect.poll(() => plans(call)).toEqual(planned);
  await page.getByText('50 % (4/8)').waitFor();

  for (let step = 0; step < 16; step += 1) await press(page, 'Control+z');
  await expect.poll(() => plans(call), { timeout: 30_000 }).toEqual([]);
  for (let step = 0; step < 16; step += 1) await press(page, 'Control+Shift+Z');
  await expect.poll(() => plans(call), { timeout: 30_000 }).toEqual(planned);

  // By mouse to another month: it rests on the button until the page turns, and goes on to a day there.
  const chip = day(page, '2026-12-22').locator('[data-post]');
  const from = (await chip.boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  const next = (await page.getByRole('button', { name: 'Seuraava kuukausi' }).boundingBox())!;
  await page.mouse.move(next.x + 12, next.y + 12, { steps: 5 });
  await page.getByRole('heading', { name: 'tammikuu 2027' }).waitFor();
  const to = (await day(page, '2027-01-12').boundingBox())!;
  await page.mouse.move(to.x + 40, to.y + 50, { steps: 5 });
  await page.mouse.up();
  const moved = '2027-01-12 09:30 Kysymys viikolla 52 pull';
  await expect.poll(() => plans(call)).toContain(moved);

  // Every Tuesday over both changes of the clock.
  const [post] = await posts(call, '2027-01-12', '2027-01-13');
  await call('core', 'series.repeat', {
    postId: post!.id,
    rule: { kind: 'weekly', weeks: 1, weekdays: [2], onHoliday: 'keep' },
    end: { count: 43 },
  });
  const tuesdays = (await plans(call)).filter((plan) => plan.includes('viikolla 52 pull'));
  expect(tuesdays).toHaveLength(43);
  expect(tuesdays.every((plan) => plan.includes(' 09:30 '))).toBe(true);
  for (const tuesday of ['2027-03-23', '2027-03-30', '2027-10-26', '2027-11-02']) {
    await page.evaluate((date) => {
      location.hash = `#/calendar/week/${date}`;
    }, tuesday);
    await day(page, tuesday).getByText('9.30', { exact: true }).waitFor();
  }

  const known = await plans(call);
  await quit(running.app);
  const again = await launch(home);
  expect(await plans(await listenIn(again.page))).toEqual(known);
});
