import { refuse } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { findPlaceholders } from '../domain/placeholders.ts';
import { statusWithDay } from '../domain/post-status.ts';
import type { Language } from '../domain/words.ts';
import { closingText } from '../i18n/closing-text.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { findChannel } from '../store/channels.ts';
import type { Connection } from '../store/database.ts';
import { addPost, updatePost } from '../store/posts.ts';
import { promiseThemes } from '../store/promise-parts.ts';
import { heard, themesHeard } from '../store/promise-story.ts';
import type { StoredPromise } from '../store/promises.ts';
import { setPostThemes } from '../store/themes.ts';
import { addVariant, newVariant } from '../store/variants.ts';
import type { Doing } from './handler.ts';

type Parts = Output<'promise.closing'>;

/**
 * What "you said, we did" begins from: the themes with how many conversations there were of each, and the decision. The
 * communicator's own words are left to fill; no resident is named or quoted.
 */
export function closingParts(db: Connection, promise: StoredPromise, language: Language): Parts {
  const t = translator(language);
  const f = formats(language);
  const { id, post, decision, decidedBy } = promise;
  const own = promiseThemes(db, id);
  const counts = themesHeard(db, post?.id ?? null);
  // Under a post all themes count that were seen there; without one only the promise's own are known to belong.
  const themes = [
    ...counts.filter((theme) => post !== null || own.some((o) => o.id === theme.id)),
    ...own
      .filter((theme) => !counts.some((c) => c.id === theme.id))
      .map((theme) => ({ ...theme, threads: 0 })),
  ];
  const said = post === null ? null : heard(db, post.id);
  const lines = themes.map(({ name, threads }) =>
    threads === 0
      ? t('promise.closing.themeUnheard', { theme: plain(name) })
      : t('promise.closing.theme', { theme: plain(name), count: threads, n: f.number(threads) }),
  );
  const got =
    said === null || said.comments === 0
      ? []
      : [t('promise.closing.got', { count: said.comments, n: f.number(said.comments) })];
  return {
    said: [...got, ...(lines.length > 0 ? lines : [t('promise.closing.noThemes')])].join('\n'),
    done:
      decision === null
        ? t('promise.closing.noDecision')
        : [
            decidedBy === null
              ? t('promise.closing.decided', { day: f.localDate(decision.on) })
              : t('promise.closing.decidedBy', {
                  day: f.localDate(decision.on),
                  by: plain(decidedBy),
                }),
            plain(decision.text),
            t('promise.closing.why'),
          ].join('\n'),
    notAdopted: t('promise.closing.notAdopted'),
  };
}

/** Braces in what is known would be a place to fill. */
function plain(text: string): string {
  return text.replaceAll(/[{}]/g, '').trim();
}

/**
 * Makes the post that closes a promise, with a text for each channel in which residents were asked. Where none is
 * known, `channelIds` says where they are told.
 *
 * @throws Refusal promise.unfilled, promise.noChannel, missing
 */
export function closePromise(
  promise: StoredPromise,
  { title, texts, on, at, channelIds }: Parsed<'promise.close'>,
  { db, now, newId }: Doing,
): { postId: string } {
  for (const { said, done, notAdopted } of texts) {
    if (findPlaceholders([said, done, notAdopted].join('\n')).length > 0)
      refuse('promise.unfilled');
  }
  const asked = promise.channels.filter(({ askedOn }) => askedOn !== null);
  const places = [...new Set([...asked.map(({ channelId }) => channelId), ...channelIds])].map(
    (id) => findChannel(db, id) ?? refuse('missing'),
  );
  if (places.length === 0) refuse('promise.noChannel');
  const postId = newId();
  addPost(db, {
    id: postId,
    title,
    purpose: 'push',
    participationLevel: 'inform',
    status: statusWithDay('idea', on),
    plannedOn: on,
    plannedAt: on === null ? null : at,
    createdAt: now,
  });
  updatePost(db, postId, { closesPromiseId: promise.id });
  for (const channel of places) {
    const parts = texts.find(({ language }) => language === channel.language) ?? texts[0]!;
    addVariant(db, {
      ...newVariant,
      id: newId(),
      postId,
      channelId: channel.id,
      language: parts.language,
      text: closingText(translator(parts.language), parts),
    });
  }
  setPostThemes(
    db,
    postId,
    promiseThemes(db, promise.id).map((theme) => theme.id),
  );
  return { postId };
}
