import { afterChecks } from '../domain/checks/after.ts';
import { beforeChecks } from '../domain/checks/before.ts';
import { duringChecks } from '../domain/checks/during.ts';
import type { Checks, PostFacts, PromisedFacts, TalkFacts } from '../domain/checks/facts.ts';
import type { Finding } from '../domain/checklist-findings.ts';
import { isOut } from '../domain/post-status.ts';
import { type Instant, localDate } from '../domain/time.ts';
import { closingPartsIn } from '../i18n/closing-text.ts';
import { translator } from '../i18n/index.ts';
import {
  type CheckedPost,
  altTextsOf,
  checkedPosts,
  closingTexts,
  lastForwardings,
  talkUnder,
} from '../store/checklist-facts.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { addedTo, textsOf } from '../store/post-warnings.ts';
import { promisesOfPost } from '../store/promises.ts';
import { calendarOf } from '../store/turns.ts';

/** What the program sees of an item; of one that it has no check for, nothing. */
export type Look = (code: string) => readonly Finding[];

/** What the program sees of posts. The facts of a phase are gathered when one of its items is asked for. */
export function looksAt(
  db: Connection,
  postIds: readonly string[],
  now: Instant,
): ReadonlyMap<string, Look> {
  const office = readOffice(db);
  const added = addedTo(db, postIds);
  const alts = altTextsOf(db, postIds);
  const texts = textsOf(db, postIds);
  return new Map(
    checkedPosts(db, postIds).map((post) => {
      const facts: PostFacts = {
        ...post,
        ...added.get(post.id)!,
        regime: office.regime,
        publishedOn: post.publishedAt === null ? null : localDate(post.publishedAt),
        texts: texts.filter(({ postId }) => postId === post.id),
        alts: alts.get(post.id) ?? [],
      };
      return [post.id, look(db, post, facts, now)];
    }),
  );
}

function look(db: Connection, post: CheckedPost, facts: PostFacts, now: Instant): Look {
  const threads = once(() => talkUnder(db, post.id));
  const before = once(() => beforeChecks(facts));
  const during = once(() => whileLive(db, facts, threads(), now));
  const after = once(() =>
    afterChecks({
      ...facts,
      promises: promisedWith(db, post.id),
      threads: threads(),
      today: localDate(now),
    }),
  );
  return (code) => {
    const phase = code[0];
    if (phase === 'B') return seen(before(), code);
    // Before it is out, nobody has talked under a post.
    if (!isOut(post)) return [];
    if (phase === 'D') return seen(during(), code);
    return phase === 'A' ? seen(after(), code) : [];
  };
}

function seen(checks: Checks, code: string): readonly Finding[] {
  return checks[code as keyof Checks]?.() ?? [];
}

function whileLive(
  db: Connection,
  { publishedOn }: PostFacts,
  threads: readonly TalkFacts[],
  now: Instant,
): Checks {
  const office = readOffice(db);
  const themeIds = threads.flatMap((thread) => thread.themeIds);
  return duringChecks({
    threads,
    forwardedOn: lastForwardings(db, [...new Set(themeIds)]),
    publishedOn,
    now,
    targets: office,
    calendar: calendarOf(db, office),
  });
}

function promisedWith(db: Connection, postId: string): PromisedFacts[] {
  return promisesOfPost(db, postId).map(({ id, facts, channels }) => ({
    ...facts,
    channels,
    closings: closingTexts(db, id).map((closing) => ({
      ...closing,
      parts: closingPartsIn(translator(closing.language), closing.text),
    })),
  }));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
