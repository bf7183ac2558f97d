import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/importers/source.ts';
import { feedTime } from '../../src/importers/xml/feed.ts';
import { atom, matters, meetings, wordpress } from './feeds.fixture.ts';
import { readAll, recognised, refusal } from './support.ts';

const feed = (content: Buffer | string) => sourceOf('syote', Buffer.from(content));
const rss = (inner: string, declaration = '<?xml version="1.0"?>') =>
  `${declaration}<rss version="2.0"><channel><title>K</title>${inner}</channel></rss>`;
const item = (inner: string) =>
  `<item><pubDate>Tue, 02 Jun 2026 06:30:00 GMT</pubDate>${inner}</item>`;
const texts = async (content: Buffer | string) =>
  (await readAll(feed(content), { format: 'news.feed' })).posts.map(({ text }) => text);

const swimming = {
  kind: 'post',
  platform: 'website',
  account: '',
  accountId: 'testila.example',
  platformId: 'https://www.testila.example/?p=101',
  at: '2026-06-02T06:30:00.000Z',
  dayOnly: false,
  text: 'Uimaranta – nyt auki & valvottu\n\nUimaranta aukeaa kello\u00A010.\nTervetuloa!',
  link: 'https://www.testila.example/uimaranta/',
  form: 'link',
  metrics: {},
};

describe('a news feed', () => {
  it.each([
    ['RSS 2.0', wordpress()],
    ['Atom', atom()],
    ['without a declaration, behind a comment and blanks', `\n<!-- a --> ${rss('', '')}`],
    ['in which nothing is', rss('')],
    ['RSS 1.0', '<rdf:RDF xmlns:rdf="x"><channel><title>a</title></channel></rdf:RDF>'],
  ])('is known by what it holds: %s', async (_, content) => {
    expect(await recognised(feed(content))).toMatchObject([{ format: 'news.feed' }]);
  });

  it.each([
    ['meetings', meetings()],
    ['matters of meetings', matters()],
    ['another document', '<?xml version="1.0"?><kml><Document><name>rss</name></Document></kml>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><title>rss</title></svg>'],
  ])('is not taken for what is none: %s', async (_, content) => {
    const found = await recognised(feed(content)).catch(() => []);
    expect(found.filter(({ format }) => format === 'news.feed')).toEqual([]);
  });

  it('is a site’s posts, with words instead of markup', async () => {
    const { posts, rejections } = await readAll(feed(wordpress()));
    expect(rejections).toEqual([]);
    expect(posts).toEqual([
      { ...swimming, row: 1 },
      {
        ...swimming,
        row: 2,
        platformId: 'https://www.testila.example/?p=102',
        at: '2026-06-03T06:05:00.000Z',
        text: 'Kirjasto remontissa\n\nKirjasto on kiinni.\n\nAineisto on koululla.',
        link: 'https://www.testila.example/kirjasto/',
      },
    ]);
  });

  it('says the same as Atom, by which the same article is the same post', async () => {
    const [one, other] = [await readAll(feed(wordpress())), await readAll(feed(atom()))];
    expect(other.posts).toEqual(one.posts);
  });

  it('belongs to the channel of its name', async () => {
    const { posts } = await readAll(feed(atom()), { ownNames: ['testilän kunta'] });
    expect(posts[0]).toMatchObject({ account: 'Testilän kunta' });
  });

  it('has items of RSS 1.0 beside its channel', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="r" xmlns:dc="d" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><title>K</title><link>https://k.example</link></channel>
      <item><title>A</title><link>https://k.example/a</link><dc:date>2026-06-02T09:30:00+03:00</dc:date></item>
    </rdf:RDF>`;
    expect((await readAll(feed(rdf))).posts).toMatchObject([
      { text: 'A', platformId: 'https://k.example/a', at: '2026-06-02T06:30:00.000Z' },
    ]);
  });

  it('tells which article has no day, or neither title nor text', async () => {
    const content = rss(
      `<item><title>A</title></item>${item('<guid>1</guid>')}${item('<title>B</title>')}`,
    );
    const { posts, rejections } = await readAll(feed(content));
    expect(posts).toMatchObject([{ row: 3, text: 'B', platformId: null, link: null }]);
    expect(rejections).toMatchObject([
      { row: 1, reason: 'date.missing' },
      { row: 2, reason: 'text.missing' },
    ]);
  });

  it('has its own title, and not that of something within', async () => {
    const within = '<source><title>Muu lehti</title><link>https://muu.example</link></source>';
    const content = rss(item(`${within}<title>Oma</title><link>https://k.example/oma</link>`));
    expect((await readAll(feed(content))).posts).toMatchObject([
      { text: 'Oma', link: 'https://k.example/oma' },
    ]);
  });

  it('drops links that are no web addresses', async () => {
    const content = rss(item('<title>A</title><link>javascript:alert(1)</link><guid>x1</guid>'));
    expect((await readAll(feed(content))).posts).toMatchObject([{ link: null, platformId: 'x1' }]);
  });
});

