import { renameSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/contract/index.ts';
import type { Analyser } from '../../src/search/analyser.ts';
import { snowballAnalyser } from '../../src/search/snowball.ts';
import { openOffice } from '../../src/store/database.ts';
import { recordHistory } from '../../src/store/history.ts';
import { indexPendingThreads, indexTouchedThreads } from '../../src/store/search.ts';
import { settleTouchedThreads } from '../../src/store/turns.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { createCore } from '../../src/core/core.ts';
import { type TestCore, testCore, testNow } from '../support/core.ts';

type Terms = { term: string; thread: string; col: string; offset: number }[];

/** All that the index says: which term stands where in which thread. */
function indexOf(file: string, copy = false): Terms {
  const source = new Sqlite(file, { readonly: true });
  const db = copy ? new Sqlite(inMemory(source)) : source;
  try {
    if (copy) {
      // From nothing, by the same means; foreign hands may have no part in it.
      const analyser: Analyser = { ...known, name: 'anew' };
      const writer = { db, mode: 'write' } as const;
      while (indexPendingThreads(writer, analyser, 100));
    }
    db.exec('create virtual table temp.terms using fts5vocab(main, search, instance)');
    return db
      .prepare<[], Terms[number]>(
        `select t.term, st.thread_id as thread, t.col, t.offset from temp.terms t
         left join search_thread st on st.doc = t.doc order by 1, 2, 3, 4`,
      )
      .all();
  } finally {
    db.close();
    source.close();
  }
}
/** A copy needs no log beside it, which is what the two bytes say. */
function inMemory(db: Sqlite.Database): Buffer {
  return db.serialize().fill(1, 18, 20);
}

const known = await snowballAnalyser();

async function add(core: TestCore, text: string, threadId?: string) {
  const [channel] = await core.call('channel.list', {});
  return core.call('comment.add', {
    channelId: channel!.id,
    text,
    at: '2026-11-23T08:00:00.000Z',
    link: null,
    author: null,
    ...(threadId === undefined ? {} : { threadId }),
  });
}

async function search(core: TestCore, text: string): Promise<Output<'thread.list'>> {
  return core.call('thread.list', { filter: { search: text }, limit: 50 });
}

async function excerpts(core: TestCore, text: string): Promise<string[]> {
  const { rows } = await search(core, text);
  return rows.map(({ match }) => match?.excerpt ?? '–');
}

/** With the words found in brackets. */
async function marked(core: TestCore, text: string): Promise<(string | undefined)[]> {
  const { rows } = await search(core, text);
  return rows.map(({ match }) => {
    if (!match) return undefined;
    let shown = match.excerpt;
    for (const [start, end] of match.ranges.toReversed()) {
      shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
    }
    return `${match.in}: ${shown}`;
  });
}

describe('a search', () => {
  it('finds a word in its forms and as a beginning, whatever the case, and å, ä and ö as letters', async () => {
    const core = await testCore();
    await add(core, 'KOULUSSA on kylmä');
    await add(core, 'Koulujen piha');
    await add(core, 'Skolorna är stängda');
    await add(core, 'Sää on huono');
    expect((await excerpts(core, 'koulu')).length).toBe(2);
    expect((await excerpts(core, 'koul')).length).toBe(2);
    expect(await excerpts(core, 'koulussa')).toContain('Koulujen piha');
    expect(await excerpts(core, 'skola')).toEqual(['Skolorna är stängda']);
    expect(await excerpts(core, 'sää')).toEqual(['Sää on huono']);
    expect(await excerpts(core, 'saa')).toEqual([]);
    // Only the last word may be half typed.
    expect((await excerpts(core, 'koul piha')).length).toBe(0);
    expect(await excerpts(core, 'koulu pi')).toEqual(['Koulujen piha']);
    // An å of two signs is the same letter.
    expect(await excerpts(core, 'sta\u0308ngda')).toEqual(['Skolorna är stängda']);
  });

  it('finds words in quotes exactly as they are, and not across two texts', async () => {
    const core = await testCore();
    const { threadId } = await add(core, 'Milloin tie aurataan');
    await add(core, 'Tie milloin aurataan');
    await add(core, 'Koulun pihalla', threadId);
    expect(await excerpts(core, '"milloin tie"')).toEqual(['Milloin tie aurataan']);
    expect(await excerpts(core, '"aurataan koulun"')).toEqual([]);
    expect((await excerpts(core, '"tie" milloin')).length).toBe(2);
  });

  it('looks into replies and notes too, and says where it found what', async () => {
    const core = await testCore();
    const { threadId } = await add(core, 'Milloin jäähalli avataan?\r\nEi mitään tietoa.');
    await core.call('reply.add', {
      threadId,
      kind: 'answer',
      text: 'Hallin remontti valmistuu keväällä.',
      language: 'fi',
      promisedOn: null,
    });
    expect(await marked(core, 'jäähallin')).toEqual([
      'comment: Milloin [jäähalli] avataan? Ei mitään tietoa.',
    ]);
    expect(await marked(core, 'remontit')).toEqual([
      'reply: Hallin [remontti] valmistuu keväällä.',
    ]);
    // Both words are in the thread; the text with most of them is shown.
    expect(await marked(core, 'avataan remontti keväällä')).toEqual([
      'reply: Hallin [remontti] valmistuu [keväällä].',
    ]);
    await core.restart(() =>
      changeFile(
        core,
        `insert into note values ('n', '${threadId}', '${testNow}', 'Soita urakoitsijalle');
        update search_state set analyser = 'old';`,
      ),
    );
    expect(await marked(core, 'urakoitsija')).toEqual(['note: Soita [urakoitsijalle]']);
  });

  it('shows a piece around the first word of a long text', async () => {
    const core = await testCore();
    await add(core, `${'alku '.repeat(100)}etsitty kohta ${'loppu '.repeat(100)}`);
    const [shown] = await marked(core, 'etsitty');
    expect(shown).toMatch(/^comment: … (alku )+\[etsitty\] kohta (loppu )+…$/);
    expect(shown!.length).toBeLessThan(280);
    expect(shown!.indexOf('[')).toBeLessThan(60);
  });

  it('counts all that has the words, and pages through it in the order of the list', async () => {
    const core = await testCore();
    for (let i = 0; i < 30; i += 1) await add(core, i % 3 === 0 ? `Muu ${i}` : `Koulu ${i}`);
    const whole = await search(core, 'koulut');
    expect(whole.search).toEqual({ hits: 20, indexing: false });
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page: Output<'thread.list'> = await core.call('thread.list', {
        filter: { search: 'koulut' },
        limit: 7,
        ...(after === undefined ? {} : { after }),
      });
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(whole.rows.map(({ id }) => id));
    const all = await core.call('thread.list', { filter: {}, limit: 50 });
    const found = new Set(paged);
    expect(all.rows.filter(({ id }) => found.has(id)).map(({ id }) => id)).toEqual(paged);
    expect(all.search).toBeUndefined();
  });

  it('never fails, whatever is typed', async () => {
    const core = await testCore();
    await add(core, 'NEAR "koulu" AND * ^ : words OR - (tie)');
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            'AND',
            'OR',
            'NOT',
            'NEAR(',
            ')',
            '*',
            '^',
            ':',
            'words',
            '{',
            '}',
            '-',
            '+',
            '\0',
            "'",
            ';',
            'koulu',
            ' ',
            '\uD800',
            '\uE000',
            '\u0308',
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { rows } = await search(core, text);
        for (const { match } of rows) {
          let last = 0;
          for (const [start, end] of match?.ranges ?? []) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(match?.excerpt.length ?? 0);
        }
      }),
      { numRuns: 300 },
    );
    expect(core.logged).toEqual([]);
    for (const text of ['"', '***', '?!', '\0'])
      expect((await search(core, text)).rows).toEqual([]);
  });

  it('marks in every thread that it found the words for which it was found', async () => {
    const core = await testCore({ sample: true });
    for (const text of [
      'koulu',
      'tie',
      'milloin',
      'jäähalli',
      'k',
      'skola',
      'kunnan',
      '"ei ole"',
    ]) {
      const { rows, search: found } = await search(core, text);
      expect(found?.indexing).toBe(false);
      for (const { match } of rows) expect(match?.ranges.length).toBeGreaterThan(0);
    }
  });
});

