/**
 * A conversation on Mastodon as its archive and its API tell it, in the shapes of Mastodon's documentation
 * (entities Status, Context, Notification) and of ActivityPub. Nothing of it is real.
 */
const server = 'https://mastodon.example';
const base = 111_000_000_000_000_000n;

type Who = 'testila' | 'maija' | 'pekka';
const accounts = {
  testila: { id: '109', acct: 'testila', display_name: 'Testilän kunta' },
  maija: { id: '110', acct: 'maija', display_name: 'Maija M.' },
  // From another server: its address tells the id that it has there.
  pekka: { id: '111', acct: 'pekka@toinen.example', display_name: 'Pekka' },
};
const hostOf = (who: Who) => (who === 'pekka' ? 'https://toinen.example' : server);
const account = (who: Who) => ({
  ...accounts[who],
  username: who,
  url: `${hostOf(who)}/@${who}`,
  uri: `${hostOf(who)}/users/${who}`,
});

type Said = { n: number; who: Who; to: number | null; text: string; to_us?: boolean };
/** In order: a post and its second part, talk below both, and a mention that is answered. */
export const said: readonly Said[] = [
  { n: 1, who: 'testila', to: null, text: 'Mitä mieltä olette torista?' },
  { n: 2, who: 'testila', to: 1, text: '2/2 Vastatkaa perjantaihin mennessä.' },
  { n: 3, who: 'maija', to: 1, text: 'Hyvä tori!' },
  { n: 4, who: 'testila', to: 3, text: 'Kiitos, Maija.' },
  { n: 5, who: 'maija', to: 4, text: 'Milloin se avataan?' },
  { n: 6, who: 'pekka', to: 3, text: 'Samaa mieltä.' },
  { n: 7, who: 'pekka', to: 2, text: 'Ehdin vasta lauantaina.' },
  { n: 8, who: 'pekka', to: null, text: 'Missä on uusi kirjasto?' },
  { n: 9, who: 'testila', to: 8, text: 'Torin laidalla.' },
  { n: 10, who: 'pekka', to: 9, text: 'Löytyi!' },
];
const told = (n: number) => said.find((one) => one.n === n)!;
export const statusId = (n: number) => String(base + BigInt(n));
const timeOf = (n: number) => new Date(Date.UTC(2026, 9, 5, 9, n, 13, 250)).toISOString();

export function status(n: number, more: object = {}) {
  const { who, to, text } = told(n);
  const remote = who === 'pekka' ? `${hostOf(who)}/users/${who}/statuses/${900_000_000 + n}` : null;
  return {
    id: statusId(n),
    uri: remote ?? `${server}/users/${who}/statuses/${statusId(n)}`,
    url: `${hostOf(who)}/@${who}/${statusId(n)}`,
    created_at: timeOf(n),
    edited_at: null,
    account: account(who),
    content: `<p>${who === 'testila' ? '' : '<span class="h-card">@<span>testila</span></span> '}${text}</p>`,
    visibility: 'public',
    spoiler_text: '',
    in_reply_to_id: to === null ? null : statusId(to),
    in_reply_to_account_id: to === null ? null : accounts[told(to).who].id,
    replies_count: said.filter((one) => one.to === n).length,
    reblogs_count: 1,
    favourites_count: 2,
    language: 'fi',
    mentions: who === 'testila' ? [] : [{ ...account('testila'), display_name: undefined }],
    tags: [],
    media_attachments: [],
    reblog: null,
    ...more,
  };
}

/** What a status answers and what was answered to it, in the order of the tree. */
export function contextOf(n: number) {
  const above: number[] = [];
  for (let to = told(n).to; to !== null; to = told(to).to) above.unshift(to);
  const below = (of: number): number[] =>
    said.filter(({ to }) => to === of).flatMap((one) => [one.n, ...below(one.n)]);
  return {
    ancestors: above.map((one) => status(one)),
    descendants: below(n).map((one) => status(one)),
  };
}

export const statuses = () =>
  said.flatMap(({ n, who }) => (who === 'testila' ? [status(n)] : [])).toReversed();

export function notifications() {
  const of = (type: string, n: number, more: object = {}) => ({
    id: `7${n}`,
    type,
    created_at: timeOf(n + 1),
    group_key: `ungrouped-7${n}`,
    account: account(n === 1 ? 'maija' : told(n).who),
    status: status(n),
    ...more,
  });
  const { status: _, ...follow } = of('follow', 3);
  const mentions = [3, 5, 6, 7, 8, 10].map((n) => of('mention', n));
  return [of('favourite', 1), follow, ...mentions].toReversed();
}

export function outbox() {
  const actor = `${server}/users/testila`;
  const own = said.filter(({ who }) => who === 'testila');
  return {
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: 'outbox.json',
    type: 'OrderedCollection',
    totalItems: own.length,
    orderedItems: own.map(({ n, to, text }) => ({
      id: `${actor}/statuses/${statusId(n)}/activity`,
      type: 'Create',
      actor,
      published: timeOf(n),
      to: ['https://www.w3.org/ns/activitystreams#Public'],
      object: {
        id: `${actor}/statuses/${statusId(n)}`,
        type: 'Note',
        summary: null,
        inReplyTo: to === null ? null : `${server}/x/${to}`,
        published: timeOf(n),
        url: `${server}/@testila/${statusId(n)}`,
        content: `<p>${text}</p>`,
        attachment: [],
      },
    })),
  };
}
