import { describe, expect, test } from 'vitest';
import { type Neighbour, neighbourhood } from '../../src/domain/post-neighbours.ts';
import {
  type Mode,
  type PostMedium,
  type PostWarning,
  type WarnedPost,
  warningsOf,
} from '../../src/domain/post-warnings.ts';
import type { Language, Platform, Regime } from '../../src/domain/words.ts';
import { type Closure, type OfficeHours, workCalendar } from '../../src/domain/worktime.ts';

const nineToFour: OfficeHours = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '08:00',
  closes: '16:00',
}));
/** A Tuesday. */
const on = '2026-11-24';
const post: WarnedPost = {
  id: 'own',
  seriesId: null,
  plannedOn: on,
  plannedAt: '09:00',
  purpose: 'push',
  contentious: false,
  explainedModes: [],
  links: [],
  hashtags: '',
  texts: [],
  media: [],
};

type Around = {
  hours?: OfficeHours;
  closures?: readonly Closure[];
  regime?: Regime;
  modes?: readonly Mode[];
  texts?: readonly Neighbour[];
};
function warn(change: Partial<WarnedPost>, around: Around = {}): PostWarning[] {
  const warned = { ...post, ...change };
  const { plannedOn: day } = warned;
  return warningsOf(warned, {
    calendar: workCalendar({ hours: around.hours ?? nineToFour, closures: around.closures ?? [] }),
    regime: around.regime ?? 'fi',
    modes: around.modes ?? [],
    near: neighbourhood(around.texts ?? [], day === null ? null : { first: day, last: day }),
  });
}

describe('nobody in the office', () => {
  const pull = { purpose: 'pull' as const };
  const shut = (closesAt: string | null, opensAt: string) => [
    { code: 'nobodyInOffice', closesAt, opensAt },
  ];
  test.each<[string, Partial<WarnedPost>, Around, object[]]>([
    ['two hours are left', { ...pull, plannedAt: '14:00' }, {}, []],
    [
      'less than two are',
      { ...pull, plannedAt: '14:01' },
      {},
      shut('16:00', '2026-11-25T06:00:00.000Z'),
    ],
    [
      'a Friday evening',
      { ...pull, plannedOn: '2026-11-27', plannedAt: '18:00' },
      {},
      shut(null, '2026-11-30T06:00:00.000Z'),
    ],
    ['before the office opens, two hours come', { ...pull, plannedAt: '06:00' }, {}, []],
    [
      'long before it opens',
      { ...pull, plannedAt: '05:30' },
      {},
      shut(null, '2026-11-24T06:00:00.000Z'),
    ],
    [
      'a discussion',
      { purpose: 'network', plannedAt: '20:00' },
      {},
      shut(null, '2026-11-25T06:00:00.000Z'),
    ],
    [
      'a contentious notice',
      { contentious: true, plannedAt: '20:00' },
      {},
      shut(null, '2026-11-25T06:00:00.000Z'),
    ],
    ['a plain notice', { plannedAt: '20:00' }, {}, []],
    [
      'the eve of a holiday weekend',
      { ...pull, plannedOn: '2026-12-23', plannedAt: '15:30' },
      {},
      shut('16:00', '2026-12-28T06:00:00.000Z'),
    ],
    [
      'a closure of the office',
      pull,
      { closures: [{ from: on, to: '2026-11-26' }] },
      shut(null, '2026-11-27T06:00:00.000Z'),
    ],
    ['no time on a working day', { ...pull, plannedAt: null }, {}, []],
    [
      'no time on a Sunday',
      { ...pull, plannedOn: '2026-11-29', plannedAt: null },
      {},
      shut(null, '2026-11-30T06:00:00.000Z'),
    ],
    ['an idea', { ...pull, plannedOn: null, plannedAt: null }, {}, []],
    ['an office without hours', { ...pull, plannedAt: '20:00' }, { hours: [] }, []],
    [
      'the hour that the spring change skips',
      { ...pull, plannedOn: '2027-03-28', plannedAt: '03:30' },
      {},
      shut(null, '2027-03-30T05:00:00.000Z'),
    ],
  ])('%s', (_, change, around, expected) => {
    expect(warn(change, around)).toEqual(expected);
  });

  test('a lunch break is told as what it is', () => {
    const hours = [
      { weekday: 2, opens: '08:00', closes: '10:00' },
      { weekday: 2, opens: '13:00', closes: '16:00' },
    ];
    expect(warn({ ...pull, plannedAt: '09:30' }, { hours })).toEqual(
      shut('10:00', '2026-11-24T11:00:00.000Z'),
    );
  });
});

const text = (text: string, channelId = 'fb', language: Language = 'fi') => ({
  channelId,
  channel: channelId.toUpperCase(),
  platform: 'facebook' as Platform,
  characterLimit: null,
  language,
  text,
});
const neighbour = (change: Partial<Neighbour>): Neighbour => ({
  postId: 'other',
  title: 'Toinen',
  seriesId: null,
  ...text('Aurausreitit muuttuvat.'),
  publishedAt: null,
  plannedOn: on,
  plannedAt: '09:30',
  ...change,
});

