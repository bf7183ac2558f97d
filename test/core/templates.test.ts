import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/index.ts';
import { languages } from '../../src/domain/words.ts';
import { findPlaceholders } from '../../src/domain/placeholders.ts';
import { shippedMonthTemplates, shippedPostTemplates } from '../../src/templates/shipped.ts';
import { testCore } from '../support/core.ts';
import { refused } from './fixture.ts';

const facebook = {
  platform: 'facebook' as const,
  name: 'Testilä',
  language: 'fi' as const,
  url: null,
};
const svenska = { ...facebook, name: 'Testby', language: 'sv' as const };
const setup = {
  regime: 'bilingual' as const,
  channels: [facebook, svenska, { ...facebook, platform: 'youtube' as const }],
};

describe('a post template', () => {
  test('of the program makes a post with a text in the language of each channel, in one step', async () => {
    const { call } = await testCore({ setup });
    const { templates, putAway } = await call('postTemplate.list', { language: 'sv' });
    expect(putAway).toBe(0);
    expect(templates.find(({ id }) => id === 'hearing')).toMatchObject({
      name: 'Hörande: planen är framlagd',
      shipped: true,
    });
    const { id } = await call('postTemplate.apply', {
      id: 'hearing',
      language: 'fi',
      on: '2026-12-01',
    });
    const post = await call('post.get', { id });
    expect(post).toMatchObject({
      title: 'Mikä alueella on sinulle tärkeää?',
      purpose: 'pull',
      participationLevel: 'consult',
      contentious: true,
      status: 'draft',
      plannedOn: '2026-12-01',
      plannedAt: '09:00',
      answeredUntil: '2026-12-15',
    });
    // A video's channel has no text that is for any channel.
    expect(post.variants.map(({ name, language }) => [name, language])).toEqual([
      ['Testby', 'sv'],
      ['Testilä', 'fi'],
    ]);
    expect(post.variants[0]!.text).toMatch(/^Hur ser \{område\} ut/);
    expect(post.variants[1]!.text).toMatch(/^Miltä \{alue\} näyttää/);
    await call('history.undo', {});
    expect(await call('post.list', { from: '2026-12-01', to: '2027-01-01' })).toEqual([]);
  });

  test('is saved from a post with all but what came of it, and found again as it was', async () => {
    const { call } = await testCore({ setup });
    const [channel] = await call('channel.list', {});
    const { id: themeId } = await call('theme.add', { name: 'Talous' });
    const { id } = await call('post.add', {
      title: 'Kunnan tilinpäätös',
      plannedOn: '2026-11-20',
      plannedAt: '12:00',
      purpose: 'network',
      answeredBy: 'Talousjohtaja',
      answeredUntil: '2026-11-27',
      expiresOn: '2026-12-20',
      notes: 'Pyydä kuvaaja',
      hashtags: '#talous',
      approval: 'Johtaja 1.11.',
      links: [{ url: 'https://testi.fi', campaign: 'tp' }],
      themeIds: [themeId],
    });
    const place = { channelId: channel!.id, language: channel!.language };
    await call('variant.set', { ...place, postId: id, text: 'Miten rahat riittivät?' });
    const saved = await call('postTemplate.save', { postId: id, name: 'Tilinpäätös' });
    const [own] = (await call('postTemplate.list', { language: 'fi' })).templates;
    expect(own).toMatchObject({ id: saved.id, name: 'Tilinpäätös', shipped: false });

    const applied = { id: saved.id, language: 'fi' as const };
    const made = await call('postTemplate.apply', { ...applied, on: '2027-04-01', at: '08:15' });
    expect(await call('post.get', { id: made.id })).toMatchObject({
      title: 'Kunnan tilinpäätös',
      plannedAt: '08:15',
      answeredUntil: '2027-04-08',
      expiresOn: '2027-05-01',
      answeredBy: 'Talousjohtaja',
      hashtags: '#talous',
      approval: '',
      links: [{ url: 'https://testi.fi', campaign: 'tp' }],
      themes: [{ name: 'Talous' }],
      variants: [{ text: 'Miten rahat riittivät?', language: channel!.language }],
    });
    const idea = await call('postTemplate.apply', { ...applied, on: null, places: [] });
    expect(await call('post.get', { id: idea.id })).toMatchObject({
      status: 'idea',
      plannedAt: null,
      answeredUntil: null,
      variants: [],
      notes: 'Miten rahat riittivät?\n\nPyydä kuvaaja',
    });
  });

  test('carries the booked expert, the form of the checklist and what does not apply, and no more of it', async () => {
    const { call } = await testCore({ setup });
    const { id: unitId } = await call('unit.add', { name: 'Tekninen toimi', email: null });
    const { id: postId } = await call('post.add', { title: 'Aurausvuorot', purpose: 'push' });
    await call('post.update', { id: postId, expertUnitId: unitId });
    await call('checklist.renew', { postId, form: 'full' });
    const answer = (code: string, given: Input<'checklist.answer'>['answer']) =>
      call('checklist.answer', { postId, code, answer: given });
    await answer('B3', { state: 'notApplicable', reason: 'Ei kysymystä' });
    await answer('B8', { state: 'done' });
    const { id: template } = await call('postTemplate.save', { postId, name: 'Auraus' });
    await answer('B3', { state: 'none' });

    const apply = async () => {
      const { id } = await call('postTemplate.apply', {
        id: template,
        language: 'fi',
        on: '2026-12-01',
      });
      const list = await call('checklist.get', { postId: id });
      const answered = list.items.flatMap(({ code, by, state, reason }) =>
        by === 'person' ? [{ code, state, reason }] : [],
      );
      const { expertUnitId } = await call('post.get', { id });
      return { expertUnitId, form: list.form, answered };
    };
    const notAsked = { code: 'B3', state: 'notApplicable', reason: 'Ei kysymystä' };
    expect(await apply()).toEqual({ expertUnitId: unitId, form: 'full', answered: [notAsked] });

    // The office asks for less now, and has no such unit any more.
    const full = await call('checklist.template', { form: 'full' });
    await call('checklist.saveTemplate', {
      form: 'full',
      items: full.items.map((item) =>
        item.code === 'B3' ? { ...item, demand: 'off' as const } : item,
      ),
    });
    await call('unit.remove', { id: unitId });
    expect(await apply()).toEqual({ expertUnitId: null, form: 'full', answered: [] });
  });

  test('of a post whose checklist nobody has touched begins by what the post is for', async () => {
    const { call } = await testCore({ setup });
    const { id: postId } = await call('post.add', { title: 'Kysely', purpose: 'pull' });
    const { id } = await call('postTemplate.save', { postId, name: 'Kysely' });
    const { templates } = await call('postTemplate.list', { language: 'fi' });
    expect(templates[0]!.content).toMatchObject({ expertUnitId: null, checklist: null });
    const made = await call('postTemplate.apply', { id, language: 'fi', on: '2026-12-01' });
    expect(await call('checklist.get', { postId: made.id })).toMatchObject({
      form: 'full',
      kept: false,
    });
  });

  test('has a name of its own, gives way when that is asked for, and is put away or removed', async () => {
    const { call } = await testCore({ setup });
    const { id: postId } = await call('post.add', { title: 'Yksi' });
    const { id } = await call('postTemplate.save', { postId, name: 'Pohja' });
    const again = { postId, name: 'POHJA ' };
    expect(await refused(call('postTemplate.save', again))).toBe('planTemplate.duplicate');
    expect(await call('postTemplate.save', { ...again, replace: true })).toEqual({ id });
    const other = await call('postTemplate.save', { postId, name: 'Toinen' });
    expect(await refused(call('postTemplate.rename', { id: other.id, name: 'pohja' }))).toBe(
      'planTemplate.duplicate',
    );
    await call('postTemplate.rename', { id: other.id, name: 'Kolmas' });
    await call('postTemplate.remove', { id });
    await call('postTemplate.remove', { id: 'job' });
    const names = async () => {
      const { templates, putAway } = await call('postTemplate.list', { language: 'fi' });
      return [putAway, ...templates.map((template) => template.name)];
    };
    expect((await names()).slice(0, 2)).toEqual([1, 'Kolmas']);
    expect(await names()).not.toContain('Rekrytointi');
    await call('postTemplate.restore', {});
    expect(await names()).toContain('Rekrytointi');
    expect(await refused(call('postTemplate.remove', { id }))).toBe('missing');
  });
});

