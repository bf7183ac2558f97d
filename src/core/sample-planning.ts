import type {
  SampleChain,
  SampleIdea,
  SampleLayer,
  SampleMode,
  SamplePicture,
  SamplePlanned,
  SamplePlanning,
  SampleSeries,
  SampleTemplate,
  SampleText,
} from '../sample/planning-types.ts';
import type { MonthTemplatePost, TemplateContent } from '../contract/templates.ts';
import type { Instant } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import type { Writer } from '../store/database.ts';
import { addEvent, addLayer } from '../store/layers.ts';
import { addFile, addMedia, setAlt, setThumbnail, updateMedia } from '../store/media.ts';
import { addMode } from '../store/modes.ts';
import { readOffice, updateOffice } from '../store/offices.ts';
import { addPost, setLinks, updatePost } from '../store/posts.ts';
import { addReason } from '../store/reasons.ts';
import { findSeries, seriesTurns, skipTurn } from '../store/series.ts';
import { putTemplate } from '../store/templates.ts';
import { setPostThemes } from '../store/themes.ts';
import { addVariant, newVariant, updateVariant, variantAt } from '../store/variants.ts';
import { makeChain } from './chain.ts';
import type { MediaFolder } from './media-folder.ts';
import { postOf } from './posts.ts';
import type { IdOf } from './sample.ts';
import { addTurns, beginSeries } from './series.ts';

/** Writes what the sample's calendar has beside its posts. The pictures become files before a row speaks of them. */
export function addSamplePlanning(
  db: Writer,
  planning: SamplePlanning,
  {
    idOf,
    newId,
    now,
    media,
  }: { idOf: IdOf; newId: () => string; now: Instant; media: MediaFolder },
): void {
  updateOffice(db, { ...readOffice(db), dialogueAim: planning.dialogueAim });
  for (const layer of planning.layers) addSampleLayer(layer);
  addSampleChain(planning.chain);
  for (const series of planning.series) addSampleSeries(series);
  for (const post of planning.posts) addPlanned(post);
  for (const idea of planning.ideas) addIdea(idea);
  for (const mode of planning.modes) addSampleMode(mode);
  addTemplates(planning);

  function addSampleLayer({ name, kind, events }: SampleLayer): void {
    const layerId = idOf('layer', name);
    addLayer(db, { id: layerId, name, kind });
    for (const event of events) {
      const id = idOf('event', `${name}/${event.from}`);
      addEvent(db, { ...event, id, layerId, uid: null, until: null });
    }
  }

  /** As the program makes it, and the post before the meeting is written already. */
  function addSampleChain({ layer, on, before }: SampleChain): void {
    const [first] = makeChain(idOf('event', `${layer}/${on}`), false, { db, now, newId });
    if (first === undefined) throw new RangeError('A chain has posts.');
    updatePost(db, first, { plannedAt: before.time });
    setPostThemes(db, first, themeIds(before.themes));
    setTexts(first, before.texts);
  }

  function addSampleSeries({ post, rule, turns, skipped, changed }: SampleSeries): void {
    const doing = { db, now: post.createdAt, newId };
    const model = postOf(db, addPlanned(post));
    const seriesId = beginSeries(doing, model, post.date, rule);
    const held = turns.filter((day) => !skipped.includes(day));
    addTurns(findSeries(db, seriesId)!, model, held, doing);
    for (const day of skipped) skipTurn(db, seriesId, day);
    if (changed === null) return;
    const { turn, date, time, title, notes, texts } = changed;
    const { postId } = seriesTurns(db, seriesId).find(({ on }) => on === turn)!;
    updatePost(db, postId, { plannedOn: date, plannedAt: time, title, notes });
    setTexts(postId, texts);
  }

  function addPlanned(post: SamplePlanned): string {
    const id = addIdea(post, post);
    const { approval, answeredBy, answeredUntil, expiresOn, hashtags } = post;
    updatePost(db, id, { approval, answeredBy, answeredUntil, expiresOn, hashtags });
    setLinks(db, id, post.links, newId);
    if (post.picture) addPicture(id, post.picture);
    return id;
  }

  /** @returns its id */
  function addIdea(
    { title, purpose, participationLevel, themes, texts, notes, createdAt }: SampleIdea,
    placed?: Pick<SamplePlanned, 'status' | 'date' | 'time'>,
  ): string {
    const id = newId();
    addPost(db, {
      id,
      title,
      purpose,
      participationLevel,
      status: placed?.status ?? 'idea',
      plannedOn: placed?.date ?? null,
      plannedAt: placed?.time ?? null,
      createdAt,
    });
    updatePost(db, id, { notes });
    setPostThemes(db, id, themeIds(themes));
    setTexts(id, texts);
    return id;
  }

  function setTexts(postId: string, texts: readonly SampleText[]): void {
    for (const { channel, language, text } of texts) {
      const place = { postId, channelId: idOf('channel', channel), language };
      const known = variantAt(db, place);
      if (known) updateVariant(db, { ...known, text });
      else addVariant(db, { ...newVariant, ...place, id: newId(), text });
    }
  }

  function addPicture(postId: string, picture: SamplePicture): void {
    const bytes = Buffer.from(picture.base64, 'base64');
    const file = media.put(bytes, 'image/png');
    const mediaId = newId();
    addFile(db, { ...file, id: mediaId, addedAt: now });
    // It is so small that it is its own picture in small.
    const { width, height, name, decorative } = picture;
    const size = { width, height, seconds: null };
    setThumbnail(db, mediaId, { mediaType: 'image/png', bytes, size });
    const id = newId();
    addMedia(db, { id, postId, mediaId, name, kind: 'image' });
    updateMedia(db, id, { ...saidOfPicture, decorative });
    for (const [language, text] of Object.entries(picture.alts)) {
      setAlt(db, id, language as Language, text);
    }
  }

  function addSampleMode({ reasons, ...mode }: SampleMode): void {
    const modeId = newId();
    addMode(db, { id: modeId, ...mode });
    for (const { post, reason, at } of reasons) {
      addReason(db, { id: newId(), postId: idOf('post', post), about: 'mode', modeId, reason, at });
    }
  }

  function addTemplates({ postTemplate, monthTemplate }: SamplePlanning): void {
    putTemplate(db, 'post', {
      id: newId(),
      name: postTemplate.name,
      content: contentOf(postTemplate),
      updatedAt: now,
    });
    putTemplate(db, 'month', {
      id: newId(),
      name: monthTemplate.name,
      content: monthTemplate.posts.map((post): MonthTemplatePost => ({
        rule: post.rule,
        content: contentOf(post),
      })),
      updatedAt: now,
    });
  }

  function contentOf({ content, themes }: SampleTemplate): TemplateContent {
    return { ...content, themeIds: themeIds(themes) };
  }

  function themeIds(themes: readonly string[]): string[] {
    return themes.map((theme) => idOf('theme', theme));
  }
}

/** There are no words in the sample's pictures. */
const saidOfPicture = {
  kind: 'image',
  wordsInPicture: false,
  captions: null,
  captionsName: null,
  captionsMediaId: null,
} as const;
