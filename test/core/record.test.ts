import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type TestCore, testCore } from '../support/core.ts';
import { gif, noise, pdf, png } from '../support/files.ts';

/** Attachments and the record of moderation. */

async function withComment(core: TestCore, text = 'Tulen ja poltan koko talon.') {
  const [channel] = await core.call('channel.list', {});
  const added = await core.call('comment.add', {
    channelId: channel!.id,
    text,
    at: '2026-11-23T08:00:00.000Z',
    link: 'https://www.facebook.com/kunta/posts/1',
    author: null,
  });
  return { commentId: added.id, threadId: added.threadId };
}

async function threat(core: TestCore): Promise<string> {
  const grounds = await core.call('moderationGround.list', {});
  return grounds.find(({ code }) => code === 'threat')!.id;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Every table to the letter, the journal aside; bytes as hexadecimal. */
function dump(file: string): unknown {
  const db = new Sqlite(file, { readonly: true });
  try {
    return Object.fromEntries(
      ['moderation', 'moderation_ground', 'attachment', 'comment', 'thread_turn'].map((table) => [
        table,
        db.prepare(`select * from ${table}`).all(),
      ]),
    );
  } finally {
    db.close();
  }
}

describe('attachments', () => {
  it('come back byte for byte, through removal, undo, redo and a restart', async () => {
    const core = await testCore();
    const { threadId, commentId } = await withComment(core);
    const bytes = png(noise(200_000));
    const { id } = await core.call('attachment.add', {
      threadId,
      commentId,
      name: 'kuva.png',
      base64: base64(bytes),
    });
    const same = async () =>
      expect(
        Buffer.from((await core.call('attachment.get', { id })).base64, 'base64').equals(bytes),
      ).toBe(true);
    await same();
    const before = dump(core.file);
    expect((await core.call('thread.get', { id: threadId })).attachments).toMatchObject([
      {
        id,
        name: 'kuva.png',
        mediaType: 'image/png',
        size: bytes.length,
        commentId,
        moderationId: null,
      },
    ]);

    await core.call('attachment.remove', { id });
    await expect(core.call('attachment.get', { id })).rejects.toMatchObject({ code: 'missing' });
    await core.call('history.undo', {});
    await same();
    expect(dump(core.file)).toEqual(before);

    await core.call('history.undo', {});
    await expect(core.call('attachment.get', { id })).rejects.toMatchObject({ code: 'missing' });
    await core.restart();
    await core.call('history.redo', {});
    await same();
    await core.call('history.redo', {});
    await core.call('history.undo', {});
    await same();
    expect(dump(core.file)).toEqual(before);
  });

  it('go with the comment that is undone, and come back with it', async () => {
    const core = await testCore();
    const { threadId } = await withComment(core);
    const bytes = Buffer.from('Muistio puhelusta: äää');
    await core.call('attachment.add', {
      threadId,
      commentId: null,
      name: 'muistio.txt',
      base64: base64(bytes),
    });
    await core.call('history.undo', {});
    await core.call('history.undo', {});
    await core.call('history.redo', {});
    await core.call('history.redo', {});
    const { attachments } = await core.call('thread.get', { id: threadId });
    const { base64: kept } = await core.call('attachment.get', { id: attachments[0]!.id });
    expect(Buffer.from(kept, 'base64').toString()).toBe('Muistio puhelusta: äää');
  });

  it.each([
    ['a.txt', png(), 'image/png'],
    ['a.png', gif(), 'image/gif'],
    ['a', pdf(), 'application/pdf'],
    ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
    ['a.png', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'image/webp'],
    ['a.html', Buffer.from('<script>alert(1)</script>'), 'text/plain'],
    ['a.svg', Buffer.from('<svg onload="alert(1)"/>'), 'text/plain'],
  ])('are what their bytes say and not their name: %s', async (name, bytes, mediaType) => {
    const core = await testCore();
    const { threadId } = await withComment(core);
    await core.call('attachment.add', { threadId, commentId: null, name, base64: base64(bytes) });
    const { attachments } = await core.call('thread.get', { id: threadId });
    expect(attachments).toMatchObject([{ name, mediaType }]);
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'attachment.type'],
    ['a packed file', Buffer.from('PK\x03\x04', 'latin1'), 'attachment.type'],
    ['nothing', Buffer.alloc(0), 'attachment.empty'],
    ['too much', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'attachment.tooLarge'],
  ])('refuse %s', async (_, bytes, code) => {
    const core = await testCore();
    const { threadId } = await withComment(core);
    await expect(
      core.call('attachment.add', {
        threadId,
        commentId: null,
        name: 'a.png',
        base64: base64(bytes),
      }),
    ).rejects.toMatchObject({ code });
    expect((await core.call('thread.get', { id: threadId })).attachments).toEqual([]);
  });

  it('belong to the thread of their comment', async () => {
    const core = await testCore();
    const one = await withComment(core);
    const other = await withComment(core, 'Toinen');
    await expect(
      core.call('attachment.add', {
        threadId: one.threadId,
        commentId: other.commentId,
        name: 'a.png',
        base64: base64(png()),
      }),
    ).rejects.toMatchObject({ code: 'missing' });
  });
});

