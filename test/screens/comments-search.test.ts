import { describe, expect, test } from 'vitest';
import { expectAccessible, useBrowser } from '../support/screens.ts';
import { commentsScreen, late, list, rows, soon, thanks, today } from './comments.fixture.ts';

useBrowser();

const bus = {
  text: 'Koululaisten bussi ei pysähdy\nuudella pysäkillä. <mark>Kuka vastaa?</mark>',
  at: '2026-11-19T09:00:00.000Z',
} as const;

describe('a search in the backlog', () => {
  test('marks the words in any of their forms, and counts what it found', async () => {
    const screen = await commentsScreen([late, today, thanks, bus]);
    const { page } = screen;
    await soon(() => rows(page).count()).toBe(4);
    await page.keyboard.press('/');
    await page.keyboard.type('pysäkki');
    await soon(() => list(page).locator('mark').allTextContents()).toEqual(['pysäkillä']);
    expect(await rows(page).count()).toBe(1);
    // A resident's own tags are words.
    expect(await rows(page).textContent()).toContain(
      'ei pysähdy uudella pysäkillä. <mark>Kuka vastaa?</mark>',
    );
    await page
      .getByRole('status')
      .filter({ hasText: 'Sanat löytyivät 1 keskustelusta.' })
      .waitFor();
    await expectAccessible(screen);
    await page.evaluate(() => (document.documentElement.dataset['appearance'] = 'dark'));
    await expectAccessible(screen);
  });

  test('says when the words are in a reply', async () => {
    const { page, call, threads } = await commentsScreen([late, today]);
    await call('reply.add', {
      threadId: threads[0]!.threadId,
      kind: 'answer',
      text: 'Urakoitsija lupasi avata tien perjantaina.',
      language: 'fi',
      promisedOn: null,
    });
    await page.keyboard.press('/');
    await page.keyboard.type('urakoitsijat');
    await soon(() => list(page).locator('mark').allTextContents()).toEqual(['Urakoitsija']);
    expect(await rows(page).textContent()).toContain('Vastauksessa: Urakoitsija lupasi');
  });
});
