import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launch, listenIn, makeHome } from '../support/electron.ts';
import { picture } from '../support/files.ts';
import { element } from '../support/media-files.ts';

/** Half a second of film, as this program's own coder makes it. */
async function film(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const drawing = canvas.getContext('2d')!;
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.start();
    for (let frame = 0; frame < 15; frame += 1) {
      drawing.fillStyle = `hsl(${frame * 20} 80% 50%)`;
      drawing.fillRect(0, 0, canvas.width, canvas.height);
      await new Promise((next) => setTimeout(next, 30));
    }
    const stopped = new Promise((done) => recorder.addEventListener('stop', done));
    recorder.stop();
    await stopped;
    const reader = new FileReader();
    reader.readAsDataURL(new Blob(parts));
    await new Promise((done) => reader.addEventListener('load', done));
    return (reader.result as string).replace(/^[^,]*,/, '');
  });
  return Buffer.from(base64, 'base64');
}

it('pictures and films are read from where they lie, looked at under the policy, and copied out', async () => {
  const home = makeHome();
  const office = home.office();
  const { app, page } = await launch(home, { args: [office] });
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  const call = await listenIn(page);
  const { output } = await call('core', 'post.add', { title: 'Uimahalli' });
  const { id: postId } = output as { id: string };

  // Too large to travel as text: the core reads it where it lies.
  const padding = element(0xec, Buffer.alloc(31_000_000));
  const files = {
    'halli.png': picture(60, 40, (x, y) => x * y),
    'halli.webm': Buffer.concat([await film(page), padding]),
  };
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(join(home.documents, name), bytes);
  await page.evaluate((id) => (location.hash = `/calendar/month/2026-11/${id}`), postId);
  const paths = Object.keys(files).map((name) => join(home.documents, name));
  await page.locator('[data-takes-media] input[type=file][multiple]').setInputFiles(paths);
  const items = page.getByRole('list', { name: 'Julkaisun kuvat ja videot' }).getByRole('listitem');
  await expect.poll(() => items.locator('img').count(), { timeout: 30_000 }).toBe(2);
  const kept = readdirSync(office.replace('.vuoro', '-media'));
  expect(kept.filter((name) => /^[0-9a-f]{64}\.(?:png|webm)$/.test(name))).toHaveLength(2);

  const folder = join(home.documents, 'ulos');
  mkdirSync(folder);
  home.answer({ folder });
  await page.getByRole('button', { name: 'Vie kansioon' }).click();
  await page.getByText('2 tiedostoa vietiin kansioon ulos').waitFor();
  expect(readFileSync(join(folder, '1 halli.png')).equals(files['halli.png'])).toBe(true);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(
    await call('host', 'file.show', { path: join(home.documents, 'halli.png') }),
  ).toMatchObject({
    refusal: { code: 'file.notFound' },
  });

  await items
    .first()
    .getByRole('button', { name: /leikepöydälle/ })
    .click();
  await page.getByText('Kuva on leikepöydällä').waitFor();
  const formats = await app.evaluate(({ clipboard }) =>
    (clipboard as unknown as { availableFormats(): string[] }).availableFormats(),
  );
  expect(formats).toEqual(['image/png']);
  expect(await call('host', 'clipboard.copyImage', { png: 'aGVp' })).toMatchObject({
    refusal: { code: 'media.type' },
  });
  expect(refused).toEqual([]);
});