describe('the record of moderation', () => {
  const bare = {
    commentId: null,
    action: 'hidden',
    rule: null,
    evidence: null,
    files: [],
    attachmentIds: [],
    note: null,
    reviewOn: null,
  } as const;

  it('keeps action, ground, rule, time and evidence in one step, and leaves the turn alone', async () => {
    const core = await testCore();
    const { threadId, commentId } = await withComment(core);
    const { id: attachmentId } = await core.call('attachment.add', {
      threadId,
      commentId: null,
      name: 'vanha.png',
      base64: base64(png()),
    });
    const before = dump(core.file);
    const turn = (await core.call('thread.get', { id: threadId })).turn;
    const { id } = await core.call('moderation.add', {
      ...bare,
      threadId,
      commentId,
      action: 'deleted',
      groundId: await threat(core),
      rule: 'rikoslaki 25:7',
      at: '2026-11-24T07:30:00.000Z',
      evidence: 'Tulen ja poltan koko talon.',
      files: [{ name: 'uusi.png', base64: base64(png(noise(100))) }],
      attachmentIds: [attachmentId],
      note: '',
    });
    const thread = await core.call('thread.get', { id: threadId });
    expect(thread.moderations).toEqual([
      {
        id,
        commentId,
        action: 'deleted',
        ground: { id: await threat(core), code: 'threat', name: null },
        rule: 'rikoslaki 25:7',
        at: '2026-11-24T07:30:00.000Z',
        evidence: 'Tulen ja poltan koko talon.',
        note: null,
        reviewOn: null,
        reversedAt: null,
        reversal: null,
      },
    ]);
    expect(thread.attachments.map((a) => [a.name, a.moderationId])).toEqual([
      ['vanha.png', id],
      ['uusi.png', id],
    ]);
    expect(thread.turn).toBe(turn);
    await core.call('history.undo', {});
    expect(dump(core.file)).toEqual(before);
    await core.call('history.redo', {});
    expect(await core.call('thread.get', { id: threadId })).toEqual(thread);
  });

  it.each([
    ['without evidence', { evidence: '  ' }, 'moderation.needsEvidence'],
    ['of a block without a review', { action: 'blocked', evidence: 'x' }, 'moderation.needsReview'],
    [
      'of a block whose review has passed',
      { action: 'blocked', evidence: 'x', reviewOn: '2026-11-23' },
      'moderation.reviewInPast',
    ],
    ['of the future', { evidence: 'x', at: '2026-11-24T09:00:00.000Z' }, 'moderation.inFuture'],
    [
      'from before the comment',
      { evidence: 'x', at: '2026-11-22T09:00:00.000Z' },
      'moderation.beforeComment',
    ],
    [
      'with a file that is no evidence',
      { files: [{ name: 'a.exe', base64: 'TVqQAA==' }] },
      'attachment.type',
    ],
  ] as const)('refuses an entry %s, and nothing of it remains', async (_, part, code) => {
    const core = await testCore();
    const { threadId } = await withComment(core);
    const before = dump(core.file);
    await expect(
      core.call('moderation.add', {
        ...bare,
        threadId,
        groundId: await threat(core),
        ...part,
        files: 'files' in part ? [...part.files] : [],
        attachmentIds: [],
      }),
    ).rejects.toMatchObject({ code });
    expect(dump(core.file)).toEqual(before);
  });

  it('keeps the only evidence, and lets go of others', async () => {
    const core = await testCore();
    const { threadId } = await withComment(core);
    await core.call('moderation.add', {
      ...bare,
      threadId,
      groundId: await threat(core),
      files: [1, 2].map((n) => ({ name: `${n}.png`, base64: base64(png(noise(n))) })),
      attachmentIds: [],
    });
    const { attachments } = await core.call('thread.get', { id: threadId });
    await core.call('attachment.remove', { id: attachments[0]!.id });
    await expect(core.call('attachment.remove', { id: attachments[1]!.id })).rejects.toMatchObject({
      code: 'attachment.onlyEvidence',
    });
  });

  it('is reversed once, with a reason', async () => {
    const core = await testCore();
    const { threadId } = await withComment(core);
    const { id } = await core.call('moderation.add', {
      ...bare,
      threadId,
      groundId: await threat(core),
      evidence: 'x',
      files: [],
      attachmentIds: [],
    });
    await core.call('moderation.reverse', { id, reason: 'Ei ollutkaan uhkaus.' });
    expect((await core.call('thread.get', { id: threadId })).moderations).toMatchObject([
      { reversedAt: '2026-11-24T08:00:00.000Z', reversal: 'Ei ollutkaan uhkaus.' },
    ]);
    await expect(
      core.call('moderation.reverse', { id, reason: 'Uudelleen' }),
    ).rejects.toMatchObject({ code: 'moderation.reversed' });
  });

  it('asks for a block’s review when its day has come, until it is kept or lifted', async () => {
    const core = await testCore();
    const { threadId } = await withComment(core);
    const { id } = await core.call('moderation.add', {
      ...bare,
      threadId,
      action: 'blocked',
      groundId: await threat(core),
      evidence: 'x',
      files: [],
      attachmentIds: [],
      reviewOn: '2026-12-08',
    });
    const due = async () => (await core.call('today.get', {})).reviews.map((r) => r.id);
    expect(await due()).toEqual([]);
    // Half past midnight in Helsinki.
    core.at('2026-12-07T22:30:00.000Z');
    expect(await due()).toEqual([id]);
    await core.call('moderation.setReview', { id, reviewOn: '2027-01-08' });
    expect(await due()).toEqual([]);
    core.at('2027-01-09T08:00:00.000Z');
    expect(await due()).toEqual([id]);
    await core.call('moderation.reverse', { id, reason: 'Ei enää tarpeen' });
    expect(await due()).toEqual([]);
  });

  it('is listed by days of Helsinki, and exported without a formula or a name', async () => {
    const core = await testCore();
    const { threadId, commentId } = await withComment(core, '=HYPERLINK("http://x")');
    const groundId = await threat(core);
    for (const [at, evidence] of [
      ['2026-11-23T09:00:00.000Z', '=HYPERLINK("http://x")'],
      // After midnight in Helsinki: the 24th.
      ['2026-11-23T22:30:00.000Z', 'toinen; "rivi"\nja sen jatko'],
    ] as const) {
      await core.call('moderation.add', {
        ...bare,
        threadId,
        commentId,
        groundId,
        at,
        evidence,
        files: [{ name: 'kuva.png', base64: base64(png()) }],
        attachmentIds: [],
      });
    }
    const on = async (from: string | null, to: string | null) =>
      (await core.call('moderation.list', { from, to })).map((m) => m.at.slice(8, 13));
    expect(await on(null, null)).toEqual(['23T22', '23T09']);
    expect(await on('2026-11-23', '2026-11-23')).toEqual(['23T09']);
    expect(await on('2026-11-24', null)).toEqual(['23T22']);
    expect(await core.call('moderation.months', {})).toEqual(['2026-11']);

    const { fileName, content } = await core.call('moderation.render', {
      from: '2026-11-01',
      to: '2026-11-30',
      language: 'fi',
    });
    expect(fileName).toBe('moderointikirja Testikunta 2026-11-01_2026-11-30.csv');
    expect(content.startsWith('\ufeffaika;toimenpide;peruste;')).toBe(true);
    const [, first] = content.split('\r\n');
    expect(first).toContain('23.11.2026 klo 11.00;Piilotettu;Uhkaus;');
    expect(first).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(first).toContain('kuva.png');
    expect(content).toContain('"toinen; ""rivi""\nja sen jatko"');
  });
});

