/**
 * What a merge has to know of a table beyond its schema. A table that is not named here is merged all the same, row by
 * row; a test asks for its rule, because only a person can say what its rows are called and what they belong to.
 */
export type MergeRule = {
  /** The column that a row is called by; a row without one is called by what it points at with `of`. */
  title?: string;
  of?: string;
  /** The column that points at what this row is a part of: they are decided on together. */
  partOf?: string;
  /** The column that points at what is the same where this row is the same: a comment's conversation. */
  within?: string;
  /** Columns that follow from the rest and are settled again after a merge. */
  derived?: readonly string[];
  /** Columns that two records of the same thing may differ in without disagreeing. */
  aside?: readonly string[];
  /** Rows that a merge never takes out: they speak of files, and other rows may need them. */
  kept?: true;
};

/**
 * Not merged: the journal, what is derived from the rest, the file's own bookkeeping, and what either side alone has
 * to know: of the handover, and of what it fetches itself.
 */
export const notMerged =
  /^(sqlite_|history_|search(_|$)|thread_turn$|made_by$|handover(_|$)|stand_in_copy$|retention_state$|erasure_target$|fetching$|sent_request$)/;

export const mergeRules: Readonly<Record<string, MergeRule>> = {
  office: { title: 'name', aside: ['created_at'] },
  office_hour: {},
  house_rule: { title: 'text' },
  closure: { title: 'name' },
  channel: { title: 'name' },
  follower_count: { of: 'channel_id' },
  unit: { title: 'name' },
  theme: { title: 'name' },
  theme_forwarding: { of: 'theme_id', aside: ['recorded_at'] },
  forwarding_thread: { of: 'forwarding_id', partOf: 'forwarding_id' },
  forwarding_wording: { title: 'text', partOf: 'forwarding_id' },
  import_run: { title: 'file_name' },
  import_run_file: { title: 'path', partOf: 'run_id' },
  import_rejection: { of: 'run_id', partOf: 'run_id' },
  import_run_change: { of: 'run_id', partOf: 'run_id' },
  import_mapping: { title: 'name', aside: ['saved_at'] },
  post: { title: 'title', aside: ['created_at'] },
  post_variant: { of: 'post_id', within: 'post_id', aside: ['import_run_id'] },
  post_metric: { of: 'variant_id' },
  post_theme: { of: 'post_id' },
  post_link: { title: 'url' },
  post_reason: { of: 'post_id' },
  post_media: { title: 'name' },
  post_media_alt: { title: 'text' },
  media: { of: 'sha256', aside: ['added_at'], kept: true },
  media_thumbnail: { of: 'media_id', aside: ['media_type', 'bytes'], kept: true },
  series: {},
  series_skip: { of: 'series_id' },
  plan_template: { title: 'name', aside: ['updated_at'] },
  put_away_template: { title: 'code' },
  layer: { title: 'name', aside: ['read_at', 'file_name'] },
  layer_event: { title: 'title' },
  mode: { title: 'name' },
  thread: { aside: ['link', 'post_hint'] },
  comment: {
    title: 'text',
    within: 'thread_id',
    aside: ['fingerprint', 'import_run_id', 'recorded_at', 'source', 'time_precision', 'language'],
  },
  comment_wording: { title: 'text', partOf: 'comment_id', aside: ['recorded_at'] },
  removed_comment: { aside: ['recorded_at'] },
  reply: { title: 'text', aside: ['recorded_at'] },
  referral: { title: 'question' },
  reminder: { of: 'referral_id' },
  closing: { of: 'thread_id' },
  note: { title: 'text' },
  snooze: { of: 'thread_id' },
  routing: { title: 'told' },
  thread_theme: { of: 'theme_id' },
  saved_view: { title: 'name', aside: ['saved_at'] },
  moderation_ground: { title: 'name' },
  moderation: { of: 'comment_id', aside: ['recorded_at'] },
  attachment: { title: 'name' },
  attachment_content: { of: 'attachment_id', partOf: 'attachment_id' },
  answer_template: { title: 'title', aside: ['updated_at'] },
  promise: { title: 'text', derived: ['state', 'told_on'] },
  promise_channel: { of: 'promise_id', derived: ['asked_on'] },
  promise_theme: { of: 'promise_id' },
  due_move: { of: 'promise_id' },
  milestone: { title: 'name' },
  planned_promise: { title: 'text' },
  checklist_template: { title: 'form', aside: ['made_at'] },
  checklist_template_item: { title: 'code', partOf: 'template_id' },
  checklist: { of: 'post_id' },
  checklist_item: { title: 'code', aside: ['decided_at', 'saw'] },
  report: { title: 'period', aside: ['frozen_at'] },
  report_document: { of: 'report_id', partOf: 'report_id' },
  report_document_quote: { of: 'report_id', partOf: 'report_id' },
  report_words: { title: 'text' },
  report_hidden: { title: 'section' },
  report_best: { of: 'post_id' },
  report_quote: { title: 'text', aside: ['added_at'] },
  retention_hold: { of: 'thread_id' },
  erasure: { title: 'request_number', kept: true },
};

/** Once they have a day on either side, the words are gone for good. */
export const erasureColumns = ['masked_at', 'erased_at'] as const;
