import { refuse } from '../contract/errors.ts';
import type {
  MonthTemplate,
  MonthTemplatePost,
  PlannedTurn,
  PostTemplate,
  TemplateContent,
} from '../contract/templates.ts';
import { type TemplateKind, dayOfRule, ruleOfDay } from '../domain/month-rules.ts';
import { sameName } from '../domain/names.ts';
import { placesFor, textFor } from '../domain/template-places.ts';
import {
  type LocalDate,
  type LocalTime,
  type Month,
  addDays,
  addMonths,
  daysBetween,
} from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { shownDay } from '../report/posts-table.ts';
import { findChannel, listChannels } from '../store/channels.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import {
  type StoredPost,
  addPost,
  findPost,
  postsBetween,
  setLinks,
  updatePost,
} from '../store/posts.ts';
import {
  bringBackTemplates,
  listTemplates,
  putAwayTemplate,
  putAwayTemplates,
  putTemplate,
  removeTemplate,
  renameTemplate,
} from '../store/templates.ts';
import { setPostThemes, themeExists } from '../store/themes.ts';
import { unitExists } from '../store/units.ts';
import { addVariant, newVariant } from '../store/variants.ts';
import { shippedMonthTemplates, shippedPostTemplates } from '../templates/shipped.ts';
import { beginChecklist, checklistBeginning } from './checklist-keeping.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { workdays } from './workdays.ts';

export const templateHandlers: HandlersOf<'postTemplate' | 'monthTemplate'> = {
  'postTemplate.list': ({ language }, { db }) => ({
    templates: postTemplates(db, language),
    putAway: putAwayTemplates(db, 'post').length,
  }),

  'postTemplate.save': ({ postId, ...as }, doing) => {
    const post = findPost(doing.db, postId) ?? refuse('missing');
    return save('post', { ...as, content: contentOf(post, doing.db) }, doing);
  },

  'postTemplate.rename': (input, { db }) => {
    rename('post', input, db);
    return {};
  },
  'postTemplate.remove': ({ id }, { db }) => {
    remove('post', id, shippedPostTemplates('fi'), db);
    return {};
  },
  'postTemplate.restore': (_, { db }) => {
    bringBackTemplates(db, 'post');
    return {};
  },

  'postTemplate.apply': ({ id, language, on, at, places }, doing) => {
    const { content } =
      postTemplates(doing.db, language).find((known) => known.id === id) ?? refuse('missing');
    const time = at === undefined ? content.at : at;
    return { id: addFromTemplate(content, { on, at: time, language, places }, doing) };
  },

  'monthTemplate.list': ({ language }, { db }) => ({
    templates: monthTemplates(db, language),
    putAway: putAwayTemplates(db, 'month').length,
  }),

  'monthTemplate.save': ({ month, by, ...as }, doing) => {
    const posts = postsOfMonth(doing.db, month).map((post): MonthTemplatePost => ({
      rule: ruleOfDay(shownDay(post).on!, by),
      content: contentOf(post, doing.db),
    }));
    if (posts.length === 0) refuse('planTemplate.emptyMonth');
    return save('month', { ...as, content: posts }, doing);
  },

  'monthTemplate.rename': (input, { db }) => {
    rename('month', input, db);
    return {};
  },
  'monthTemplate.remove': ({ id }, { db }) => {
    remove('month', id, shippedMonthTemplates('fi'), db);
    return {};
  },
  'monthTemplate.restore': (_, { db }) => {
    bringBackTemplates(db, 'month');
    return {};
  },

  'monthTemplate.preview': ({ id, language, month }, { db }) => {
    const turns = turnsOf(monthTemplate(db, id, language), month, db);
    return turns.toSorted((a, b) => (a.on + (a.at ?? '') < b.on + (b.at ?? '') ? -1 : 1));
  },

  'monthTemplate.apply': ({ id, language, month, indexes }, doing) => {
    const template = monthTemplate(doing.db, id, language);
    const turns = turnsOf(template, month, doing.db);
    return {
      ids: indexes.map((index) => {
        const { on, at } = turns[index] ?? refuse('missing');
        const { content } = template.posts[index]!;
        return addFromTemplate(content, { on, at, language, places: undefined }, doing);
      }),
    };
  },
};

function postTemplates(db: Connection, language: Language): PostTemplate[] {
  const away = putAwayTemplates(db, 'post');
  return [
    ...listTemplates<TemplateContent>(db, 'post').map((own) => ({ ...own, shipped: false })),
    ...shippedPostTemplates(language).filter(({ id }) => !away.includes(id)),
  ];
}

function monthTemplates(db: Connection, language: Language): MonthTemplate[] {
  const away = putAwayTemplates(db, 'month');
  return [
    ...listTemplates<MonthTemplatePost[]>(db, 'month').map(({ content, ...own }) => ({
      ...own,
      shipped: false,
      posts: content,
    })),
    ...shippedMonthTemplates(language).filter(({ id }) => !away.includes(id)),
  ];
}

/** @throws Refusal missing */
function monthTemplate(db: Connection, id: string, language: Language): MonthTemplate {
  return monthTemplates(db, language).find((known) => known.id === id) ?? refuse('missing');
}