describe('a month template', () => {
  test('shows its days before it makes its posts, moved to when somebody is in the office', async () => {
    const { call } = await testCore({ setup });
    await call('closure.add', { from: '2026-06-01', to: '2026-06-01', name: 'Remontti' });
    const asked = { id: 'june', language: 'fi' as const, month: '2026-06' };
    const preview = await call('monthTemplate.preview', asked);
    expect(
      preview.map(({ on, at, title, closed, there }) => [on, at, title, closed, there]),
    ).toEqual([
      ['2026-06-02', '09:00', 'Kesän aukioloajat', false, false],
      ['2026-06-04', '12:00', 'Mitä meillä voi tehdä kesällä?', false, false],
      ['2026-06-08', '09:00', 'Valtuuston kevään viimeinen kokous', false, false],
      ['2026-06-15', '12:00', 'Kesävinkkinne ovat tässä', false, false],
      ['2026-06-25', '10:00', 'Kuka vastaa heinäkuussa?', false, false],
    ]);
    const indexes = [0, 4];
    const { ids } = await call('monthTemplate.apply', { ...asked, indexes });
    const june = { from: '2026-06-01', to: '2026-07-01' };
    expect((await call('post.list', june)).map((post) => [post.id, post.plannedOn])).toEqual([
      [ids[0], '2026-06-02'],
      [ids[1], '2026-06-25'],
    ]);
    const after = await call('monthTemplate.preview', asked);
    expect(after.map(({ there }) => there)).toEqual([true, false, false, false, true]);
    await call('history.undo', {});
    expect(await call('post.list', june)).toEqual([]);
    expect(await refused(call('monthTemplate.apply', { ...asked, indexes: [99] }))).toBe('missing');
  });

  test('is saved from a month by weekdays or by dates, and makes the like of it in another', async () => {
    const { call } = await testCore({ setup });
    const month = '2026-11';
    expect(await refused(call('monthTemplate.save', { month, name: 'Tyhjä', by: 'day' }))).toBe(
      'planTemplate.emptyMonth',
    );
    await call('post.add', {
      title: 'Kysymys',
      plannedOn: '2026-11-03',
      plannedAt: '09:30',
      purpose: 'pull',
    });
    await call('post.add', { title: 'Kooste', plannedOn: '2026-11-30' });
    const weekdays = await call('monthTemplate.save', { month, name: 'Viikot', by: 'weekday' });
    const dates = await call('monthTemplate.save', { month, name: 'Päivät', by: 'day' });
    const days = async (id: string) =>
      (await call('monthTemplate.preview', { id, language: 'fi', month: '2027-01' })).map(
        ({ on, at, title }) => [on, at, title],
      );
    expect(await days(weekdays.id)).toEqual([
      ['2027-01-05', '09:30', 'Kysymys'],
      ['2027-01-25', null, 'Kooste'],
    ]);
    expect(await days(dates.id)).toEqual([
      ['2027-01-04', '09:30', 'Kysymys'],
      ['2027-01-29', null, 'Kooste'],
    ]);
  });
});

