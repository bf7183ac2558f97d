import { describe, expect, it } from 'vitest';
import { line, outline, read } from './samples.ts';

/** What copied threads of a small municipality look like. Fictional persons; the clock stands at 24.11.2026, 10.00. */

const facebook: readonly [name: string, text: string, expected: string[]][] = [
  [
    'one comment, each button on its own line',
    'Aino Aalto\nMilloin Rantatie avataan?\n2 t\nTykkää\nVastaa\nJaa',
    ['Aino Aalto: Milloin Rantatie avataan? @2026-11-24T06:00'],
  ],
  [
    'buttons in one line, with two spaces',
    'Aino Aalto\nMilloin Rantatie avataan?\n2 t  Tykkää  Vastaa  Jaa\nVeikko Virta\nSamaa mietin\n1 t  Tykkää  Vastaa  Jaa',
    [
      'Aino Aalto: Milloin Rantatie avataan? @2026-11-24T06:00',
      'Veikko Virta: Samaa mietin @2026-11-24T07:00',
    ],
  ],
  [
    'buttons in one line, with dots or one space',
    'Aino Aalto\nHei\nTykkää · Vastaa · 2 t\nVeikko Virta\nMoi\n3 pv Tykkää Vastaa',
    ['Aino Aalto: Hei @2026-11-24T06:00', 'Veikko Virta: Moi @2026-11-21T08:00'],
  ],
  [
    'badges, counts and an edited mark',
    'Aino Aalto\nHuippufani\nKiitos aurauksesta!\n2 t\nTykkää\nVastaa\nMuokattu\n12\nVeikko Virta\nNouseva fani\nSamoin\n1 t\nTykkää\nVastaa\n1,2 t.',
    ['Aino Aalto: Kiitos aurauksesta! @2026-11-24T06:00', 'Veikko Virta: Samoin @2026-11-24T07:00'],
  ],
  [
    'several lines of text, and empty ones',
    'Aino Aalto\nHei.\n\nMilloin tie avataan?\nEntä pyörätie?\n3 pv\nTykkää\nVastaa',
    ['Aino Aalto: Hei. / Milloin tie avataan? / Entä pyörätie? @2026-11-21T08:00'],
  ],
  [
    "the page's own answer, below the comment that it names",
    'Aino Aalto\nMilloin?\n3 pv\nTykkää\nVastaa\nKoivulahti\nTekijä\nAino Aalto Perjantaina.\n2 pv\nTykkää\nVastaa',
    [
      'Aino Aalto: Milloin? @2026-11-21T08:00',
      'Koivulahti: Aino Aalto Perjantaina. @2026-11-22T08:00 >0 !',
    ],
  ],
  [
    'a reply that names another comment than the last',
    'Aino Aalto\nMilloin?\n3 pv\nTykkää\nVastaa\nVeikko Virta\nMiksi?\n3 pv\nTykkää\nVastaa\nSiiri Salo\nAino Aalto sitä minäkin ihmettelen\n2 pv\nTykkää\nVastaa',
    [
      'Aino Aalto: Milloin? @2026-11-21T08:00',
      'Veikko Virta: Miksi? @2026-11-21T08:00',
      'Siiri Salo: Aino Aalto sitä minäkin ihmettelen @2026-11-22T08:00 >0',
    ],
  ],
  [
    'the post above, the sorting menu and the field below',
    'Koivulahti\n23. marraskuuta kello 9.30 ·\nUimahalli on kiinni viikon.\n14\n3 kommenttia\nTykkää\nKommentoi\nJaa\nOsuvimmat\nAino Aalto\nMiksi?\n2 t\nTykkää\nVastaa\nKirjoita julkinen kommentti…',
    ['Aino Aalto: Miksi? @2026-11-24T06:00'],
  ],
  [
    'folded replies and translations',
    'Aino Aalto\nVarför är simhallen stängd?\nKatso käännös\n2 t\nTykkää\nVastaa\nNäytä 2 vastausta\nVeikko Virta vastasi · 2 vastausta\nSiiri Salo\nKiva\n1 t\nTykkää\nVastaa',
    [
      'Aino Aalto: Varför är simhallen stängd? @2026-11-24T06:00',
      'Siiri Salo: Kiva @2026-11-24T07:00',
    ],
  ],
  [
    'Swedish, where 1 v is a week',
    'Aino Aalto\nNär öppnas simhallen?\n1 v\nGilla\nSvara\nDela\nBjörkvikens kommun\nFörfattare\nAino Aalto Nästa vecka.\n6 d\nGilla\nSvara\nVisa 3 svar',
    [
      'Aino Aalto: När öppnas simhallen? @2026-11-17T08:00',
      'Björkvikens kommun: Aino Aalto Nästa vecka. @2026-11-18T08:00 >0 !',
    ],
  ],
  [
    'Finnish, where 1 v is a year',
    'Aino Aalto\nHieno kuva\n1 v\nTykkää\nVastaa',
    ['Aino Aalto: Hieno kuva @2025-11-24T08:00'],
  ],
  [
    'English',
    'Aino Aalto\nWhen does the pool open?\n3d\nLike\nReply\nShare\n5\nVeikko Virta\nTop fan\nSame question\n2d\nLike\nReply\nEdited\nView 2 replies\nWrite a public comment…',
    [
      'Aino Aalto: When does the pool open? @2026-11-21T08:00',
      'Veikko Virta: Same question @2026-11-22T08:00',
    ],
  ],
  [
    'absolute times',
    'Aino Aalto\nHei\neilen klo 14.05\nTykkää\nVastaa\nVeikko Virta\nMoi\n12. marraskuuta kello 9.30\nTykkää\nVastaa\nSiiri Salo\nTerve\n12. marraskuuta 2025\nTykkää\nVastaa',
    [
      'Aino Aalto: Hei @2026-11-23T12:05',
      'Veikko Virta: Moi @2026-11-12T07:30',
      'Siiri Salo: Terve @2025-11-11T22:00',
    ],
  ],
  [
    "the page's manager sees more buttons",
    'Aino Aalto\nHei\n2 t\nTykkää\nVastaa\nLähetä viesti\nPiilota\nVeikko Virta\nMoi\n1 t\nTykkää\nVastaa\nLähetä viesti\nPiilota',
    ['Aino Aalto: Hei @2026-11-24T06:00', 'Veikko Virta: Moi @2026-11-24T07:00'],
  ],
  [
    'a comment without its author, where the copying began',
    'on ollut kiinni jo viikon, milloin se avataan?\n2 t\nTykkää\nVastaa\nVeikko Virta\nMoi\n1 t\nTykkää\nVastaa',
    [
      '?: on ollut kiinni jo viikon, milloin se avataan? @2026-11-24T06:00',
      'Veikko Virta: Moi @2026-11-24T07:00',
    ],
  ],
  [
    'a comment without its buttons, where the copying ended',
    'Veikko Virta\nMoi\n1 t\nTykkää\nVastaa\nAino Aalto\nMilloin hallin saa varata?',
    ['Veikko Virta: Moi @2026-11-24T07:00', 'Aino Aalto: Milloin hallin saa varata? @?'],
  ],
  [
    'a comment of only a picture',
    'Veikko Virta\n1 t\nTykkää\nVastaa\nAino Aalto\nHieno kuva!\n30 min\nTykkää\nVastaa',
    ['Veikko Virta:  @2026-11-24T07:00', 'Aino Aalto: Hieno kuva! @2026-11-24T07:30'],
  ],
  [
    "words like the page's own",
    'Aino Aalto\nVastaa\n2 t\nTykkää\nVastaa\nVeikko Virta\n2 t\n1 t\nTykkää\nVastaa\nSiiri Salo\nJaa\n1 t\nTykkää\nVastaa',
    [
      'Aino Aalto: Vastaa @2026-11-24T06:00',
      'Veikko Virta: 2 t @2026-11-24T07:00',
      'Siiri Salo: Jaa @2026-11-24T07:00',
    ],
  ],
  [
    'a time in the middle of a text',
    'Aino Aalto\nMatka kesti\n2 t\nja bussi oli täynnä\n3 pv\nTykkää\nVastaa',
    ['Aino Aalto: Matka kesti / 2 t / ja bussi oli täynnä @2026-11-21T08:00'],
  ],
  [
    'a whole row of buttons as a text',
    'Aino Aalto\n2 t  Tykkää  Vastaa\n3 pv\nTykkää\nVastaa',
    ['Aino Aalto: 2 t  Tykkää  Vastaa @2026-11-21T08:00'],
  ],
  [
    'a number as a text',
    'Aino Aalto\n112\n2 t\nTykkää\nVastaa\n3\nVeikko Virta\nSoita\n112\n1 t\nTykkää\nVastaa',
    ['Aino Aalto: 112 @2026-11-24T06:00', 'Veikko Virta: Soita / 112 @2026-11-24T07:00'],
  ],
];

