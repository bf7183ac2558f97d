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
  const inSpan = `(select distinct post_id from post_variant
    where published_at >= @from and published_at < @to and published_at <= @asOf)`;
  const lastCounted = (metric: PostMetric) => `(select value from post_metric
    where variant_id = v.id and metric = '${metric}' and counted_at <= @asOf
    order by counted_at desc limit 1)`;
  const media = mediaOf(db, span, inSpan);
  const rows = statement<VariantFact & { postId: string; title: string; purpose: Purpose | null }>(
    db,
    `select p.id as postId, p.title, p.purpose, v.channel_id as channelId, v.language,
       v.published_at as publishedAt, ${lastCounted('reactions')} as reactions,
       iif(v.published_at >= @own, ${lastCounted('reach')}, null) as reach,
       iif(v.published_at >= @own, ${lastCounted('shares')}, null) as shares,
       (select count(*) from thread t join comment c on c.thread_id = t.id
        where t.post_variant_id = v.id and c.at <= @asOf) as comments
     from ${inSpan} x join post p on p.id = x.post_id
     join post_variant v on v.post_id = p.id and v.published_at <= @asOf`,
  ).all({ ...span, own: own.from });
  const found = new Map<string, PostFact & { variants: VariantFact[] }>();
  for (const { postId: id, title, purpose, ...variant } of rows) {
    const { publishedAt } = variant;
    const known = found.get(id);
    if (known) {
      known.variants.push(variant);
      if (publishedAt < known.publishedAt) known.publishedAt = publishedAt;
    } else {
      const variants = [variant];
      found.set(id, { id, title, purpose, publishedAt, variants, media: media.get(id) ?? [] });
    }
  }
  return [...found.values()];
}

function mediaOf(db: Connection, span: Span, inSpan: string): Map<string, PostFact['media']> {
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
