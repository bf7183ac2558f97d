import type { PostFact, VariantFact } from '../domain/report/facts.ts';
import type { Instant } from '../domain/time.ts';
import type { Language, PostMetric, Purpose } from '../domain/words.ts';
import { type Connection, statement } from './database.ts';
import { grouped } from './grouped.ts';

/** What a report tells of posts is counted from these. */

/** `from <= at < to`, and what had happened by `asOf`. */
export type Span = { from: Instant; to: Instant; asOf: Instant };

/** Posts of which something came out in the span; reach and shares are told of the period itself only. */
export function postFacts(db: Connection, span: Span, own: Span): PostFact[] {
  const media = mediaOf(db, span);
  const variants = variantsOf(db, span, own);
  const posts = statement<[string, string, Purpose | null]>(
    db,
    `select p.id, p.title, p.purpose from ${inSpan} x join post p on p.id = x.post_id`,
  )
    .raw()
    .all(span);
  return posts.map(([id, title, purpose]) => {
    const out = variants.get(id)!;
    let { publishedAt } = out[0]!;
    for (const other of out) if (other.publishedAt < publishedAt) publishedAt = other.publishedAt;
    return { id, title, purpose, publishedAt, variants: out, media: media.get(id) ?? [] };
  });
}

const inSpan = `(select distinct post_id from post_variant
  where published_at >= @from and published_at < @to and published_at <= @asOf)`;

type VariantRow = [
  postId: string,
  channelId: string,
  language: Language,
  publishedAt: Instant,
  reactions: number | null,
  reach: number | null,
  shares: number | null,
  comments: number,
];

/** All that came out of those posts, before the span and after it too. */
function variantsOf(db: Connection, span: Span, own: Span): Map<string, VariantFact[]> {
  const lastCounted = (metric: PostMetric) => `(select value from post_metric
    where variant_id = v.id and metric = '${metric}' and counted_at <= @asOf
    order by counted_at desc limit 1)`;
  const rows = statement<VariantRow>(
    db,
    `select v.post_id, v.channel_id, v.language, v.published_at, ${lastCounted('reactions')},
       iif(v.published_at >= @own, ${lastCounted('reach')}, null),
       iif(v.published_at >= @own, ${lastCounted('shares')}, null),
       (select count(*) from thread t join comment c on c.thread_id = t.id and c.at <= @asOf
        where t.post_variant_id = v.id)
     from ${inSpan} x join post_variant v on v.post_id = x.post_id and v.published_at <= @asOf`,
  )
    .raw()
    .all({ ...span, own: own.from });
  return grouped(
    rows,
    ([postId]) => postId,
    ([, channelId, language, publishedAt, reactions, reach, shares, comments]) => ({
      channelId,
      language,
      publishedAt,
      reactions,
      reach,
      shares,
      comments,
    }),
  );
}

function mediaOf(db: Connection, span: Span): Map<string, PostFact['media']> {
  const rows = statement<{
    postId: string;
    kind: PostFact['media'][number]['kind'];
    decorative: number;
    captioned: number;
    altLanguages: string;
  }>(
    db,
    `select m.post_id as postId, m.kind, m.decorative, m.captions is not null as captioned,
       (select json_group_array(language) from post_media_alt a
        where a.post_media_id = m.id and a.text <> '') as altLanguages
     from ${inSpan} x join post_media m on m.post_id = x.post_id`,
  ).all(span);
  return grouped(
    rows,
    ({ postId }) => postId,
    ({ kind, decorative, captioned, altLanguages }) => ({
      kind,
      decorative: decorative === 1,
      captioned: captioned === 1,
      altLanguages: JSON.parse(altLanguages) as Language[],
    }),
  );
}