describe('the encoding of a feed', () => {
  const words = 'Päätös: Åbo – ”öljy”';
  const declared = (name: string) =>
    rss(item(`<title>${words}</title>`), `<?xml version='1.0' encoding='${name}'?>`);
  const latin = 'Päätös: Åbo';

  it.each([
    ['Latin-1', Buffer.from(declared('iso-8859-1').replace(words, latin), 'latin1'), latin],
    [
      'Latin-1 that nothing declares',
      Buffer.from(rss(item(`<title>${latin}</title>`)), 'latin1'),
      latin,
    ],
    [
      'Latin-1 that calls itself UTF-8',
      Buffer.from(declared('utf-8').replace(words, latin), 'latin1'),
      latin,
    ],
    [
      'Windows-1252',
      Buffer.from(declared('windows-1252').replace(words, `${latin} \u0096 x`), 'latin1'),
      `${latin} – x`,
    ],
    ['UTF-8', Buffer.from(declared('utf-8')), words],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${declared('utf-8')}`), words],
    [
      'UTF-8 that was saved anew and still calls itself Latin-1',
      Buffer.from(declared('ISO-8859-1')),
      words,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${declared('utf-16')}`, 'utf16le'), words],
    ['a name that nobody knows', Buffer.from(declared('x-nonsense')), words],
    [
      'ISO 8859-15',
      Buffer.from(declared('iso-8859-15').replace(words, 'hinta 5 \u00A4'), 'latin1'),
      'hinta 5 €',
    ],
  ])('is what it declares: %s', async (_, bytes, expected) => {
    expect(await recognised(feed(bytes))).toMatchObject([{ format: 'news.feed' }]);
    expect(await texts(bytes)).toEqual([expected]);
  });
});

describe('a careless or hostile feed', () => {
  it('is read with bare ampersands, unknown names and control characters', async () => {
    const content = rss(item('<title>A & B &nbsp;&auml;iti &foo; 5 &amp;\u0007 6</title>'));
    expect(await texts(content)).toEqual(['A & B \u00A0äiti &foo; 5 & 6']);
  });

  it('expands nothing that it defines, and refuses what defines anything', async () => {
    const laughs = Array.from(
      { length: 10 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    ).join('');
    const bomb = rss(
      item('<title>&l10;</title>'),
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`,
    );
    const outside = rss(
      item('<title>&x;</title>'),
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    );
    for (const content of [bomb, outside]) {
      expect(await refusal(feed(content), { format: 'news.feed' })).toEqual({
        code: 'import.xmlEntities',
        params: { file: 'syote' },
      });
    }
    // What only names its type as old feeds did defines nothing.
    const old = rss(
      item('<title>A</title>'),
      '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example/rss.dtd">',
    );
    expect(await texts(old)).toEqual(['A']);
  });

  it.each([
    ['cut off', wordpress().subarray(0, 900)],
    ['with tags that cross', rss('<item><title>A</item></title>')],
    ['with a second root', `${rss('')}<rss/>`],
    ['that nests without end', rss(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)],
  ])('is refused: %s', async (_, content) => {
    expect(await refusal(feed(content), { format: 'news.feed' })).toMatchObject({
      code: 'import.brokenXml',
    });
  });

  it('is bounded in size, and read in time that grows with it', async () => {
    const big = (title: string) => rss(item(`<title>${title}</title>`));
    const huge = Buffer.alloc(21 * 1024 * 1024, ' ');
    huge.write('<?xml version="1.0"?><rss>');
    expect(await refusal(feed(huge), { format: 'news.feed' })).toMatchObject({
      code: 'file.tooLarge',
      params: { limitMb: 20 },
    });
    const long = 4 * 1024 * 1024;
    const hostile = [
      big(' '.repeat(long)),
      big('<p '.repeat(long / 4)),
      big('&lt;'.repeat(long / 4)),
      big(`<![CDATA[${'<p> </p>'.repeat(long / 8)}]]>`),
      big('&'.repeat(long / 4)),
      rss(`<item ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    ];
    for (const content of hostile) {
      const started = performance.now();
      await readAll(feed(content), { format: 'news.feed' }).catch(() => {});
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  }, 120_000);
});

it.each([
  ['Wed, 02 Oct 2024 13:00:00 GMT', '2024-10-02T13:00:00Z'],
  ['2 Oct 2024 3:05 +0300', '2024-10-02T03:05:00+0300'],
  ['ke, 2 October 2024 13:00:00 EET', '2024-10-02T13:00:00+0200'],
  ['Wed, 02 Oct 2024 13:00:00', '2024-10-02T13:00:00'],
  ['2024-10-02T13:00:00+03:00', '2024-10-02T13:00:00+03:00'],
  ['Wed, 02 Abc 2024 13:00:00 GMT', 'Wed, 02 Abc 2024 13:00:00 GMT'],
  ['Wed, 02 Anf 2024 13:00:00 GMT', 'Wed, 02 Anf 2024 13:00:00 GMT'],
])('reads the time %s', (raw, iso) => expect(feedTime(raw)).toBe(iso));
