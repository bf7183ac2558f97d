import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RescueOffer } from '../../src/contract/backups.ts';
import { expectAccessible, openScreen, openSound, useBrowser } from '../support/screens.ts';
import { testNow } from '../support/core.ts';

useBrowser();

const counts = { comments: 412, replies: 120, posts: 31, promises: 4 };

describe('the office’s backups', () => {
  it('are made and listed with what they hold, and restored after the user has seen what is lost', async () => {
    const screen = await openSound('/office/backups', { sample: true });
    const { page, call, host } = screen;
    await page.getByText('Varmuuskopioita ei vielä ole').waitFor();
    await page.getByRole('button', { name: 'Tee varmuuskopio nyt' }).click();
    await page.getByText('Varmuuskopio tehtiin.').waitFor();
    const [made] = await call('backup.list', {});
    const row = page.getByRole('row').nth(1);
    await expect.poll(() => row.innerText()).toContain('24.11.2026');
    expect(await row.innerText()).toContain('Pyydettiin');
    expect(await row.innerText()).toContain(String(made!.counts.posts));
    await expectAccessible(screen);

    screen.core.at('2026-11-24T08:10:00.000Z');
    await call('unit.add', { name: 'Uusi', email: null });
    await page.getByRole('button', { name: /^Palauta varmuuskopio: 24\.11\.2026/ }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Varmuuskopiosta puuttuu: 1 muu muutos.').waitFor();
    await dialog.getByText('palautuksen voi kumota').waitFor();
    await dialog.getByRole('button', { name: 'Palauta', exact: true }).click();
    await expect
      .poll(() => host.calls)
      .toContainEqual({ procedure: 'backup.restore', input: { name: made!.name } });
  });

  it('go to a second place as well, and the user is told when it has long been away', async () => {
    const screen = await openScreen({ at: '/office/backups' });
    const { page, host, core } = screen;
    const place = join(dirname(core.file), 'verkkolevy');
    mkdirSync(place);
    host.answers['folder.choose'] = () => ({ folder: place });
    await core.call('backup.make', {});
    await page.getByRole('button', { name: 'Valitse kansio' }).click();
    await page.getByText('Kopioitu viimeksi').waitFor();
    const copies = join(place, `${basename(core.file, '.vuoro')}-backups`);
    expect(readdirSync(copies).filter((name) => name.endsWith('.vuoro'))).toHaveLength(1);

    rmSync(copies, { recursive: true });
    core.at('2026-12-02T08:00:00.000Z');
    await page.getByRole('button', { name: 'Tee varmuuskopio nyt' }).click();
    await page.getByText('ei ole saatu kopioitua toiseen paikkaan yli viikkoon').waitFor();
    await page.getByText(`Kansioon ${place} ei saatu yhteyttä`).waitFor();
    await expectAccessible(screen);
    await page.getByRole('link', { name: 'Tänään' }).click();
    await page.getByText('ei ole saatu kopioitua toiseen paikkaan yli viikkoon').waitFor();
    await page.getByRole('link', { name: 'Näytä varmuuskopiot' }).click();
    await page.getByRole('button', { name: 'Lopeta kopiointi' }).click();
    await page.getByText('yli viikkoon').waitFor({ state: 'detached' });
  });

  it('that could not be made are told of on Today, until one is', async () => {
    const { page, core } = await openScreen({ at: '/today' });
    const folder = core.file.replace('.vuoro', '-backups');
    writeFileSync(folder, 'A file where the folder should be.');
    await core.call('backup.make', {}).catch(() => {});
    await page
      .getByText('Varmuuskopiota ei voitu tehdä, koska kansioon ei voi kirjoittaa')
      .waitFor();
    rmSync(folder);
    await core.call('backup.make', {});
    await page.getByText('Varmuuskopiota ei voitu').waitFor({ state: 'detached' });
  });
});

describe('an office that can’t be opened', () => {
  const offer = (change: Partial<RescueOffer> = {}): RescueOffer => ({
    file: '/koti/kunta.vuoro',
    backup: {
      name: 'kunta-2026-11-23T08-00-00-000Z-daily.vuoro',
      at: '2026-11-23T08:00:00.000Z',
      reason: 'daily',
      size: 4_000_000,
      counts,
      loss: { comments: 3, replies: 1, posts: 0, promises: 0, steps: 5 },
    },
    recoverable: true,
    ...change,
  });
  const failure = { code: 'office.damaged', params: { file: '/koti/kunta.vuoro' } } as const;

  it('is offered its newest backup with what is not in it, and what else can be done', async () => {
    const shell = { office: null, failure, rescue: offer() };
    const screen = await openScreen({ shell });
    const { page, host } = screen;
    await page.getByText('Uusin ehjä varmuuskopio on tehty 23.11.2026').waitFor();
    await page.getByText('Siitä puuttuu: 3 kommenttia, 1 vastaus ja 5 muuta muutosta.').waitFor();
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Palauta varmuuskopio' }).click();
    await page.getByRole('button', { name: 'Pelasta, mitä' }).click();
    await expect
      .poll(() => host.calls.map(({ procedure }) => procedure))
      .toContain('backup.recover');
    expect(host.calls).toContainEqual({
      procedure: 'backup.restore',
      input: { name: offer().backup!.name },
    });
  });

  it('is told honestly what nobody can know', async () => {
    const backup = { ...offer().backup!, loss: null };
    const { page, host } = await openScreen({
      shell: { office: null, failure, rescue: offer({ backup }) },
    });
    await page.getByText('ei enää näe vaurioituneesta tiedostosta').waitFor();
    host.setShell({ rescue: offer({ backup: null }) });
    await page.getByText('Ehjää varmuuskopiota ei löytynyt').waitFor();
    expect(await page.getByRole('button', { name: 'Palauta varmuuskopio' }).count()).toBe(0);
  });
});

describe('what was put in an office’s place', () => {
  it('is told until it is dismissed, and can be undone', async () => {
    const before = 'testi-2026-11-24T08-00-00-000Z-restore.vuoro';
    const screen = await openScreen({
      shell: { aftermath: { kind: 'restored', at: testNow, before, aside: null } },
    });
    const { page, host } = screen;
    await page.getByText('Varmuuskopio palautettiin: 24.11.2026').waitFor();
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Kumoa palautus' }).click();
    await expect
      .poll(() => host.calls)
      .toContainEqual({ procedure: 'backup.restore', input: { name: before } });
    await page.getByRole('button', { name: 'Sulje ilmoitus' }).click();
    await page.getByText('Varmuuskopio palautettiin').waitFor({ state: 'detached' });
  });

  it('is told in numbers, table by table, when it was saved from a damaged file', async () => {
    const tables = [
      { table: 'comment', saved: 1380, lost: 12, orphans: 0 },
      { table: 'reply', saved: 300, lost: 0, orphans: 8 },
      { table: 'note', saved: 0, lost: null, orphans: 0 },
    ];
    const screen = await openScreen({
      shell: {
        aftermath: { kind: 'recovered', tables, before: null, aside: '/koti/damaged.vuoro' },
      },
    });
    const { page } = screen;
    const banner = page.getByRole('status').filter({ hasText: 'pelastettiin' });
    await expect
      .poll(() => banner.innerText())
      .toMatch(/1\s680 riviä.*Menetettiin 20\..*ei tiedetä/s);
    await page.getByText('Taulukoittain').click();
    await page.getByRole('row', { name: /^comment 1\s380 12 0$/ }).waitFor();
    await page.getByRole('row', { name: 'note 0 – 0' }).waitFor();
    await expectAccessible(screen);
  });
});
