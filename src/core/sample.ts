import type { SampleOffice, SamplePost } from '../sample/types.ts';
import { addTemplate } from '../store/answers.ts';
import { addChannel, setFollowerCount } from '../store/channels.ts';
import type { Writer } from '../store/database.ts';
import { listGrounds } from '../store/moderations.ts';
import { addClosure } from '../store/offices.ts';
import { addPost, updatePost } from '../store/posts.ts';
import { addForwarding, addPostTheme, addTheme, setForwardingResult } from '../store/themes.ts';
import { addUnit } from '../store/units.ts';
import { addMetric, addVariant } from '../store/variants.ts';
import type { World } from './world.ts';
import { addSampleChecklists } from './sample-checklists.ts';
import { addSamplePromise } from './sample-promise.ts';
import { addSampleThread } from './sample-thread.ts';
import { mediaFolder } from './media-folder.ts';
import { addSamplePlanning } from './sample-planning.ts';

/** The id of a record of the sample, the same each time that it is asked for. */
export type IdOf = (kind: string, key: string) => string;

/** Writes the sample's records into an office that has its settings and nothing else. */
export function addSample(
  db: Writer,
  sample: SampleOffice,
  { file, newId, clock }: World & { file: string },
): void {
  const ids = new Map<string, string>();
  const idOf: IdOf = (kind, key) => {
    const place = `${kind}/${key}`;
    let id = ids.get(place);
    if (id === undefined) ids.set(place, (id = newId()));
    return id;
  };

  for (const closure of sample.office.closures) addClosure(db, { id: newId(), ...closure });
  for (const { key, ...unit } of sample.units) addUnit(db, { id: idOf('unit', key), ...unit });
  for (const { key, name } of sample.themes) addTheme(db, { id: idOf('theme', key), name });
  for (const { theme, unit, forwardedOn, outcome } of sample.forwardings) {
    const id = newId();
    const [themeId, unitId] = [idOf('theme', theme), idOf('unit', unit)];
    addForwarding(db, { id, themeId, unitId, forwardedOn });
    if (outcome) setForwardingResult(db, { id, result: outcome.result, resultOn: outcome.on });
  }
  for (const { key, ...channel } of sample.channels) {
    addChannel(db, { id: idOf('channel', key), ...channel, accountId: null });
  }
  for (const { channel, date, count } of sample.followerCounts) {
    setFollowerCount(db, {
      channelId: idOf('channel', channel),
      countedOn: date,
      followers: count,
    });
  }
  for (const answer of sample.answers) addTemplate(db, { id: newId(), ...answer });
  for (const post of sample.posts) addSamplePost(post);
  const media = mediaFolder(file);
  addSamplePlanning(db, sample.planning, { idOf, newId, now: clock(), media });
  const grounds = listGrounds(db);
  for (const thread of sample.threads) addSampleThread(db, thread, { idOf, newId, grounds });
  for (const promise of sample.promises) {
    const asked = sample.posts.find(({ key }) => key === promise.post)!;
    addSamplePromise(db, promise, asked, { idOf, newId });
  }
  addSampleChecklists(db, sample.checklists, { idOf, newId, now: clock() });

  function addSamplePost(post: SamplePost): void {
    const postId = idOf('post', post.key);
    addPost(db, {
      id: postId,
      title: post.title,
      purpose: post.purpose,
      participationLevel: post.participationLevel,
      status: post.status,
      plannedOn: post.date,
      plannedAt: post.time,
      createdAt: clock(),
    });
    const { answeredBy, expertUnit } = post;
    const expertUnitId = expertUnit === null ? null : idOf('unit', expertUnit);
    updatePost(db, postId, { answeredBy, expertUnitId });
    for (const variant of post.variants) {
      addVariant(db, {
        id: idOf('variant', `${post.key}/${variant.channel}`),
        postId,
        channelId: idOf('channel', variant.channel),
        language: variant.language,
        text: variant.text,
        form: null,
        link: variant.link,
        platformId: variant.platformId,
        publishedAt: variant.publishedAt,
        importRunId: null,
      });
    }
    for (const { channel, countedAt, values } of post.metrics) {
      const variantId = idOf('variant', `${post.key}/${channel}`);
      for (const [metric, value] of Object.entries(values)) {
        addMetric(db, {
          variantId,
          metric: metric as keyof typeof values,
          countedAt,
          value,
          importRunId: null,
        });
      }
    }
    for (const theme of post.themes) addPostTheme(db, postId, idOf('theme', theme));
  }
}
