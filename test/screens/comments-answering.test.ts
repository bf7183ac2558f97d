import { describe, expect, test } from 'vitest';
import { count, late, list, rows, state, three, today, toast, soon } from './comments.fixture.ts';
import { expectAccessible, useBrowser } from '../support/screens.ts';

useBrowser();

/** Answering, asking experts, closing and adding by hand, on the Comments screen. */

describe('answering', () => {
  test('a recorded answer passes the turn, by keyboard alone, and the next thread is one key away', async () => {
    const screen = await three('/comments?turn=ours');
    const { page, call, threads } = screen;
    await list(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('r');
    await page.keyboard.type('Avataan viikolla 49.');
    await expectAccessible(screen);
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Vuoro siirtyi asukkaalle').waitFor();
    await soon(() => rows(page).count()).toBe(1);
    await soon(() => state(page).textContent()).toContain('Vuoro on asukkaalla.');
    expect((await call('thread.get', { id: threads[2]!.threadId })).turn).toBe('resident');
    expect(await list(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('j');
    await soon(() => state(page).textContent()).toContain('Vastaa viimeistään ti 24.11.');
    await page.keyboard.press('u');
    await soon(() => rows(page).count()).toBe(2);
    expect((await call('thread.get', { id: threads[2]!.threadId })).turn).toBe('ours');
  });

  test('what was written comes back when its record is undone', async () => {
    const { page } = await three();
    await page.keyboard.press('r');
    await page.keyboard.type('Avataan pian.');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Vastaus kirjattiin').getByRole('button', { name: 'Kumoa' }).click();
    await page.getByText('Luonnos kesken').first().waitFor();
    await page.keyboard.press('r');
    await soon(() => page.getByLabel('Vastauksen teksti').inputValue()).toBe('Avataan pian.');
  });

  test('an acknowledgement needs a date, and keeps the turn with us', async () => {
    const screen = await three();
    const { page, call, threads } = screen;
    await page.keyboard.press('a');
    await page.keyboard.type('Selvitämme asian.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Valitse päivä, johon mennessä vastaus tulee.').waitFor();
    await expectAccessible(screen);
    await page.keyboard.type('27112026');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Vastaus on luvattu viimeistään').waitFor();
    await soon(() => state(page).textContent()).toContain(
      'Vuoro on meillä. Lupasimme vastata pe 27.11. mennessä.',
    );
    const thread = await call('thread.get', { id: threads[2]!.threadId });
    expect(thread.replies).toMatchObject([{ kind: 'acknowledgement', promisedOn: '2026-11-27' }]);
  });

  test('copying opens the link and then offers to record the answer as given', async () => {
    const { page, host, call, threads } = await three();
    await page.keyboard.press('r');
    await page.keyboard.type('Avataan viikolla 49.');
    await page.getByRole('button', { name: 'Kopioi ja avaa linkki' }).click();
    await page.getByText('linkki on avattu').waitFor();
    expect(host.calls).toContainEqual({
      procedure: 'clipboard.copy',
      input: { text: 'Avataan viikolla 49.' },
    });
    expect(host.calls).toContainEqual({
      procedure: 'link.open',
      input: { url: 'https://www.facebook.com/kunta/posts/1' },
    });
    expect((await call('thread.get', { id: threads[2]!.threadId })).replies).toEqual([]);
    await page.getByRole('button', { name: 'Kirjaa nyt annetuksi' }).click();
    await toast(page, 'Vastaus kirjattiin').waitFor();
  });

  test('an answer given earlier keeps its own time', async () => {
    const { page, call, threads } = await three();
    await page.keyboard.press('r');
    await page.keyboard.type('Vastasin jo perjantaina.');
    await page.getByText('Vastattiin aiemmin').click();
    await page.getByRole('group', { name: 'Päivä' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('20112026');
    await page.getByRole('button', { name: 'Kirjaa vastaus' }).click();
    await toast(page, 'Vastaus kirjattiin').waitFor();
    const [reply] = (await call('thread.get', { id: threads[2]!.threadId })).replies;
    expect(reply!.at).toBe('2026-11-20T08:00:00.000Z');
  });

  test('what is begun in any form outlives a move to another thread and a reload', async () => {
    const { page, call, threads } = await three();
    const threadId = threads[2]!.threadId;
    const unit = await call('unit.add', { name: 'Tekninen toimi', email: null });
    await call('comment.classify', { ids: [threads[2]!.id], class: 'initiative' });
    const question = { threadId, unitId: unit.id, question: 'Milloin?', wantedOn: null };
    await call('referral.add', question);
    const remind = page.getByRole('button', { name: 'Muistuta…' });
    const fields = {
      reply: page.getByLabel('Vastauksen teksti'),
      told: page.getByLabel('Mitä asukkaalle kerrotaan?'),
      place: page.getByLabel('Minne (linkki tai paikka)'),
      evidence: page.getByLabel('Mitä moderoitiin'),
      note: page.getByRole('textbox', { name: 'Muistiinpano' }),
      reminder: page.getByLabel('Muistutus (Tekninen toimi)'),
    };
    const open = async (id: string, text: string) => {
      await page.evaluate((id) => (location.hash = `#/comments/${id}`), id);
      await page.getByRole('article').getByText(text).waitFor();
    };
    const deleted = page.getByRole('radio', { name: 'Poisto' });

    await open(threadId, late.text);
    await remind.waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Kesken jäi');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await fields.told.fill('Tee aloite.');
    await fields.place.fill('Kirjaamo');
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await deleted.click();
    await fields.evidence.fill('Solvaus');
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await page.keyboard.type('Soitettu');
    await page.keyboard.press('Escape');
    await remind.click();
    await fields.reminder.fill('Vieläkö muistatte?');
    await page.keyboard.press('Escape');

    await open(threads[1]!.threadId, today.text);
    await page.keyboard.press('r');
    await soon(() => fields.reply.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await soon(() => fields.evidence.inputValue()).toBe(today.text);
    expect(await deleted.isChecked()).toBe(false);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByText('Luonnos kesken').waitFor();
    expect(await page.getByText('Luonnos kesken').count()).toBe(1);

    await open(threadId, late.text);
    await remind.click();
    await soon(() => fields.reminder.inputValue()).toBe('Vieläkö muistatte?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await soon(() => fields.reply.inputValue()).toBe('Kesken jäi');
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await soon(() => fields.note.inputValue()).toBe('Soitettu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await soon(() => fields.evidence.inputValue()).toBe('Solvaus');
    expect(await deleted.isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await soon(() => fields.told.inputValue()).toBe('Tee aloite.');
    expect(await fields.place.inputValue()).toBe('Kirjaamo');

    // The draft goes with its record, and comes back when that is undone.
    await page.getByText('Kerrottiin aiemmin').click();
    await page.getByRole('group', { name: 'Päivä' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('20112026');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Ohjaus kirjattiin').waitFor();
    const [routing] = (await call('thread.get', { id: threadId })).routings;
    expect(routing).toMatchObject({ told: 'Tee aloite.', at: '2026-11-20T08:00:00.000Z' });
    await page.keyboard.press('g');
    await soon(() => fields.told.inputValue()).toContain('Kiitos ehdotuksesta!');
    await page.keyboard.press('Escape');
    await toast(page, 'Ohjaus kirjattiin').getByRole('button', { name: 'Kumoa' }).click();
    await toast(page, 'Kumottu.').waitFor();
    await page.keyboard.press('g');
    await soon(() => fields.told.inputValue()).toBe('Tee aloite.');
  });

  test('a bilingual office is told when the languages differ', async () => {
    const screen = await three();
    const { page, call, threads, database } = screen;
    await call('office.update', { regime: 'bilingual' });
    database("update comment set language = 'sv'");
    await page.evaluate((id) => (location.hash = `#/comments/${id}`), threads[1]!.threadId);
    await page.getByRole('article').getByText(today.text).waitFor();
    await page.keyboard.press('r');
    const language = page.getByRole('button', { name: /Vastauksen kieli/ });
    await soon(() => language.textContent()).toContain('ruotsi');
    await language.click();
    await page.getByRole('option', { name: 'suomi' }).click();
    await page.getByText('Kysymyksen kieli on ruotsi').waitFor();
    await expectAccessible(screen);
  });
});

describe('experts, closing, many at once', () => {
  test('a question goes to a unit and comes back as our turn', async () => {
    const screen = await three();
    const { page, call } = screen;
    await call('unit.add', { name: 'Tekninen toimi', email: null });
    await page.keyboard.press('e');
    await page.getByRole('button', { name: /Yksikkö/ }).press('Control+Enter');
    await page.getByText('Kirjoita kysymys.').waitFor();
    await expectAccessible(screen);
    await page.getByRole('button', { name: /Yksikkö/ }).click();
    await page.getByRole('option', { name: 'Tekninen toimi' }).click();
    await page.getByLabel('Kysymys yksikölle').fill('Milloin tie aukeaa?');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'odottaa nyt asiantuntijaa: Tekninen toimi').waitFor();
    await soon(() => state(page).textContent()).toContain('asiantuntijalla: Tekninen toimi');
    await soon(() => count(page, 'Asiantuntijan vuoro').textContent()).toContain('1');
    await page.keyboard.press('e');
    await page.getByLabel('Mitä Tekninen toimi vastasi?').fill('Viikolla 49.');
    await page.keyboard.press('Control+Enter');
    await soon(() => state(page).textContent()).toContain('Tekninen toimi on vastannut');
    await expectAccessible(screen);
  });

  test('without units the first can be added on the spot', async () => {
    const { page, call } = await three();
    await page.keyboard.press('e');
    await page.getByLabel('Uuden yksikön nimi').fill('Sivistystoimi');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Sivistystoimi/ }).waitFor();
    expect(await call('unit.list', {})).toMatchObject([{ name: 'Sivistystoimi' }]);
    const question = page.getByLabel('Kysymys yksikölle');
    expect(await question.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test('closing with a reason, and reopening', async () => {
    const { page, call, threads } = await three();
    await page.keyboard.press('c');
    await page.keyboard.type('Hoidettu puhelimessa');
    await page.keyboard.press('Enter');
    await soon(() => state(page).textContent()).toContain('Keskustelu suljettiin');
    await page.getByText('Hoidettu puhelimessa').waitFor();
    await page.keyboard.press('o');
    await soon(() => state(page).textContent()).toContain('Vuoro on meillä.');
    expect((await call('thread.get', { id: threads[2]!.threadId })).closings).toEqual([]);
  });

  test('many are classed and closed as one step each', async () => {
    const screen = await three();
    const { page, call, threads } = screen;
    await list(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('heading', { name: '2 keskustelua valittu' }).waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('1');
    await toast(page, '2 kommentin luokka on nyt Kysymys.').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('Vanhentunut');
    await page.keyboard.press('Enter');
    await toast(page, '2 keskustelua suljettiin.').waitFor();
    await soon(() => count(page, 'Hoidettu').textContent()).toContain('3');
    await toast(page, '2 keskustelua suljettiin.').getByRole('button', { name: 'Kumoa' }).click();
    await soon(() => count(page, 'Meidän vuoro').textContent()).toContain('2');
    expect((await call('thread.get', { id: threads[1]!.threadId })).comment.class).toBe('question');
    await list(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('heading', { name: '3 keskustelua valittu' }).waitFor();
    await page.keyboard.press('Escape');
    await rows(page).nth(0).click();
    await rows(page)
      .nth(2)
      .click({ modifiers: ['Control'] });
    await page.getByRole('heading', { name: '2 keskustelua valittu' }).waitFor();
  });
});

describe('by hand', () => {
  test('a comment is added to a thread of its own, and the resident writes again in it', async () => {
    const screen = await three();
    const { page, call } = screen;
    await page.getByRole('button', { name: 'Lisää kommentti' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Kirjoita tai liitä kommentin teksti.').waitFor();
    await expectAccessible(screen);
    await page.keyboard.type('Soitti ja kysyi aurauksesta');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Kommentti lisättiin.').waitFor();
    await page.getByRole('heading', { name: 'Facebook', level: 2 }).waitFor();
    await page.getByRole('article').filter({ hasText: 'Soitti ja kysyi' }).waitFor();
    await page.getByRole('button', { name: 'Asukas kirjoitti uudelleen' }).click();
    await page.keyboard.type('Soitti vielä toisen kerran');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article').filter({ hasText: 'toisen kerran' }).waitFor();
    const { rows: found } = await call('thread.list', { filter: { search: 'soitti' }, limit: 10 });
    expect(found).toHaveLength(1);
    const thread = await call('thread.get', { id: found[0]!.id });
    expect(thread.comments.map((c) => c.text)).toEqual([
      'Soitti ja kysyi aurauksesta',
      'Soitti vielä toisen kerran',
    ]);
  });
});
