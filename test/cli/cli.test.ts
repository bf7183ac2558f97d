import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { figures } from '../../src/contract/figures.ts';
import { testCore, temporaryFolder } from '../support/core.ts';

const project = join(import.meta.dirname, '../..');

const env = { LANG: 'en_GB.UTF-8', VUORO_NOW: '2026-11-24T08:00:00.000Z' };

type Ran = { code: number | null; out: string; err: string; json: () => unknown };

/** One command line, in this process. */
async function vuoro(...args: string[]): Promise<Ran> {
  return vuoroIn({}, ...args);
}

async function vuoroIn(more: Record<string, string>, ...args: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(args, {
    env: { ...env, ...more },
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
  });
  return { code, out, err, json: () => JSON.parse(out) as unknown };
}

async function newOffice(...more: string[]): Promise<{ office: string; folder: string }> {
  const folder = temporaryFolder();
  const office = join(folder, 'kunta.vuoro');
  expect(await vuoro('init', '--office', office, ...more)).toMatchObject({ code: 0 });
  return { office, folder };
}

it('is a process with exit codes, results on stdout and messages on stderr', () => {
  const inProcess = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli.ts', ...args], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  const office = join(temporaryFolder(), 'kunta.vuoro');
  expect(inProcess('init', '--office', office, '--json')).toMatchObject({ status: 0, stderr: '' });
  expect(inProcess('init', '--office', office)).toMatchObject({ status: 1, stdout: '' });
  expect(inProcess('nonsense')).toMatchObject({ status: 2, stdout: '' });
});

describe('init', () => {
  it('makes an office under its name, and never over another', async () => {
    const { office } = await newOffice('--name', 'Mallilan kunta');
    const { json } = await vuoro('call', 'office.get', '--office', office);
    expect(json()).toMatchObject({ name: 'Mallilan kunta', fictional: false });
    const again = await vuoro('init', '--office', office);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('already exists');
  });

  it('makes the sample municipality, which says that it is fictional', async () => {
    const { office } = await newOffice('--sample');
    const { json } = await vuoro('call', 'office.get', '--office', office);
    expect(json()).toMatchObject({ fictional: true });
    expect((json() as { name: string }).name).toContain('kuvitteellinen');
  });
});

