import { expect, it } from 'vitest';
import { launch, listenIn, makeHome } from '../support/electron.ts';

it('the language of a question is told in the program itself, under its own policy', async () => {
  const home = makeHome();
  const { page } = await launch(home, {
    args: [home.office('kaksikielinen.vuoro', { regime: 'bilingual' })],
  });
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  const call = await listenIn(page);
  const channels = await call('core', 'channel.list', {});
  const [channel] = channels.output as { id: string }[];
  await call('core', 'comment.add', {
    channelId: channel!.id,
    text: 'När öppnas Strandvägen för trafik igen, och varför informerar ni inte om det?',
    at: '2026-11-23T08:00:00.000Z',
    link: null,
    author: null,
  });
  await page.getByRole('navigation').getByRole('link', { name: 'Kommentit' }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('r');
  const language = page.getByRole('button', { name: /Vastauksen kieli/ });
  await expect.poll(() => language.textContent(), { timeout: 30_000 }).toContain('ruotsi');
  expect(refused).toEqual([]);
});
