import { describe, expect, test } from 'vitest';
import { expectAccessible, useBrowser } from '../support/screens.ts';
import { commentsScreen, count, list, rows, soon, three, toast } from './comments.fixture.ts';

useBrowser();

describe('the backlog by keyboard', () => {
  test('a probable question is a suggestion until it is confirmed', async () => {
    const screen = await commentsScreen([
      { text: 'Onkohan halli auki', at: '2026-11-23T12:30:00.000Z' },
      { text: 'Hieno halli', at: '2026-11-23T12:40:00.000Z' },
    ]);
    const { page, call, threads } = screen;
    await soon(() => rows(page).count()).toBe(2);
    const [first, second] = await rows(page).allTextContents();
    expect(first).toContain('Kysymys?');
    expect(second).toContain('Luokittelematta');
    await list(page).focus();
    await page.getByText('Näyttää kysymykseltä').waitFor();
    await expectAccessible(screen);
    expect((await call('thread.get', { id: threads[0]!.threadId })).comments[0]!.class).toBeNull();
    await page.keyboard.press('y');
    await soon(() => rows(page).first().textContent()).toContain('Kysymys.');
    const { comments } = await call('thread.get', { id: threads[0]!.threadId });
    expect(comments[0]!.class).toBe('question');
  });

  test('a conversation is put aside and woken, and undone by its message', async () => {
    const screen = await three('/comments?turn=ours');
    const { page, call, threads } = screen;
    await soon(() => rows(page).count()).toBe(2);
    await list(page).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.getByRole('radiogroup', { name: 'Mihin asti?' }).waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Keskustelu on lykätty.').waitFor();
    await soon(() => rows(page).count()).toBe(1);
    await count(page, 'Lykätyt').click();
    await soon(() => rows(page).count()).toBe(1);
    expect(await rows(page).first().textContent()).toContain('Lykätty');
    await rows(page).first().click();
    await page.getByText('Lykätty ke 25.11. klo 8.00 asti.').waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('s');
    await toast(page, 'Lykkäys on lopetettu.').waitFor();
    const late = await call('thread.get', { id: threads[2]!.threadId });
    expect(late.snoozedUntil).toBeNull();
  });

  test('an exact time must be to come', async () => {
    const { page } = await three('/comments?turn=ours');
    await soon(() => rows(page).count()).toBe(2);
    await list(page).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.getByRole('radio', { name: /Valitse päivä ja aika/ }).check({ force: true });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Valitse tuleva päivä ja kellonaika.').waitFor();
  });

  test('a note is written and stands in the thread', async () => {
    const screen = await three();
    const { page } = screen;
    await soon(() => rows(page).count()).toBe(3);
    await list(page).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('w');
    await page.getByRole('textbox', { name: 'Muistiinpano' }).waitFor();
    await page.keyboard.type('Soitettu urakoitsijalle');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Soitettu urakoitsijalle').waitFor();
    await expectAccessible(screen);
  });

  test('rarer filters have counts, and a view is kept under a name', async () => {
    const screen = await three();
    const { page, call, host } = screen;
    await soon(() => rows(page).count()).toBe(3);
    await page.getByRole('button', { name: 'Lisää rajauksia' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lisää rajauksia' });
    await dialog.getByRole('button', { name: /Saapunut/ }).click();
    await expectAccessible(screen);
    await page.getByRole('option', { name: 'marraskuu 2026 (3)' }).click();
    await soon(() => page.url()).toContain('month=2026-11');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Näkymät' }).click();
    await page.getByRole('menuitem', { name: 'Tallenna tämä näkymä…' }).click();
    await page.getByLabel('Näkymän nimi').fill('Tämä kuu');
    await page.keyboard.press('Enter');
    await toast(page, 'Näkymä Tämä kuu on tallennettu.').waitFor();
    expect(await call('view.list', {})).toMatchObject([
      { name: 'Tämä kuu', filter: { month: '2026-11' }, count: 3 },
    ]);
    await page.getByRole('button', { name: 'Tyhjennä rajaukset' }).click();
    await page.getByRole('button', { name: 'Näkymät' }).click();
    await expectAccessible(screen);
    await page.getByRole('menuitem', { name: 'Tämä kuu (3)' }).click();
    await soon(() => page.url()).toContain('month=2026-11');

    await page.getByRole('button', { name: 'Tämä kuu' }).click();
    await page.getByRole('menuitem', { name: 'Vie taulukkoon…' }).click();
    await soon(() => host.calls.some(({ procedure }) => procedure === 'file.save')).toBe(true);
  });

  test('many are put aside at once', async () => {
    const { page, call } = await three('/comments?turn=ours');
    await soon(() => rows(page).count()).toBe(2);
    await list(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('heading', { name: /2 keskustelua/ }).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('radio', { name: 'Kunnes asukas kirjoittaa uudelleen' }).check({
      force: true,
    });
    await page.keyboard.press('Control+Enter');
    await toast(page, '2 keskustelua on lykätty.').waitFor();
    expect(await call('thread.counts', {})).toMatchObject({ snoozed: 2, byTurn: { ours: 0 } });
  });
});
