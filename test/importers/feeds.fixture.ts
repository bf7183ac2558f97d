/** Feeds and events as their makers write them, about a municipality that does not exist. */
const dynasty = 'https://testila.oncloudos.com:443/cgi/DREQUEST.PHP';
const cdata = (text: string) => `<![CDATA[${text}]]>`;

/** Dynasty's feeds: single quotes, everything in CDATA, Latin-1, and no date but in the title. */
export function dynastyFeed(
  items: readonly { title: string; id: string }[],
  about = 'Kokousasiat',
): Buffer {
  const page = about === 'Kokousasiat' ? 'meetingitem' : 'meeting';
  const xml = `<?xml version='1.0' encoding='iso-8859-1'?><rss version='2.0'><channel><title>${cdata('Dynasty')}</title><description>${cdata(`Dynasty - ${about}`)}</description><link>${cdata(`${dynasty}?page=meeting_frames`)}</link>${items
    .map(
      ({ title, id }) =>
        `<item><title>${cdata(title)}</title><description>${cdata(title.split(' / ')[1] ?? '')}</description><link>${cdata(`${dynasty}?page=${page}&id=${id}`)}</link></item>`,
    )
    .join('')}</channel></rss>`;
  return Buffer.from(xml, 'latin1');
}

export const matters = () =>
  dynastyFeed([
    { title: 'Kunnanvaltuusto 14.12.2026 / Talousarvio 2027 ja -suunnitelma', id: '20261300-4' },
    { title: 'Kunnanvaltuusto 14.12.2026 / Työjärjestyksen hyväksyminen', id: '20261300-3' },
    { title: 'Ympäristö- ja lupajaosto 1.12.2026 / Maa-aineslupa / Sorala', id: '20261288-2' },
  ]);

export const meetings = () =>
  dynastyFeed(
    [
      { title: 'Kunnanvaltuusto 14.12.2026 18:00 / Esityslista', id: '20261300' },
      { title: 'Kunnanhallitus 7.12.2026 klo 16.30', id: '20261290' },
      { title: 'Kunnanhallitus 30.11.2026 (peruttu) / Esityslista', id: '20261280' },
      { title: 'Tarkastuslautakunta 14.1.2020', id: '20200001' },
      { title: 'Sivistyslautakunta 31.2.2026', id: '20261281' },
    ],
    'Kokoukset',
  );

/** As WordPress writes it: words are escaped HTML, or CDATA of it. */
export const wordpress = (more = '') =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Testilän kunta</title>
  <atom:link href="https://www.testila.example/feed/" rel="self" type="application/rss+xml" />
  <link>https://www.testila.example</link>
  <description>Ajankohtaista</description>
  <image><url>https://www.testila.example/k.png</url><title>Kuva</title><link>https://kuva.example</link></image>
  <item>
    <title>Uimaranta &#8211; nyt auki &amp; valvottu</title>
    <link>https://www.testila.example/uimaranta/</link>
    <dc:creator><![CDATA[Viestintä]]></dc:creator>
    <pubDate>Tue, 02 Jun 2026 06:30:00 +0000</pubDate>
    <category><![CDATA[Vapaa-aika]]></category>
    <guid isPermaLink="false">https://www.testila.example/?p=101</guid>
    <description><![CDATA[<p>Uimaranta aukeaa kello&nbsp;10.<br/>Tervetuloa!</p>]]></description>
    <content:encoded><![CDATA[<p>Koko juttu.</p>]]></content:encoded>
  </item>
  <item>
    <title>Kirjasto remontissa</title>
    <link>https://www.testila.example/kirjasto/</link>
    <pubDate>Wed, 3 Jun 2026 09:05:00 EEST</pubDate>
    <guid isPermaLink="false">https://www.testila.example/?p=102</guid>
    <description></description>
    <content:encoded><![CDATA[<p>Kirjasto on kiinni.</p><p>Aineisto on koululla.</p>]]></content:encoded>
  </item>${more}
</channel></rss>`);

/** The same articles as Atom. */
export const atom = () =>
  Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fi">
  <title>Testilän kunta</title>
  <link rel="alternate" type="text/html" href="https://www.testila.example"/>
  <link rel="self" href="https://www.testila.example/feed/atom/"/>
  <updated>2026-06-03T06:05:00Z</updated>
  <entry>
    <author><name>Viestintä</name></author>
    <title type="html">Uimaranta &amp;#8211; nyt auki &amp;amp; valvottu</title>
    <link rel="edit" href="https://www.testila.example/muokkaa"/>
    <link href="https://www.testila.example/uimaranta/"/>
    <id>https://www.testila.example/?p=101</id>
    <updated>2026-06-09T06:30:00Z</updated>
    <published>2026-06-02T06:30:00Z</published>
    <summary type="html">&lt;p>Uimaranta aukeaa kello&amp;nbsp;10.&lt;br/>Tervetuloa!&lt;/p></summary>
  </entry>
  <entry>
    <title>Kirjasto remontissa</title>
    <link rel="alternate" href="https://www.testila.example/kirjasto/"/>
    <id>https://www.testila.example/?p=102</id>
    <updated>2026-06-03T06:05:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Kirjasto on kiinni.</p>

<p>Aineisto on koululla.</p></div></content>
  </entry>
</feed>`);

export const linkedEvent = (id: string, more: object = {}) => ({
  id: `testila:${id}`,
  '@id': `https://linkedevents.testila.example/v1/event/testila:${id}/`,
  '@context': 'http://schema.org',
  '@type': 'Event/LinkedEvent',
  name: { fi: `Tapahtuma ${id}`, sv: `Tapahtuma ${id}`, en: null },
  short_description: { fi: 'Lyhyesti' },
  description: { fi: '<p>Kuvaus</p>' },
  start_time: '2026-12-05T16:30:00Z',
  end_time: '2026-12-05T18:00:00Z',
  event_status: 'EventScheduled',
  location: { '@id': 'https://linkedevents.testila.example/v1/place/tprek:1/' },
  location_extra_info: null,
  info_url: null,
  offers: null,
  super_event: null,
  super_event_type: null,
  sub_events: [],
  deleted: false,
  publication_status: 'public',
  ...more,
});

export const linkedEvents = (...data: unknown[]) =>
  Buffer.from(JSON.stringify({ meta: { count: data.length, next: null, previous: null }, data }));