describe('the search index', () => {
  it('is after any commands, undone and redone, what it would be if made anew', async () => {
    const texts = [
      'Koulun piha',
      'Milloin tie aurataan?',
      'Skolan är stängd',
      'koulujen kesä',
      'Ok',
    ];
    const commands = fc.array(
      fc.tuple(
        fc.constantFrom('add', 'more', 'reply', 'unreply', 'mask', 'remove', 'undo', 'redo'),
        fc.nat(9),
        fc.constantFrom(...texts),
      ),
      { minLength: 5, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const core = await testCore();
        const threads: string[] = [];
        for (const [what, which, text] of steps) {
          const threadId = threads[which % Math.max(1, threads.length)];
          try {
            if (what === 'add') threads.push((await add(core, text)).threadId);
            else if (what === 'undo' || what === 'redo') await core.call(`history.${what}`, {});
            else if (threadId === undefined) continue;
            else if (what === 'more') await add(core, text, threadId);
            else if (what === 'reply') {
              await core.call('reply.add', {
                threadId,
                kind: 'answer',
                text,
                language: 'fi',
                promisedOn: null,
              });
            } else if (what === 'unreply') {
              const { replies } = await core.call('thread.get', { id: threadId });
              if (replies[0]) await core.call('reply.remove', { id: replies[0].id });
            } else await byHand(core, what === 'mask' ? what : 'remove', threadId);
          } catch (error) {
            // There was nothing to undo, or the thread is gone; the index must be right all the same.
            expect(error).toMatchObject({
              code: expect.stringMatching(/^(missing|history\.(nothing|conflict))/),
            });
          }
        }
        expect(indexOf(core.file)).toEqual(indexOf(core.file, true));
        await core.core.close();
      }),
      { numRuns: 12 },
    );
  });

  it('keeps nothing of a text that is gone', async () => {
    const core = await testCore();
    const secret = 'zzqxsalaisuus';
    for (let i = 0; i < 50; i += 1) await add(core, `Muu kommentti ${i}`);
    const { threadId } = await add(core, `Nimeni on ${secret}`);
    expect(holds(core.file, secret)).toBe(true);
    await core.restart(() =>
      changeFile(core, 'delete from history_step; delete from history_change;'),
    );
    await byHand(core, 'remove', threadId);
    expect((await search(core, secret)).rows).toEqual([]);
    expect(holds(core.file, secret)).toBe(false);
  });

  it('is made anew when the analyser is another', async () => {
    const core = await testCore();
    await add(core, 'Päiväkodissa on kylmä');
    const analyser: Analyser = {
      name: 'other',
      indexed: (word) => (word === 'päiväkodissa' ? ['päiväkoti', 'koti'] : []),
      asked: () => [],
    };
    await core.restart(async () => {
      const other = createCore({
        file: core.file,
        clock: () => testNow,
        newId: () => 'x',
        log: () => {},
        version: '1.0.0',
        analyser: async () => analyser,
      });
      const found = (await other.call('thread.list', {
        filter: { search: 'koti' },
        limit: 5,
      })) as Output<'thread.list'>;
      expect(found.rows).toHaveLength(1);
      expect(found.search).toEqual({ hits: 1, indexing: false });
      await other.close();
    });
    expect((await search(core, 'koti')).rows).toEqual([]);
    expect((await search(core, 'päiväkodista')).rows).toHaveLength(1);
  });

  it('of an office from before it is made in steps, while the search says so', async () => {
    const core = await testCore();
    await core.restart(() => {
      // An office as the version before left it, with more threads than one step takes.
      const old = `${core.file}-old`;
      const db = new Sqlite(old);
      db.pragma('application_id = 0x56554f52');
      for (const sql of migrations.slice(0, 2)) db.exec(sql);
      db.exec(`attach '${core.file}' as now`);
      for (const table of ['made_by', 'office', 'office_hour', 'channel']) {
        const names = db
          .prepare("select name from pragma_table_info(?, 'main')")
          .pluck()
          .all(table);
        db.exec(
          `insert into main.${table} (${names.join()}) select ${names.join()} from now.${table}`,
        );
      }
      db.exec('detach now');
      const channel = String(db.prepare('select id from channel').pluck().get());
      db.exec(`pragma user_version = 2;
        with recursive n (i) as (select 1 union all select i + 1 from n where i < 2500)
        insert into thread (id, channel_id) select printf('t%05d', i), '${channel}' from n;
        insert into comment (id, thread_id, at, text, fingerprint, recorded_at)
        select id, id, '${testNow}', 'Koulussa ' || id, id, '${testNow}' from thread;
        insert into thread_turn (thread_id, turn, since, comment_id, last_at)
        select id, 'none', '${testNow}', id, '${testNow}' from thread;`);
      db.close();
      renameSync(old, core.file);
    });
    const done = new Promise<void>((resolve) => {
      core.core.subscribe((event) => {
        if (event.event === 'changed' && event.tables.includes('search')) resolve();
      });
    });
    const first = core.core.call('thread.list', { filter: { search: 'koulu' }, limit: 1 });
    expect(await first).toMatchObject({ search: { hits: 1000, indexing: true } });
    await done;
    const last = core.core.call('thread.list', { filter: { search: 'koulu' }, limit: 1 });
    expect(await last).toMatchObject({ search: { hits: 2500, indexing: false } });
    expect(indexOf(core.file)).toEqual(indexOf(core.file, true));
  });
});

/** What no command does, by the means of one: in one transaction that settles what it touched. */
async function byHand(core: TestCore, what: 'mask' | 'remove', threadId: string): Promise<void> {
  await core.restart(async () => {
    const { writer, close } = openOffice(core.file, () => {});
    recordHistory(writer);
    writer.db.exec('begin immediate');
    const sql = {
      mask: "update comment set text = 'Kissa ***' where thread_id = ?",
      remove: 'delete from thread where id = ?',
    };
    writer.db.prepare(sql[what]).run(threadId);
    settleTouchedThreads(writer);
    await indexTouchedThreads(writer, async () => known);
    writer.db.exec('commit');
    close();
  });
}

function changeFile(core: TestCore, sql: string): void {
  const db = new Sqlite(core.file);
  db.exec(sql);
  db.close();
}

/** Whether any of the index's tables holds the text, free pages included. */
function holds(file: string, text: string): boolean {
  const db = new Sqlite(file);
  try {
    db.pragma('wal_checkpoint(truncate)');
    return db.serialize().includes(text);
  } finally {
    db.close();
  }
}
