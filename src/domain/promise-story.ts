import {
  type PromiseEventKind,
  type PromiseFacts,
  type ToldIn,
  keptDay,
  promiseEvents,
  toldDay,
} from './promise.ts';
import { type Instant, type LocalDate, daysBetween, localDate } from './time.ts';

/** What a promise's story is made of. */
export type StoryFacts = {
  facts: PromiseFacts;
  text: string;
  /** The day that was due when the promise was made. */
  firstDueOn: LocalDate;
  channels: readonly (ToldIn & {
    name: string;
    askedLink: string | null;
    toldLink: string | null;
  })[];
  heard: { comments: number; first: Instant | null; last: Instant | null };
  forwardings: readonly {
    theme: string;
    unit: string;
    on: LocalDate;
    result: string | null;
    resultOn: LocalDate | null;
  }[];
  milestones: readonly { name: string; doneOn: LocalDate | null }[];
  moves: readonly { from: LocalDate; to: LocalDate; reason: string; at: Instant }[];
  decision: { on: LocalDate; text: string; diaryNumber: string | null; link: string | null } | null;
  decidedBy: string | null;
  reason: string | null;
  /** Posts that close it and are not out yet. */
  planned: readonly { title: string; on: LocalDate }[];
};

export type StoryEvent = {
  on: LocalDate;
  kind: PromiseEventKind;
  params: Record<string, string | number>;
  text: string | null;
  link: string | null;
};

/** All that happened, by its days; what happened on the same day in the order of a promise's life. */
export function storyOf(story: StoryFacts): StoryEvent[] {
  const { facts, heard, decision } = story;
  const kept = keptDay(facts);
  const events: StoryEvent[] = [
    event('made', facts.madeOn, { due: story.firstDueOn }, story.text),
    ...story.channels.flatMap((channel) => [
      ...some(channel.askedOn, (on) =>
        event('asked', on, { channel: channel.name }, null, channel.askedLink),
      ),
      ...some(toldDay(channel), (on) => {
        const byHand = channel.byHand?.on === on ? channel.byHand.how : '';
        return event('told', on, { channel: channel.name }, byHand || null, channel.toldLink);
      }),
    ]),
    ...(heard.first === null || heard.last === null
      ? []
      : [
          event('comments', localDate(heard.first), {
            count: heard.comments,
            from: localDate(heard.first),
            to: localDate(heard.last),
          }),
        ]),
    ...story.forwardings.flatMap(({ theme, unit, on, result, resultOn }) => [
      event('forwarded', on, { theme, unit }),
      ...some(resultOn, (day) => event('forwardingAnswered', day, { theme, unit }, result)),
    ]),
    ...some(facts.preparingOn, (on) => event('prepared', on)),
    ...story.milestones.flatMap(({ name, doneOn }) =>
      some(doneOn, (on) => event('milestone', on, { name })),
    ),
    ...story.moves.map(({ from, to, reason, at }) =>
      event('dueMoved', localDate(at), { from, to }, reason),
    ),
    ...(decision === null
      ? []
      : [
          event(
            'decided',
            decision.on,
            { by: story.decidedBy ?? '', diaryNumber: decision.diaryNumber ?? '' },
            decision.text,
            decision.link,
          ),
        ]),
    ...story.planned.map(({ title, on }) => event('closingPlanned', on, { title })),
    ...some(facts.ended ? null : kept, (on) =>
      event('kept', on, { late: Math.max(0, daysBetween(facts.dueOn, on)) }),
    ),
    ...(facts.ended ? [event(facts.ended.as, facts.ended.on, {}, story.reason)] : []),
  ];
  const rank = (kind: PromiseEventKind) => promiseEvents.indexOf(kind);
  return events.toSorted((a, b) =>
    a.on === b.on ? rank(a.kind) - rank(b.kind) : a.on < b.on ? -1 : 1,
  );
}

function event(
  kind: PromiseEventKind,
  on: LocalDate,
  params: StoryEvent['params'] = {},
  text: string | null = null,
  link: string | null = null,
): StoryEvent {
  return { on, kind, params, text, link };
}

function some<T>(value: T | null, make: (value: T) => StoryEvent): StoryEvent[] {
  return value === null ? [] : [make(value)];
}
