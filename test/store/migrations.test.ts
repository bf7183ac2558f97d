import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { contract } from '../../src/contract/index.ts';
import { createCore } from '../../src/core/core.ts';
import { shippedTemplate } from '../../src/core/checklist-templates.ts';
import { promiseState, keptDay } from '../../src/domain/promise.ts';
import { type OfficeFile, migrate, openOffice } from '../../src/store/database.ts';
import { recordHistory, touchEverything } from '../../src/store/history.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { listPromises } from '../../src/store/promises.ts';
import { settleTouchedThreads } from '../../src/store/turns.ts';
import { temporaryFolder, testNow } from '../support/core.ts';

/** Files as older versions of the program left them. */

/** An id that shows what it is of. */
const id = (kind: string, n = 1) =>
  `${Buffer.from(kind).toString('hex').padEnd(8, '0').slice(0, 8)}-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** An office of an older version with a post that asked on two channels, and what else a test says. */
function older(version: number, sql: string): string {
  const file = join(temporaryFolder(), 'vanha.vuoro');
  const db = new Sqlite(file);
  db.pragma('application_id = 0x56554f52');
  migrate(db, migrations.slice(0, version));
  db.pragma('foreign_keys = on');
  db.exec(`
    insert into office (id, name, regime, created_at) values ('${id('office')}', 'Vanhala', 'fi', '${testNow}');
    insert into made_by values ('0.0.9');
    insert into unit (id, name) values ('${id('unit')}', 'Tekniset');
    insert into channel (id, platform, name, language) values
      ('${id('chan', 1)}', 'facebook', 'Facebook', 'fi'), ('${id('chan', 2)}', 'website', 'Kotisivut', 'fi');
    insert into post (id, title, purpose, participation_level, status, planned_on, created_at) values
      ('${id('post', 1)}', 'Mihin pyörätie?', 'pull', 'consult', 'published', '2026-09-01', '${testNow}'),
      ('${id('post', 2)}', 'Aukioloajat', 'push', 'inform', 'draft', '2026-12-01', '${testNow}');
    insert into post_variant (id, post_id, channel_id, language, text, published_at) values
      ('${id('vari', 1)}', '${id('post', 1)}', '${id('chan', 1)}', 'fi', 'Mihin?', '2026-09-01T08:00:00.000Z'),
      ('${id('vari', 2)}', '${id('post', 1)}', '${id('chan', 2)}', 'fi', 'Mihin?', '2026-09-02T08:00:00.000Z');
    ${sql}`);
  db.close();
  return file;
}

const opened = <T>(file: string, look: (office: OfficeFile) => T): T => {
  const office = openOffice(file, () => {});
  try {
    return look(office);
  } finally {
    office.close();
  }
};

const rows = (office: OfficeFile, sql: string) => office.reader.db.prepare(sql).all();

describe('a file without the way of a promise', () => {
  const promise = (n: number, state: string, columns: Record<string, string | null> = {}) => {
    const all: Record<string, string | null> = {
      id: id('prom', n),
      text: 'Kerromme.',
      due_on: '2026-10-01',
      made_on: '2026-09-01',
      state,
      post_id: id('post', 1),
      ...columns,
    };
    const values = Object.values(all).map((value) => (value === null ? 'null' : `'${value}'`));
    return `insert into promise (${Object.keys(all).join(', ')}) values (${values.join(', ')});`;
  };

  test('gets each promise a state that follows from its facts, and its decision from what came of it', () => {
    const file = older(
      11,
      [
        promise(1, 'open'),
        promise(2, 'preparing'),
        promise(3, 'decided', { decided_on: '2026-09-20', outcome: 'Valot tulevat.' }),
        promise(4, 'keptOnTime', {
          told_on: '2026-09-30',
          decided_on: '2026-09-20',
          outcome: 'Tehty.',
        }),
        promise(5, 'keptLate', { told_on: '2026-10-02', outcome: 'Tehty.' }),
        promise(6, 'broken', { reason: 'Ei ehditty' }),
        promise(7, 'withdrawn', { reason: 'Hanke peruttiin' }),
        // Kept, and nobody knows where.
        promise(8, 'keptOnTime', {
          told_on: '2026-09-30',
          decided_on: '2026-09-20',
          post_id: null,
        }),
        // Declared decided without its day.
        promise(9, 'decided', { decision: 'Kyllä' }),
        `insert into post_reason (id, post_id, about, reason, at) values
          ('${id('reas')}', '${id('post', 2)}', 'mode', 'Suru', '${testNow}');`,
      ].join('\n'),
    );
    opened(file, (office) => {
      const promises = listPromises(office.reader);
      const state = (n: number) => promises.find((one) => one.id === id('prom', n))!;
      expect(promises).toHaveLength(9);
      for (const { facts, state, toldOn } of promises) {
        expect({ state, toldOn }).toEqual({ state: promiseState(facts), toldOn: keptDay(facts) });
      }
      expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => state(n).state)).toEqual([
        'open',
        'preparing',
        'decided',
        'keptOnTime',
        'keptLate',
        'broken',
        'withdrawn',
        'decided',
        'open',
      ]);
      expect(state(3).decision).toMatchObject({ on: '2026-09-20', text: 'Valot tulevat.' });
      expect(state(4).channels.map(({ name, byHand }) => [name, byHand?.on])).toEqual([
        ['Facebook', '2026-09-30'],
        ['Kotisivut', '2026-09-30'],
      ]);
      expect(state(6)).toMatchObject({
        reason: 'Ei ehditty',
        facts: { ended: { on: '2026-10-01' } },
      });
      expect(rows(office, 'select about, reason, mode_id, codes from post_reason')).toEqual([
        { about: 'mode', reason: 'Suru', mode_id: null, codes: null },
      ]);
    });
  });
});

describe('a file whose checklists nobody had seen', () => {
  const template = (form: 'short' | 'full', regime: 'fi' | 'bilingual' = 'fi') =>
    `insert into checklist_template values ('${id(form)}', '${form}', 1, '${testNow}');
     ${shippedTemplate(form)
       .map(
         ({ code, phase }, position) =>
           `insert into checklist_template_item values ('${id(form)}', '${code}', '${phase}', ${position},
             '${code === 'B7' && regime !== 'bilingual' ? 'off' : 'required'}', null);`,
       )
       .join('\n')}`;
  const content = { fields: { title: 'Viikko', answeredBy: null }, texts: {} };
  const whole = [
    template('short'),
    template('full'),
    `insert into checklist values ('${id('list')}', '${id('post', 1)}', '${id('full')}');
     insert into checklist_item values
       ('${id('list')}', 'B3', 'done', null, '${testNow}'),
       ('${id('list')}', 'B9', 'notApplicable', 'Vastaamme itse', '${testNow}'),
       ('${id('list')}', 'B1', 'open', null, null);
     insert into series (id, rule, content) values ('${id('seri')}', '{}', '${JSON.stringify(content)}');
     insert into mode values ('${id('mode')}', 'mourning', 'Suruaika', '2026-11-01', '2026-11-30');
     insert into promise (id, post_id, text, due_on, state, made_on)
       values ('${id('prom')}', '${id('post', 1)}', 'Kerromme.', '2026-10-01', 'open', '2026-09-01');
     insert into post_reason (id, post_id, about, reason, at, mode_id) values
       ('${id('reas', 1)}', '${id('post', 1)}', 'mode', 'Suru', '${testNow}', '${id('mode')}'),
       ('${id('reas', 2)}', '${id('post', 2)}', 'promise', 'Ei luvata', '${testNow}', null);
     insert into history_step (procedure, at) values ('post.add', '${testNow}');`,
  ].join('\n');

  test('begins with what a new office begins with, and keeps what people said', async () => {
    const file = older(12, whole);
    opened(file, (office) => {
      for (const form of ['short', 'full'] as const) {
        expect(
          rows(
            office,
            `select code, phase, demand, words from checklist_template_item
             where template_id = '${id(form)}' order by position`,
          ),
        ).toEqual(shippedTemplate(form));
      }
      expect(
        rows(office, 'select code, state, reason, saw from checklist_item order by code'),
      ).toEqual([
        { code: 'B3', state: 'done', reason: null, saw: '[]' },
        { code: 'B9', state: 'notApplicable', reason: 'Vastaamme itse', saw: '[]' },
      ]);
      expect(rows(office, 'select about, mode_id, codes from post_reason order by id')).toEqual([
        { about: 'mode', mode_id: id('mode'), codes: null },
        { about: 'promise', mode_id: null, codes: null },
      ]);
      expect(rows(office, 'select state, text from promise')).toEqual([
        { state: 'open', text: 'Kerromme.' },
      ]);
      const series = rows(office, 'select content from series') as { content: string }[];
      expect(JSON.parse(series[0]!.content)).toEqual({
        ...content,
        fields: { ...content.fields, expertUnitId: null },
      });
      expect(
        rows(office, 'select expert_unit_id from post where expert_unit_id is not null'),
      ).toEqual([]);
      expect(rows(office, 'select * from history_step')).toEqual([]);
      expect(rows(office, 'pragma foreign_key_check')).toEqual([]);
    });
  });

  test('answers what the program asks of it now', async () => {
    const file = older(12, whole);
    const core = createCore({
      file,
      clock: () => testNow,
      newId: () => id('newid'),
      log: () => {},
      version: '1.0.0',
    });
    const postId = id('post', 1);
    const checklist = await core.call('checklist.get', { postId });
    expect(checklist).toMatchObject({ form: 'full', version: 1, kept: true, newer: false });
    expect(await core.call('checklist.template', { form: 'full' })).toMatchObject({
      shipped: true,
    });
    await core.call('post.update', { id: postId, expertUnitId: id('unit') });
    await core.call('checklist.answer', { postId, code: 'B9', answer: { state: 'none' } });
    const { items } = contract['checklist.get'].output.parse(
      await core.call('checklist.get', { postId }),
    );
    expect(items.find((item) => item.code === 'B9')).toMatchObject({
      by: null,
      findings: [{ code: 'expertBooked', params: { unit: 'Tekniset' } }],
    });
    // Of an explained mode the reason stays, and what is open is asked for like anywhere else.
    const other = core.call('post.setStatus', { ids: [id('post', 2)], status: 'ready' });
    await expect(other).rejects.toMatchObject({ code: 'post.needsChecklistReason' });
    await core.close();
  });
});

test('templates of an office without their checklist have none, one by one and in a month', () => {
  const content = { title: 'Talousarvio', answeredBy: null, themeIds: [] };
  const month = ['Ensin', 'Sitten', 'Lopuksi'].map((title, n) => ({
    rule: { kind: 'day', day: n + 1, closed: 'keep' },
    content: { ...content, title },
  }));
  const file = older(
    14,
    `insert into plan_template values
      ('${id('temp', 1)}', 'post', 'Yksi', '${JSON.stringify(content)}', '${testNow}'),
      ('${id('temp', 2)}', 'month', 'Kuukausi', '${JSON.stringify(month)}', '${testNow}'),
      ('${id('temp', 3)}', 'month', 'Tyhjä', '[]', '${testNow}');`,
  );
  opened(file, (office) => {
    const added = { expertUnitId: null, checklist: null };
    const kept = rows(office, 'select content from plan_template order by id') as {
      content: string;
    }[];
    expect(kept.map(({ content }) => JSON.parse(content) as unknown)).toEqual([
      { ...content, ...added },
      month.map((post) => ({ ...post, content: { ...post.content, ...added } })),
      [],
    ]);
  });
});

describe('a file whose frozen reports do not know whom they quote', () => {
  test('learns it of what is still chosen for a report, and of nothing else', () => {
    const [quoted, other] = [id('quot', 1), id('quot', 2)];
    const document = (quote: string) =>
      JSON.stringify({ sections: [{ blocks: [{ kind: 'quotes', items: [{ id: quote }] }] }] });
    const file = older(
      20,
      `insert into thread (id, channel_id) values ('${id('thre')}', '${id('chan', 1)}');
       insert into comment (id, thread_id, at, text, fingerprint, recorded_at) values
         ('${id('comm')}', '${id('thre')}', '${testNow}', 'Pimeää.', 'f', '${testNow}');
       insert into report values ('${id('repo')}', '2026-10', 1, '2', '${testNow}', '${testNow}', null, '{}');
       insert into report_document values ('${id('repo')}', 'fi', '${document(quoted)}'), ('${id('repo')}', 'sv', '${document(quoted)}');
       insert into report_quote values
         ('${quoted}', '2026-10', 'fi', '${id('comm')}', 'Pimeää.', '${testNow}'),
         ('${other}', '2026-10', 'fi', '${id('comm')}', 'Pimeää.', '${testNow}');`,
    );
    const links = opened(file, (office) => rows(office, 'select * from report_document_quote'));
    expect(links).toEqual([{ report_id: id('repo'), quote_id: quoted, comment_id: id('comm') }]);
  });
});

test('of each conversation it is known when its first event was, whatever that was', () => {
  const thread = (n: number, events: string) => `
    insert into thread (id, channel_id) values ('${id('thre', n)}', '${id('chan', 1)}');
    insert into comment (id, thread_id, at, text, fingerprint, recorded_at) values
      ('${id('comm', n)}', '${id('thre', n)}', '2026-09-03T08:00:00.000Z', 'Milloin?', 'f${n}', '${testNow}');
    insert into thread_turn (thread_id, turn, since, comment_id, last_at) values
      ('${id('thre', n)}', 'none', '${testNow}', '${id('comm', n)}', '${testNow}');
    ${events}`;
  const file = older(
    19,
    `${thread(1, '')}
    ${thread(
      2,
      `insert into reply (id, thread_id, kind, at, text, recorded_at) values
        ('${id('repl')}', '${id('thre', 2)}', 'answer', '2026-09-02T08:00:00.000Z', 'Pian.', '${testNow}');`,
    )}
    ${thread(
      3,
      `insert into referral (id, thread_id, unit_id, question, asked_at) values
        ('${id('refe')}', '${id('thre', 3)}', '${id('unit')}', 'Milloin?', '2026-09-01T08:00:00.000Z');`,
    )}
    ${thread(
      4,
      `insert into closing (id, thread_id, at) values
        ('${id('clos')}', '${id('thre', 4)}', '2026-08-31T08:00:00.000Z');`,
    )}`,
  );
  opened(file, (office) => {
    const first = 'select first_at as at from thread_turn order by thread_id';
    const migrated = rows(office, first);
    expect(migrated).toEqual(
      ['2026-09-03', '2026-09-02', '2026-09-01', '2026-08-31'].map((day) => ({
        at: `${day}T08:00:00.000Z`,
      })),
    );
    // The same as the program settles it.
    recordHistory(office.writer);
    office.writer.db.exec("update thread_turn set first_at = ''");
    office.writer.db.transaction(() => {
      touchEverything(office.writer);
      settleTouchedThreads(office.writer);
    })();
    expect(rows(office, first)).toEqual(migrated);
  });
});