describe('grounds', () => {
  it('are the built-in ones, without criticism, and the office’s own', async () => {
    const { call } = await testCore();
    const builtIn = await call('moderationGround.list', {});
    expect(builtIn.map(({ code }) => code)).toEqual([
      'threat',
      'incitement',
      'defamation',
      'privacy',
      'harassment',
      'spam',
      'illegalContent',
    ]);
    const { id } = await call('moderationGround.add', { name: 'Tekijänoikeus', rule: null });
    await call('moderationGround.rename', {
      id,
      name: 'Tekijänoikeudet',
      rule: 'tekijänoikeuslaki',
    });
    await call('moderationGround.archive', { id, archived: true });
    expect((await call('moderationGround.list', {})).at(-1)).toEqual({
      id,
      code: null,
      name: 'Tekijänoikeudet',
      rule: 'tekijänoikeuslaki',
      archived: true,
    });
  });

  it('refuse criticism, twins, and a new name for a built-in one', async () => {
    const { call } = await testCore();
    const builtIn = (await call('moderationGround.list', {}))[0]!;
    await call('moderationGround.add', { name: 'Tekijänoikeus', rule: null });
    const add = (name: string) => call('moderationGround.add', { name, rule: null });
    await expect(add('Kunnan arvostelu')).rejects.toMatchObject({ code: 'ground.criticism' });
    await expect(add('tekijänoikeus ')).rejects.toMatchObject({ code: 'ground.duplicate' });
    await expect(
      call('moderationGround.rename', { id: builtIn.id, name: 'Muu', rule: null }),
    ).rejects.toMatchObject({ code: 'ground.builtIn' });
  });
});