describe('Facebook, as text', () => {
  it.each(facebook)('%s', (_, text, expected) => {
    const found = read(text);
    expect(found.shape).toBe('thread');
    expect(outline(found)).toEqual(expected);
  });

  it('says what it is not sure of', () => {
    const doubts = (text: string) => read(text).entries.map((entry) => entry.doubts);
    expect(doubts('Aino Aalto\nPitkä teksti…\nNäytä lisää\n2 t\nTykkää\nVastaa')).toEqual([
      ['text.cut'],
    ]);
    expect(doubts('Jokin Lehti\nTekijä\nHei\n2 t\nTykkää\nVastaa')).toEqual([['own.badge']]);
    expect(doubts('Veikko Virta\n1 t\nTykkää\nVastaa')).toEqual([['text.missing']]);
    expect(
      doubts('Aino Aalto\nHei\n2 t\nTykkää\nVastaa\nKoivulahti\nOk\n1 t\nTykkää\nVastaa'),
    ).toEqual([[], ['parent.guessed']]);
  });

  it('a rough time gives way to the exact one of its answer', () => {
    const found = read(
      'Aino Aalto\nMilloin?\n1 vk\nTykkää\nVastaa\nKoivulahti\nAino Aalto Pian.\n14. marraskuuta kello 9.30\nTykkää\nVastaa',
    );
    expect(found.entries.map((entry) => entry.at)).toEqual([
      '2026-11-14T07:30:00.000Z',
      '2026-11-14T07:30:00.000Z',
    ]);
  });
});

