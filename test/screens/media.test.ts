import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { stripImage, videoPatches } from '../../src/media/strip.ts';
import type { HostInput } from '../../src/contract/host.ts';
import { temporaryFolder } from '../support/core.ts';
import { box, element, jpegParts, jpegSegment, secret, srt, tiff } from '../support/media-files.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';
import { soon, toast } from './comments.fixture.ts';

useBrowser();

async function mediaScreen() {
  let postId = '';
  const screen = await openScreen({
    setup: { regime: 'bilingual' },
    // High enough to drag from the first item to the last.
    viewport: { width: 1280, height: 1600 },
    prepare: async (call) => {
      ({ id: postId } = await call('post.add', { title: 'Uimahalli', plannedOn: '2026-11-26' }));
    },
  });
  onTestFinished(() => expect(screen.problems).toEqual([]));
  await screen.page.evaluate((id) => (location.hash = `/calendar/month/2026-11/${id}`), postId);
  await screen.page.getByRole('heading', { name: 'Kuvat ja videot' }).waitFor();
  const media = async () => (await screen.core.call('post.get', { id: postId })).media;
  return { ...screen, postId, media };
}

/** What this browser's own coders make of a drawing. */
function coded(page: Page, type: string, width = 40, height = 30): Promise<Buffer> {
  return page
    .evaluate(
      async ({ type, width, height }) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const drawing = canvas.getContext('2d')!;
        for (let x = 0; x < width; x += 1) {
          drawing.fillStyle = `hsl(${x * 9} 80% ${30 + x}%)`;
          drawing.fillRect(x, x % 7, 1, height);
        }
        const blob = await (type.startsWith('image/')
          ? new Promise<Blob | null>((done) => canvas.toBlob(done, type))
          : filmed(canvas));
        const reader = new FileReader();
        reader.readAsDataURL(blob!);
        await new Promise((done) => reader.addEventListener('load', done));
        return (reader.result as string).replace(/^[^,]*,/, '');

        async function filmed(canvas: HTMLCanvasElement): Promise<Blob> {
          const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: type });
          const parts: Blob[] = [];
          recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
          recorder.start();
          for (let frame = 0; frame < 12; frame += 1) {
            drawing.fillRect(frame, 0, 4, 4);
            await new Promise((next) => setTimeout(next, 30));
          }
          const stopped = new Promise((done) => recorder.addEventListener('stop', done));
          recorder.stop();
          await stopped;
          return new Blob(parts, { type });
        }
      },
      { type, width, height },
    )
    .then((base64) => Buffer.from(base64, 'base64'));
}

/** The pixels that the browser sees in a picture, upright. */
function pixels(page: Page, bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const raw = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([raw]));
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, data: Array.from(data).join() };
  }, bytes.toString('base64'));
}

const exif = (orientation: number) => Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation)]);

/** A photo as a phone gives it, on its side, with the name of a place in it. */
function asPhone(jpeg: Buffer, orientation: number): Buffer {
  const after = jpegSegment(0xe1, exif(orientation));
  return Buffer.concat([jpegParts.start, after, ...jpegParts.foreign, jpeg.subarray(2)]);
}

const onPage = '[data-takes-media]';

async function drop(page: Page, files: { name: string; type: string; bytes: Buffer }[]) {
  await page.evaluate(
    ({ on, files }) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const raw = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        data.items.add(new File([raw], name, { type }));
      }
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        const init = { dataTransfer: data, bubbles: true, cancelable: true };
        document.querySelector(on)!.dispatchEvent(new DragEvent(kind, init));
      }
    },
    {
      on: onPage,
      files: files.map(({ bytes, ...file }) => ({ ...file, base64: bytes.toString('base64') })),
    },
  );
}