describe('the same hour on a channel', () => {
  const found = (at: string) => [
    { code: 'sameHour', postId: 'other', title: 'Toinen', at, channels: ['FB'] },
  ];
  test.each<[string, Partial<Neighbour>, object[]]>([
    ['half an hour later', {}, found('09:30')],
    ['59 minutes earlier', { plannedAt: '08:01' }, found('08:01')],
    ['an hour earlier', { plannedAt: '08:00' }, []],
    ['an hour later', { plannedAt: '10:00' }, []],
    ['without a time', { plannedAt: null }, []],
    ['on another channel', { channelId: 'ig' }, []],
    ['itself', { postId: 'own' }, []],
    [
      'out at that time, whatever was planned',
      { publishedAt: '2026-11-24T06:50:00.000Z', plannedAt: '20:00' },
      found('08:50'),
    ],
    ['out at another time', { publishedAt: '2026-11-24T12:00:00.000Z' }, []],
  ])('%s', (_, change, expected) => {
    expect(warn({ texts: [text('')] }, { texts: [neighbour(change)] })).toEqual(expected);
  });

  test('over midnight, and on several channels as one warning', () => {
    const texts = [text(''), text('', 'ig'), text('', 'ig', 'sv')];
    const later = { plannedOn: '2026-11-25', plannedAt: '00:10' };
    const others = [neighbour(later), neighbour({ ...later, channelId: 'ig' })];
    expect(warn({ plannedAt: '23:30', texts }, { texts: others })).toMatchObject([
      { code: 'sameHour', at: '00:10', channels: ['FB', 'IG'] },
    ]);
  });
});

describe('the same text', () => {
  const far = { plannedAt: '20:00' };
  test.each<[string, Partial<WarnedPost>, Partial<Neighbour>, string | null]>([
    ['on the same day', {}, far, on],
    ['with a line break at its end', { texts: [text('Aurausreitit muuttuvat.\n')] }, far, on],
    ['thirty days before', {}, { plannedOn: '2026-10-25' }, '2026-10-25'],
    ['thirty-one days before', {}, { plannedOn: '2026-10-24' }, null],
    [
      'out a week ago',
      {},
      { publishedAt: '2026-11-16T22:30:00.000Z', plannedOn: null },
      '2026-11-17',
    ],
    ['planned for another channel', {}, { ...far, channelId: 'ig' }, on],
    [
      'out on another channel',
      {},
      { ...far, channelId: 'ig', publishedAt: '2026-11-20T10:00:00.000Z' },
      null,
    ],
    ['other words', {}, { ...far, text: 'Aurausreitit eivät muutu.' }, null],
    ['no text in either', { texts: [text(' ')] }, { ...far, text: '' }, null],
    ['another turn of the series', { seriesId: 's' }, { ...far, seriesId: 's' }, null],
    ['a turn of another series', { seriesId: 's' }, { ...far, seriesId: 'other' }, on],
    ['an idea', { plannedOn: null, plannedAt: null }, far, null],
  ])('%s', (_, change, other, day) => {
    const own = { texts: [text('Aurausreitit muuttuvat.')], ...change };
    const expected =
      day === null ? [] : [{ code: 'sameText', postId: 'other', title: 'Toinen', on: day }];
    expect(warn(own, { texts: [neighbour(other)] })).toEqual(expected);
  });
});

test('a mourning day and other periods are told on their days, with the first and the last', () => {
  const mode: Mode = {
    id: 'm',
    kind: 'preElection',
    name: 'Kuntavaalit',
    from: '2026-11-20',
    to: on,
  };
  const { id: _, ...told } = mode;
  expect(warn({}, { modes: [mode] })).toEqual([{ code: 'mode', ...told }]);
  expect(warn({ explainedModes: ['m'] }, { modes: [mode] })).toEqual([]);
  expect(warn({ plannedOn: '2026-11-20' }, { modes: [mode] })).toHaveLength(1);
  expect(warn({ plannedOn: '2026-11-25' }, { modes: [mode] })).toEqual([]);
  expect(warn({ plannedOn: null, plannedAt: null }, { modes: [mode] })).toEqual([]);
});

test('a link that is not https is told once, from the links and from the texts', () => {
  const texts = [
    text('Katso http://kunta.fi/a (tai HTTP://kunta.fi/b) ja https://kunta.fi/c'),
    text('http://kunta.fi/a', 'ig'),
  ];
  const found = warn({ links: links('http://kunta.fi/a', 'https://kunta.fi/d'), texts });
  expect(found.map((one) => 'url' in one && one.url)).toEqual([
    'http://kunta.fi/a',
    'HTTP://kunta.fi/b',
  ]);
});

const links = (...urls: string[]) => urls.map((url) => ({ url, campaign: null }));

