import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import {
  atom,
  dynastyFeed,
  linkedEvent,
  linkedEvents,
  matters,
  meetings,
  wordpress,
} from '../importers/feeds.fixture.ts';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';
import { zipOf } from '../support/zip.ts';

function fileOf(name: string, content: Buffer | string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}
const code = (error: unknown) => (error instanceof Refusal ? error.code : error);
const summer = { from: '2026-06-01', to: '2026-07-01' };
const site = { platform: 'website' as const, name: 'testila.example', language: 'fi' as const };
const setup = { channels: [{ ...site, url: null }] };

async function posts({ call }: TestCore) {
  const list = await call('post.list', summer);
  return list.map(({ title, status, plannedOn }) => [plannedOn, status, title]);
}

describe('a news feed', () => {
  it('becomes posts of the office’s site, once, whichever kind of feed tells them', async () => {
    const expected = [
      ['2026-06-02', 'published', 'Uimaranta – nyt auki & valvottu'],
      ['2026-06-03', 'published', 'Kirjasto remontissa'],
    ];
    for (const order of [
      [wordpress(), atom()],
      [atom(), wordpress()],
    ]) {
      const core = await testCore({ setup });
      const [first, second] = order.map((content) => fileOf('feed', content));
      expect(await core.call('import.recognise', { file: first! })).toMatchObject({
        found: [{ format: 'news.feed' }],
        calendars: [],
      });
      expect(await core.call('import.run', { file: first! })).toMatchObject({
        new: 2,
        rejected: 0,
        newChannels: [],
        brought: { posts: 2, comments: 0 },
      });
      expect(await posts(core)).toEqual(expected);
      const again = [first!, second!, first!];
      for (const file of again) {
        expect(await core.call('import.run', { file })).toMatchObject({ new: 0, changed: 0 });
      }
      expect(await posts(core)).toEqual(expected);
    }
  });

  it('adds what is new when it is saved again later, and changes what was written anew', async () => {
    const core = await testCore({ setup });
    await core.call('import.run', { file: fileOf('a', wordpress()) });
    const later = wordpress(
      `<item><title>Kesäteatteri</title><guid>https://www.testila.example/?p=103</guid>
        <pubDate>Thu, 04 Jun 2026 12:00:00 +0300</pubDate></item>`,
    )
      .toString()
      .replace('Kirjasto remontissa', 'Kirjasto avataan');
    expect(await core.call('import.run', { file: fileOf('b', later) })).toMatchObject({
      new: 1,
      changed: 1,
      unchanged: 1,
    });
    // A title that a person may have changed here is left alone; the text is the site's.
    expect(await posts(core)).toHaveLength(3);
  });

  it('finds the post that was planned for the site', async () => {
    const core = await testCore({ setup });
    const { id } = await core.call('post.add', {
      title: 'Uimarannan avaus',
      plannedOn: '2026-06-02',
    });
    const [channel] = await core.call('channel.list', {});
    await core.call('variant.set', {
      postId: id,
      channelId: channel!.id,
      language: 'fi',
      text: 'Uimaranta – nyt auki & valvottu\n\nUimaranta aukeaa kello 10.',
    });
    await core.call('import.run', { file: fileOf('feed', wordpress()) });
    expect((await posts(core)).map(([, status, title]) => `${status} ${title}`)).toEqual([
      'published Uimarannan avaus',
      'published Kirjasto remontissa',
    ]);
  });

  it('is refused as a whole where it ends too early, and nothing of it stays', async () => {
    const core = await testCore({ setup });
    const file = fileOf('feed', wordpress().subarray(0, -200));
    await expect(core.call('import.run', { file }).catch(code)).resolves.toBe('import.brokenXml');
    expect(await posts(core)).toEqual([]);
    expect(await core.call('import.runs', {})).toEqual([]);
  });

  it('comes in a folder with other things', async () => {
    const core = await testCore({ setup });
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'uutiset.xml'), wordpress());
    writeFileSync(join(folder, 'kokoukset.xml'), matters());
    const { files, calendars } = await core.call('import.recognise', { file: folder });
    expect(files).toEqual([{ path: 'uutiset.xml', format: 'news.feed' }]);
    expect(calendars).toEqual([{ path: 'kokoukset.xml', format: 'meetings.feed' }]);
    expect(await core.call('import.run', { file: folder })).toMatchObject({
      new: 2,
      otherFiles: 0,
      calendars,
    });
  });
});