/** As a hand does it: a page is asked only now and then what may be dropped on it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const middle = async (of: Locator) => {
    const { x, y, width, height } = (await of.boundingBox())!;
    return [x + width / 2, y + height / 2] as const;
  };
  const [x, y] = await middle(from);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 6, { steps: 3 });
  await page.mouse.move(...(await middle(to)), { steps: 5 });
  await page.locator('[class*=before]').waitFor();
  await page.mouse.move(x, (await middle(to))[1] + 1);
  await page.mouse.up();
}

async function paste(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    const raw = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    data.items.add(new File([raw], 'image.png', { type: 'image/png' }));
    const init = { clipboardData: data, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', init));
  }, bytes.toString('base64'));
}

test('pictures and a video are put on a post, described, ordered, captioned and copied out', async () => {
  const screen = await mediaScreen();
  const { page, media, host, core } = screen;
  const items = page.getByRole('list', { name: 'Julkaisun kuvat ja videot' }).getByRole('listitem');
  const names = async () => (await media()).map(({ name }) => name);

  // A photo on its side is shown and told upright; what is no picture says why, and the rest comes in.
  const photo = asPhone(await coded(page, 'image/jpeg'), 6);
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const film = await coded(page, 'video/webm');
  await drop(page, [
    { name: 'IMG_2034.jpg', type: 'image/jpeg', bytes: photo },
    { name: 'IMG_2035.heic', type: 'image/heic', bytes: heic },
    { name: 'valtuusto.webm', type: 'video/webm', bytes: film },
  ]);
  await toast(page, 'HEIC').waitFor();
  await toast(page, 'HEIC').getByRole('button').first().click();
  await soon(() => items.locator('img').count()).toBe(2);
  await items.nth(0).getByText('30 × 40 kuvapistettä').waitFor();
  await items.nth(1).getByText('40 × 30 kuvapistettä').waitFor();

  // Words for those who don't see it, one step however much is typed.
  await page.getByLabel('Alt-teksti (suomi)').pressSequentially('Lapsia uimahallissa');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Barn i simhallen');
  await page.keyboard.press('Tab');
  await soon(async () => (await media())[0]!.alts).toEqual({
    fi: 'Lapsia uimahallissa',
    sv: 'Barn i simhallen',
  });
  expect(await core.call('history.get', {})).toMatchObject({ undo: { procedure: 'media.setAlt' } });
  await page.getByRole('radiogroup', { name: 'Onko kuvassa tekstiä?' }).getByText('Kyllä').click();
  await page.getByText('Kirjoita sama asia myös julkaisun tekstiin').waitFor();
  await expectAccessible(screen);

  // Decoration needs no words, and a pasted picture is one of the post's too.
  await paste(page, await coded(page, 'image/png'));
  await items.nth(2).getByText('Liitetty kuva 24.11.2026 klo 10.00').waitFor();
  await items.nth(2).getByText('Koristekuva').click();
  await soon(() => page.getByLabel('Alt-teksti (suomi)').count()).toBe(1);

  // The order, by keyboard and by dragging.
  await items
    .nth(2)
    .getByRole('button', { name: /Siirrä aiemmaksi/ })
    .focus();
  await page.keyboard.press('Enter');
  await soon(names).toEqual([
    'IMG_2034.jpg',
    expect.stringContaining('Liitetty'),
    'valtuusto.webm',
  ]);
  await page.getByText(/Liitetty kuva.*: paikka 2\/3/).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await soon(async () => (await names())[0]).toContain('Liitetty');
  // The first has nowhere earlier to go: the focus is on the way back.
  await soon(() =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
  ).toContain('Siirrä myöhemmäksi: Liitetty');
  // Dropped on the upper half of the last, it goes before it.
  await drag(page, items.nth(0).locator('[draggable]'), items.nth(2).locator('[draggable]'));
  await soon(names).toEqual([
    'IMG_2034.jpg',
    expect.stringContaining('Liitetty'),
    'valtuusto.webm',
  ]);

  // A recording has fourteen days for its captions, and the file is checked to be one.
  const video = items.nth(2);
  await video.getByText('Valmiissa videossa pitää olla tekstitys heti').waitFor();
  await video.getByText('Suoran lähetyksen tallenne').last().click();
  await video.getByText('viimeistään 10.12.2026').waitFor();
  await video.getByText('Tekstitystiedostosta').click();
  const captions = video.locator('input[type=file]');
  await captions.setInputFiles({
    name: 'muistio.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Hei'),
  });
  await toast(page, 'muistio.txt ei ole tekstitys').getByRole('button').first().click();
  await captions.setInputFiles({ name: 'valtuusto.srt', mimeType: '', buffer: Buffer.from(srt) });
  await video.getByText('valtuusto.srt').waitFor();
  expect(await media()).toMatchObject([{}, {}, { kind: 'recording', captions: 'file' }]);

  // Out of the office without the place; the picture is what it was, and the film plays.
  const folder = temporaryFolder();
  host.answers['folder.choose'] = () => ({ folder });
  await page.getByRole('button', { name: 'Vie kansioon' }).click();
  await toast(page, '4 tiedostoa vietiin').getByRole('button', { name: 'Näytä kansiossa' }).click();
  const out = (name: string) => readFileSync(join(folder, name));
  expect(readdirSync(folder).toSorted()).toEqual([
    '1 IMG_2034.jpg',
    '2 Liitetty kuva 24.11.2026 klo 10.00.png',
    '3 valtuusto.srt',
    '3 valtuusto.webm',
  ]);
  expect(out('1 IMG_2034.jpg').includes(secret)).toBe(false);
  expect(await pixels(page, out('1 IMG_2034.jpg'))).toEqual(await pixels(page, photo));
  expect(host.calls.at(-1)).toMatchObject({
    procedure: 'file.show',
    input: { path: `${folder}/1 IMG_2034.jpg` },
  });

  await items
    .nth(0)
    .getByRole('button', { name: /leikepöydälle/ })
    .click();
  await toast(page, 'Kuva on leikepöydällä').waitFor();
  const copied = host.calls.find(({ procedure }) => procedure === 'clipboard.copyImage');
  const { png } = copied!.input as HostInput<'clipboard.copyImage'>;
  expect(await pixels(page, Buffer.from(png, 'base64'))).toEqual(await pixels(page, photo));

  // What is lost is told, and is whole again when it is added again.
  const kept = core.file.replace(/\.vuoro$/, '-media');
  for (const name of readdirSync(kept)) if (name.endsWith('.jpg')) rmSync(join(kept, name));
  await items
    .nth(1)
    .getByRole('button', { name: /Poista julkaisusta/ })
    .click();
  await items.nth(0).getByText('Tiedosto ei ole toimiston mediakansiossa').waitFor();
  await expectAccessible(screen);
  await drop(page, [{ name: 'IMG_2034.jpg', type: 'image/jpeg', bytes: photo }]);
  await soon(() => page.getByText('Tiedosto ei ole toimiston mediakansiossa').count()).toBe(0);
  expect(await names()).toHaveLength(2);

  // The one that was taken off is unused, until it is deleted for good.
  await page.evaluate(() => (location.hash = '/office/file'));
  await page.getByText('1 tiedosto, ').waitFor();
  await page.getByRole('button', { name: 'Poista käyttämättömät' }).click();
  await page.getByRole('alertdialog').getByText('Poistoa ei voi kumota').waitFor();
  await page.getByRole('button', { name: 'Poista lopullisesti' }).click();
  await page.getByText('Kaikki kansion tiedostot ovat jossakin julkaisussa.').waitFor();
  expect(readdirSync(kept)).toHaveLength(3);
});

test('pictures and films of real coders are seen the same without their metadata', async () => {
  const { page } = await mediaScreen();
  const jpeg = asPhone(await coded(page, 'image/jpeg'), 8);
  const png = Buffer.from(await coded(page, 'image/png'));
  const text = Buffer.concat([
    Buffer.from([0, 0, 0, secret.length]),
    Buffer.from(`tEXt${secret}`),
    Buffer.alloc(4),
  ]);
  const pngWith = Buffer.concat([png.subarray(0, 33), text, png.subarray(33), Buffer.from(secret)]);
  for (const [type, bytes] of [
    ['image/jpeg', jpeg],
    ['image/png', pngWith],
    ['image/webp', await coded(page, 'image/webp')],
  ] as const) {
    const clean = Buffer.from(stripImage[type](bytes));
    expect(clean.includes(secret)).toBe(false);
    expect(await pixels(page, clean)).toEqual(await pixels(page, bytes));
  }

  const types = ['video/webm', 'video/mp4'] as const;
  for (const type of types) {
    if (!(await page.evaluate((type) => MediaRecorder.isTypeSupported(type), type))) continue;
    const told =
      type === 'video/mp4' ? box('uuid', secret) : element(0x1254c367, Buffer.from(secret));
    const film = Buffer.concat([await coded(page, type), told]);
    const clean = Buffer.from(film);
    const read = (at: number, length: number) => Promise.resolve(film.subarray(at, at + length));
    for (const { at, bytes, zeros } of await videoPatches[type](read, film.length)) {
      clean.set(bytes, at);
      clean.fill(0, at + bytes.length, at + bytes.length + zeros);
    }
    expect(clean.includes(secret)).toBe(false);
    expect(await plays(page, clean, type)).toEqual(await plays(page, film, type));
  }
});

/** How large a film is and whether its frames come. */
function plays(page: Page, bytes: Buffer, type: string) {
  return page.evaluate(
    async ({ base64, type }) => {
      const raw = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const film = document.createElement('video');
      film.muted = true;
      film.src = URL.createObjectURL(new Blob([raw], { type }));
      await film.play();
      const ended = new Promise((done) => film.addEventListener('ended', done));
      await ended;
      const frames = film.getVideoPlaybackQuality().totalVideoFrames;
      return { width: film.videoWidth, height: film.videoHeight, framesCame: frames > 0 };
    },
    { base64: bytes.toString('base64'), type },
  );
}
