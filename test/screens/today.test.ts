import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/time.ts';
import type { TestCore } from '../support/core.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

/** A comment that somebody wrote; 24 November 2026, 10.00, is now. */
async function addComment(core: TestCore, text: string, at: Instant): Promise<string> {
  const [channel] = await core.call('channel.list', {});
  const { id, threadId } = await core.call('comment.add', {
    channelId: channel!.id,
    text,
    at,
    link: null,
    author: null,
  });
  await core.call('comment.classify', { ids: [id], class: 'question' });
  return threadId;
}

describe('Today', () => {
  test('teaches a new office to begin, and is quiet when all is answered', async () => {
    const { page, core } = await openScreen();
    await page.getByText('Aloita tuomalla kommentit').waitFor();
    const threadId = await addComment(core, 'Milloin kirjasto aukeaa?', '2026-11-20T08:00:00.000Z');
    await page.getByRole('link', { name: /Milloin kirjasto aukeaa/ }).waitFor();
    await core.call('reply.add', {
      threadId,
      kind: 'answer',
      text: 'Kello 10.',
      language: 'fi',
      promisedOn: null,
    });
    await page.getByText('Kaikki on hoidettu').waitFor();
  });

  test('lists what is overdue and due, and each line opens its thread', async () => {
    const { page, core } = await openScreen();
    const overdue = await addComment(core, 'Miksi tietä ei aurata?', '2026-11-16T08:00:00.000Z');
    await addComment(core, 'Saako jäälle jo mennä?', '2026-11-23T12:00:00.000Z');

    const late = page.getByRole('region', { name: 'Myöhässä' });
    await late.getByText('Miksi tietä ei aurata?').waitFor();
    await late.getByText('Hälyttävän myöhässä').waitFor();
    await page
      .getByRole('region', { name: 'Vastattava tänään' })
      .getByText('Saako jäälle jo mennä?')
      .waitFor();
    await page.getByText('1 vastaus on myöhässä. 1 vastaus pitää antaa tänään.').waitFor();
    await page.getByRole('link', { name: /^Tänään.*2 odottaa meitä$/ }).waitFor();

    await late.getByRole('link').click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/comments/${overdue}`);
  });

  test('names the experts who owe us an answer, and says when theirs is late', async () => {
    const { page, core } = await openScreen();
    const threadId = await addComment(core, 'Kuka päättää kaavasta?', '2026-11-20T08:00:00.000Z');
    const { id: unitId } = await core.call('unit.add', { name: 'Kaavoitus', email: null });
    core.at('2026-11-20T09:00:00.000Z');
    await core.call('referral.add', {
      threadId,
      unitId,
      question: 'Kuka päättää?',
      wantedOn: '2026-11-23',
    });
    core.at('2026-11-24T08:00:00.000Z');
    await page.reload();
    const experts = page.getByRole('region', { name: 'Odottaa asiantuntijaa' });
    await experts.getByText('Kaavoitus: kysytty pe 20.11. klo 11.00').waitFor();
    await experts.getByText('Vastaus viipyy, toivottiin eilen').waitFor();
  });

  test('shows a resident’s trickery as text, with hidden signs made visible', async () => {
    const { page, core, problems } = await openScreen();
    await addComment(
      core,
      '<img src=x onerror="document.title=1"> \u202Eretsambew\u202C javascript:alert(1)',
      '2026-11-20T08:00:00.000Z',
    );
    const line = page.getByRole('region', { name: 'Myöhässä' }).getByRole('link');
    await line.waitFor();
    expect(await line.textContent()).toContain('<img src=x onerror=');
    await line.getByText('RLO').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Tänään – Vuoro');
    expect(problems).toEqual([]);
  });

  test('is accessible with every kind of line on it', async () => {
    const screen = await openScreen({ sample: true });
    await screen.page.getByText('Tämä on kuvitteellinen esimerkkikunta').waitFor();
    await screen.page.getByRole('region', { name: 'Myöhässä' }).waitFor();
    await expectAccessible(screen);
  });
});
