import Sqlite from 'better-sqlite3';

/**
 * An office as its file has it: whole tables, read with no statement of the program's. Instants become milliseconds
 * here; days stay `YYYY-MM-DD`.
 */
export type Rows = {
  office: {
    name: string;
    regime: 'fi' | 'sv' | 'bilingual';
    targetDays: number;
    fictional: boolean;
  };
  hours: { weekday: number; opens: string; closes: string }[];
  closures: { from: string; to: string }[];
  channels: { id: string; platform: string; name: string; archived: boolean }[];
  followers: { channelId: string; countedOn: string; followers: number }[];
  themes: { id: string; name: string }[];
  forwardings: {
    id: string;
    themeId: string;
    unit: string;
    on: string;
    result: string | null;
    resultOn: string | null;
  }[];
  posts: { id: string; title: string; purpose: string | null; closesPromiseId: string | null }[];
  variants: {
    id: string;
    postId: string;
    channelId: string;
    language: string;
    publishedAt: number | null;
  }[];
  metrics: { variantId: string; metric: string; countedAt: number; value: number }[];
  threads: { id: string; channelId: string; variantId: string | null }[];
  comments: {
    id: string;
    threadId: string;
    at: number;
    class: string | null;
    needsAnswer: boolean | null;
    removedAt: number | null;
    language: string | null;
    recordedAt: number;
  }[];
  replies: { id: string; threadId: string; kind: string; at: number; language: string | null }[];
  referrals: {
    threadId: string;
    askedAt: number;
    answeredAt: number | null;
    withdrawnAt: number | null;
  }[];
  closings: { threadId: string; at: number }[];
  threadThemes: { threadId: string; themeId: string }[];
  moderations: { action: string; groundId: string; at: number; reversedAt: number | null }[];
  grounds: { id: string; code: string | null; name: string | null }[];
  media: {
    id: string;
    postId: string;
    kind: string;
    decorative: boolean;
    captions: string | null;
  }[];
  alts: { mediaId: string; language: string }[];
  promises: {
    id: string;
    postId: string | null;
    text: string;
    madeOn: string;
    dueOn: string;
    state: string;
    preparingOn: string | null;
    decidedOn: string | null;
    decision: string | null;
    decidedBy: string | null;
    endedOn: string | null;
    reason: string | null;
  }[];
  promiseChannels: {
    promiseId: string;
    channelId: string;
    askedOn: string | null;
    toldOn: string | null;
  }[];
  dueMoves: { promiseId: string; from: string; to: string; at: number }[];
  promiseThemes: { promiseId: string; name: string }[];
};

type Row = Record<string, string | number | null>;

