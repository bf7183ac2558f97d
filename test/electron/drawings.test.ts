import { fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FromCore, ToCore } from '../../electron/core-messages.ts';
import { projectFolder } from '../../electron/launch/find.ts';
import { pngOf } from '../../src/report/png.ts';
import { type Connection, connect } from '../../src/wire/connect.ts';
import { testNow } from '../support/core.ts';
import { filesOf } from '../support/word-file.ts';

/**
 * The built core in a folder where it finds no package but the store's native one, as in an installed program: what
 * charts are drawn with must have come with it.
 */
async function packagedCore(): Promise<Connection['call']> {
  const folder = mkdtempSync(join(tmpdir(), 'vuoro-packaged-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  cpSync(join(projectFolder, 'out/main'), join(folder, 'main'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  const native = 'node_modules/better-sqlite3';
  symlinkSync(join(projectFolder, native), join(folder, native), 'junction');

  const child = fork(join(folder, 'main/core-process.cjs'), [], {
    execPath: realpathSync(join(projectFolder, 'node_modules/.bin/node')),
    execArgv: [],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const say = (message: ToCore) => child.send(message);
  await new Promise<void>((resolve, reject) => {
    child.once('message', (message: FromCore) =>
      message.type === 'started' ? resolve() : reject(new Error(JSON.stringify(message))),
    );
    child.once('exit', (code) => reject(new Error(`ended: ${code}`)));
    const file = join(folder, 'testi.vuoro');
    say({ type: 'start', file, sample: true, version: '0', logFolder: folder, startAt: testNow });
  });
  say({ type: 'attach' });
  return connect({
    post: (message) => say({ type: 'wire', message }),
    onMessage: (listener) => {
      child.on('message', (message: FromCore) => {
        if (message.type === 'wire') listener(message.message);
      });
    },
    onClose: (listener) => void child.once('exit', listener),
    close: () => {},
  }).call;
}

test('the packaged program draws the charts of a Word file and of slides as its source does', async () => {
  const call = await packagedCore();
  const render = async (format: 'docx' | 'pptx') => {
    const which = { period: '2026-10', language: 'fi', format } as const;
    const { content, encoding } = await call('report.render', which);
    return filesOf(Buffer.from(content, encoding));
  };
  const ending = (files: Map<string, Buffer>, end: string) =>
    [...files].filter(([name]) => name.endsWith(end)).map(([, file]) => file);

  const word = await render('docx');
  const svgs = ending(word, '.svg').map((svg) => svg.toString('utf8'));
  const pngs = ending(word, '.png');
  // Three charts and the small lines of figures.
  expect(svgs.length).toBeGreaterThan(10);
  expect(pngs).toHaveLength(svgs.length);
  for (const svg of svgs) {
    const drawn = await pngOf({ svg, width: Number(/width="(\d+)"/.exec(svg)![1]) });
    expect(pngs.some((png) => png.equals(drawn))).toBe(true);
  }
  const slides = ending(await render('pptx'), '.png');
  expect(slides.length).toBeGreaterThan(1);
  for (const slide of slides) expect(pngs.some((png) => png.equals(slide))).toBe(true);
});