describe('pictures and videos', () => {
  const medium = (change: Partial<PostMedium>): PostMedium => ({
    kind: 'image',
    decorative: false,
    wordsInPicture: false,
    captions: null,
    captionFile: false,
    altLanguages: [],
    ...change,
  });
  const both = [text('Hei', 'fb', 'fi'), text('Hej', 'fb', 'sv')];
  test.each<[string, Partial<WarnedPost>, Around, object[]]>([
    [
      'a picture that nobody has told of',
      { media: [medium({})] },
      {},
      [{ code: 'altMissing', count: 1, languages: ['fi'] }],
    ],
    [
      'told in one language of two',
      { media: [medium({ altLanguages: ['fi'] })], texts: both },
      {},
      [{ code: 'altMissing', count: 1, languages: ['sv'] }],
    ],
    ['told in both', { media: [medium({ altLanguages: ['sv', 'fi'] })], texts: both }, {}, []],
    [
      'without texts in a bilingual office',
      { media: [medium({}), medium({ altLanguages: ['fi'] })] },
      { regime: 'bilingual' },
      [{ code: 'altMissing', count: 2, languages: ['fi', 'sv'] }],
    ],
    ['a decoration', { media: [medium({ decorative: true })] }, {}, []],
    [
      'words in a picture and none beside it',
      {
        media: [medium({ wordsInPicture: true, altLanguages: ['fi', 'sv'] })],
        texts: [text('Hei'), text(' ', 'fb', 'sv')],
      },
      {},
      [{ code: 'pictureTextMissing', languages: ['sv'] }],
    ],
    [
      'words in a picture and beside it',
      { media: [medium({ wordsInPicture: true, altLanguages: ['fi'] })], texts: [text('Hei')] },
      {},
      [],
    ],
    [
      'a video without captions',
      { media: [medium({ kind: 'video' })] },
      {},
      [{ code: 'captionsMissing', count: 1, recording: false }],
    ],
    [
      'captions without their file',
      { media: [medium({ kind: 'video', captions: 'file' })] },
      {},
      [{ code: 'captionsMissing', count: 1, recording: false }],
    ],
    [
      'captions in a file, in the picture, or nothing to hear',
      {
        media: [
          medium({ kind: 'video', captions: 'file', captionFile: true }),
          medium({ kind: 'video', captions: 'burnedIn' }),
          medium({ kind: 'video', captions: 'noSpeech' }),
        ],
      },
      {},
      [],
    ],
    [
      'the recording of a live stream',
      { media: [medium({ kind: 'recording' }), medium({ kind: 'video' })] },
      {},
      [
        { code: 'captionsMissing', count: 1, recording: false },
        { code: 'captionsMissing', count: 1, recording: true },
      ],
    ],
  ])('%s', (_, change, around, expected) => {
    expect(warn(change, around)).toEqual(expected);
    // An idea is to have its pictures right as well.
    const idea = { ...change, plannedOn: null, plannedAt: null };
    expect(warn(idea, around)).toEqual(expected);
  });
});

describe('the other language', () => {
  const missing = (language: 'fi' | 'sv', ...platforms: Platform[]) => ({
    code: 'languageMissing',
    language,
    platforms,
  });
  test.each<[string, Partial<WarnedPost>, Regime, object[]]>([
    ['Finnish alone', { texts: [text('Hei')] }, 'bilingual', [missing('sv', 'facebook')]],
    [
      'English alone',
      { texts: [text('Hello', 'fb', 'en')] },
      'bilingual',
      [missing('fi', 'facebook'), missing('sv', 'facebook')],
    ],
    ['both', { texts: [text('Hei'), text('Hej', 'sv', 'sv')] }, 'bilingual', []],
    ['nothing written yet', { texts: [text('')] }, 'bilingual', []],
    ['an idea', { texts: [text('Hei')], plannedOn: null, plannedAt: null }, 'bilingual', []],
    ['a Finnish office', { texts: [text('Hei')] }, 'fi', []],
  ])('%s', (_, change, regime, expected) => {
    expect(warn(change, { regime })).toEqual(expected);
  });
});

test('a text that its channel cuts, with the links and hashtags that go with it', () => {
  const onX = (words: string) => ({ ...text(words, 'x'), platform: 'x' as const });
  expect(warn({ texts: [onX('a'.repeat(280)), text('a'.repeat(281))] })).toEqual([]);
  const long = { code: 'tooLong', channel: 'X', language: 'fi', limit: 280 };
  expect(warn({ texts: [onX('ä'.repeat(281))] })).toEqual([{ ...long, over: 1 }]);
  expect(warn({ texts: [onX('!'.repeat(141).replaceAll('!', '漢'))] })).toEqual([
    { ...long, over: 2 },
  ]);
  const added = { links: links('https://kunta.fi/a'), hashtags: 'talous' };
  // Two line breaks before each, a link as 23 and the hashtag with its mark.
  expect(warn({ texts: [onX('a'.repeat(280))], ...added })).toEqual([{ ...long, over: 34 }]);
  const own = { ...text('a'.repeat(101), 'm'), platform: 'mastodon' as const, characterLimit: 100 };
  expect(warn({ texts: [own] })).toMatchObject([{ channel: 'M', over: 1, limit: 100 }]);
});