/** Reads an office's file beside the program that has it open. */
export function readRows(file: string): Rows {
  const db = new Sqlite(file, { readonly: true });
  const all = (sql: string) => db.prepare(sql).all() as Row[];
  try {
    const office = all('select * from office')[0]!;
    return {
      office: {
        name: text(office['name']),
        regime: text(office['regime']) as Rows['office']['regime'],
        targetDays: number(office['target_days']),
        fictional: office['fictional'] === 1,
      },
      hours: all('select * from office_hour').map((r) => ({
        weekday: number(r['weekday']),
        opens: text(r['opens']),
        closes: text(r['closes']),
      })),
      closures: all('select * from closure').map((r) => ({
        from: text(r['starts_on']),
        to: text(r['ends_on']),
      })),
      channels: all('select * from channel').map((r) => ({
        id: text(r['id']),
        platform: text(r['platform']),
        name: text(r['name']),
        archived: r['archived_at'] !== null,
      })),
      followers: all('select * from follower_count').map((r) => ({
        channelId: text(r['channel_id']),
        countedOn: text(r['counted_on']),
        followers: number(r['followers']),
      })),
      themes: all('select * from theme').map((r) => ({
        id: text(r['id']),
        name: text(r['name']),
      })),
      forwardings: all(
        'select f.*, u.name as unit from theme_forwarding f join unit u on u.id = f.unit_id',
      ).map((r) => ({
        id: text(r['id']),
        themeId: text(r['theme_id']),
        unit: text(r['unit']),
        on: text(r['forwarded_on']),
        result: orText(r['result']),
        resultOn: orText(r['result_on']),
      })),
      posts: all('select * from post').map((r) => ({
        id: text(r['id']),
        title: text(r['title']),
        purpose: orText(r['purpose']),
        closesPromiseId: orText(r['closes_promise_id']),
      })),
      variants: all('select * from post_variant').map((r) => ({
        id: text(r['id']),
        postId: text(r['post_id']),
        channelId: text(r['channel_id']),
        language: text(r['language']),
        publishedAt: orInstant(r['published_at']),
      })),
      metrics: all('select * from post_metric').map((r) => ({
        variantId: text(r['variant_id']),
        metric: text(r['metric']),
        countedAt: instant(r['counted_at']),
        value: number(r['value']),
      })),
      threads: all('select * from thread').map((r) => ({
        id: text(r['id']),
        channelId: text(r['channel_id']),
        variantId: orText(r['post_variant_id']),
      })),
      comments: all('select * from comment').map((r) => ({
        id: text(r['id']),
        threadId: text(r['thread_id']),
        at: instant(r['at']),
        class: orText(r['class']),
        needsAnswer: r['needs_answer'] === null ? null : r['needs_answer'] === 1,
        removedAt: orInstant(r['removed_at']),
        language: orText(r['language']),
        recordedAt: instant(r['recorded_at']),
      })),
      replies: all('select * from reply').map((r) => ({
        id: text(r['id']),
        threadId: text(r['thread_id']),
        kind: text(r['kind']),
        at: instant(r['at']),
        language: orText(r['language']),
      })),
      referrals: all('select * from referral').map((r) => ({
        threadId: text(r['thread_id']),
        askedAt: instant(r['asked_at']),
        answeredAt: orInstant(r['answered_at']),
        withdrawnAt: orInstant(r['withdrawn_at']),
      })),
      closings: all('select * from closing').map((r) => ({
        threadId: text(r['thread_id']),
        at: instant(r['at']),
      })),
      threadThemes: all('select * from thread_theme').map((r) => ({
        threadId: text(r['thread_id']),
        themeId: text(r['theme_id']),
      })),
      moderations: all('select * from moderation').map((r) => ({
        action: text(r['action']),
        groundId: text(r['ground_id']),
        at: instant(r['at']),
        reversedAt: orInstant(r['reversed_at']),
      })),
      grounds: all('select * from moderation_ground').map((r) => ({
        id: text(r['id']),
        code: orText(r['code']),
        name: orText(r['name']),
      })),
      media: all('select * from post_media').map((r) => ({
        id: text(r['id']),
        postId: text(r['post_id']),
        kind: text(r['kind']),
        decorative: r['decorative'] === 1,
        captions: orText(r['captions']),
      })),
      alts: all("select * from post_media_alt where text <> ''").map((r) => ({
        mediaId: text(r['post_media_id']),
        language: text(r['language']),
      })),
      promises: all('select * from promise').map((r) => ({
        id: text(r['id']),
        postId: orText(r['post_id']),
        text: text(r['text']),
        madeOn: text(r['made_on']),
        dueOn: text(r['due_on']),
        state: text(r['state']),
        preparingOn: orText(r['preparing_on']),
        decidedOn: orText(r['decided_on']),
        decision: orText(r['decision']),
        decidedBy: orText(r['decided_by']),
        endedOn: orText(r['ended_on']),
        reason: orText(r['reason']),
      })),
      promiseChannels: all('select * from promise_channel').map((r) => ({
        promiseId: text(r['promise_id']),
        channelId: text(r['channel_id']),
        askedOn: orText(r['asked_on']),
        toldOn: orText(r['told_on']),
      })),
      dueMoves: all('select * from due_move order by at, id').map((r) => ({
        promiseId: text(r['promise_id']),
        from: text(r['due_on']),
        to: text(r['moved_to']),
        at: instant(r['at']),
      })),
      promiseThemes: all(
        'select x.promise_id, t.name from promise_theme x join theme t on t.id = x.theme_id',
      ).map((r) => ({ promiseId: text(r['promise_id']), name: text(r['name']) })),
    };
  } finally {
    db.close();
  }
}

type Value = string | number | null | undefined;

function text(value: Value): string {
  if (typeof value !== 'string') throw new TypeError(`Not a text: ${value}`);
  return value;
}

function orText(value: Value): string | null {
  return value === null ? null : text(value);
}

function number(value: Value): number {
  if (typeof value !== 'number') throw new TypeError(`Not a number: ${value}`);
  return value;
}

function instant(value: Value): number {
  return Date.parse(text(value));
}

function orInstant(value: Value): number | null {
  return value === null ? null : instant(value);
}
