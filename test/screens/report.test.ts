import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import type { Call } from '../../src/contract/index.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

/**
 * October: two questions, the first answered after 90 minutes of working time, the other not at all.
 * September: a thank-you, which asks for nothing.
 */
async function autumn(call: Call): Promise<void> {
  const [channel] = await call('channel.list', {});
  const add = async (text: string, at: string, known: 'question' | 'thanks') => {
    const comment = { channelId: channel!.id, text, at, link: null, author: null };
    const added = await call('comment.add', comment);
    await call('comment.classify', { ids: [added.id], class: known });
    return added;
  };
  const { threadId } = await add('Milloin tie avataan?', '2026-10-06T07:00:00.000Z', 'question');
  await call('reply.add', {
    threadId,
    kind: 'answer',
    text: 'Perjantaina.',
    language: 'fi',
    promisedOn: null,
    at: '2026-10-06T08:30:00.000Z',
  });
  await add('Missä on lista?', '2026-10-07T07:00:00.000Z', 'question');
  await add('Kiitos!', '2026-09-08T07:00:00.000Z', 'thanks');
}

const october = () => openScreen({ at: '/report', prepare: autumn });
const sheet = (page: Page) => page.getByRole('article');
/** With plain spaces, where the language has those that do not break. */
const read = async (page: Page) => (await sheet(page).textContent())!.replaceAll(/\s/g, ' ');

async function exportAs(page: Page, button: string, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name }).click();
}

describe('the report', () => {
  test('opens on the last whole month, with every share beside its counts', async () => {
    const screen = await october();
    const { page } = screen;
    await sheet(page).getByText('lokakuu 2026').first().waitFor();
    const rate = page.locator('[data-figure="answers.rate"]');
    expect((await rate.textContent())!.replaceAll(/\s+/g, ' ')).toMatch(
      /^Vastausaste 50 % .*1 \/ 2 kommenttia/,
    );
    expect(await read(page)).toContain('1 h 30 min');
    await expectAccessible(screen);
  });

  test('shows its pictures dark on a dark sheet, without a white box around them', async () => {
    const { page, host } = await october();
    const picture = sheet(page).getByRole('img').first();
    await picture.waitFor();
    const look = () =>
      picture.evaluate((img) => {
        const { filter, mixBlendMode, backgroundColor } = getComputedStyle(img);
        return { filter, mixBlendMode, backgroundColor };
      });
    const bare = { backgroundColor: 'rgba(0, 0, 0, 0)' };
    expect(await look()).toEqual({ ...bare, filter: 'none', mixBlendMode: 'normal' });
    host.setShell({ appearance: 'dark' });
    await page.locator('html[data-appearance=dark]').waitFor();
    expect(await look()).toEqual({
      ...bare,
      filter: 'invert(1) hue-rotate(180deg)',
      mixBlendMode: 'lighten',
    });
  });

  test('a figure that is not defined is a dash with its reason', async () => {
    const { page } = await october();
    await page.getByRole('button', { name: 'Edellinen jakso' }).click();
    await sheet(page).getByText('syyskuu 2026').first().waitFor();
    expect(new URL(page.url()).hash).toBe('#/report/2026-09');
    const rate = page.locator('[data-figure="answers.rate"]');
    expect((await rate.textContent())!.replaceAll(/\s+/g, ' ')).toMatch(
      /^Vastausaste – .*Yksikään kommentti ei vaatinut vastausta\./,
    );
    expect(await rate.textContent()).not.toMatch(/\b0\s%/);
  });

  test('is read and saved in the language that the board reads', async () => {
    const { page, host } = await october();
    await page.getByRole('button', { name: /Raportin kieli/ }).click();
    await page.getByRole('option', { name: 'Ruotsiksi' }).click();
    await sheet(page).getByText('oktober 2026').first().waitFor();
    expect(await sheet(page).getAttribute('lang')).toBe('sv');
    await exportAs(page, 'Vie tiedostoon', /^PDF/);
    await page.getByText(/^Tallennettiin /).waitFor();
    const { procedure, input } = host.calls.at(-1)!;
    expect(procedure).toBe('file.savePdf');
    const { fileName, html } = input as { fileName: string; html: string };
    expect(fileName).toMatch(/2026-10.*\.pdf$/);
    expect(html).toContain('<html lang="sv"');
    expect(html.replaceAll(/\s/g, ' ')).toContain('1 av 2 kommentarer');
  });

  test('the JSON holds the figures of the screen, and the saved file can be shown', async () => {
    const { page, host } = await october();
    await exportAs(page, 'Vie tiedostoon', /^JSON/);
    await page.getByRole('button', { name: 'Näytä kansiossa' }).click();
    const save = host.calls.find(({ procedure }) => procedure === 'file.save')!;
    const { fileName, content } = save.input as { fileName: string; content: string };
    expect(fileName).toMatch(/2026-10.*\.json$/);
    expect(JSON.parse(content)).toMatchObject({
      month: '2026-10',
      comments: { received: 2, needAnswer: 2 },
      answers: {
        rate: { value: 0.5, numerator: 1, denominator: 2 },
        firstAnswerMinutes: { median: 90, n: 1 },
      },
    });
    await expect
      .poll(() => host.calls.at(-1))
      .toEqual({ procedure: 'file.show', input: { path: `/tmp/${fileName}` } });
  });

  test('tells why a file could not be saved', async () => {
    const { page, host } = await october();
    host.answers['file.save'] = () => {
      throw new Refusal('file.unwritable', { file: 'raportti.csv' });
    };
    await exportAs(page, 'Vie tiedostoon', /^CSV/);
    await page.getByText(/raportti\.csv/).waitFor();
    expect(await page.getByText(/^Tallennettiin /).count()).toBe(0);
  });

  test('follows what happens in the office', async () => {
    const { page, core } = await october();
    await sheet(page).getByText('1 / 2 kommenttia').first().waitFor();
    const { rows } = await core.call('thread.list', { filter: { turn: 'ours' }, limit: 10 });
    await core.call('reply.add', {
      threadId: rows[0]!.id,
      kind: 'answer',
      text: 'Verkkosivulla.',
      language: 'fi',
      promisedOn: null,
    });
    await sheet(page).getByText('2 / 2 kommenttia').first().waitFor();
  });

  test('teaches an office that has nothing to report', async () => {
    const screen = await openScreen({ at: '/report' });
    await screen.page.getByRole('button', { name: 'Tuo tiedosto', exact: true }).first().waitFor();
    await expectAccessible(screen);
  });
});
