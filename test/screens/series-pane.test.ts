import { expect, test } from 'vitest';
import type { Call } from '../../src/contract/index.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

/** A question on four Fridays at three, an hour before the office closes. */
async function questions(call: Call): Promise<string[]> {
  const [channel] = await call('channel.list', {});
  const place = { channelId: channel!.id, language: 'fi' } as const;
  const { id } = await call('post.add', {
    title: 'Kysy kunnanjohtajalta',
    purpose: 'pull',
    plannedOn: '2026-11-27',
    plannedAt: '15:00',
    places: [place],
  });
  await call('variant.set', { postId: id, ...place, text: 'Kysy: http://kunta.fi/kysy' });
  const { ids } = await call('series.repeat', {
    postId: id,
    rule: { kind: 'weekly', weeks: 1, weekdays: [5], onHoliday: 'keep' },
    end: { count: 4 },
  });
  return [id, ...ids];
}

test('the pane tells what speaks against a post, and changes it alone or with all that follow', async () => {
  let ids: string[] = [];
  const screen = await openScreen({
    prepare: async (call) => {
      ids = await questions(call);
    },
  });
  const { page, core } = screen;
  await page.evaluate((path) => (location.hash = path), `#/calendar/month/2026-12-04/${ids[1]!}`);

  const warnings = page.getByRole('region', { name: '2 huomiota' });
  await warnings
    .getByText('Toimisto sulkeutuu klo 16.00. Seuraavan kerran joku on paikalla ma 7.12. klo 8.00.')
    .waitFor();
  await warnings.getByText('Linkki ei ole suojattu: http://kunta.fi/kysy').waitFor();
  const part = page.getByRole('region', { name: 'Toisto' });
  await part.getByText('Joka viikko perjantaisin').waitFor();
  await part.getByText('2/4, viimeinen pe 18.12.2026').waitFor();
  await expectAccessible(screen);

  const titles = async () =>
    Promise.all(ids.map(async (id) => (await core.call('post.get', { id })).title));
  const title = page.getByLabel('Työotsikko');
  await title.fill('Kysy rehtorilta');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await titles())[1]).toBe('Kysy rehtorilta');
  expect((await titles())[2]).toBe('Kysy kunnanjohtajalta');

  await part.getByRole('radio', { name: 'Tätä ja seuraavia' }).click();
  await title.fill('Kysy rehtorilta ja kuraattorilta');
  await page.keyboard.press('Enter');
  await expect
    .poll(titles)
    .toEqual([
      'Kysy kunnanjohtajalta',
      ...Array.from({ length: 3 }, () => 'Kysy rehtorilta ja kuraattorilta'),
    ]);

  await page.getByRole('button', { name: 'Toiminnot' }).click();
  await page.getByRole('menuitem', { name: 'Poista' }).click();
  const ask = page.getByRole('dialog', { name: 'Poistetaanko myös seuraavat?' });
  await ask.getByText('jossa tämän jälkeen on vielä 2 julkaisua').waitFor();
  await expectAccessible(screen);
  await ask.getByRole('button', { name: 'Peru' }).click();

  await part.getByRole('button', { name: 'Lopeta sarja tähän' }).click();
  await page.getByText('Sarja päättyy tähän. 2 myöhempää julkaisua poistettiin.').waitFor();
  await part.getByText('2/2, viimeinen pe 4.12.2026').waitFor();
  expect(await part.getByRole('button').allTextContents()).toEqual(['Jatka sarjaa…']);
  expect(screen.problems).toEqual([]);
});
