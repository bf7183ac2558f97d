/**
 * What imports tell of comments over time.
 */
export const importHistory = `
-- An answer of ours is compared with those of its thread that a person recorded; a conversation may have thousands.
create index reply_by_hand on reply (thread_id) where import_run_id is null;
`;