const post = 'https://www.facebook.com/koivulahti/posts/pfbid02abc';
const article = (label: string) => ({ start: true, label, depth: 1 });

describe('Facebook, with markup', () => {
  const thread = [
    line('[Koivulahti](https://www.facebook.com/koivulahti)'),
    line('Rantatie on kiinni.'),
    line('[Tykkää]()|[Kommentoi]()|[Jaa]()'),
    line(
      '[Aino Aalto](https://www.facebook.com/aino?comment_id=Y29t)',
      article('Kommentti käyttäjältä Aino Aalto 3 päivää sitten'),
    ),
    line('Milloin avataan?', { depth: 1 }),
    line(
      `[3 pv](${post}?comment_id=111111&__cft__[0]=AZ&__tn__=R){lauantai 21. marraskuuta 2026 kello 9.12}`,
      { depth: 2 },
    ),
    line('Tykkää', { depth: 2 }),
    line('Vastaa', { depth: 2 }),
    line(
      '[Veikko Virta](https://www.facebook.com/veikko)',
      article('Kommentti käyttäjältä Veikko Virta'),
    ),
    line('2 t Tykkää Vastaa', { depth: 1 }),
    line('Aino Aalto', { depth: 1 }),
    line('Kekseliäs väärennös', { depth: 1 }),
    line(`[2 pv](${post}?comment_id=222222)|[Tykkää]()|[Vastaa]()`, { depth: 2 }),
    line(
      '[Koivulahti](https://www.facebook.com/koivulahti)|Tekijä',
      article('Vastaus käyttäjän Aino Aalto kommenttiin, kirjoittaja Koivulahti'),
    ),
    line('Perjantaina.', { depth: 1 }),
    line(`[1 pv](${post}?comment_id=111111&reply_comment_id=333333)`, { depth: 2 }),
    line('Tykkää', { depth: 2 }),
    line('Vastaa', { depth: 2 }),
  ];
  const found = read('', { lines: thread });

  it('articles part the comments, whatever their text looks like', () => {
    expect(outline(found)).toEqual([
      'Aino Aalto: Milloin avataan? @2026-11-21T07:12',
      'Veikko Virta: 2 t Tykkää Vastaa / Aino Aalto / Kekseliäs väärennös @2026-11-22T08:00',
      'Koivulahti: Perjantaina. @2026-11-23T08:00 >0 !',
    ]);
  });

  it('links lead to comments and their post, without what follows a reader', () => {
    expect(found.entries.map((entry) => [entry.link, entry.commentId])).toEqual([
      [`${post}?comment_id=111111`, '111111'],
      [`${post}?comment_id=222222`, '222222'],
      [`${post}?comment_id=111111&reply_comment_id=333333`, '333333'],
    ]);
    expect([found.platform, found.postLink]).toEqual(['facebook', post]);
  });

  it('times on hover go before what is written', () => {
    expect(found.entries.map((entry) => [entry.precision, entry.timeText])).toEqual([
      ['minute', '3 pv'],
      ['day', '2 pv'],
      ['day', '1 pv'],
    ]);
  });

  it('lists within lists are replies', () => {
    const comment = (author: string, text: string, depth: number) => [
      line(`[${author}](https://www.facebook.com/x)`, { depth }),
      line(text, { depth }),
      line('2 t|Tykkää|Vastaa'.replaceAll(/(Tykkää|Vastaa)/g, '[$1]()'), { depth: depth + 1 }),
    ];
    const nested = read('', {
      lines: [
        ...comment('Aino Aalto', 'Yksi', 1),
        ...comment('Siiri Salo', 'Kaksi', 2),
        ...comment('Onni Oja', 'Kolme', 1),
      ],
    });
    expect(outline(nested)).toEqual([
      'Aino Aalto: Yksi @2026-11-24T06:00',
      'Siiri Salo: Kaksi @2026-11-24T06:00 >0',
      'Onni Oja: Kolme @2026-11-24T06:00',
    ]);
  });
});

