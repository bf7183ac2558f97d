import { helsinki } from '../../src/domain/time.ts';
import type { Language } from '../../src/domain/words.ts';

/** A comment as a page shows it. Persons and texts belong to the sample municipality. */
export type PageComment = {
  author: string;
  text: string;
  at: string;
  id?: string;
  /** Written by the page itself. */
  own?: boolean;
  replies?: PageComment[];
};

const words = {
  fi: {
    like: 'Tykkää',
    reply: 'Vastaa',
    share: 'Jaa',
    author: 'Tekijä',
    units: [' min', ' t', ' pv', ' vk', ' v'],
    label: (c: PageComment) => `Kommentti käyttäjältä ${c.author}`,
    replyLabel: (c: PageComment, to: PageComment) =>
      `Vastaus käyttäjän ${to.author} kommenttiin, kirjoittaja ${c.author}`,
    sort: 'Osuvimmat',
    comment: 'Kommentoi',
    write: 'Kirjoita julkinen kommentti…',
  },
  sv: {
    like: 'Gilla',
    reply: 'Svara',
    share: 'Dela',
    author: 'Författare',
    units: [' min', ' tim', ' d', ' v', ' år'],
    label: (c: PageComment) => `Kommentar från ${c.author}`,
    replyLabel: (c: PageComment, to: PageComment) =>
      `Svar från ${c.author} på kommentaren av ${to.author}`,
    sort: 'Mest relevanta',
    comment: 'Kommentera',
    write: 'Skriv en offentlig kommentar…',
  },
  en: {
    like: 'Like',
    reply: 'Reply',
    share: 'Share',
    author: 'Author',
    units: ['m', 'h', 'd', 'w', 'y'],
    label: (c: PageComment) => `Comment by ${c.author}`,
    replyLabel: (c: PageComment, to: PageComment) =>
      `Reply by ${c.author} to ${to.author}'s comment`,
    sort: 'Most relevant',
    comment: 'Comment',
    write: 'Write a public comment…',
  },
} as const;

/** How long ago, as Facebook rounds it: always down. */
export function ago(at: string, now: string, language: Language): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
  const [min, hour, day, week, year] = words[language].units;
  if (minutes < 60) return `${Math.max(1, minutes)}${min}`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}${hour}`;
  const days = Math.floor(minutes / 60 / 24);
  if (days < 7) return `${days}${day}`;
  if (days < 365) return `${Math.floor(days / 7)}${week}`;
  return `${Math.floor(days / 365)}${year}`;
}

const post = 'https://www.facebook.com/testikunta/posts/pfbid02Abc';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * A post with its comments, as a browser puts a copied page on the clipboard. The markup has a page's
 * scripts, styles and images, which nothing may load or run.
 */
export function facebookPage(
  comments: readonly PageComment[],
  now: string,
  {
    language = 'fi',
    title = 'Rantatie suljetaan korjausten ajaksi.',
  }: { language?: Language; title?: string } = {},
): { html: string; text: string } {
  const w = words[language];
  const html: string[] = [];
  const text: string[] = [];
  const one = (c: PageComment, to: PageComment | null, rootId: string | undefined) => {
    const label = to ? w.replyLabel(c, to) : w.label(c);
    const time = ago(c.at, now, language);
    const query =
      c.id === undefined
        ? ''
        : to && rootId !== undefined
          ? `?comment_id=${rootId}&reply_comment_id=${c.id}&__cft__[0]=AZX&__tn__=R]-R`
          : `?comment_id=${c.id}&__cft__[0]=AZX&__tn__=R]-R`;
    const badge = c.own === true ? `<div><span>${w.author}</span></div>` : '';
    html.push(
      `<div role="article" aria-label="${escaped(label)}" tabindex="-1">`,
      `<a href="https://www.facebook.com/profile.php?id=1"><img src="https://scontent.invalid/avatar.jpg" alt=""></a>`,
      `<div><div><span><a role="link" href="https://www.facebook.com/profile.php?id=1&amp;comment_id=Y29t"><span dir="auto">${escaped(c.author)}</span></a></span></div>${badge}`,
      `<div dir="auto" style="text-align:start">${c.text.split('\n').map(escaped).join('</div><div dir="auto">')}</div></div>`,
      `<ul aria-hidden="false"><li><span><a role="link" href="${query === '' ? '#' : escaped(post + query)}">${time}</a></span></li>`,
      `<li><div role="button">${w.like}</div></li><li><div role="button">${w.reply}</div></li><li><div role="button">${w.share}</div></li></ul>`,
      `<div role="button" aria-label="3"><span>3</span></div></div>`,
    );
    text.push(c.author, ...(c.own === true ? [w.author] : []), c.text);
    text.push(time, w.like, w.reply, w.share, '3');
  };
  for (const comment of comments) {
    html.push('<div>');
    one(comment, null, undefined);
    html.push('<div>');
    for (const reply of comment.replies ?? []) one(reply, comment, comment.id);
    html.push('</div></div>');
  }
  const d = helsinki(now);
  const head = `<meta charset="utf-8"><link rel="stylesheet" href="https://static.invalid/a.css"><script>window.hit = 1</script><style>@import url(https://static.invalid/b.css)</style>`;
  const intro = [
    `Testikunta`,
    `${d.getDate()}.${d.getMonth() + 1}.`,
    title,
    w.like,
    w.comment,
    w.share,
    w.sort,
  ];
  return {
    html: `${head}<div>${intro.map((line) => `<div>${line}</div>`).join('')}${html.join('')}<div>${w.write}</div></div>`,
    text: [...intro, ...text, w.write].join('\n'),
  };
}

const people = [
  'Aino Aalto',
  'Veikko Virta',
  'Siiri Salo',
  'Tauno Tammi',
  'Helmi Harju',
  'Onni Oja',
];
const asked = [
  'Milloin Rantatie avataan liikenteelle?',
  'Miksi uimahalli on taas kiinni lauantaina?',
  'Voisiko leikkipuistoon saada lisää valoja?',
  'Kiitos nopeasta aurauksesta!',
  'Onko päiväkodin hakuaika jo alkanut?',
  'Mielestäni kirjaston pitäisi olla auki sunnuntaisin.',
];

/** A thread of this many comments, every fifth of them an answer by the office. */
export function longThread(count: number, last: string): PageComment[] {
  const comments: PageComment[] = [];
  for (let at = 0; at < count; at += 1) {
    const written = new Date(Date.parse(last) - (count - at) * 37 * 60_000).toISOString();
    const id = String(1_000_000_000 + at);
    if (at % 5 === 4) {
      const question = comments.at(-1)!;
      question.replies = [
        {
          author: 'Testikunta',
          own: true,
          text: `${question.author} Kiitos viestistä numero ${at}.`,
          at: written,
          id,
        },
      ];
      continue;
    }
    const text = at % 6 === 3 ? asked[3]! : `${asked[at % 6]!} (${at})`;
    comments.push({ author: people[at % 6]!, text, at: written, id });
  }
  return comments;
}