describe('what comes with the program', () => {
  const all = (language: (typeof languages)[number]) => [
    ...shippedPostTemplates(language).map(({ name, content }) => ({ name, content })),
    ...shippedMonthTemplates(language).flatMap(({ posts }) =>
      posts.map(({ content }) => ({ name: content.title, content })),
    ),
  ];

  test.each(languages)('asks something of the reader in every post, in %s', (language) => {
    for (const { name, content } of all(language)) {
      const text = content.texts.find((one) => one.language === language)!.text;
      const own = text.replaceAll(/\{[^}]*\}/g, '');
      // A question, or a request to write.
      expect(`${name}: ${own}`).toMatch(
        /\?|Kerro |Kirjoita |Kysy |Lisää kommenttiin|Berätta |Skriv |Fråga |Lägg till|Tell |Write |Ask |Add a/,
      );
      expect(content.title.length).toBeLessThanOrEqual(80);
      expect(text.length).toBeLessThan(1200);
    }
  });

  test('has as many places to fill in every language', () => {
    const places = (language: (typeof languages)[number]) =>
      all(language).map(
        ({ content }) =>
          findPlaceholders(content.texts.find((one) => one.language === language)!.text).length,
      );
    expect(places('sv')).toEqual(places('fi'));
    expect(places('en')).toEqual(places('fi'));
  });
});
