import Sqlite from 'better-sqlite3';
import type { CommentClass, Language, Purpose } from '../../src/domain/words.ts';
import { type TestCore, testCore } from '../support/core.ts';
import { startOf } from './independent/calendar.ts';

/** When October's report is made: Tuesday 3 November at 10.15. */
export const asOf = at('2026-11-03 10:15');
/** Two days later what was forgotten is recorded. */
const later = at('2026-11-05 09:00');

/** A moment on the wall in Helsinki, `2026-10-05 09:30` with seconds where they matter. */
export function at(moment: string): string {
  const [day, time] = moment.split(' ') as [string, string];
  const noon = startOf(day) + 12 * 3_600_000;
  // On the days here the clocks show at noon what they show at the moment.
  const [hours, minutes, seconds = '0'] = time.split(':');
  return new Date(
    noon + ((Number(hours) - 12) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000,
  ).toISOString();
}

type Place = 'fb' | 'ig';
/** Channel, language, when it came out, reactions, shares, reach. */
type Out = [Place, Language, string, number | null, number | null, number | null];
type Media = { kind: 'image' | 'video' | 'recording'; alts?: Language[]; decorative?: boolean } & {
  captions?: 'burnedIn' | 'noSpeech';
};

/** The 20 posts. */
const posts: Record<string, { purpose: Purpose | null; out: Out[]; media?: Media }> = {
  P1: {
    purpose: 'push',
    out: [['fb', 'fi', '2026-10-01 09:00', 10, 2, 100]],
    media: { kind: 'image', alts: ['fi'] },
  },
  P2: {
    purpose: 'pull',
    out: [
      ['fb', 'fi', '2026-10-02 09:00', 20, 0, 300],
      ['fb', 'sv', '2026-10-02 09:00', 2, 0, 50],
    ],
    // Not told in Swedish.
    media: { kind: 'image', alts: ['fi'] },
  },
  P3: {
    purpose: 'push',
    out: [['fb', 'fi', '2026-10-05 09:00', 0, 0, 200]],
    media: { kind: 'image', decorative: true },
  },
  P4: {
    purpose: 'network',
    out: [
      ['fb', 'fi', '2026-10-06 09:00', 5, 1, 400],
      ['ig', 'fi', '2026-10-06 09:00', 8, null, null],
    ],
    media: { kind: 'video', captions: 'burnedIn' },
  },
  P5: { purpose: 'pull', out: [['fb', 'fi', '2026-10-08 09:00', 3, 0, 150]] },
  P6: {
    purpose: 'image',
    out: [['ig', 'fi', '2026-10-09 09:00', 30, null, null]],
    media: { kind: 'image' },
  },
  P7: { purpose: null, out: [['fb', 'fi', '2026-10-12 09:00', null, null, null]] },
  P8: {
    purpose: 'push',
    out: [
      ['fb', 'fi', '2026-10-13 09:00', 4, 0, 120],
      ['fb', 'sv', '2026-10-14 09:00', 1, 0, 30],
    ],
    media: { kind: 'recording' },
  },
  P9: { purpose: 'push', out: [['ig', 'fi', '2026-10-15 09:00', 12, null, null]] },
  P10: {
    purpose: 'network',
    out: [['fb', 'fi', '2026-10-20 09:00', 7, 3, 250]],
    media: { kind: 'video' },
  },
  P11: { purpose: 'push', out: [['fb', 'sv', '2026-10-22 09:00', 0, 0, 40]] },
  P12: {
    purpose: 'push',
    out: [['fb', 'fi', '2026-10-27 09:00', 6, 1, 180]],
    media: { kind: 'recording' },
  },
  P13: { purpose: null, out: [['ig', 'en', '2026-10-28 09:00', 1, null, null]] },
  // The last minute of October, and the first of November.
  P14: { purpose: 'pull', out: [['fb', 'fi', '2026-10-31 23:59', 9, 2, 500]] },
  P15: { purpose: 'push', out: [['fb', 'fi', '2026-11-01 00:00', 1, 0, 10]] },
  P16: { purpose: 'push', out: [['fb', 'fi', '2026-09-30 23:59', 4, 1, 60]] },
  P17: {
    purpose: 'pull',
    out: [['fb', 'fi', '2026-09-10 09:00', 6, 0, 80]],
    media: { kind: 'recording', captions: 'noSpeech' },
  },
  P18: { purpose: 'image', out: [['fb', 'fi', '2026-08-20 09:00', 2, 0, 20]] },
  P19: { purpose: 'push', out: [['fb', 'fi', '2026-07-07 09:00', 8, 2, 90]] },
  P20: {
    purpose: 'network',
    out: [['fb', 'fi', '2025-10-15 09:00', 12, 3, 70]],
    media: { kind: 'recording' },
  },
};

/** Conversation, post and its channel and language (or a channel alone), when, class, language, our own word. */
type Told = [
  string,
  string,
  string,
  CommentClass | null,
  Language | null,
  { needsAnswer?: boolean; recordedAt?: string }?,
];
/** The 30 comments. */
const comments: Told[] = [
  ['T1', 'P2 fb fi', '2026-10-02 10:00', 'question', 'fi'], // c1
  ['T1', 'P2 fb fi', '2026-10-02 12:00', 'thanks', 'fi'], // c2
  ['T2', 'P2 fb fi', '2026-10-02 15:30', 'demand', 'sv'], // c3
  ['T3', 'P2 fb sv', '2026-10-03 12:00', 'opinion', 'sv'], // c4
  ['T4', 'P4 fb fi', '2026-10-06 18:00', 'question', 'fi'], // c5
  ['T5', 'P4 fb fi', '2026-10-07 09:00', 'question', 'fi'], // c6
  ['T5', 'P4 fb fi', '2026-10-09 10:00', 'question', 'fi'], // c7
  ['T6', 'P10 fb fi', '2026-10-20 14:00', 'informationRequest', 'fi'], // c8
  ['T7', 'fb', '2026-10-01 08:00', 'informationRequest', 'fi'], // c9
  ['T8', 'P12 fb fi', '2026-10-27 12:00', 'initiative', 'fi'], // c10
  ['T9', 'P4 ig fi', '2026-10-14 16:30', 'serviceMatter', 'fi'], // c11
  ['T10', 'P6 ig fi', '2026-10-10 11:00', 'thanks', null], // c12
  ['T11', 'P6 ig fi', '2026-10-10 11:00', 'opinion', null], // c13
  ['T12', 'P9 ig fi', '2026-10-16 10:00', 'question', null], // c14
  ['T13', 'ig', '2026-10-21 09:00', null, 'fi'], // c15
  ['T14', 'ig', '2026-10-21 09:00', 'opinion', 'fi', { needsAnswer: true }], // c16
  ['T15', 'fb', '2026-10-22 09:00', 'question', 'fi', { needsAnswer: false }], // c17
  ['T16', 'P14 fb fi', '2026-10-31 23:59:59', 'question', 'fi'], // c18
  ['T17', 'fb', '2026-10-30 15:59', 'demand', 'fi'], // c19
  ['T18', 'fb', '2026-10-28 13:00', 'inappropriate', 'fi'], // c20
  ['T19', 'P10 fb fi', '2026-10-21 10:00', 'question', 'fi'], // c21
  ['T20', 'P10 fb fi', '2026-10-21 10:00', 'question', 'fi', { recordedAt: later }], // c22
  ['S1', 'P17 fb fi', '2026-09-29 10:00', 'question', 'fi'], // s1
  ['S2', 'fb', '2026-09-30 23:59', 'question', 'fi'], // s2
  ['S3', 'P17 fb fi', '2026-09-10 12:00', 'opinion', 'fi'], // s3
  ['S3', 'P17 fb fi', '2026-09-10 13:00', 'thanks', 'fi'], // s4
  ['S4', 'ig', '2026-09-15 09:00', 'question', 'fi'], // s5
  ['O1', 'P20 fb fi', '2025-10-20 10:00', 'question', 'fi'], // o1
  ['N1', 'fb', '2026-11-01 00:00', 'question', 'fi'], // n1
  ['N2', 'P2 fb fi', '2026-11-02 09:00', 'opinion', 'fi'], // n2
];

/** Conversation and when; all in Finnish. */
const answers: [string, string, { acknowledgement?: string; recordedAt?: string }?][] = [
  ['T1', '2026-10-02 11:00'],
  ['T2', '2026-10-02 15:45', { acknowledgement: '2026-10-05' }],
  ['T2', '2026-10-05 09:30'],
  ['T4', '2026-10-06 20:00'],
  ['T5', '2026-10-08 11:00'],
  ['T5', '2026-10-09 10:30'],
  ['T6', '2026-11-02 10:00'],
  ['T9', '2026-10-19 08:20'],
  ['T12', '2026-10-19 10:00'],
  ['T14', '2026-10-21 09:10'],
  ['T16', '2026-11-02 08:00'],
  ['T19', '2026-10-22 10:00'],
  ['T20', '2026-10-22 10:01', { recordedAt: later }],
  ['S2', '2026-10-01 08:30'],
  ['O1', '2025-10-20 10:40'],
];

/** Conversation, what was done, for which ground, when, and when it was taken back. */
const moderated = [
  ['T18', 'hidden', 'spam', '2026-10-28 14:00', '2026-10-30 10:00'],
  ['T18', 'hidden', 'spam', '2026-10-28 14:00', null],
  ['T18', 'deleted', 'threat', '2026-10-28 15:00', null],
  ['T18', 'reported', 'threat', '2026-10-28 15:00', null],
  ['T18', 'blocked', 'spam', '2026-10-28 15:00', null],
  ['S3', 'hidden', 'privacy', '2026-09-11 09:00', '2026-10-02 09:00'],
] as const;

export type HandMade = {
  core: TestCore;
  channels: Record<Place, string>;
  posts: Record<string, string>;
  themes: Record<'roads' | 'schools', string>;
  promises: Record<'R1' | 'R2' | 'R3' | 'R6', string>;
};

/** Open from Monday to Friday, 8 to 16, but not on Friday 16 October; the target is one working day, 480 minutes. */
export async function handMadeOffice(): Promise<HandMade> {
  const core = await testCore({
    now: asOf,
    setup: {
      regime: 'bilingual',
      channels: [
        { platform: 'facebook', name: 'Facebook', language: 'fi', url: null },
        { platform: 'instagram', name: 'Instagram', language: 'fi', url: null },
      ],
    },
  });
  const { call } = core;
  const [fb, ig] = (await call('channel.list', {})).map(({ id }) => id) as [string, string];
  const channels = { fb, ig };
  await call('closure.add', { from: '2026-10-16', to: '2026-10-16', name: 'Suunnittelupäivä' });

  const postIds: Record<string, string> = {};
  const variants: Record<string, string> = {};
  for (const [key, { purpose, out }] of Object.entries(posts)) {
    const { id } = await call('post.add', { title: key, purpose });
    postIds[key] = id;
    for (const [place, language, moment] of out) {
      const where = { postId: id, channelId: channels[place], language };
      const { variantId } = await call('variant.set', { ...where, text: key, scope: 'one' });
      await call('variant.publish', { variantId, at: at(moment), link: null });
      variants[`${key} ${place} ${language}`] = variantId;
    }
  }

  const threads: Record<string, string> = {};
  const written: { id: string; language: Language | null; threadId: string; post: string }[] = [];
  for (const [key, post, moment, value, language, own = {}] of comments) {
    core.at(own.recordedAt ?? asOf);
    const place = post.includes('ig') ? 'ig' : 'fb';
    const { id, threadId } = await call('comment.add', {
      channelId: channels[place],
      text: 'x',
      at: at(moment),
      link: null,
      author: null,
      ...(threads[key] === undefined ? {} : { threadId: threads[key] }),
    });
    threads[key] = threadId;
    written.push({ id, language, threadId, post });
    await call('comment.classify', { ids: [id], class: value });
    if (own.needsAnswer !== undefined) {
      await call('comment.setNeedsAnswer', { ids: [id], needsAnswer: own.needsAnswer });
    }
  }
  for (const [key, moment, own = {}] of answers) {
    core.at(own.recordedAt ?? asOf);
    await call('reply.add', {
      threadId: threads[key]!,
      kind: own.acknowledgement === undefined ? 'answer' : 'acknowledgement',
      text: 'Vastaus',
      language: 'fi',
      at: at(moment),
      promisedOn: own.acknowledgement ?? null,
    });
  }

  const { id: roadsUnit } = await call('unit.add', { name: 'Tekninen toimi', email: null });
  const { id: schoolsUnit } = await call('unit.add', { name: 'Sivistystoimi', email: null });
  const ask = async (key: string, moment: string) => {
    core.at(at(moment));
    const question = { threadId: threads[key]!, question: 'Miten on?', wantedOn: null };
    return (await call('referral.add', { ...question, unitId: roadsUnit })).id;
  };
  const asked = await ask('T5', '2026-10-07 10:00');
  core.at(at('2026-10-08 10:00'));
  await call('referral.answer', { id: asked, answer: 'Näin on.' });
  await ask('T17', '2026-10-30 16:30');
  core.at(at('2026-10-28 09:00'));
  await call('thread.close', { ids: [threads['T8']!], reason: null });
  core.at(at('2026-09-16 09:00'));
  await call('thread.close', { ids: [threads['S4']!], reason: null });

  core.at(asOf);
  const theme = async (name: string, keys: string[]) => {
    const { id } = await call('theme.add', { name });
    await call('thread.setThemes', { ids: keys.map((key) => threads[key]!), add: [id] });
    return id;
  };
  const roads = await theme('Tiet', ['T1', 'T2', 'T5', 'S1']);
  const schools = await theme('Koulut', ['T2', 'T4', 'T9', 'T13', 'O1']);
  await theme('Puistot', ['S3']);
  const forward = async (themeId: string, unitId: string, forwardedOn: string) =>
    (await call('theme.forward', { themeId, unitId, forwardedOn })).id;
  const toRoads = await forward(roads, roadsUnit, '2026-10-12');
  const toSchools = await forward(schools, schoolsUnit, '2026-10-20');
  const result = { forwardingId: toRoads, result: 'Korjataan.', resultOn: '2026-11-02' };
  await call('theme.setResult', result);
  core.at(later);
  await call('theme.setResult', {
    forwardingId: toSchools,
    result: 'Selvitetään.',
    resultOn: '2026-11-04',
  });

  core.at(asOf);
  const grounds = await call('moderationGround.list', {});
  for (const [key, action, code, moment, reversed] of moderated) {
    const { id } = await call('moderation.add', {
      threadId: threads[key]!,
      commentId: null,
      action,
      groundId: grounds.find((ground) => ground.code === code)!.id,
      rule: null,
      at: at(moment),
      evidence: 'x',
      files: [],
      attachmentIds: [],
      note: null,
      reviewOn: action === 'blocked' ? '2026-12-01' : null,
    });
    if (reversed) await call('moderation.reverse', { id, reason: 'Aiheeton', at: at(reversed) });
  }

  const promise = async (madeOn: string, dueOn: string, post: string | null, ...own: string[]) =>
    (
      await call('promise.add', {
        postId: post,
        text: `Kerromme ${dueOn}.`,
        madeOn,
        dueOn,
        unitId: null,
        decidedBy: own.length > 0 ? 'Tekninen lautakunta' : null,
        themeIds: own,
        channelIds: post === null ? [ig] : [],
      })
    ).id;
  const told = (id: string, channelId: string, on: string) =>
    call('promise.tell', { id, channelId, told: { on, how: 'Lehdessä' } });
  const R1 = await promise('2026-10-02', '2026-10-15', postIds['P2']!, roads);
  const decision = { on: '2026-10-13', text: 'Tie korjataan.', diaryNumber: null, link: null };
  await call('promise.decide', { id: R1, decision });
  await told(R1, fb, '2026-10-14');
  const R2 = await promise('2026-09-20', '2026-10-20', null);
  await told(R2, ig, '2026-10-25');
  const R3 = await promise('2026-10-01', '2026-10-10', null);
  const R4 = await promise('2026-10-05', '2026-10-30', null);
  const R5 = await promise('2026-10-06', '2026-10-25', null);
  const R6 = await promise('2026-09-01', '2026-10-28', null);
  core.at(at('2026-10-08 09:00'));
  await call('promise.moveDue', { id: R4, dueOn: '2026-11-20', reason: 'Lausunto viipyy' });
  core.at(at('2026-10-09 09:00'));
  await call('promise.withdraw', { id: R5, reason: 'Hanke peruttiin' });
  core.at(at('2026-10-12 09:00'));
  await call('promise.break', { id: R3, reason: 'Rahat loppuivat' });

  core.at(later);
  const { file } = core;
  writeImported(file, { channels, posts: postIds, variants, written });
  return {
    core,
    channels,
    posts: postIds,
    themes: { roads, schools },
    promises: { R1, R2, R3, R6 },
  };
}

/** What only importers and files bring. */
function writeImported(
  file: string,
  made: {
    channels: Record<Place, string>;
    posts: Record<string, string>;
    variants: Record<string, string>;
    written: { id: string; language: Language | null; threadId: string; post: string }[];
  },
): void {
  const db = new Sqlite(file);
  const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
  db.transaction(() => {
    const followers = [
      ['fb', '2025-09-30', 1000],
      ['fb', '2026-09-30', 1000],
      ['fb', '2026-10-31', 1250],
      ['fb', '2026-11-02', 1300],
      ['ig', '2026-10-15', 200],
    ] as const;
    for (const [place, day, count] of followers) {
      run('insert into follower_count values (?, ?, ?)', made.channels[place], day, count);
    }
    run(`insert into media (id, sha256, media_type, size, added_at)
         values ('m', 'm', 'image/png', 1, '')`);
    for (const [key, { out, media }] of Object.entries(posts)) {
      for (const [place, language, moment, reactions, shares, reach] of out) {
        for (const [metric, value] of Object.entries({ reactions, shares, reach })) {
          if (value === null) continue;
          const id = made.variants[`${key} ${place} ${language}`];
          const insert =
            'insert into post_metric (variant_id, metric, counted_at, value) values (?, ?, ?, ?)';
          // Counted once too early, and once more after the report was made.
          run(insert, id, metric, at(moment), 0);
          run(insert, id, metric, asOf, value);
          run(insert, id, metric, later, value + 100);
        }
      }
      if (!media) continue;
      run(
        `insert into post_media (id, post_id, media_id, name, position, kind, decorative, captions)
         values (?, ?, 'm', 'x', 0, ?, ?, ?)`,
        key,
        made.posts[key],
        media.kind,
        media.decorative === true ? 1 : 0,
        media.captions ?? null,
      );
      for (const language of media.alts ?? []) {
        run('insert into post_media_alt values (?, ?, ?)', key, language, 'x');
      }
    }
    for (const { id, language, threadId, post } of made.written) {
      run('update comment set language = ? where id = ?', language, id);
      const variantId = made.variants[post] ?? null;
      run('update thread set post_variant_id = ? where id = ?', variantId, threadId);
    }
  })();
  db.close();
}