describe('import', () => {
  it('maps columns by name, lists bad rows, and changes nothing the second time', async () => {
    const { office, folder } = await newOffice();
    const file = join(folder, 'lista.csv');
    writeFileSync(
      file,
      'Milloin;Mitä, tarkkaan;Osoite\n5.10.2026 klo 9.05;"Hei; moi";https://example.org/1\nhuomenna;Rikki;\n6.10.2026 10:00;=cmd|x;\n',
    );
    const args = ['import', file, '--office', office, '--json'];
    const map = ['--map', 'date=Milloin,text=Mitä, tarkkaan,link=Osoite', '--channel', 'Facebook'];
    const preview = await vuoro(...args, ...map, '--dry-run');
    expect(preview).toMatchObject({ code: 0, err: '' });
    const expected = {
      new: 2,
      changed: 0,
      unchanged: 0,
      rejected: 1,
      errors: [{ row: 3, column: 'Milloin', reason: 'date.unreadable', value: 'huomenna' }],
    };
    expect(preview.json()).toMatchObject(expected);
    expect((await vuoro(...args, ...map)).json()).toMatchObject(expected);
    expect((await vuoro(...args, ...map)).json()).toMatchObject({
      ...expected,
      new: 0,
      unchanged: 2,
    });
  });

  it('recognises a Meta export by what it holds', async () => {
    const { office } = await newOffice();
    const file = join(project, 'resources/sample/meta-export.csv');
    const { json } = await vuoro('import', file, '--office', office, '--json');
    expect(json()).toMatchObject({ format: 'meta.content', new: 24, rejected: 0 });
  });

  const calendarOf = (name: string, ...titles: string[]) =>
    [
      'BEGIN:VCALENDAR',
      `X-WR-CALNAME:${name}`,
      ...titles.flatMap((title) => [
        'BEGIN:VEVENT',
        `UID:${title}@kunta`,
        'DTSTART;VALUE=DATE:20261207',
        `SUMMARY:${title}`,
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
      '',
    ].join('\r\n');

  it('reads calendar files into layers: alone, again, previewed and into the one that is named', async () => {
    const { office, folder } = await newOffice();
    const file = join(folder, 'vienti.ics');
    writeFileSync(file, calendarOf('Kunnanhallituksen kokoukset', 'Kokous'));
    const args = ['import', file, '--office', office];
    const first = { name: 'Kunnanhallituksen kokoukset', kind: 'meetings', new: 1, unchanged: 0 };
    const preview = await vuoro(...args, '--dry-run', '--json');
    expect(preview).toMatchObject({ code: 0, err: '' });
    expect(preview.json()).toMatchObject({ calendars: [first], dryRun: true });
    expect((await vuoro(...args, '--json')).json()).toMatchObject({ calendars: [first] });
    // The same calendar again goes where it went before, and says what it has no more.
    writeFileSync(file, calendarOf('Kunnanhallituksen kokoukset', 'Iltakoulu'));
    const again = await vuoro(...args);
    expect(again.out).toContain('calendar layer Kunnanhallituksen kokoukset');
    expect(again.out).toContain('1 new, 0 changed, 0 unchanged');
    expect(again.out).toContain('1 coming event of the layer is no longer in the file.');
    const named = await vuoro(...args, '--layer', 'Lukuvuosi', '--json');
    expect(named.json()).toMatchObject({ calendars: [{ name: 'Lukuvuosi', kind: 'school' }] });
    const { json } = await vuoro('call', 'layer.list', '--office', office);
    expect(json()).toMatchObject([
      { name: 'Kunnanhallituksen kokoukset', events: 2 },
      { name: 'Lukuvuosi', events: 1 },
    ]);
  });

  it('reads the calendars of a folder beside what else it holds, and tells which could not be read', async () => {
    const { office, folder } = await newOffice();
    const given = join(folder, 'tuotavat');
    for (const [path, content] of [
      ['a/kalenteri.ics', calendarOf('Valtuusto', 'A')],
      ['b/kalenteri.ics', calendarOf('Lomat', 'B')],
      ['rikki.ics', 'BEGIN:VCALENDAR\r\n'],
      ['meta.csv', readFileSync(join(project, 'resources/sample/meta-export.csv'), 'utf8')],
    ] as const) {
      mkdirSync(join(given, path, '..'), { recursive: true });
      writeFileSync(join(given, path), content);
    }
    const { code, json, err } = await vuoro('import', given, '--office', office, '--json');
    expect(json()).toMatchObject({
      new: 24,
      calendars: [
        { path: 'a/kalenteri.ics', name: 'Valtuusto', kind: 'meetings', new: 1 },
        { path: 'b/kalenteri.ics', name: 'Lomat', kind: 'school', new: 1 },
      ],
    });
    expect(code).toBe(1);
    expect(err).toContain('rikki.ics');
  });

  it('says what is wrong with a file, and with its own use', async () => {
    const { office } = await newOffice();
    const missing = await vuoro('import', '/nowhere.csv', '--office', office);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toContain('was not found');
    expect((await vuoro('import', 'x.csv', '--office', office, '--as', 'pdf')).code).toBe(2);
    expect((await vuoro('import', 'x.csv', '--office', office, '--map', 'date')).code).toBe(2);
    expect((await vuoro('import', '--office', office)).code).toBe(2);
    expect((await vuoro('import', 'x.csv')).code).toBe(2);
  });
});

describe('handover', () => {
  it('seals with a passphrase of its own, opens with it alone, and merges what comes back', async () => {
    const { office, folder } = await newOffice();
    const sealed = join(folder, 'loma.vuoro-handover');
    const copy = join(folder, 'sijainen.vuoro');
    const back = join(folder, 'loma.vuoro-return');
    const made = await vuoro('handover', sealed, '--office', office, '--name', 'Sijainen');
    expect(made.code).toBe(0);
    const passphrase = /Passphrase: (.+)/.exec(made.err)![1]!;
    const knowing = { VUORO_PASSPHRASE: passphrase };

    expect(await vuoro('receive', sealed, '--office', copy)).toMatchObject({ code: 2 });
    const wrong = { VUORO_PASSPHRASE: 'something else' };
    const refused = await vuoroIn(wrong, 'receive', sealed, '--office', copy);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('does not open the file');
    expect(existsSync(copy)).toBe(false);
    expect(await vuoroIn(knowing, 'receive', sealed, '--office', copy)).toMatchObject({ code: 0 });

    const unit = (name: string) => JSON.stringify({ name, email: null });
    await vuoro('call', 'unit.add', unit('Tekninen toimi'), '--office', copy);
    await vuoro('call', 'unit.add', unit('Sivistystoimi'), '--office', office);
    expect(await vuoroIn(knowing, 'return', back, '--office', copy)).toMatchObject({ code: 0 });
    const merged = await vuoroIn(knowing, 'return', back, '--office', office, '--json');
    expect(merged.json()).toEqual({ added: 1, changed: 0, removed: 0 });
    const units = (await vuoro('call', 'unit.list', '--office', office)).json();
    expect(units).toMatchObject([{ name: 'Sivistystoimi' }, { name: 'Tekninen toimi' }]);
  });
});

describe('report', () => {
  it('writes JSON that fits the contract, with what other programs count on', async () => {
    const { office, folder } = await newOffice('--sample');
    const out = join(folder, 'r.json');
    const args = ['report', '--office', office, '--month', '2026-10', '--format', 'json'];
    expect(await vuoro(...args, '--out', out)).toMatchObject({ code: 0 });
    const report = figures.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect(report.month).toBe('2026-10');
    // The clock starts at the given moment and goes on.
    expect(report.asKnownOn).toMatch(/^2026-11-24T08:00/);
    expect(report.comments.received).toBeGreaterThan(40);
    expect(report.comments.needAnswer).toBe(report.answers.rate.denominator);
    expect(report.answers.firstAnswerMinutes.n).toBe(report.answers.rate.numerator);
    const { push, pull, network, image, unset } = report.posts.byPurpose;
    expect(push + pull + network + image + unset).toBe(report.posts.total);
    expect(report.posts.dialogueShare.numerator).toBe(pull + network);
  });

  it('leaves out what had not happened by --as-of', async () => {
    const { office, folder } = await newOffice('--sample');
    const at = async (asOf: string) => {
      const out = join(folder, `${asOf.slice(0, 10)}.json`);
      const args = ['report', '--office', office, '--month', '2026-10', '--format', 'json'];
      expect((await vuoro(...args, '--out', out, '--as-of', asOf)).code).toBe(0);
      return figures.parse(JSON.parse(readFileSync(out, 'utf8')));
    };
    const middle = await at('2026-10-15T12:00');
    const end = await at('2026-11-05T12:00');
    expect(middle.asKnownOn).toBe('2026-10-15T09:00:00.000Z');
    expect(middle.comments.received).toBeLessThan(end.comments.received);
    expect(middle.posts.total).toBeLessThan(end.posts.total);
  });

  it('writes HTML in three languages and CSV, whole or not at all', async () => {
    const { office, folder } = await newOffice();
    for (const language of ['fi', 'sv', 'en']) {
      const out = join(folder, `r-${language}.html`);
      const args = ['--month', '2026-10', '--format', 'html', '--lang', language, '--out', out];
      expect((await vuoro('report', '--office', office, ...args)).code).toBe(0);
      expect(readFileSync(out, 'utf8')).toContain(`lang="${language}"`);
    }
    const lost = join(folder, 'no/such/folder/r.csv');
    const args = ['report', '--office', office, '--month', '2026-10', '--format', 'csv'];
    expect(await vuoro(...args, '--out', lost)).toMatchObject({ code: 1 });
    expect(existsSync(lost)).toBe(false);
  });

  it('refuses months and moments that are none', async () => {
    const { office } = await newOffice();
    const toNowhere = ['--format', 'json', '--out', '/nowhere/r.json'];
    const report = (month: string, ...more: string[]) =>
      vuoro('report', '--office', office, '--month', month, ...toNowhere, ...more);
    expect((await report('2026-13')).code).toBe(2);
    expect((await report('2026-10', '--as-of', 'eilen')).code).toBe(2);
    expect((await report('2026-10', '--lang', 'de')).code).toBe(2);
    expect(await report('2027-03')).toMatchObject({ code: 1 });
  });
});

describe('call and check', () => {
  it('call any procedure, and name them all with their input', async () => {
    const { office } = await newOffice();
    const list = (await vuoro('call', '--list', '--json')).json() as {
      name: string;
      input: object;
    }[];
    expect(list.map((p) => p.name)).toContain('reply.add');
    expect(list.find((p) => p.name === 'comment.classify')?.input).toMatchObject({
      required: ['ids', 'class'],
    });
    const add = await vuoro(
      'call',
      'unit.add',
      '{"name":"Kaavoitus","email":null}',
      '--office',
      office,
    );
    expect(add.code).toBe(0);
    expect((await vuoro('call', 'unit.list', '--office', office)).json()).toMatchObject([
      { name: 'Kaavoitus' },
    ]);
    const wrong = await vuoro('call', 'unit.add', '{"name":""}', '--office', office);
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain('name');
    expect((await vuoro('call', 'unit.add', '{', '--office', office)).code).toBe(2);
    expect((await vuoro('call', 'no.such', '--office', office)).code).toBe(1);
  });

  it('check tells a sound file, one that is open elsewhere, and one that is no office', async () => {
    const { core, file } = await testCore();
    expect((await vuoro('check', '--office', file)).err).toContain('already open');
    await core.close();
    expect(await vuoro('check', '--office', file)).toMatchObject({ code: 0 });
    const letter = join(temporaryFolder(), 'kirje.vuoro');
    writeFileSync(letter, 'Hyvä kunta');
    expect((await vuoro('check', '--office', letter)).code).toBe(1);
  });

  it('anything else is wrong usage, with the usage on stderr', async () => {
    for (const args of [[], ['foo'], ['init', '--bogus'], ['init']]) {
      expect(await vuoro(...args)).toMatchObject({ code: 2, out: '' });
    }
    expect((await vuoro()).err).toContain('report --office FILE');
    expect(await vuoro('--help')).toMatchObject({ code: 0 });
  });
});

describe('backups', () => {
  it('are made, listed and restored, and the restore says how it is undone', async () => {
    const { office, folder } = await newOffice();
    expect((await vuoro('backup', '--office', office, '--list')).out).toBe(
      'There are no backups.\n',
    );
    const made = await vuoro('backup', '--office', office, '--json');
    const { path, name } = made.json() as { path: string; name: string };
    expect(existsSync(path)).toBe(true);
    expect((await vuoro('backup', '--office', office, '--list')).out).toContain(name);
    const add = ['unit.add', '{"name":"Tekniset","email":null}'];
    expect(await vuoro('call', ...add, '--office', office)).toMatchObject({ code: 0 });
    const units = async () => (await vuoro('call', 'unit.list', '--office', office)).json();
    expect(await units()).toHaveLength(1);
    const restored = await vuoro('restore', name, '--office', office, '--json');
    expect(await units()).toEqual([]);
    const { before } = restored.json() as { before: string };
    expect(await vuoro('restore', before, '--office', office)).toMatchObject({ code: 0 });
    expect(await units()).toHaveLength(1);
    const gone = await vuoro('restore', join(folder, 'ei-ole.vuoro'), '--office', office);
    expect(gone).toMatchObject({ code: 1, out: '' });
    expect(gone.err).toContain('ei-ole.vuoro is no longer there');
  });

  it('give way to what can be read of a damaged file', async () => {
    const { office, folder } = await newOffice('--sample');
    const damaged = readFileSync(office).fill(0, 0, 100);
    writeFileSync(office, damaged);
    const out = join(folder, 'pelastettu.vuoro');
    const told = await vuoro('recover', '--office', office, '--out', out);
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/^comment: saved \d{3,}, lost 0, removed 0$/m);
    expect(readFileSync(office).equals(damaged)).toBe(true);
    expect(await vuoro('check', '--office', out)).toMatchObject({ code: 0 });
    expect(await vuoro('recover', '--office', office, '--out', out)).toMatchObject({ code: 1 });
    expect(await vuoro('recover', '--office', office)).toMatchObject({ code: 2 });
  });
});

describe('open data', () => {
  it('goes out into a new folder and becomes an office again', async () => {
    const { office, folder } = await newOffice('--sample');
    const data = join(folder, 'avoin');
    const out = await vuoro('export', '--open-data', data, '--office', office, '--lang', 'sv');
    expect(out).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(data, 'README.md'), 'utf8')).toContain('Invånarnas kommentarer');
    const full = await vuoro('export', '--open-data', data, '--office', office);
    expect(full).toMatchObject({ code: 1 });
    expect(full.err).toContain('not empty');
    const again = join(folder, 'toinen.vuoro');
    expect(await vuoro('import-open-data', data, '--office', again)).toMatchObject({ code: 0 });
    const names = async (file: string) =>
      (await vuoro('call', 'thread.counts', '--office', file)).json();
    expect(await names(again)).toEqual(await names(office));
    expect(await vuoro('import-open-data', data, '--office', again)).toMatchObject({ code: 1 });
    expect(await vuoro('import-open-data', '--office', again)).toMatchObject({ code: 2 });
    expect(
      await vuoro('import-open-data', folder, '--office', join(folder, 'k.vuoro')),
    ).toMatchObject({
      code: 1,
      out: '',
    });
  });

  it('wants a format that it knows', async () => {
    const { office, folder } = await newOffice();
    const ran = await vuoro(
      'export',
      '--open-data',
      join(folder, 'x'),
      '--office',
      office,
      '--format',
      'xml',
    );
    expect(ran).toMatchObject({ code: 2 });
  });
});