describe('Instagram and YouTube', () => {
  it('Instagram: name and time on a line, the text below', () => {
    const ig = read(
      'aino.a 2 t\nMilloin tapahtuma alkaa?\n1 tykkäys Vastaa\nkoivulahti_ig 1 t\n@aino.a Kello 12!\nVastaa\nNäytä vastaukset (1)',
    );
    expect(outline(ig)).toEqual([
      'aino.a: Milloin tapahtuma alkaa? @2026-11-24T06:00',
      'koivulahti_ig: @aino.a Kello 12! @2026-11-24T07:00 >0 !',
    ]);
  });

  it('Instagram, with markup: the machine time is exact', () => {
    const ig = read('', {
      lines: [
        line(
          '[aino.a](https://www.instagram.com/aino.a/)| |[2 vk](https://www.instagram.com/p/Cabc/c/17900001/){2026-11-08T10:11:12.000Z}',
        ),
        line('Kaunis maisema'),
        line('[3 tykkäystä]()|[Vastaa]()'),
        line(
          '[siiri](https://www.instagram.com/siiri/)| |[1 vk](https://www.instagram.com/p/Cabc/c/17900002/){2026-11-15T10:11:12.000Z}',
        ),
        line('Missä tämä on?'),
        line('[Vastaa]()'),
      ],
    });
    expect(outline(ig)).toEqual([
      'aino.a: Kaunis maisema @2026-11-08T10:11',
      'siiri: Missä tämä on? @2026-11-15T10:11',
    ]);
    expect(ig).toMatchObject({
      platform: 'instagram',
      postLink: 'https://www.instagram.com/p/Cabc/',
    });
    expect(ig.entries[0]!.commentId).toBe('17900001');
  });

  it('YouTube: handles, times below, counts above the buttons', () => {
    const yt = read(
      '@ainoaalto\n2 viikkoa sitten\nHyvä video!\nMilloin seuraava?\n5\nVastaa\n2 vastausta\n@koivulahti_ig\n2 viikkoa sitten (muokattu)\n@ainoaalto Ensi kuussa.\nVastaa\n@ville\n3 vuotta sitten\n112\nVastaa',
    );
    expect(outline(yt)).toEqual([
      '@ainoaalto: Hyvä video! / Milloin seuraava? @2026-11-10T08:00',
      '@koivulahti_ig: @ainoaalto Ensi kuussa. @2026-11-10T08:00 >0 !',
      '@ville: 112 @2023-11-24T08:00',
    ]);
  });
});

