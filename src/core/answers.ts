import { refuse } from '../contract/errors.ts';
import type { TemplateInput } from '../contract/answers.ts';
import { folded, sameName } from '../domain/names.ts';
import {
  addRouting,
  addTemplate,
  archiveTemplate,
  listTemplates,
  removeRouting,
  templateTitles,
  updateTemplate,
} from '../store/answers.ts';
import type { Connection } from '../store/database.ts';
import { addReply } from '../store/events.ts';
import { openedAt } from '../store/threads.ts';
import { emptyToNull } from './empty.ts';
import { assertFilled } from './filled.ts';
import type { HandlersOf } from './handler.ts';

/** The answer bank, and telling residents where their matter belongs. */
export const answerHandlers: HandlersOf<'answerTemplate' | 'routing'> = {
  'answerTemplate.list': ({ search, language, archived }, { db }) => {
    const words = folded(search ?? '').split(' ');
    return listTemplates(db, archived ?? false).filter((template) => {
      if (language !== undefined && template.language !== language) return false;
      const all = folded(`${template.title} ${template.category} ${template.text}`);
      return words.every((word) => all.includes(word));
    });
  },

  'answerTemplate.add': (input, { db, now, newId }) => {
    const id = newId();
    assertFreeTitle(db, id, input);
    addTemplate(db, { ...input, id, updatedAt: now });
    return { id };
  },

  'answerTemplate.update': (input, { db, now }) => {
    assertFreeTitle(db, input.id, input);
    if (!updateTemplate(db, { ...input, updatedAt: now })) refuse('missing');
    return {};
  },

  'answerTemplate.archive': ({ id }, { db, now }) => {
    if (!archiveTemplate(db, id, now)) refuse('missing');
    return {};
  },

  'answerTemplate.restore': ({ id }, { db }) => {
    if (!archiveTemplate(db, id, null)) refuse('missing');
    return {};
  },

  'routing.add': ({ answerIn, ...input }, { db, now, newId }) => {
    assertFilled(input.told);
    const at = input.at ?? now;
    if (at > now) refuse('reply.inFuture');
    const opened = openedAt(db, input.threadId) ?? refuse('missing');
    if (at < opened) refuse('reply.beforeComment');
    const id = newId();
    addRouting(db, {
      ...input,
      id,
      at,
      place: emptyToNull(input.place),
      diaryNumber: emptyToNull(input.diaryNumber),
    });
    if (answerIn === null) return { id, replyId: null };
    const replyId = newId();
    addReply(db, {
      id: replyId,
      threadId: input.threadId,
      kind: 'answer',
      text: input.told,
      language: answerIn,
      at,
      promisedOn: null,
      recordedAt: now,
    });
    return { id, replyId };
  },

  'routing.remove': ({ id }, { db }) => {
    if (!removeRouting(db, id)) refuse('missing');
    return {};
  },
};

function assertFreeTitle(
  db: Connection,
  id: string,
  { title, language }: Pick<TemplateInput, 'title' | 'language'>,
): void {
  const taken = templateTitles(db).some(
    (known) => known.id !== id && known.language === language && sameName(known.title, title),
  );
  if (taken) refuse('template.duplicate', { title });
}