describe('a file of events', () => {
  const december = { from: '2026-12-01', to: '2027-01-01' };
  const reading = { removeGone: false, preview: false } as const;
  const marks = async ({ call }: TestCore, layerId: string) =>
    (await call('layer.marks', december))
      .filter(({ layer }) => layer === layerId)
      .map(({ from, at, title, link }) => [from, at, title, link?.replace(/^.*\?/, '') ?? null]);

  it.each([
    ['meetings.feed', matters()],
    ['linked.events', linkedEvents(linkedEvent('1'))],
    ['ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'],
  ])('is told to be one, and not imported as posts: %s', async (calendar, content) => {
    const core = await testCore();
    const file = fileOf('tiedosto.csv', content);
    expect(await core.call('import.recognise', { file })).toEqual({
      fileName: 'tiedosto.csv',
      found: [],
      files: [],
      otherFiles: 0,
      calendars: [{ path: 'tiedosto.csv', format: calendar }],
    });
    const refused = core.call('import.run', { file, dryRun: true }).catch(code);
    await expect(refused).resolves.toBe('import.unrecognised');
  });

  const several = {
    'kokoukset/syöte.xml': matters(),
    'tapahtumat.json': linkedEvents(linkedEvent('1')),
    'muuta.txt': Buffer.from('Ei mitään.'),
  };
  const folderOf = () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'kokoukset'));
    for (const [path, content] of Object.entries(several))
      writeFileSync(join(folder, path), content);
    return folder;
  };
  const archiveOf = () =>
    fileOf(
      'kaikki.zip',
      zipOf(Object.entries(several).map(([path, content]) => ({ path, content }))),
    );
  const filesOf = () => {
    const folder = folderOf();
    return Object.keys(several).map((path) => join(folder, path));
  };

  it.each([
    ['a folder', folderOf, 'kokoukset/syöte.xml'],
    ['an archive', archiveOf, 'kokoukset/syöte.xml'],
    ['several files', filesOf, 'syöte.xml'],
  ])('is told by its path and read from %s', async (_, given, path) => {
    const core = await testCore();
    const file = given();
    const { found, calendars } = await core.call('import.recognise', { file });
    expect(found).toEqual([]);
    expect(calendars).toHaveLength(2);
    expect(calendars).toEqual(
      expect.arrayContaining([
        { path, format: 'meetings.feed' },
        { path: 'tapahtumat.json', format: 'linked.events' },
      ]),
    );
    const refused = core.call('import.run', { file }).catch(code);
    await expect(refused).resolves.toBe('import.unrecognised');
    const into = { kind: 'meetings' } as const;
    expect(
      await core.call('layer.readIcs', { ...reading, file, member: path, into }),
    ).toMatchObject({ fileName: 'syöte.xml', name: 'Kokousasiat', new: 2 });
    const [layer] = await core.call('layer.list', {});
    expect(await marks(core, layer!.id)).toHaveLength(2);
    for (const member of ['ei-ole.ics', undefined]) {
      const missing = core.call('layer.readIcs', { ...reading, file, member, into }).catch(code);
      await expect(missing).resolves.toBe('file.notFound');
    }
  });

  it('draws the meetings of both feeds once, in either order and again', async () => {
    const council = 'page=meeting&id=20261300';
    const expected = [
      ['2026-12-01', null, 'Ympäristö- ja lupajaosto', 'page=meeting&id=20261288'],
      ['2026-12-07', '16:30', 'Kunnanhallitus', 'page=meeting&id=20261290'],
      ['2026-12-14', '18:00', 'Kunnanvaltuusto', council],
    ];
    const core = await testCore();
    const first = await core.call('layer.readIcs', {
      ...reading,
      file: fileOf('DREQUEST.PHP', matters()),
      into: { kind: 'meetings' },
    });
    expect(first).toMatchObject({ name: 'Kokousasiat', new: 2, unreadable: 0 });
    const [layer] = await core.call('layer.list', {});
    const into = { layerId: layer!.id };
    const read = (content: Buffer) =>
      core.call('layer.readIcs', { ...reading, file: fileOf('b', content), into });
    expect(await read(meetings())).toMatchObject({ new: 1, changed: 1, cancelled: 1 });
    expect(await marks(core, layer!.id)).toEqual(expected);
    expect(await read(meetings())).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    // The matters of a meeting tell no time, and take none away that is known.
    await read(matters());
    expect(await marks(core, layer!.id)).toEqual(expected);
  });

  it('moves a meeting that is held on another day', async () => {
    const core = await testCore();
    const item = (day: string) => dynastyFeed([{ title: `Kunnanhallitus ${day} / A`, id: '7-1' }]);
    const file = fileOf('a', item('8.12.2026'));
    await core.call('layer.readIcs', { ...reading, file, into: { kind: 'meetings' } });
    const [layer] = await core.call('layer.list', {});
    const moved = fileOf('a', item('9.12.2026'));
    const into = { layerId: layer!.id };
    expect(await core.call('layer.readIcs', { ...reading, file: moved, into })).toMatchObject({
      new: 0,
      changed: 1,
    });
    expect(await marks(core, layer!.id)).toMatchObject([
      ['2026-12-09', null, 'Kunnanhallitus', 'page=meeting&id=7'],
    ]);
  });

  it('has events of Linked Events in the language of the office', async () => {
    const core = await testCore({ setup: { regime: 'sv' } });
    const events = linkedEvents(
      linkedEvent('1', { name: { fi: 'Tori', sv: 'Torg' } }),
      linkedEvent('2', { event_status: 'EventCancelled' }),
    );
    const file = fileOf('event.json', events);
    const result = await core.call('layer.readIcs', { ...reading, file, into: { kind: 'other' } });
    expect(result).toMatchObject({ new: 1, cancelled: 1, calendarName: null, name: 'event' });
    const [layer] = await core.call('layer.list', {});
    expect(await marks(core, layer!.id)).toEqual([['2026-12-05', '18:30', 'Torg', null]]);
    const again = { ...reading, file, into: { layerId: layer!.id } };
    expect(await core.call('layer.readIcs', again)).toMatchObject({ new: 0, changed: 0 });
  });

  it('that is broken changes nothing', async () => {
    const core = await testCore();
    const file = fileOf('a.xml', matters().subarray(0, 700));
    const into = { kind: 'meetings' } as const;
    await expect(core.call('layer.readIcs', { ...reading, file, into }).catch(code)).resolves.toBe(
      'import.brokenXml',
    );
    expect(await core.call('layer.list', {})).toEqual([]);
  });
});