describe('anything else', () => {
  it('one text is one text, and blocks are offered as blocks', () => {
    expect(read('Soitti ja kysyi, milloin kadut hiekoitetaan.\nToivoi soittoa.').shape).toBe(
      'single',
    );
    const blocks = read('Milloin halli aukeaa?\n\nKiitos!\nHyvin hoidettu.\n \nTie on huono.');
    expect(blocks.shape).toBe('blocks');
    expect(blocks.entries.map((entry) => entry.text)).toEqual([
      'Milloin halli aukeaa?',
      'Kiitos!\nHyvin hoidettu.',
      'Tie on huono.',
    ]);
    expect(read('').entries).toEqual([]);
  });

  it('texts with a time below each', () => {
    const bare = read(
      'Aino Aalto\nHyvä asia\n24.11.2026 klo 9.05\nVeikko Virta\nEn kannata\n23.11.2026 klo 18.40',
    );
    expect(outline(bare)).toEqual([
      'Aino Aalto: Hyvä asia @2026-11-24T07:05',
      'Veikko Virta: En kannata @2026-11-23T16:40',
    ]);
  });
});

describe('hostile', () => {
  it('ten megabytes in one comment, and in many lines, take seconds at most', () => {
    const start = performance.now();
    const long = read(`Aino Aalto\n${'a\u0301 pitkä '.repeat(1_200_000)}\n2 t\nTykkää\nVastaa`);
    expect(long.entries).toHaveLength(1);
    const many = read('Aino Aalto\nHei\n2 t\nTykkää\nVastaa\n'.repeat(2000));
    expect(many.entries).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('control characters go, direction marks stay and hide no time', () => {
    const found = read(
      'Aino\u0000 Aalto\n\u202Ekiitos\u202C\u0007 <b>markup</b> &amp;\n\u200E2 t\u200E\nTykkää\nVastaa',
    );
    expect(outline(found)).toEqual([
      'Aino Aalto: \u202Ekiitos\u202C <b>markup</b> &amp; @2026-11-24T06:00',
    ]);
  });

  it('an address that is no web address is dropped', () => {
    const found = read('', {
      lines: [
        line('[Aino Aalto](https://www.facebook.com/aino)'),
        line('Hei'),
        line('[2 t](javascript:alert(1))|[Vastaa]()'),
      ],
    });
    expect(found.entries[0]!.link).toBeNull();
  });
});
