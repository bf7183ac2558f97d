import { refuse } from '../contract/errors.ts';
import { meetingChain } from '../domain/chain.ts';
import { localDate } from '../domain/time.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { findEvent, postsOfEvent } from '../store/layers.ts';
import { readOffice } from '../store/offices.ts';
import { addPost, setLinks, updatePost } from '../store/posts.ts';
import type { Doing } from './handler.ts';
import { officeLanguage } from './texts.ts';
import { workdays } from './workdays.ts';

const maxTitleLength = 120;

/**
 * Plans the posts about a meeting, as drafts tied to it.
 *
 * @returns their ids, by their days
 * @throws Refusal missing, layer.chainMade
 */
export function makeChain(
  eventId: string,
  again: boolean,
  doing: Pick<Doing, 'db' | 'now' | 'newId'>,
): string[] {
  const { db, now, newId } = doing;
  const event = findEvent(db, eventId) ?? refuse('missing');
  if (!again && postsOfEvent(db, eventId).length > 0) {
    refuse('layer.chainMade', { title: event.title });
  }
  const office = readOffice(db);
  const language = officeLanguage(office);
  const t = translator(language);
  const date = formats(language).localDate(event.from);
  const chain = meetingChain(event, localDate(now), workdays(office));

  return chain.map(({ part, purpose, participationLevel, on }) => {
    const id = newId();
    const rest = t(`chain.${part}`, { meeting: '', date }).length;
    const meeting = event.title.slice(0, maxTitleLength - rest).toWellFormed();
    addPost(db, {
      id,
      title: t(`chain.${part}`, { meeting, date }),
      purpose,
      participationLevel,
      status: 'draft',
      plannedOn: on,
      plannedAt: null,
      createdAt: now,
    });
    updatePost(db, id, { layerEventId: eventId });
    if (event.link !== null) setLinks(db, id, [{ url: event.link, campaign: null }], newId);
    return id;
  });
}
