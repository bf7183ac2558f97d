import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { launch, listenIn, makeHome } from '../support/electron.ts';

/** Counts whatever knocks at a TCP and a UDP port of this machine. */
async function listener() {
  const knocks: string[] = [];
  const server = createServer((socket) => {
    // An http request begins with its address; what is encrypted names its host in the clear.
    socket.once('data', (data) => knocks.push(data.toString('latin1').replaceAll(/[^ -~]+/g, ' ')));
    socket.on('error', () => {});
    setTimeout(() => socket.destroy(), 500);
  });
  const udp = createSocket('udp4');
  udp.on('message', () => knocks.push('udp'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  await once(udp.bind(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    udp.close();
  });
  return { knocks, tcp: (server.address() as AddressInfo).port, udp: udp.address().port };
}

it('a session of use sends nothing over the network', async () => {
  const { knocks, tcp, udp } = await listener();
  const home = makeHome();
  const { app, page } = await launch(home, {
    args: [home.office()],
    // Every host's name and address leads to the listener.
    flags: [`--host-resolver-rules=MAP * 127.0.0.1:${tcp}`],
  });
  await app.evaluate(({ session }) => {
    const sent: string[] = [];
    Object.assign(globalThis, { sent });
    session.defaultSession.webRequest.onSendHeaders(({ url }) => void sent.push(url));
  });
  const call = await listenIn(page);

  const csv = join(home.documents, 'kommentit.csv');
  const rows = [
    '2026-11-20 10:00;Kuva <img src="http://example.org/a.png"> https://example.org/kuva.png',
    '2026-11-20 11:00;Milloin tie aurataan?',
  ];
  writeFileSync(csv, ['Aika;Kommentti', ...rows].join('\n'));
  expect((await call('core', 'import.run', { file: csv })).refusal).toBeUndefined();
  for (const screen of ['Kalenteri', 'Kommentit', 'Lupaukset', 'Raportti', 'Toimisto', 'Tänään']) {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Kommentit' }).click();
  await page.getByRole('option').first().click();
  home.answer({ save: join(home.documents, 'raportti.pdf') });
  const report = await call('core', 'report.render', {
    period: '2026-11',
    language: 'fi',
    format: 'html',
  });
  const { content } = report.output as { content: string };
  const hostile =
    '<img src="http://example.org/a.png"><link rel="stylesheet" href="http://example.org/a.css">' +
    '<iframe src="http://example.org/"></iframe><script>fetch("http://example.org/")</script>';
  const printed = await call('host', 'file.savePdf', {
    fileName: 'raportti.pdf',
    html: content.replace('</body>', `${hostile}</body>`),
  });
  expect(printed).toMatchObject({ output: { path: join(home.documents, 'raportti.pdf') } });

  // What a page could try that found its way in.
  await page.evaluate(async (udp) => {
    for (const rel of [
      'dns-prefetch',
      'preconnect',
      'prefetch',
      'stylesheet',
      'icon',
      'manifest',
    ]) {
      const link = document.createElement('link');
      Object.assign(link, { rel, href: 'http://example.org/a' });
      document.head.append(link);
    }
    const image = new Image();
    image.src = 'http://example.org/a.png';
    navigator.sendBeacon('http://example.org/');
    await fetch('http://example.org/').catch(() => {});
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
    peer.createDataChannel('a');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((soon) => setTimeout(soon, 2000));
    peer.close();
  }, udp);

  expect(knocks).toEqual([]);
  const sent = await app.evaluate(() => (globalThis as unknown as { sent: string[] }).sent);
  expect(sent.filter((url) => !url.startsWith('app://vuoro/'))).toEqual([]);

  // The listener does hear what is sent: a session that nobody has shut.
  await app.evaluate(({ session }) =>
    session
      .fromPartition('open')
      .fetch('http://example.org/heard')
      .then(() => {})
      .catch(() => {}),
  );
  expect(knocks.join()).toContain('/heard');
});