/** @throws Refusal planTemplate.duplicate */
function save(
  kind: TemplateKind,
  { name, replace, content }: { name: string; replace?: boolean | undefined; content: unknown },
  { db, now, newId }: Doing,
): { id: string } {
  const known = listTemplates(db, kind).find((own) => sameName(own.name, name));
  if (known && replace !== true) refuse('planTemplate.duplicate', { name });
  const id = known?.id ?? newId();
  putTemplate(db, kind, { id, name, content, updatedAt: now });
  return { id };
}

function rename(
  kind: TemplateKind,
  { id, name }: { id: string; name: string },
  db: Doing['db'],
): void {
  const taken = listTemplates(db, kind).some((own) => own.id !== id && sameName(own.name, name));
  if (taken) refuse('planTemplate.duplicate', { name });
  if (!renameTemplate(db, kind, id, name)) refuse('missing');
}

/** Removes an own one; one that comes with the program is only put away. */
function remove(
  kind: TemplateKind,
  id: string,
  shipped: readonly { id: string }[],
  db: Doing['db'],
): void {
  if (shipped.some((one) => one.id === id)) putAwayTemplate(db, kind, id);
  else if (!removeTemplate(db, kind, id)) refuse('missing');
}

/** What a new post can begin with of one that there is: nothing of its publication or its approval. */
function contentOf(post: StoredPost, db: Connection): TemplateContent {
  const { on, at } = shownDay(post);
  const daysFrom = (day: LocalDate | null) =>
    on === null || day === null || day < on ? null : daysBetween(on, day);
  const texts: TemplateContent['texts'] = [];
  for (const { platform, language, text } of post.variants) {
    if (!texts.some((one) => one.platform === platform && one.language === language)) {
      texts.push({ platform, language, text });
    }
  }
  return {
    title: post.title,
    purpose: post.purpose,
    participationLevel: post.participationLevel,
    contentious: post.contentious,
    at,
    answeredBy: post.answeredBy,
    expertUnitId: post.expertUnitId,
    answerDays: daysFrom(post.answeredUntil),
    validDays: daysFrom(post.expiresOn),
    notes: post.notes,
    hashtags: post.hashtags,
    links: post.links,
    themeIds: post.themes.map(({ id }) => id),
    checklist: checklistBeginning(post, db),
    texts,
  };
}

function postsOfMonth(db: Connection, month: Month): StoredPost[] {
  return postsBetween(db, `${month}-01`, `${addMonths(month, 1)}-01`).map(({ id }) =>
    findPost(db, id)!,
  );
}

/** The posts that a template would make in a month, in the template's own order. */
function turnsOf({ posts }: MonthTemplate, month: Month, db: Connection): PlannedTurn[] {
  const isOpen = workdays(readOffice(db));
  const there = postsBetween(db, `${month}-01`, `${addMonths(month, 1)}-01`);
  return posts.map(({ rule, content: { title, purpose, at } }, index) => {
    const on = dayOfRule(rule, month, isOpen);
    return {
      index,
      title,
      purpose,
      rule,
      on,
      at,
      closed: !isOpen(on),
      there: there.some((post) => sameName(post.title, title)),
    };
  });
}

/** Makes a post as a template says. @returns its id */
function addFromTemplate(
  content: TemplateContent,
  to: {
    on: LocalDate | null;
    at: LocalTime | null;
    language: Language;
    places: readonly { channelId: string; language: Language }[] | undefined;
  },
  doing: Doing,
): string {
  const { db, now, newId } = doing;
  const { on } = to;
  const { expertUnitId } = content;
  const id = newId();
  const after = (days: number | null) => (on === null || days === null ? null : addDays(on, days));
  addPost(db, {
    id,
    title: content.title,
    purpose: content.purpose,
    participationLevel: content.participationLevel,
    status: on === null ? 'idea' : 'draft',
    plannedOn: on,
    plannedAt: on === null ? null : to.at,
    createdAt: now,
  });
  const places = to.places ?? placesFor(content.texts, listChannels(db));
  updatePost(db, id, {
    contentious: content.contentious,
    answeredBy: content.answeredBy,
    expertUnitId: expertUnitId !== null && unitExists(db, expertUnitId) ? expertUnitId : null,
    answeredUntil: after(content.answerDays),
    expiresOn: after(content.validDays),
    hashtags: content.hashtags,
    notes: places.length > 0 ? content.notes : notesWithText(content, to.language),
  });
  setLinks(db, id, content.links, newId);
  setPostThemes(
    db,
    id,
    content.themeIds.filter((themeId) => themeExists(db, themeId)),
  );
  for (const place of places) {
    const channel = findChannel(db, place.channelId) ?? refuse('missing');
    const text = textFor(content.texts, { ...channel, language: place.language })?.text ?? '';
    addVariant(db, { ...newVariant, ...place, id: newId(), postId: id, text });
  }
  if (content.checklist) beginChecklist(findPost(db, id)!, content.checklist, doing);
  return id;
}

/** Without a channel the text would be lost. */
function notesWithText({ notes, texts }: TemplateContent, language: Language): string {
  const text = (texts.find((one) => one.language === language) ?? texts[0])?.text ?? '';
  return [text, notes].filter((part) => part !== '').join('\n\n');
}
