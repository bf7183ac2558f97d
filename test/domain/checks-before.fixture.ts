import type { PostFacts } from '../../src/domain/checks/facts.ts';
import type { ItemCode } from '../../src/domain/checklist.ts';
import type { Finding } from '../../src/domain/checklist-findings.ts';
import { type Case, before, gap, idle, medium, ok, text } from './checks.fixture.ts';

const of = (item: ItemCode, what: string, change: Partial<PostFacts>, wanted: Finding[]): Case => [
  item,
  what,
  before(item, change),
  wanted,
];
const texts = (...words: string[]) => ({ texts: words.map((word) => text(word)) });
const plain = 'Tie on auki. Kerro, mitä näit. Kuva on alla. Me luemme sen. Se on hyvä.';
const short = 'Tie on kiinni.';
const heavy =
  'Kunnanhallituksen päätöksenteon valmisteluprosessia täydennetään liikennesuunnitelman vaikutuksilla. '.repeat(
    5,
  );
const long = `${Array.from({ length: 30 }, () => 'tie').join(' ')}.`;

export const beforeCases: Case[] = [
  of('B1', 'a purpose', { purpose: 'pull' }, [ok('purposeSet', { purpose: 'pull' })]),
  of('B1', 'none', {}, [gap('purposeMissing')]),
  of('B2', 'a level', { participationLevel: 'involve' }, [ok('levelSet', { level: 'involve' })]),
  of('B2', 'none', {}, [gap('levelMissing')]),

  of('B3', 'a question among sentences', texts('Tie uusitaan. Mihin valot? Kerro kartalla.'), [
    ok('questionAsked', { question: 'Mihin valot?' }),
  ]),
  of('B3', 'no text', {}, [gap('questionMissing')]),
  of('B3', 'a mark only in a link', texts('Katso https://kunta.fi/haku?q=tie'), [
    gap('questionMissing'),
  ]),
  of('B3', 'an asking form without its mark', texts('Kertokaa, onko tie kunnossa.'), [
    gap('questionMissing'),
  ]),
  of('B3', 'one of two texts that asks nothing', texts('Mihin valot?', 'Valot tulevat.'), [
    gap('questionMissing'),
  ]),
  of('B3', 'an empty text beside one that asks', texts('Mihin valot?', ' '), [
    ok('questionAsked', { question: 'Mihin valot?' }),
  ]),

  of(
    'B4',
    'a link of the post and a day',
    {
      ...texts('Kerro 3.12. mennessä.'),
      links: [{ url: 'https://kunta.fi/kysely', campaign: null }],
    },
    [ok('linkGiven', { count: 1 }), ok('dayTold', { words: '3.12.' })],
  ),
  of('B4', 'neither', texts('Kerro, mitä näit.'), [gap('linkMissing'), gap('dayNotTold')]),
  of('B4', 'an address without its scheme, and an hour', texts('Tule klo 18: kunta.fi'), [
    ok('linkGiven', { count: 1 }),
    ok('dayTold', { words: 'klo 18' }),
  ]),
  of('B4', 'an address that is not encrypted', texts('Torstaina http://kunta.fi/kysely.'), [
    ok('linkGiven', { count: 1 }),
    gap('linkNotHttps', { url: 'http://kunta.fi/kysely' }),
    ok('dayTold', { words: 'Torstaina' }),
  ]),
  of(
    'B4',
    'an e-mail address is no link, a decimal no day',
    texts('Kirjoita: a@kunta.fi. Vero on 9,20.'),
    [gap('linkMissing'), gap('dayNotTold')],
  ),
  of(
    'B4',
    'a page of the own site needs no link beside a text that has one',
    {
      texts: [text('Huomenna: https://kunta.fi'), text('Huomenna täällä.', 'fi', 'website')],
    },
    [ok('linkGiven', { count: 1 }), ok('dayTold', { words: 'Huomenna' })],
  ),
  of(
    'B4',
    'days of other languages',
    {
      texts: [text('Svara den 3 december: kunta.fi', 'sv'), text('By 3 December: kunta.fi', 'en')],
    },
    [ok('linkGiven', { count: 1 }), ok('dayTold', { words: 'den 3 december' })],
  ),

  of('B5', 'plain sentences', texts(`${plain} ${plain}`), [
    ok('readable', { lix: 3, sentences: 10, average: 3, language: 'fi' }),
  ]),
  of('B5', 'long words', texts(heavy), [
    gap('hard', { lix: 106, sentences: 5, average: 6, language: 'fi' }),
  ]),
  of('B5', 'few words', texts(short), [idle('tooShort', { words: 3 })]),
  of('B5', 'no text', {}, []),
  of('B5', 'the hardest of the texts is told of', texts(`${plain} ${plain}`, heavy), [
    gap('hard', { lix: 106, sentences: 5, average: 6, language: 'fi' }),
  ]),
  of('B5', 'a long sentence', texts(long), [
    ok('readable', { lix: 30, sentences: 1, average: 30, language: 'fi' }),
    gap('longSentence', { count: 1, words: 30, excerpt: `${'tie '.repeat(14)}tie…` }),
  ]),
  of('B5', "officials' words", texts('Muutos koskien aukioloja. Työ tehdään kunnan toimesta.'), [
    idle('tooShort', { words: 7 }),
    gap('officialese', { word: 'koskien', instead: '-sta, -stä' }),
    gap('officialese', { word: 'toimesta', instead: 'kunta tekee, kunta teki' }),
  ]),
  of('B5', "officials' words in Swedish", { texts: [text('Beslut angående vägen.', 'sv')] }, [
    idle('tooShort', { words: 3 }),
    gap('officialese', { word: 'angående', instead: 'om' }),
  ]),

  of('B6', 'no media', {}, [idle('mediaMissing')]),
  of(
    'B6',
    'pictures with and without',
    {
      ...texts('Kuva.'),
      media: [medium({ altLanguages: ['fi'] }), medium(), medium({ decorative: true })],
    },
    [gap('altMissing', { count: 1 })],
  ),
  of(
    'B6',
    'a picture with its text',
    { ...texts('Kuva.'), media: [medium({ altLanguages: ['fi'] })] },
    [ok('altGiven', { count: 1 })],
  ),
  of('B6', 'pictures that tell nothing', { media: [medium({ decorative: true })] }, [
    ok('onlyDecorative', { count: 1 }),
  ]),
  of(
    'B6',
    'words in a picture and none beside it',
    {
      ...texts(''),
      media: [medium({ altLanguages: ['fi'], wordsInPicture: true })],
    },
    [ok('altGiven', { count: 1 }), gap('pictureTextMissing', { count: 1 })],
  ),
  of('B6', 'a film without captions', { media: [medium({ kind: 'video' })] }, [
    gap('captionsMissing', { count: 1 }),
  ]),
  of(
    'B6',
    'a film of which the file of captions is lost',
    {
      media: [medium({ kind: 'video', captions: 'file' })],
    },
    [gap('captionsMissing', { count: 1 })],
  ),
  of('B6', 'a film with captions', { media: [medium({ kind: 'video', captions: 'burnedIn' })] }, [
    ok('captionsGiven', { count: 1 }),
  ]),
  of('B6', 'a recording, which has its days', { media: [medium({ kind: 'recording' })] }, [
    idle('captionsDue', { count: 1, date: '2026-12-08' }),
  ]),

  of('B7', 'one language of two', { ...texts('Tie on auki.'), regime: 'bilingual' }, [
    gap('languageMissing', { language: 'sv' }),
  ]),
  of(
    'B7',
    'both',
    {
      texts: [text('Tie on auki.'), text('Vägen är öppen.', 'sv')],
      regime: 'bilingual',
    },
    [ok('languagesThere')],
  ),
  of('B7', 'nothing said yet', { regime: 'bilingual' }, []),
  of('B7', 'an office of one language', texts('Tie on auki.'), []),

  of('B8', 'nobody, and no time', texts('Kerro, mitä näit.'), [
    gap('answererMissing'),
    gap('answerTimeNotTold'),
  ]),
  of(
    'B8',
    'somebody, and a time',
    {
      ...texts('Kerro kartalla. Vastaamme arkisin klo 9–15.'),
      answeredBy: 'Maija',
    },
    [
      ok('answererSet', { name: 'Maija' }),
      ok('answerTimeTold', { words: 'Vastaamme arkisin klo 9–15.' }),
    ],
  ),
  of('B8', 'a request to answer is no promise to', texts('Vastaa kyselyyn 3.12. mennessä.'), [
    gap('answererMissing'),
    gap('answerTimeNotTold'),
  ]),
  of(
    'B8',
    'a time in Swedish and in English',
    {
      texts: [text('Vi svarar på vardagar.', 'sv'), text('We will answer within two days.', 'en')],
    },
    [gap('answererMissing'), ok('answerTimeTold', { words: 'Vi svarar på vardagar.' })],
  ),

  of('B9', 'a unit', { expert: 'Tekniset palvelut' }, [
    ok('expertBooked', { unit: 'Tekniset palvelut' }),
  ]),
  of('B9', 'none', {}, [gap('expertMissing')]),
  of('B10', 'a promise', { promiseDueOn: '2026-12-18' }, [
    ok('promisePlanned', { date: '2026-12-18' }),
  ]),
  of('B10', 'none', {}, [gap('promiseMissing')]),

  of('B11', 'nothing of anybody', texts('Tie on auki.'), [ok('noPersonalData')]),
  of('B11', 'an identity code, the same twice', texts('131052-308T ja 131052-308T'), [
    gap('personalData', { kind: 'identityCode', count: 1 }),
  ]),
  of('B11', 'contacts, which may be our own', texts('Soita 040 123 4567 tai a@kunta.fi'), [
    idle('personalData', { kind: 'phone', count: 1 }),
    idle('personalData', { kind: 'email', count: 1 }),
  ]),
  of(
    'B11',
    'an identity code in an alternative text',
    {
      ...texts('Kuva.'),
      alts: ['Lappu: 131052-308T'],
    },
    [gap('personalData', { kind: 'identityCode', count: 1 })],
  ),
];
